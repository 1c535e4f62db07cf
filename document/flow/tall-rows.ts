import { type MeasuredTable, measureTable, rowsHeight } from "../layout/measure-table.ts";
import type { FlowBlock, FlowRow, FlowSection, FlowStyle, FlowTable, StyleSheet } from "./flow.ts";

/** Header rows that take more than this share of a page leave too little to what they head. */
const MOST_HEADER = 0.5;

const withoutKeep = (row: FlowRow): FlowRow => ({
  ...row,
  header: false,
  cells: row.cells.map(({ span, paragraphs }) => ({
    span,
    paragraphs: paragraphs.map(({ keepNext, ...own }) => own),
  })),
});

/** The table's rows as a page of `height` twips can hold them. */
function settle(table: FlowTable, measured: MeasuredTable, height: number): FlowTable {
  const header = rowsHeight(measured, 0, measured.headerRows);
  const repeats = header <= height * MOST_HEADER;
  const most = height - (repeats ? header : 0) - measured.line;
  const isTall = (index: number): boolean => (measured.rows[index]?.height ?? 0) > most;
  if (repeats && !table.rows.some((row, index) => row.cantSplit && isTall(index))) return table;
  const rows = table.rows.map((row, index) => {
    const own = isTall(index) ? { ...row, cantSplit: false } : row;
    return repeats || index >= measured.headerRows ? own : withoutKeep(own);
  });
  return { ...table, rows };
}

type Settled = { height: number; style: FlowStyle | undefined; table: FlowTable };

/** A table that was not edited is the same object, and so is what becomes of it. */
const known = new WeakMap<FlowTable, Settled>();

function settleOnce(table: FlowTable, sheet: StyleSheet, height: number): FlowTable {
  const style = sheet.tableText;
  const before = known.get(table);
  if (before?.height === height && before.style === style) return before.table;
  const made = settle(table, measureTable(table, sheet), height);
  known.set(table, { height, style, table: made });
  return made;
}

/**
 * The section with tables of the body that every program breaks alike: a row that fits on no page
 * below its header may be torn, and header rows that take most of a page are not repeated. Where
 * neither is said, Word leaves the header alone on a page, and LibreOffice does not.
 */
export function withTallRows(section: FlowSection, sheet: StyleSheet): FlowSection {
  const { page } = section;
  const height = page.height - page.top - page.bottom;
  const settled = (block: FlowBlock): FlowBlock =>
    block.kind === "table" && block.source !== undefined ? settleOnce(block, sheet, height) : block;
  return { ...section, blocks: section.blocks.map(settled) };
}
