import type { Cell, Row, Table } from "../model.ts";
import { printedRuns } from "./body.ts";
import type { Align, FlowCell, FlowParagraph, FlowRow, FlowTable } from "./flow.ts";

/** Column widths in whole twips: the shares of a width, the last column takes what is left. */
function columnWidths(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * width));
  const used = widths.reduce((a, b) => a + b, 0);
  return widths.map((w, i) => (i === widths.length - 1 ? w + width - used : w));
}

function cellParagraph(cell: Cell, note: number, header: boolean, keepNext: boolean) {
  const { runs, note: next } = printedRuns(cell.children, "bold", note);
  const align: Align | undefined = header ? "centre" : cell.align;
  const paragraph: FlowParagraph = {
    kind: "paragraph",
    style: "tableText",
    runs: header ? runs.map((run) => ({ ...run, bold: true as const })) : runs,
    ...(align && align !== "left" && { align }),
    ...((keepNext || header) && { keepNext: true }),
  };
  return { paragraph, next };
}

function flowRow(row: Row, note: number, header: boolean, keepNext: boolean) {
  let next = note;
  const cells = row.children.map((cell): FlowCell => {
    const made = cellParagraph(cell, next, header, keepNext);
    next = made.next;
    return { span: cell.span ?? 1, paragraphs: [made.paragraph] };
  });
  return { row: { cells, cantSplit: true, header } satisfies FlowRow, next };
}

/**
 * A table of the body as wide as the text (`width`, twips): thin lines, its header rows repeat on
 * every page and never end one. With `keepNext` its last row stays on the page of what follows.
 */
export function tableBlock(
  table: Table,
  note: number,
  keepNext: boolean,
  width: number,
): FlowTable {
  let next = note;
  const last = table.children.length - 1;
  const rows = table.children.map((row, index) => {
    const made = flowRow(row, next, index < table.header, keepNext && index === last);
    next = made.next;
    return made.row;
  });
  return {
    kind: "table",
    look: "grid",
    columns: columnWidths(table.widths, width),
    rows,
    source: table.id,
  };
}
