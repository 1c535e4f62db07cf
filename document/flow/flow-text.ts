import type { Flow, FlowBlock, FlowParagraph, FlowTable } from "./flow.ts";

/** Print's no-break characters as they are typed. */
export const asTyped = (text: string): string =>
  text.replaceAll("\u2011", "-").replaceAll("\u00a0", " ");

/** The words of a paragraph, line breaks kept, footnote numbers left out. */
export const paragraphText = ({ runs }: FlowParagraph): string =>
  asTyped(runs.map((run) => run.text).join(""));

const tableLines = ({ rows }: FlowTable): string[] =>
  rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(paragraphText)));

/** The lines of blocks in reading order; a table's cell by cell. */
export const blockLines = (blocks: readonly FlowBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === "table" ? tableLines(block) : [paragraphText(block)]));

/** Every line of what prints in reading order, the footnotes at the end; empty ones left out. */
export function flowLines({ sections, notes }: Flow): string[] {
  const lines = sections.flatMap(({ firstHeader, blocks, foot }) => [
    ...blockLines(firstHeader),
    ...blockLines(blocks),
    ...blockLines(foot?.paragraphs ?? []),
  ]);
  const under = notes.flatMap((note) => blockLines(note.paragraphs));
  return [...lines, ...under].filter((line) => line !== "");
}
