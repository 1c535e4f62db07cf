import {
  isStart,
  type NotePoint,
  type NoteRoom,
  type NoteSlice,
  noteParagraphs,
  notesArea,
  START,
  wholeNote,
} from "./note-stack.ts";
import { type Paper, TOLERANCE } from "./paper.ts";
import { leastLines, linesKept } from "./widows.ts";

/** The least of a footnote that stays with its reference; the whole of it when that is all. */
function leastSlice(room: NoteRoom, note: number): NoteSlice {
  const paragraphs = noteParagraphs(room, note);
  const lines = paragraphs[0]?.lines.length ?? 0;
  const least = leastLines(lines);
  if (paragraphs.length < 2 && least >= lines) return wholeNote(note);
  return { note, from: START, to: { block: 0, line: least } };
}

/** Height of footnotes of which the last may go on to the next page. */
export function leastArea(
  room: NoteRoom,
  slices: readonly NoteSlice[],
  notes: readonly number[],
): number {
  const last = notes.at(-1);
  if (last === undefined) return notesArea(room, slices);
  const whole = notes.slice(0, -1).map(wholeNote);
  return notesArea(room, [...slices, ...whole, leastSlice(room, last)]);
}

/** Height that more footnotes need on the page at least, below those that are there. */
export const leastNoteRoom = (paper: Paper, notes: readonly number[]): number =>
  notes.length === 0 ? 0 : leastArea(paper, paper.spot.notes, notes) - paper.spot.noteArea;

/** Height that more footnotes need on the page to stand on it whole. */
export const wholeNoteRoom = (paper: Paper, notes: readonly number[]): number =>
  notes.length === 0
    ? 0
    : notesArea(paper, [...paper.spot.notes, ...notes.map(wholeNote)]) - paper.spot.noteArea;

/** The places in a footnote after each of its lines, from a place on. */
function pointsAfter(room: NoteRoom, { note, from }: NoteSlice): NotePoint[] {
  return noteParagraphs(room, note)
    .flatMap(({ lines }, block) => lines.map((_, line) => ({ block, line: line + 1 })))
    .filter(({ block, line }) => block > from.block || (block === from.block && line > from.line));
}

/** Where a footnote breaks off after the lines up to `end` at most, as widow control has it. */
function breakAt(room: NoteRoom, slice: NoteSlice, end: NotePoint): NotePoint {
  const total = noteParagraphs(room, slice.note)[end.block]?.lines.length ?? 0;
  if (end.line >= total) return { block: end.block + 1, line: 0 };
  const begin = end.block === slice.from.block ? slice.from.line : 0;
  const kept = linesKept(total - begin, end.line - begin, begin === 0);
  return { block: end.block, line: begin + kept };
}

/** How much of a footnote fits below others: a place in it, its own start when nothing fits. */
function splitPoint(
  room: NoteRoom,
  above: readonly NoteSlice[],
  slice: NoteSlice,
  height: number,
): NotePoint {
  const fits = (to: NotePoint): boolean =>
    notesArea(room, [...above, { ...slice, to }]) <= height + TOLERANCE;
  const points = pointsAfter(room, slice);
  const end = points.findLast(fits);
  return end === undefined ? slice.from : breakAt(room, slice, end);
}

const isSame = (one: NotePoint, other: NotePoint): boolean =>
  one.block === other.block && one.line === other.line;

/** Footnotes on a page and what of them goes on to the next. */
export type FilledNotes = { here: readonly NoteSlice[]; rest: readonly NoteSlice[] };

/** Fills a height with footnotes below those that are there. */
export function fillNotes(
  room: NoteRoom,
  above: readonly NoteSlice[],
  slices: readonly NoteSlice[],
  height: number,
): FilledNotes {
  let here = above;
  for (const [index, slice] of slices.entries()) {
    if (notesArea(room, [...here, slice]) <= height + TOLERANCE) {
      here = [...here, slice];
      continue;
    }
    const later = slices.slice(index + 1);
    const to = splitPoint(room, here, slice, height);
    if (isSame(to, slice.from)) return { here, rest: [slice, ...later] };
    const rest = { ...slice, from: to };
    return { here: [...here, { ...slice, to }], rest: [rest, ...later] };
  }
  return { here, rest: [] };
}

/**
 * Puts footnotes at the foot of the page, below its lines and `below` twips more. The last may go
 * on at the foot of the next page; it then takes the rest of this one.
 */
export function placeNotes(paper: Paper, notes: readonly number[], below = 0): void {
  if (notes.length === 0) return;
  const { spot } = paper;
  const height = spot.bottom - spot.position - below;
  const { here, rest } = fillNotes(paper, spot.notes, notes.map(wholeNote), height);
  spot.notes = here;
  spot.carried = [...spot.carried, ...rest];
  spot.noteArea = rest.length === 0 ? notesArea(paper, here) : Math.max(0, height);
}

/** Whether footnotes begin with the rest of one. */
export const goesOn = (slices: readonly NoteSlice[]): boolean =>
  slices[0] !== undefined && !isStart(slices[0].from);
