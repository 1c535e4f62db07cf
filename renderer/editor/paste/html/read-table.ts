import type { PieceTable } from "../../../../document/import/piece.ts";
import type { Cell, Text } from "../../../../document/model.ts";
import { cellsOf, type TableWords } from "../../../../document/table/cells.ts";
import type { TableLook } from "../../../../document/table/tidy.ts";
import { alignOf, hasGround, widthOf } from "./cell-looks.ts";
import { attribute, type HtmlElement, isElement, numberIn } from "./nodes.ts";
import { isHidden } from "./unseen.ts";
import { walkThrough } from "./walk.ts";

type SourceRow = { row: HtmlElement; cells: HtmlElement[]; head: boolean };

/** A table has at most so many rows above it that repeat. */
const MOST_HEADER = 10;
/** No program draws a cell over more columns. */
const WIDEST_SPAN = 1_000;

const isCell = ({ tagName }: HtmlElement): boolean => tagName === "td" || tagName === "th";

/** The rows and columns of a table, not of those inside it. */
function partsOf(table: HtmlElement): {
  rows: SourceRow[];
  columns: HtmlElement[];
  nested: boolean;
} {
  const rows: SourceRow[] = [];
  const columns: HtmlElement[] = [];
  let head = false;
  let nested = false;
  walkThrough(table, {
    enter: (node) => {
      if (!isElement(node) || isHidden(node)) return false;
      const { tagName } = node;
      if (tagName === "table") nested = true;
      if (tagName === "thead") head = true;
      // LibreOffice Calc writes a group for each column, and none in it.
      if (tagName === "col" || (tagName === "colgroup" && isOneColumn(node))) columns.push(node);
      if (tagName === "tr") rows.push({ row: node, cells: [], head });
      if (isCell(node)) rows.at(-1)?.cells.push(node);
      return tagName !== "table";
    },
    leave: ({ tagName }) => {
      if (tagName === "thead") head = false;
    },
  });
  return { rows: rows.filter((row) => row.cells.length > 0), columns, nested };
}

const isOneColumn = ({ childNodes }: HtmlElement): boolean =>
  !childNodes.some((node) => isElement(node) && node.tagName === "col");

/** True for a table that only places what stands in it: one cell, or columns of tables. */
export function isLayout(table: HtmlElement): boolean {
  const { rows, nested } = partsOf(table);
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const isGrid = rows.length > 1 && rows.every((row) => row.cells.length > 1);
  return cells <= 1 || (nested && !isGrid);
}

const spanOf = (cell: HtmlElement, name: "colspan" | "rowspan"): number =>
  numberIn(attribute(cell, name), 1, WIDEST_SPAN);

const cellOf = (children: Text[], span: number, align?: Cell["align"]): Cell => ({
  type: "cell",
  ...(align && { align }),
  ...(span > 1 && { span }),
  children,
});

/** Where cells of rows above reach down to: the rows that are left, and the columns, by column. */
type Reaching = Map<number, { rows: number; span: number }>;

/** The cells of a row; what a cell above covers is an empty one. */
function rowOf(row: SourceRow, reaching: Reaching, read: (cell: HtmlElement) => Text[]): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const cover = (): void => {
    for (let over = reaching.get(column); over; over = reaching.get(column)) {
      cells.push(cellOf([{ text: "" }], over.span));
      if (--over.rows === 0) reaching.delete(column);
      column += over.span;
    }
  };
  for (const cell of row.cells) {
    cover();
    const [span, rows] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
    cells.push(cellOf(read(cell), span, alignOf(cell, row.row)));
    if (rows > 1) reaching.set(column, { rows: rows - 1, span });
    column += span;
  }
  cover();
  return cells;
}

/** The widths of the columns that their own elements say, twips or shares; 0 for one that says none. */
function widthsOfColumns(columns: readonly HtmlElement[], count: number): number[] {
  return columns.flatMap((column) => {
    const span = numberIn(attribute(column, "span"), 1, count);
    return Array.from({ length: span }, () => widthOf(column));
  });
}

/** The widths of the columns that cells say: a wide one says what its other columns leave. */
function widthsOfCells(rows: readonly SourceRow[], table: TableWords): number[] {
  const widths = table.widths.map(() => 0);
  // What a cell above covers is no cell of its source.
  const placed = cellsOf(table).flatMap(({ row, index, column, span }) => {
    const source = rows[row]?.cells;
    const isWhole = source?.length === table.children[row]?.children.length;
    const width = isWhole && source?.[index] ? widthOf(source[index]) : 0;
    return width > 0 ? [{ column, span, width }] : [];
  });
  for (const { column, span, width } of placed.sort((a, b) => a.span - b.span)) {
    const own = widths.slice(column, column + span);
    const left = width - own.reduce((sum, known) => sum + known, 0);
    const lacking = own.filter((known) => known === 0).length;
    if (left <= 0 || lacking === 0) continue;
    for (let at = column; at < column + span; at++) widths[at] ||= left / lacking;
  }
  return widths;
}

/** The widths of the columns, when the source says all of them. */
function widthsOf(
  rows: readonly SourceRow[],
  columns: readonly HtmlElement[],
  table: TableWords,
): number[] | undefined {
  const count = table.widths.length;
  const named = widthsOfColumns(columns, count);
  const isNamed = named.length === count && named.every((width) => width > 0);
  const widths = isNamed ? named : widthsOfCells(rows, table);
  return widths.every((width) => width > 0) ? widths : undefined;
}

/** Rows whose cells all have a ground. */
const filledRows = (rows: readonly SourceRow[]): ReadonlySet<number> =>
  new Set(
    rows.flatMap(({ row, cells }, index) =>
      hasGround(row) || cells.every(hasGround) ? [index] : [],
    ),
  );

const isHead = (row: SourceRow): boolean =>
  row.head || row.cells.every(({ tagName }) => tagName === "th");

/** A table of words, its columns of one width, and its look. `read` gives the words of a cell. */
export function readTable(table: HtmlElement, read: (cell: HtmlElement) => Text[]): PieceTable {
  const { rows, columns } = partsOf(table);
  const reaching: Reaching = new Map();
  const children = rows.map((row) => ({
    type: "row" as const,
    children: rowOf(row, reaching, read),
  }));
  const counts = children.map((row) => row.children.reduce((n, { span = 1 }) => n + span, 0));
  const count = counts.reduce((most, n) => Math.max(most, n), 1);
  const first = rows.findIndex((row) => !isHead(row));
  const header = Math.min(MOST_HEADER, first < 0 ? rows.length : first);
  const made = { type: "table" as const, widths: Array<number>(count).fill(1), header, children };
  return { kind: "table", table: made, look: lookOf(rows, columns, made) };
}

function lookOf(
  rows: readonly SourceRow[],
  columns: readonly HtmlElement[],
  table: TableWords,
): TableLook {
  const widths = widthsOf(rows, columns, table);
  return { filled: filledRows(rows), ...(widths && { widths }) };
}
