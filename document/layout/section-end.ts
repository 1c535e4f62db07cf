import type { FlowBlock, FlowParagraph, FlowSection, StyleSheet } from "../flow/flow.ts";
import { styleOf } from "./measure.ts";

const TAIL: FlowParagraph = { kind: "paragraph", style: "tail", runs: [] };

const isThin = (block: FlowBlock | undefined): boolean =>
  block?.kind === "paragraph" && block.runs.length === 0 && block.source === undefined;

/** Word wants a paragraph at the end of a section; what stands at the foot wants one of its own. */
function needsTail({ blocks, foot }: FlowSection, sheet: StyleSheet): boolean {
  const last = blocks.at(-1);
  if (last === undefined || sheet.tail === undefined) return false;
  return foot === undefined ? last.kind === "table" : !isThin(last);
}

/** The blocks of a section that are placed, and the space after the last for the next section. */
export type SectionBlocks = { blocks: readonly FlowBlock[]; gapAfter?: number };

/**
 * The blocks of a section as Word has them: with a thin paragraph at the end where the DOCX needs
 * one. An empty paragraph that ends a section before another takes no room below a paragraph.
 */
export function blocksToPlace(
  section: FlowSection,
  sheet: StyleSheet,
  isLast: boolean,
): SectionBlocks {
  const blocks = needsTail(section, sheet) ? [...section.blocks, TAIL] : section.blocks;
  const last = blocks.at(-1);
  const vanishes = !isLast && isThin(last) && blocks.at(-2)?.kind === "paragraph";
  if (!vanishes || last?.kind !== "paragraph") return { blocks };
  return { blocks: blocks.slice(0, -1), gapAfter: styleOf(last, sheet).after };
}
