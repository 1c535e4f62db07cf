import type { TableWords } from "./cells.ts";
import { columnNeeds } from "./column-needs.ts";
import type { TableRoom } from "./room.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** What is left to share, and what a column lacks, below which there is nothing; twips. */
const NOTHING = 0.5;

/** Widths as shares of a table, 1 for a column of the mean width; no word breaks by the rounding. */
export function sharesOf(widths: readonly number[]): number[] {
  const mean = sum(widths) / widths.length;
  return widths.map((width) => Math.max(0.001, Math.round((width / mean) * 1000) / 1000));
}

/**
 * The least widths as far as they fit: where all words together are too wide, the widest ones
 * break, and short ones, such as "STT", stay whole.
 */
function fitting(least: readonly number[], width: number): number[] {
  let [left, count] = [width, least.length];
  let level = Number.POSITIVE_INFINITY;
  for (const one of [...least].sort((a, b) => a - b)) {
    level = left / count;
    if (one > level) return least.map((own) => Math.min(own, level));
    left -= one;
    count--;
  }
  return [...least];
}

/**
 * Gives what is left of a width to the columns that lack some, more to those that lack more, but
 * by the root of it: beside one column of long sentences the others get room for their lines, too.
 */
function filled(start: readonly number[], most: readonly number[], width: number): number[] {
  let widths = [...start];
  for (;;) {
    const left = width - sum(widths);
    const roots = widths.map((own, i) => {
      const lacks = (most[i] ?? 0) - own;
      return lacks > NOTHING ? Math.sqrt(lacks) : 0;
    });
    const all = sum(roots);
    if (left <= NOTHING || all === 0) return widths;
    widths = widths.map((own, i) => {
      const root = roots[i] ?? 0;
      return own + Math.min(root ** 2, (left * root) / all);
    });
  }
}

/** What no column needs goes to the wide ones above all: a column of ordinals stays narrow. */
function stretched(widths: readonly number[], width: number): number[] {
  const left = Math.max(0, width - sum(widths));
  const squares = widths.map((own) => own ** 2);
  const all = sum(squares);
  return widths.map((own, i) => own + (left * (squares[i] ?? 0)) / all);
}

/**
 * Shares of the columns by what stands in them: no word is broken where that can be avoided, short
 * columns are narrow, and sentences get the rest.
 */
export function widthsByContent(table: TableWords, room: TableRoom): number[] {
  const needs = columnNeeds(table, room);
  const start = fitting(
    needs.map(({ least }) => least),
    room.width,
  );
  const most = needs.map((need) => need.most);
  return sharesOf(stretched(filled(start, most, room.width), room.width));
}

/** The least share of the whole that each column needs for its widest word, as far as all fit. */
export function leastShares(table: TableWords, room: TableRoom): number[] {
  const least = columnNeeds(table, room).map((need) => need.least);
  return fitting(least, room.width).map((width) => width / room.width);
}

/**
 * Given shares, but no column too narrow for its words: what it lacks comes from the others, from
 * those most that have most to spare.
 */
export function widthsFor(table: TableWords, room: TableRoom, wanted: readonly number[]): number[] {
  const whole = sum(wanted);
  const own = wanted.map((width) => width / whole);
  const least = leastShares(table, room);
  const spare = own.map((width, i) => Math.max(0, width - (least[i] ?? 0)));
  const lacking = sum(own.map((width, i) => Math.max(0, (least[i] ?? 0) - width)));
  const given = lacking === 0 ? 0 : Math.min(1, lacking / sum(spare));
  return sharesOf(own.map((width, i) => Math.max(width, least[i] ?? 0) - (spare[i] ?? 0) * given));
}

/**
 * The shares after the edge behind column `edge` moved by a share of the whole, to the right when
 * it is positive. Neither neighbour gets narrower than its `least` share, if it was wider.
 */
export function withEdgeMoved(
  widths: readonly number[],
  edge: number,
  by: number,
  least: readonly number[],
): number[] {
  const whole = sum(widths);
  const [left, right] = [(widths[edge] ?? 0) / whole, (widths[edge + 1] ?? 0) / whole];
  const [leastLeft, leastRight] = [least[edge] ?? 0, least[edge + 1] ?? 0];
  const low = Math.min(left, leastLeft);
  const high = left + right - Math.min(right, leastRight);
  const moved = Math.min(high, Math.max(low, left + by));
  const own = widths.map((width) => width / whole);
  return sharesOf(own.with(edge, moved).with(edge + 1, left + right - moved));
}

/** The shares with one width for the columns from one to another. */
export function evenWidths(widths: readonly number[], first: number, last: number): number[] {
  const mean = sum(widths.slice(first, last + 1)) / (last - first + 1);
  return sharesOf(widths.map((width, i) => (i >= first && i <= last ? mean : width)));
}
