import { MOST_HEADER_ROWS } from "../model.ts";
import { cellsOfRow, type PlacedCell, type TableWords } from "./cells.ts";
import { columnKinds, isNumber, isOrdinalHeading, wordsOfCell } from "./column-kinds.ts";

const YEAR = /^(?:19|20)\d\d$/u;

const isBlank = ({ cell }: PlacedCell): boolean => wordsOfCell(cell) === "";

const isBold = ({ cell }: PlacedCell): boolean =>
  cell.children.every(({ text, bold }) => bold === true || text.trim() === "");

/** A year stands above a column of numbers as well as in it. */
const isValue = ({ cell }: PlacedCell): boolean => {
  const words = wordsOfCell(cell);
  return isNumber(words) && !YEAR.test(words);
};

/** How a row stands out from those below it: by a look, or as words above numbers. */
type Row = { cells: readonly PlacedCell[]; filled: boolean };

/** True for a row of names in bold, or on a ground of its own. */
function standsOut({ cells, filled }: Row): boolean {
  const own = cells.filter((cell) => !isBlank(cell));
  return own.length > 0 && !own.some(isValue) && (filled || own.every(isBold));
}

/** True for "1 2 3 4", "(1) (2) (3)" and "A B 1 2" below the names of the columns. */
function numbersColumns(cells: readonly PlacedCell[]): boolean {
  const words = cells.map(({ cell }) => wordsOfCell(cell).replace(/^\((.*)\)$/u, "$1"));
  const letters = words.findIndex((word) => !/^[A-E]$/u.test(word));
  const numbers = words.slice(Math.max(0, letters));
  return words.length > 2 && numbers.every((word, index) => word === String(index + 1));
}

/** True for a first row of names of which one stands above ordinals or numbers. */
function isAboveNumbers(table: TableWords, cells: readonly PlacedCell[]): boolean {
  const own = cells.filter((cell) => !isBlank(cell));
  if (own.length < 2 || own.length < cells.length - 1 || own.some(isValue)) return false;
  if (own.some(({ cell }) => isOrdinalHeading(wordsOfCell(cell)))) return true;
  const kinds = columnKinds(table, 1);
  return own.some(({ column, span }) => span === 1 && kinds[column] === "number");
}

/**
 * How many rows at the top of a table are its header: names in bold or on a ground of their own,
 * or words above numbers; a second row where cells of the first one span columns, and the row that
 * numbers the columns. `filled`: whether the cells of a row have a ground. 0 when nothing tells.
 */
export function headerRowsOf(
  table: TableWords,
  filled: (row: number) => boolean = () => false,
): number {
  const last = table.children.length - 1;
  const rowAt = (row: number): Row => ({ cells: cellsOfRow(table, row), filled: filled(row) });
  const isGround = filled(0) && !table.children.every((_, row) => filled(row));
  const first = rowAt(0);
  const looks = standsOut({ ...first, filled: isGround }) && !isAllAlike(table, rowAt);
  if (last < 1 || !(looks || isAboveNumbers(table, first.cells))) return 0;
  let count = 1;
  while (count < Math.min(last, MOST_HEADER_ROWS) && goesOn(rowAt(count - 1), rowAt(count)))
    count++;
  return count;
}

/** Where every row is bold, none is a header by that. */
const isAllAlike = (table: TableWords, rowAt: (row: number) => Row): boolean =>
  table.children.every((_, row) => standsOut(rowAt(row)));

const goesOn = (above: Row, own: Row): boolean =>
  numbersColumns(own.cells) || (above.cells.some(({ span }) => span > 1) && standsOut(own));
