import { between, type Measured } from "./measure.ts";
import type { BodyPlace } from "./pages.ts";
import { type Paper, putLine, TOLERANCE } from "./paper.ts";
import { linesKept } from "./widows.ts";

/** A paragraph, from one of its lines on. `within`: its place, where it is no block of its own. */
export type Rest = { measured: Measured; from: number; within?: BodyPlace };

/** A line in a stack of paragraphs; `y` in twips below the top of the stack. */
export type StackedLine = { rest: Rest; index: number; y: number };

/** Paragraphs one below the other, as far as they fit. `height` in twips. */
export type Stack = { height: number; lines: readonly StackedLine[]; rest: readonly Rest[] };

export const fromStart = (measured: Measured): Rest => ({ measured, from: 0 });

/** How many lines fit in a height, with the space after the paragraph below its last. */
function linesIn({ measured, from }: Rest, height: number, limit: number): number {
  const { line, after } = measured.style;
  const total = measured.lines.length - from;
  const isWhole = total * line + after <= height + TOLERANCE;
  const fits = isWhole ? total : Math.min(total - 1, Math.floor((height + TOLERANCE) / line));
  return linesKept(total, Math.max(0, Math.min(fits, limit)), from === 0);
}

const stackLines = (rest: Rest, count: number, y: number): StackedLine[] =>
  Array.from({ length: count }, (_, line) => ({
    rest,
    index: rest.from + line,
    y: y + line * rest.measured.style.line,
  }));

/**
 * Fills a height with paragraphs, as a cell of a table is filled: the space before the first and
 * after the last counts. `isFirst`: not the rest of a cell on a further page, which begins without
 * space. `limit`: lines at most.
 */
export function fillStack(
  paragraphs: readonly Rest[],
  height: number,
  isFirst = true,
  limit = Number.POSITIVE_INFINITY,
): Stack {
  const lines: StackedLine[] = [];
  let used = 0;
  let after = isFirst ? 0 : undefined;
  for (const [index, rest] of paragraphs.entries()) {
    const { measured, from } = rest;
    const gap = after === undefined ? 0 : between(after, measured.style.before);
    const space = from > 0 ? 0 : gap + measured.border;
    const count = linesIn(rest, height - used - space, limit - lines.length);
    if (count > 0) {
      lines.push(...stackLines(rest, count, used + space));
      used += space + count * measured.style.line;
    }
    if (from + count < measured.lines.length) {
      const left = { ...rest, from: from + count };
      return { height: used, lines, rest: [left, ...paragraphs.slice(index + 1)] };
    }
    after = measured.style.after;
  }
  return { height: used + (after ?? 0), lines, rest: [] };
}

/** Height of whole paragraphs in a cell, with the space before the first and after the last. */
export const stackHeight = (paragraphs: readonly Rest[]): number =>
  fillStack(paragraphs, Number.POSITIVE_INFINITY).height;

/** Puts a line of a stack on the page, `left` and `top` in twips. */
export const putStacked = (
  paper: Paper,
  { rest, index }: StackedLine,
  left: number,
  top: number,
): void => putLine(paper, rest.measured, index, left, top, rest.within);
