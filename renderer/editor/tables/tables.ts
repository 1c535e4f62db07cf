import { Editor, type Path, Transforms } from "slate";
import {
  type Cell,
  MOST_COLUMNS,
  MOST_HEADER_ROWS,
  type NewId,
  type Row,
  type Table,
} from "../../../document/model.ts";
import { columnsOf, emptyCell, isTableElement } from "../../../document/table-rules.ts";
import { blockAtCursor, inOneStep, insertBlock } from "../structure.ts";

/** How much of a column's share one command adds or takes, and the least that stays. */
const WIDTH_STEP = 0.25;
const LEAST_WIDTH = 0.25;

/** A cell that holds the cursor: its table, and where it stands in it, spans counted. */
export type CellPlace = {
  table: Table;
  path: Path;
  row: number;
  cell: number;
  /** The first column that the cell takes. */
  column: number;
};

/** The cell that holds the cursor or the start of the selection. */
export function cellAtCursor(editor: Editor): CellPlace | undefined {
  const here = blockAtCursor(editor);
  if (!here || !isTableElement(here.block) || !editor.selection) return undefined;
  const [, row, cell] = Editor.edges(editor, editor.selection)[0].path;
  if (row === undefined || cell === undefined) return undefined;
  const before = here.block.children[row]?.children.slice(0, cell) ?? [];
  const column = columnsOf({ type: "row", children: before });
  return { table: here.block, path: here.path, row, cell, column };
}

const emptyRow = (columns: number): Row => ({
  type: "row",
  children: Array.from({ length: columns }, emptyCell),
});

/** Puts an empty table where the cursor is, its first row the header, and goes into it. */
export function insertTable(editor: Editor, rows: number, columns: number, newId: NewId): void {
  const table: Table = {
    type: "table",
    id: newId(),
    widths: Array.from({ length: columns }, () => 1),
    header: rows > 1 ? 1 : 0,
    children: Array.from({ length: rows }, () => emptyRow(columns)),
  };
  insertBlock(editor, table);
}

/** Runs a change on the table at the cursor, as one undo step. */
function inTable(editor: Editor, change: (place: CellPlace) => void): void {
  const place = cellAtCursor(editor);
  if (place) inOneStep(editor, () => change(place));
}

function goTo(editor: Editor, path: Path): void {
  Transforms.select(editor, Editor.end(editor, path));
}

/** An empty row above or below the cursor's; the cursor goes into it. */
export function addRow(editor: Editor, where: "above" | "below"): void {
  inTable(editor, ({ table, path, row, cell }) => {
    const index = where === "above" ? row : row + 1;
    Transforms.insertNodes(editor, emptyRow(table.widths.length), { at: [...path, index] });
    // A row among the header's is one of them.
    if (index < table.header)
      setTable(editor, path, { header: Math.min(MOST_HEADER_ROWS, table.header + 1) });
    goTo(editor, [...path, index, Math.min(cell, table.widths.length - 1)]);
  });
}

/** Takes the selected rows away, and the table with its last row. */
export function removeRow(editor: Editor): void {
  inTable(editor, (place) => {
    const { table, path, row } = place;
    const last = selectedCells(editor, place).at(-1)?.[1] ?? row;
    const count = last - row + 1;
    if (table.children.length === count) {
      removeAt(editor, path);
      return;
    }
    for (let n = 0; n < count; n++) Transforms.removeNodes(editor, { at: [...path, row] });
    const inHeader = Math.max(0, Math.min(table.header, last + 1) - row);
    if (inHeader > 0) setTable(editor, path, { header: table.header - inHeader });
    goTo(editor, [...path, Math.min(row, table.children.length - count - 1), 0]);
  });
}

/** The selected cells of the cursor's row when they can become one: there are several of them. */
const mergeableCells = (editor: Editor, place: CellPlace): Path[] => {
  const cells = selectedCells(editor, place);
  return cells.length > 1 && cells.every((at) => at[1] === place.row) ? cells : [];
};

/** True when the selection is several cells of one row. */
export function canMergeCells(editor: Editor): boolean {
  const place = cellAtCursor(editor);
  return place !== undefined && mergeableCells(editor, place).length > 0;
}

/** Makes the selected cells of one row a single one, each one's words a line of it. */
export function mergeCells(editor: Editor): void {
  inTable(editor, (place) => {
    const [first, ...others] = mergeableCells(editor, place);
    const { children = [] } = place.table.children[place.row] ?? {};
    const cells = others.flatMap((at) => children[at[2] ?? 0] ?? []);
    const own = children[place.cell];
    if (!first || !own) return;
    const lines = cells.filter((cell) => cell.children.some(({ text }) => text !== ""));
    const texts = lines.flatMap((cell) => [{ text: "\n" }, ...cell.children]);
    const span = [own, ...cells].reduce((sum, cell) => sum + (cell.span ?? 1), 0);
    Transforms.insertNodes(editor, texts, { at: [...first, own.children.length] });
    setSpan(editor, first, span);
    for (const at of others.toReversed()) Transforms.removeNodes(editor, { at });
    goTo(editor, first);
  });
}

/** True when the cursor's cell takes several columns. */
export function canSplitCell(editor: Editor): boolean {
  const place = cellAtCursor(editor);
  return place !== undefined && spanAt(place) > 1;
}

const spanAt = ({ table, row, cell }: CellPlace): number =>
  table.children[row]?.children[cell]?.span ?? 1;

/** Gives each column that the cursor's cell takes a cell of its own; the words stay in the first. */
export function splitCell(editor: Editor): void {
  inTable(editor, (place) => {
    const { path, row, cell } = place;
    const span = spanAt(place);
    if (span === 1) return;
    setSpan(editor, [...path, row, cell], 1);
    const more = Array.from({ length: span - 1 }, emptyCell);
    Transforms.insertNodes(editor, more, { at: [...path, row, cell + 1] });
  });
}

/** The cell of a row that takes a column, and the first column it takes. */
function cellOver(row: Row, column: number): { cell: Cell; index: number; start: number } {
  let start = 0;
  for (const [index, cell] of row.children.entries()) {
    const span = cell.span ?? 1;
    if (column < start + span) return { cell, index, start };
    start += span;
  }
  return { cell: emptyCell(), index: row.children.length, start };
}

/** An empty column beside the cursor's. A cell that spans the place grows by one. */
export function addColumn(editor: Editor, where: "left" | "right"): void {
  inTable(editor, ({ table, path, row, column }) => {
    if (table.widths.length >= MOST_COLUMNS) return;
    const own = cellOver(table.children[row] ?? emptyRow(1), column).cell;
    const at = where === "left" ? column : column + (own.span ?? 1);
    for (const [index, one] of table.children.entries()) {
      const over = cellOver(one, at);
      if (over.start < at && over.cell.span)
        setSpan(editor, [...path, index, over.index], over.cell.span + 1);
      else Transforms.insertNodes(editor, emptyCell(), { at: [...path, index, over.index] });
    }
    const width = table.widths[column] ?? 1;
    setTable(editor, path, { widths: table.widths.toSpliced(at, 0, width) });
    goTo(editor, [...path, row, cellOver(table.children[row] ?? emptyRow(1), at).index]);
  });
}

/** Takes the cursor's column away, and the table with its last column. */
export function removeColumn(editor: Editor): void {
  inTable(editor, ({ table, path, row, column }) => {
    if (table.widths.length === 1) {
      removeAt(editor, path);
      return;
    }
    setTable(editor, path, { widths: table.widths.toSpliced(column, 1) });
    for (const [index, one] of table.children.entries()) {
      const { cell, index: at } = cellOver(one, column);
      if (cell.span) setSpan(editor, [...path, index, at], cell.span - 1);
      else Transforms.removeNodes(editor, { at: [...path, index, at] });
    }
    const last = (editor.children[path[0] ?? 0] as Table).children[row]?.children.length ?? 1;
    goTo(editor, [...path, row, Math.min(column, last - 1)]);
  });
}

function setSpan(editor: Editor, at: Path, span: number): void {
  if (span > 1) Transforms.setNodes(editor, { span }, { at });
  else Transforms.unsetNodes(editor, "span" as never, { at });
}

const setTable = (editor: Editor, at: Path, fields: Partial<Table>): void =>
  Transforms.setNodes(editor, fields, { at });

/** Makes the rows down to the cursor's the header, or, when they are it, none. */
export function toggleHeader(editor: Editor): void {
  inTable(editor, ({ table, path, row }) =>
    setTable(editor, path, {
      header: row < table.header ? 0 : Math.min(MOST_HEADER_ROWS, row + 1),
    }),
  );
}

/** Cells, by where they stand, that the selection touches in the cursor's table. */
function selectedCells(editor: Editor, { path }: CellPlace): Path[] {
  const cells = Editor.nodes(editor, { match: (n) => "type" in n && n.type === "cell" });
  return [...cells].map(([, at]) => at).filter((at) => at[0] === path[0]);
}

/** Sets how the words of the selected cells stand. */
export function alignCells(editor: Editor, align: NonNullable<Cell["align"]>): void {
  inTable(editor, (place) => {
    for (const at of selectedCells(editor, place)) {
      if (align === "left") Transforms.unsetNodes(editor, "align" as never, { at });
      else Transforms.setNodes(editor, { align }, { at });
    }
  });
}

/** Gives the cursor's column more of the width, or less. */
export function widenColumn(editor: Editor, by: 1 | -1): void {
  inTable(editor, ({ table, path, column }) => {
    const mean = table.widths.reduce((a, b) => a + b, 0) / table.widths.length;
    const now = table.widths[column] ?? 1;
    const wanted = Math.max(LEAST_WIDTH * mean, now + by * WIDTH_STEP * mean);
    setTable(editor, path, { widths: table.widths.with(column, Math.round(wanted * 100) / 100) });
  });
}

/** Lays the table across a page of its own, or back. */
export function toggleTableLandscape(editor: Editor): void {
  inTable(editor, ({ table, path }) => {
    if (table.landscape) Transforms.unsetNodes(editor, "landscape" as never, { at: path });
    else setTable(editor, path, { landscape: true });
  });
}

/** Takes the cursor's table away. */
export function removeTable(editor: Editor): void {
  inTable(editor, ({ path }) => removeAt(editor, path));
}

function removeAt(editor: Editor, path: Path): void {
  Transforms.removeNodes(editor, { at: path });
  const index = Math.min(path[0] ?? 0, editor.children.length - 1);
  if (index >= 0) goTo(editor, [index]);
}

/** Goes to the next cell, or the one before; past the last one a row is added. */
export function goToCell(editor: Editor, by: 1 | -1): void {
  const place = cellAtCursor(editor);
  if (!place) return;
  const { table, path, row, cell } = place;
  const inRow = table.children[row]?.children.length ?? 1;
  if (cell + by >= 0 && cell + by < inRow) goTo(editor, [...path, row, cell + by]);
  else if (by === -1 && row > 0)
    goTo(editor, [...path, row - 1, (table.children[row - 1]?.children.length ?? 1) - 1]);
  else if (by === 1 && row + 1 < table.children.length) goTo(editor, [...path, row + 1, 0]);
  else if (by === 1) {
    addRow(editor, "below");
    goTo(editor, [...path, row + 1, 0]);
  }
}
