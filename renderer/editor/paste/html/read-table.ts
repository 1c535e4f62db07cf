import type { PieceTable } from "../../../../document/import/piece.ts";
import type { Cell, Text } from "../../../../document/model.ts";
import { attribute, type HtmlElement, isElement, numberIn, styleOf } from "./nodes.ts";
import { isHidden } from "./unseen.ts";
import { walkThrough } from "./walk.ts";

type SourceRow = { cells: HtmlElement[]; head: boolean };

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
      if (tagName === "col") columns.push(node);
      if (tagName === "tr") rows.push({ cells: [], head });
      if (isCell(node)) rows.at(-1)?.cells.push(node);
      return tagName !== "table";
    },
    leave: ({ tagName }) => {
      if (tagName === "thead") head = false;
    },
  });
  return { rows: rows.filter((row) => row.cells.length > 0), columns, nested };
}

/** True for a table that only places what stands in it: one cell, or columns of tables. */
export function isLayout(table: HtmlElement): boolean {
  const { rows, nested } = partsOf(table);
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const isGrid = rows.length > 1 && rows.every((row) => row.cells.length > 1);
  return cells <= 1 || (nested && !isGrid);
}

const spanOf = (cell: HtmlElement, name: "colspan" | "rowspan"): number =>
  numberIn(attribute(cell, name), 1, WIDEST_SPAN);

const cellOf = (children: Text[], span: number): Cell => ({
  type: "cell",
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
    cells.push(cellOf(read(cell), span));
    if (rows > 1) reaching.set(column, { rows: rows - 1, span });
    column += span;
  }
  cover();
  return cells;
}

const widthOf = (element: HtmlElement): number =>
  Number.parseFloat(styleOf(element, "width") || attribute(element, "width")) || 0;

/** The shares of the columns, when the source says all of them: by column, or by cells of the first row. */
function widthsOf(columns: readonly HtmlElement[], count: number): number[] {
  const widths = columns.flatMap((c) => {
    const span = numberIn(attribute(c, "span"), 1, count);
    return Array.from({ length: span }, () => widthOf(c));
  });
  const mean = widths.reduce((a, b) => a + b, 0) / count;
  if (widths.length !== count || widths.some((w) => w <= 0)) return Array(count).fill(1);
  return widths.map((w) => Math.max(0.1, Math.round((w / mean) * 100) / 100));
}

const isHead = (row: SourceRow): boolean =>
  row.head || row.cells.every(({ tagName }) => tagName === "th");

/** A table of words. `read` gives the words of a cell. */
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
  const named = columns.length > 0 ? columns : (rows[0]?.cells ?? []);
  return {
    kind: "table",
    table: { type: "table", widths: widthsOf(named, count), header, children },
  };
}
