import { type Editor, type Path, Transforms } from "slate";
import {
  type Cell,
  MOST_COLUMNS,
  MOST_HEADER_ROWS,
  type NewId,
  type Row,
  type Table,
} from "../../../document/model.ts";
import { emptyCell } from "../../../document/table-rules.ts";
import { annexAtCursor } from "../block-kinds.ts";
import { insertBlock } from "../structure.ts";
import {
  type CellPlace,
  cellAtCursor,
  goTo,
  inTable,
  rangeAt,
  selectedCells,
  selectedRange,
} from "./cell-place.ts";
import { setSpan } from "./merge-cells.ts";

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
    const { table, path } = place;
    const { top, bottom } = rangeAt(editor, place);
    const count = bottom - top + 1;
    if (table.children.length === count) {
      removeAt(editor, path);
      return;
    }
    for (let n = 0; n < count; n++) Transforms.removeNodes(editor, { at: [...path, top] });
    const inHeader = Math.max(0, Math.min(table.header, bottom + 1) - top);
    if (inHeader > 0) setTable(editor, path, { header: table.header - inHeader });
    goTo(editor, [...path, Math.min(top, table.children.length - count - 1), 0]);
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

/** Takes the selected columns away, and the table with its last column. */
export function removeColumn(editor: Editor): void {
  inTable(editor, (place) => {
    const { table, path, row } = place;
    const own = table.children[row] ?? emptyRow(1);
    const { left, right } = selectedRange(editor)?.range ?? {
      left: place.column,
      right: place.column,
    };
    const count = right - left + 1;
    if (table.widths.length === count) {
      removeAt(editor, path);
      return;
    }
    for (let column = right; column >= left; column--) removeOne(editor, path, column);
    const last = (editor.children[path[0] ?? 0] as Table).children[row]?.children.length ?? 1;
    goTo(editor, [...path, row, Math.min(cellOver(own, left).index, last - 1)]);
  });
}

function removeOne(editor: Editor, path: Path, column: number): void {
  const table = editor.children[path[0] ?? 0] as Table;
  setTable(editor, path, { widths: table.widths.toSpliced(column, 1) });
  for (const [index, one] of table.children.entries()) {
    const { cell, index: at } = cellOver(one, column);
    if (cell.span) setSpan(editor, [...path, index, at], cell.span - 1);
    else Transforms.removeNodes(editor, { at: [...path, index, at] });
  }
}

/** Sets what a table says of itself. */
export const setTable = (editor: Editor, at: Path, fields: Partial<Table>): void =>
  Transforms.setNodes(editor, fields, { at });

/** Makes the rows down to the cursor's the header, or, when they are it, none. */
export function toggleHeader(editor: Editor): void {
  inTable(editor, ({ table, path, row }) =>
    setTable(editor, path, {
      header: row < table.header ? 0 : Math.min(MOST_HEADER_ROWS, row + 1),
    }),
  );
}

/** Sets how the words of the selected cells stand. */
export function alignCells(editor: Editor, align: NonNullable<Cell["align"]>): void {
  inTable(editor, (place) => {
    for (const at of selectedCells(editor, place)) setCellAlign(editor, at, align);
  });
}

/** Sets how the words of one cell stand. */
export function setCellAlign(editor: Editor, at: Path, align: Cell["align"]): void {
  if (align === undefined || align === "left")
    Transforms.unsetNodes(editor, "align" as never, { at });
  else Transforms.setNodes(editor, { align }, { at });
}

/** True when the cursor's table prints across: by itself, or with the annex that it stands in. */
export const isAcross = (editor: Editor, { table }: CellPlace): boolean =>
  table.landscape === true || annexAtCursor(editor)?.block.landscape === true;

/** Lays the table across a page of its own, or back; back also the annex that lies across with it. */
export function toggleTableLandscape(editor: Editor): void {
  inTable(editor, (place) => {
    const { path } = place;
    if (!isAcross(editor, place)) {
      setTable(editor, path, { landscape: true });
      return;
    }
    const annex = annexAtCursor(editor);
    for (const at of annex ? [path, annex.path] : [path])
      Transforms.unsetNodes(editor, "landscape" as never, { at });
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
