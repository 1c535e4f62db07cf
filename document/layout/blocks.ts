import type { FlowBlock, StyleSheet } from "../flow/flow.ts";
import { below, type Measured, measure } from "./measure.ts";
import { type MeasuredTable, measureTable } from "./measure-table.ts";

export type ParagraphBlock = { kind: "paragraph"; measured: Measured };
export type TableBlock = { kind: "table"; table: MeasuredTable };

/** A block of a section, measured. */
export type Block = ParagraphBlock | TableBlock;

/** The blocks of a section whose text is `width` twips wide. */
export const measureBlocks = (
  blocks: readonly FlowBlock[],
  width: number,
  sheet: StyleSheet,
): Block[] =>
  blocks.map((block, index) => {
    if (block.kind === "table") return { kind: "table", table: measureTable(block, sheet) };
    const before = blocks[index - 1];
    const above = before?.kind === "paragraph" ? measure(before, width, sheet) : undefined;
    return { kind: "paragraph", measured: below(above, measure(block, width, sheet)) };
  });

/** Whether a paragraph stays on the page of the next block. */
export const keepsNext = (block: Block | undefined): block is ParagraphBlock =>
  block?.kind === "paragraph" && block.measured.keepNext;
