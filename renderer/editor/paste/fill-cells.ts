import { Editor, Transforms } from "slate";
import type { Row, Table, Text } from "../../../document/model.ts";
import { columnsOf, emptyCell } from "../../../document/table-rules.ts";
import type { CellPlace } from "../tables/cell-place.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./pasted.ts";

/** The words of the cells of a table, with the column that each begins in. */
const wordsIn = (row: Row): { column: number; children: Text[] }[] => {
  let column = 0;
  return row.children.map(({ span = 1, children }) => {
    const at = column;
    column += span;
    return { column: at, children };
  });
};

function grown(table: Table, rows: number, columns: number): Table {
  const more = Math.max(0, columns - table.widths.length);
  const mean = table.widths.reduce((a, b) => a + b, 0) / table.widths.length;
  const widths = [...table.widths, ...Array<number>(more).fill(mean)];
  const widened = table.children.map((row) => ({
    ...row,
    children: [...row.children, ...Array.from({ length: more }, emptyCell)],
  }));
  const below = Array.from({ length: Math.max(0, rows - table.children.length) }, () => ({
    type: "row" as const,
    children: widths.map(emptyCell),
  }));
  return { ...table, widths, children: [...widened, ...below] };
}

/** A row with other words from a column on. Two that fall in one wide cell share it. */
function filledRow(row: Row, column: number, source: Row): Row {
  const given = wordsIn(source).map((cell) => ({ ...cell, column: cell.column + column }));
  let start = 0;
  const children = row.children.map((cell) => {
    const [from, to] = [start, start + (cell.span ?? 1)];
    start = to;
    const inside = given.filter((g) => g.column >= from && g.column < to);
    if (inside.length === 0) return cell;
    const words = inside.flatMap((g, i) => (i === 0 ? g.children : [{ text: " " }, ...g.children]));
    return { ...cell, children: words };
  });
  return { ...row, children };
}

/**
 * The table with the words of another one from a cell on; it grows by the rows and columns that
 * this takes. Undefined when no document could hold it.
 */
export function filledTable(place: CellPlace, source: Table): Table | undefined {
  const columns = place.column + Math.max(...source.children.map(columnsOf));
  const rows = place.row + source.children.length;
  if (columns > MOST_COLUMNS || rows > MOST_ROWS) return undefined;
  const table = grown(place.table, rows, columns);
  const children = table.children.map((row, index) => {
    const own = source.children[index - place.row];
    return own ? filledRow(row, place.column, own) : row;
  });
  return { ...table, children };
}

/** Fills the cells from the cursor's on. False: there would be too many. */
export function fillCells(editor: Editor, place: CellPlace, source: Table): boolean {
  const filled = filledTable(place, source);
  if (!filled) return false;
  const { path, row, cell } = place;
  Transforms.removeNodes(editor, { at: path });
  Transforms.insertNodes(editor, filled, { at: path });
  Transforms.select(editor, Editor.end(editor, [...path, row, cell]));
  return true;
}
