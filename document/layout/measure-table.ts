import { type FlowRow, type FlowTable, GRID, type StyleSheet } from "../flow/flow.ts";
import { type Measured, measure, stacked, TWIPS_PER_EIGHTH } from "./measure.ts";
import type { BodyPlace } from "./pages.ts";
import { type Rest, stackHeight } from "./stack.ts";
import { leastLines } from "./widows.ts";

/** A cell; `left` is the edge of its text, from that of the table. Lengths in twips. */
export type MeasuredCell = { left: number; paragraphs: readonly Rest[] };

/**
 * A row. Its height holds the line above it and, in the last row, the one below (`borderBottom`).
 * Lengths in twips.
 */
export type MeasuredRow = {
  cells: readonly MeasuredCell[];
  /** Left edges of the cells and the right edge of the last, from the left edge of the table. */
  edges: readonly number[];
  borderTop: number;
  borderBottom: number;
  height: number;
  header: boolean;
  cantSplit: boolean;
  /** Stays on the page of the next row: Word looks at the first paragraph of its first cell. */
  keepNext: boolean;
  notes: readonly number[];
};

/** A table; `line` is the thickness of its lines in twips, 0 for none. */
export type MeasuredTable = { rows: readonly MeasuredRow[]; headerRows: number; line: number };

const sum = (lengths: readonly number[]): number => lengths.reduce((all, one) => all + one, 0);

/** What the cells of a table have in common. `place` moves on with every paragraph. */
type Setting = { sheet: StyleSheet; margin: number; line: number; place?: BodyPlace };

/** Where a paragraph begins in the block of its table, when it is no block of its own. */
function nextPlace(setting: Setting, { paragraph, printed }: Measured): { within?: BodyPlace } {
  const { place } = setting;
  if (place === undefined || paragraph.source !== undefined) return {};
  setting.place = { ...place, offset: place.offset + printed.text.length };
  return { within: place };
}

function cellEdges({ columns }: FlowTable, { cells }: FlowRow): number[] {
  let column = 0;
  const edges = cells.map(({ span }) => {
    const left = sum(columns.slice(0, column));
    column += span;
    return left;
  });
  return [...edges, sum(columns.slice(0, column))];
}

function measureCells(table: FlowTable, row: FlowRow, setting: Setting): MeasuredCell[] {
  const edges = cellEdges(table, row);
  return row.cells.map(({ paragraphs }, index) => {
    const [left = 0, right = left] = edges.slice(index, index + 2);
    const width = right - left - 2 * setting.margin;
    const own = paragraphs.map((paragraph) => measure(paragraph, width, setting.sheet));
    const rests = stacked(own).map((measured) => {
      return { measured, from: 0, ...nextPlace(setting, measured) };
    });
    return { left: left + setting.margin, paragraphs: rests };
  });
}

function measureRow(table: FlowTable, row: FlowRow, setting: Setting): MeasuredRow {
  const cells = measureCells(table, row, setting);
  const borderBottom = row === table.rows.at(-1) ? setting.line : 0;
  const text = Math.max(0, ...cells.map(({ paragraphs }) => stackHeight(paragraphs)));
  return {
    cells,
    edges: cellEdges(table, row),
    borderTop: setting.line,
    borderBottom,
    height: setting.line + text + borderBottom,
    header: row.header,
    cantSplit: row.cantSplit,
    keepNext: cells[0]?.paragraphs[0]?.measured.keepNext ?? false,
    notes: cells.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ measured }) => measured.notes?.flat() ?? []),
    ),
  };
}

/** The table's rows with everything broken into lines. */
export function measureTable(table: FlowTable, sheet: StyleSheet): MeasuredTable {
  const isGrid = table.look === "grid";
  const line = isGrid ? GRID.lineEighths * TWIPS_PER_EIGHTH : 0;
  const setting: Setting = { sheet, line, margin: isGrid ? GRID.marginX : 0 };
  if (table.source !== undefined) setting.place = { block: table.source, offset: 0 };
  const rows = table.rows.map((row) => measureRow(table, row, setting));
  return {
    rows,
    line,
    headerRows: Math.max(
      0,
      rows.findIndex(({ header }) => !header),
    ),
  };
}

/** Whether a row may break across pages: it has more than one line somewhere. */
export const canSplit = ({ cantSplit, cells }: MeasuredRow): boolean =>
  !cantSplit &&
  cells.some(
    ({ paragraphs }) =>
      paragraphs.length > 1 || paragraphs.some(({ measured }) => measured.lines.length > 1),
  );

function leastOfCell(paragraphs: readonly Rest[]): number {
  const first = paragraphs[0]?.measured;
  if (first === undefined) return 0;
  const { before, after, line } = first.style;
  const count = leastLines(first.lines.length);
  return before + count * line + (count >= first.lines.length ? after : 0);
}

/** The least of a row that breaks across pages that goes on the page of the rows kept with it. */
export const leastOfRow = ({ borderTop, cells }: MeasuredRow): number =>
  borderTop + Math.max(0, ...cells.map(({ paragraphs }) => leastOfCell(paragraphs)));

/** The most that the beginning of any paragraph of a row needs on a page, in twips. */
export const leastOfParts = ({ borderTop, cells }: MeasuredRow): number => {
  const parts = cells.flatMap(({ paragraphs }) => paragraphs.map((rest) => leastOfCell([rest])));
  return borderTop + Math.max(0, ...parts);
};

/** The last of the rows from one on that stay together, each kept with the next. */
export function keptRowsEnd({ rows }: MeasuredTable, index: number): number {
  let end = index;
  while (end < rows.length - 1 && rows[end]?.keepNext) end++;
  return end;
}

/** Whether the rows up to one end the table and stay on the page of what follows it. */
export const keepsPastTable = ({ rows }: MeasuredTable, end: number): boolean =>
  end === rows.length - 1 && rows[end]?.keepNext === true;

/** Height of rows from one up to before another. */
export const rowsHeight = ({ rows }: MeasuredTable, from: number, to: number): number =>
  sum(rows.slice(from, to).map(({ height }) => height));

/** The line below the last row on a page; the last row of the table holds it already. */
export const lineBelow = ({ rows, line }: MeasuredTable, index: number): number =>
  index < rows.length - 1 ? line : 0;
