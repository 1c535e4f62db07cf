import type { Cell, Table } from "../model.ts";

/** What a table of the body and one that is still being read have in common. */
export type TableWords = Omit<Table, "id">;

/** A cell where it stands: its row and index there, the first column it takes, and how many. */
export type PlacedCell = { row: number; index: number; column: number; span: number; cell: Cell };

/** Rows and columns of a table that lie together, the first and the last of each. */
export type CellRange = { top: number; bottom: number; left: number; right: number };

/** The cells of a row, from left to right. */
export function cellsOfRow({ children }: TableWords, row: number): PlacedCell[] {
  let column = 0;
  return (children[row]?.children ?? []).map((cell, index) => {
    const placed = { row, index, column, span: cell.span ?? 1, cell };
    column += placed.span;
    return placed;
  });
}

/** The cells of some rows, row by row. */
const cellsOfRows = (table: TableWords, top: number, bottom: number): PlacedCell[] =>
  Array.from({ length: bottom - top + 1 }, (_, n) => cellsOfRow(table, top + n)).flat();

/** Every cell of a table, row by row. */
export const cellsOf = (table: TableWords): PlacedCell[] =>
  cellsOfRows(table, 0, table.children.length - 1);

const touches = ({ column, span }: PlacedCell, { left, right }: CellRange): boolean =>
  column <= right && column + span > left;

/** The cells of a range; those at its sides stand in it whole. */
export const cellsIn = (table: TableWords, range: CellRange): PlacedCell[] =>
  cellsOfRows(table, range.top, range.bottom).filter((cell) => touches(cell, range));

/** The range grown to the sides until no cell reaches over its edge. */
function grown(table: TableWords, range: CellRange): CellRange {
  const cells = cellsIn(table, range);
  const left = cells.reduce((least, { column }) => Math.min(least, column), range.left);
  const right = cells.reduce((most, c) => Math.max(most, c.column + c.span - 1), range.right);
  const isSame = left === range.left && right === range.right;
  return isSame ? range : grown(table, { ...range, left, right });
}

/** Where a cell stands in its table: its row, and its index in it. */
export type CellAt = { row: number; index: number };

/** The rectangle of whole cells between two of them; undefined when the table has no such cells. */
export function rangeBetween(table: TableWords, a: CellAt, b: CellAt): CellRange | undefined {
  const one = cellsOfRow(table, a.row)[a.index];
  const other = cellsOfRow(table, b.row)[b.index];
  if (!one || !other) return undefined;
  return grown(table, {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column + one.span, other.column + other.span) - 1,
  });
}

/** The table that the cells of a range make; `range` is one that no cell reaches over. */
export function cutToRange<T extends TableWords>(table: T, range: CellRange): T {
  const { top, bottom, left, right } = range;
  const rows = table.children.slice(top, bottom + 1).map((row, n) => {
    const kept = cellsOfRow(table, top + n).filter((cell) => touches(cell, range));
    return { ...row, children: kept.map(({ cell }) => cell) };
  });
  const header = Math.max(0, Math.min(table.header, bottom + 1) - top);
  return { ...table, widths: table.widths.slice(left, right + 1), header, children: rows };
}
