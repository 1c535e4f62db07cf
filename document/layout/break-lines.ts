import type { Align, FlowStyle } from "../flow/flow.ts";
import { type BreakText, isBreakSpace, partEnd, spacesEnd, wordEnd } from "./break-places.ts";
import type { Printed } from "./looks.ts";
import { UNITS_PER_POINT, UNITS_PER_TWIP } from "./text-width.ts";

/**
 * One line of a paragraph. `from`, `to` and `next` count characters of the printed text: the line's
 * words are from `from` to `to`, the spaces where it wraps go up to `next`. `start` and `end` are
 * where its text begins and ends beside the column's left edge, `limit` where the room ends, in
 * units. `last` ends the paragraph, `soft` ends with a line break of the writer's.
 */
export type Line = {
  from: number;
  to: number;
  next: number;
  start: number;
  end: number;
  limit: number;
  ends: "wrap" | "soft" | "last";
};

/** What a line may be longer than its room, as in docx/layout. */
const TOLERANCE = 0.01 * UNITS_PER_POINT;
/** Word squeezes the spaces of a justified line to at most three quarters of their width … */
const MOST_SQUEEZE = 0.25;
/** … and when it would otherwise stretch them about twice as much. */
const STRETCH_TO_SQUEEZE = 2.015;

/**
 * The line being filled. Widths in units; `spaces` come after its first word; only `plain` ones
 * are squeezed.
 */
type Open = {
  from: number;
  to: number;
  start: number;
  position: number;
  end: number;
  spaces: number;
  plain: number;
  started: boolean;
};

type Room = { first: number; rest: number; limit: number; align: Align };

/** A breaking in progress. */
type Breaking = BreakText & { room: Room; lines: Line[]; open: Open };

const openAt = (from: number, start: number): Open => ({
  from,
  to: from,
  start,
  position: start,
  end: start,
  spaces: 0,
  plain: 0,
  started: false,
});

function finish({ lines, open, room }: Breaking, next: number, ends: Line["ends"]): void {
  const { from, to, start, end } = open;
  lines.push({ from, to, next, start, end, limit: room.limit, ends });
}

function wrap(breaking: Breaking, next: number): void {
  finish(breaking, next, "wrap");
  breaking.open = openAt(next, breaking.room.rest);
}

/** Whether Word squeezes a word that goes past the end of a justified line onto it. */
function squeezesIn({ open, room }: Breaking, width: number): boolean {
  if (room.align !== "justified" || open.plain <= TOLERANCE) return false;
  const over = open.position + width - room.limit;
  if (over / open.plain > MOST_SQUEEZE) return false;
  const between = open.spaces - (open.position - open.end);
  return (
    between <= 0 || (room.limit - open.end) / between >= (STRETCH_TO_SQUEEZE * over) / open.spaces
  );
}

function put(open: Open, to: number, width: number): void {
  open.position += width;
  open.end = open.position;
  open.to = to;
  open.started = true;
}

/** A word longer than a whole line is broken between its characters. */
function putParts(breaking: Breaking, from: number, to: number): void {
  const { at, room } = breaking;
  for (let index = from; index < to; ) {
    const end = partEnd(breaking, index, to);
    const width = (at[end] ?? 0) - (at[index] ?? 0);
    if (index > from && breaking.open.position + width > room.limit + TOLERANCE) {
      wrap(breaking, index);
    }
    put(breaking.open, end, width);
    index = end;
  }
}

function putWord(breaking: Breaking, from: number, to: number): void {
  const { at, room } = breaking;
  const width = (at[to] ?? 0) - (at[from] ?? 0);
  const overflows = (): boolean => breaking.open.position + width > room.limit + TOLERANCE;
  const goesOn = !overflows() || (breaking.open.started && squeezesIn(breaking, width));
  if (!goesOn && breaking.open.started) wrap(breaking, from);
  if (!goesOn && overflows()) putParts(breaking, from, to);
  else put(breaking.open, to, width);
}

function putSpaces({ at, open, text }: Breaking, from: number, to: number): void {
  const width = (at[to] ?? 0) - (at[from] ?? 0);
  open.position += width;
  if (!open.started) return;
  open.spaces += width;
  for (let index = from; index < to; index++) {
    if (text[index] === " ") open.plain += (at[index + 1] ?? 0) - (at[index] ?? 0);
  }
}

/** Puts the next word, spaces or line break; where it ends. */
function step(breaking: Breaking, from: number): number {
  if (breaking.text[from] === "\n") {
    finish(breaking, from + 1, "soft");
    breaking.open = openAt(from + 1, breaking.room.rest);
    return from + 1;
  }
  const isSpace = isBreakSpace(breaking.text.charCodeAt(from));
  const to = isSpace ? spacesEnd(breaking, from) : wordEnd(breaking, from);
  if (isSpace) putSpaces(breaking, from, to);
  else putWord(breaking, from, to);
  return to;
}

/**
 * Breaks a text into lines as Word 2013 and later do. `width` of the column in twips; `align` where
 * the paragraph has another than its style.
 */
export function breakLines(
  printed: Printed,
  style: FlowStyle,
  width: number,
  align: Align = style.align,
): Line[] {
  const rest = style.left * UNITS_PER_TWIP;
  const room = {
    first: rest + style.first * UNITS_PER_TWIP,
    rest,
    limit: (width - style.right) * UNITS_PER_TWIP,
    align,
  };
  const { text, at } = printed;
  const breaking: Breaking = { text, at, room, lines: [], open: openAt(0, room.first) };
  for (let index = 0; index < text.length; ) index = step(breaking, index);
  finish(breaking, text.length, "last");
  return breaking.lines;
}
