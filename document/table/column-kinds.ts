import type { Cell } from "../model.ts";
import { cellsOf, type TableWords } from "./cells.ts";

/** What stands in a column: ordinals (STT), numbers, a few characters (units), or words. */
export type ColumnKind = "ordinal" | "number" | "short" | "text";

/** The words of a cell on one line. */
export const wordsOfCell = (cell: Cell): string =>
  cell.children
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();

const NUMBER = String.raw`[+\-–−]?\s?\d[\d.,  ]*`;
const NUMBERS = new RegExp(
  `^(?:[<>≤≥~≈±]\\s?)?\\(?${NUMBER}(?:\\s?[-–]\\s?${NUMBER})?\\)?\\s?[%‰]?$`,
  "u",
);
/** What stands where there is no number. */
const NO_VALUE = /^[-–—.…xX*/]*$/u;

export const isNumber = (words: string): boolean => NUMBERS.test(words);

/** Ordinals of rows: "1", "1.2", "II", "a)", "(3)". */
const ORDINAL = /^\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXL]{1,6}|\p{L})[.)]{0,2}$/u;
const ORDINAL_HEADING = /^(?:stt|tt|số tt|số thứ tự|thứ tự)\.?$/iu;

/** True for what stands above a column of ordinals: "STT". */
export const isOrdinalHeading = (words: string): boolean => ORDINAL_HEADING.test(words);

/** The most characters of a unit of measure, "triệu đồng/ha". */
const SHORT = 14;
/** So great a share of the values of a column makes its kind. */
const MOST_OF = 0.6;

const share = (values: readonly string[], is: (value: string) => boolean): number =>
  values.filter(is).length / Math.max(1, values.length);

/** True for 1, 2, 3 … among the ordinals of a column, from the first one on. */
function countsUp(values: readonly string[]): boolean {
  const numbers = values.flatMap((v) => (/^\d+[.)]?$/u.test(v) ? [Number.parseInt(v, 10)] : []));
  return numbers.length > 0 && numbers.every((n, i) => n === 1 || n === (numbers[i - 1] ?? 0) + 1);
}

function kindOf(heading: string, values: readonly string[], isFirst: boolean): ColumnKind {
  const ordinals = share(values, (value) => ORDINAL.test(value));
  if (isOrdinalHeading(heading)) return "ordinal";
  if (isFirst && values.length > 1 && ordinals === 1 && countsUp(values)) return "ordinal";
  const filled = values.filter((value) => !NO_VALUE.test(value));
  if (filled.length > 0 && share(filled, isNumber) >= MOST_OF) return "number";
  return values.length > 0 && values.every(({ length }) => length <= SHORT) ? "short" : "text";
}

/** The kinds of the columns by what stands below the first `header` rows. */
export function columnKinds(table: TableWords, header = table.header): ColumnKind[] {
  const columns = table.widths.map(() => ({ heading: "", values: [] as string[] }));
  for (const { row, column, span, cell } of cellsOf(table)) {
    const words = wordsOfCell(cell);
    const own = columns[column];
    if (span > 1 || words === "" || !own) continue;
    if (row < header) own.heading = ORDINAL.test(words) && own.heading ? own.heading : words;
    else own.values.push(words);
  }
  return columns.map(({ heading, values }, index) => kindOf(heading, values, index === 0));
}
