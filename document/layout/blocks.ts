import type { FlowBlock, StyleSheet } from "../flow/flow.ts";
import type { Steps } from "../steps.ts";
import { below, type Measured, measure } from "./measure.ts";
import { type MeasuredTable, measureTable } from "./measure-table.ts";

export type ParagraphBlock = { kind: "paragraph"; measured: Measured };
export type TableBlock = { kind: "table"; table: MeasuredTable };

/** A block of a section, measured. */
export type Block = ParagraphBlock | TableBlock;

/** Blocks that are measured or placed between two turns of others. */
export const TURN = 50;

function measureBlock(
  blocks: readonly FlowBlock[],
  index: number,
  width: number,
  sheet: StyleSheet,
): Block | undefined {
  const block = blocks[index];
  if (block?.kind === "table") return { kind: "table", table: measureTable(block, sheet) };
  const before = blocks[index - 1];
  const above = before?.kind === "paragraph" ? measure(before, width, sheet) : undefined;
  return block && { kind: "paragraph", measured: below(above, measure(block, width, sheet)) };
}

/** The blocks of a section whose text is `width` twips wide. */
export function* measureBlocks(
  blocks: readonly FlowBlock[],
  width: number,
  sheet: StyleSheet,
): Steps<Block[]> {
  const measured: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = measureBlock(blocks, index, width, sheet);
    if (block) measured.push(block);
    if (index % TURN === TURN - 1) yield undefined;
  }
  return measured;
}

/** Whether a paragraph stays on the page of the next block. */
export const keepsNext = (block: Block | undefined): block is ParagraphBlock =>
  block?.kind === "paragraph" && block.measured.keepNext;
