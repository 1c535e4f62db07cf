import { lineBelow, type MeasuredRow } from "./measure-table.ts";
import { leastNoteRoom, wholeNoteRoom } from "./notes.ts";
import { linesBottom, TOLERANCE } from "./paper.ts";
import { notesOfLines } from "./place-paragraph.ts";
import { fillStack, type Rest, type Stack } from "./stack.ts";
import type { TablePlacing } from "./table-page.ts";

/** What is left of a row's cells. */
export type Splitting = {
  placing: TablePlacing;
  row: MeasuredRow;
  index: number;
  cells: readonly (readonly Rest[])[];
  isFirst: boolean;
};

export const tallest = (stacks: readonly Stack[]): number =>
  Math.max(0, ...stacks.map(({ height }) => height));

const notesOfStack = ({ lines }: Stack): number[] =>
  lines.flatMap(({ rest, index }) => notesOfLines(rest.measured, index, index + 1));

/** Footnotes that the parts refer to. */
export const notesOf = (stacks: readonly Stack[]): number[] => stacks.flatMap(notesOfStack);

/** Room for the text of the row's part on the page, above `more` footnotes. */
export function roomFor({ row, placing, index }: Splitting, more = 0): number {
  const lines = row.borderTop + row.borderBottom + lineBelow(placing.table, index);
  return linesBottom(placing.paper, more) - placing.paper.spot.position - lines;
}

/** The cells' parts in a height. */
export const fill = ({ cells, isFirst }: Splitting, height: number): Stack[] =>
  cells.map((paragraphs) => fillStack(paragraphs, height, isFirst));

export const hasLines = (stacks: readonly Stack[]): boolean =>
  stacks.some(({ lines }) => lines.length > 0);

const fits = (splitting: Splitting, stacks: readonly Stack[], more: number): boolean =>
  tallest(stacks) <= roomFor(splitting, more) + TOLERANCE;

/** Whether the parts fit with all of some footnotes. */
const fitsWhole = (splitting: Splitting, stacks: readonly Stack[], notes: number[]): boolean =>
  fits(splitting, stacks, wholeNoteRoom(splitting.placing.paper, notes));

/** Just above the lowest line, so that the next filling has one line less. */
const cutLower = (stacks: readonly Stack[]): number =>
  Math.max(0, ...stacks.map(({ lines, height }) => (lines.length > 0 ? height : 0))) -
  2 * TOLERANCE;

/** Room of the footnotes of the parts: all of them when they fit, else the least. */
export function noteRoomOf(splitting: Splitting, stacks: readonly Stack[]): number {
  const { paper } = splitting.placing;
  const notes = notesOf(stacks);
  return fitsWhole(splitting, stacks, notes)
    ? wholeNoteRoom(paper, notes)
    : leastNoteRoom(paper, notes);
}

/** A filling of the cells and the height that it was cut at. */
type Cut = { at: number; stacks: Stack[] };

const cutAt = (splitting: Splitting, at: number): Cut => ({ at, stacks: fill(splitting, at) });

/** The lowest filling whose footnotes have the room they need at least. */
function withLeastNotes(splitting: Splitting): Cut {
  const { paper } = splitting.placing;
  let cut = cutAt(splitting, roomFor(splitting));
  const stays = (): boolean =>
    fits(splitting, cut.stacks, leastNoteRoom(paper, notesOf(cut.stacks)));
  while (hasLines(cut.stacks) && !stays()) cut = cutAt(splitting, cutLower(cut.stacks));
  return cut;
}

/** The same references with fewer lines, when that leaves room for all of their footnotes. */
function withWholeNotes(splitting: Splitting, start: Cut): Cut {
  const notes = notesOf(start.stacks);
  let cut = start;
  while (notes.length > 0 && notesOf(cut.stacks).length === notes.length) {
    if (fitsWhole(splitting, cut.stacks, notes)) return cut;
    cut = cutAt(splitting, cutLower(cut.stacks));
  }
  return start;
}

/** Ends a part with the line of its last reference, as the footnote takes the rest of the page. */
function upToReference(splitting: Splitting, { at, stacks }: Cut): Stack[] {
  const cell = stacks.findLastIndex((stack) => notesOfStack(stack).length > 0);
  const lines = stacks[cell]?.lines ?? [];
  const reference =
    lines.findLastIndex(
      ({ rest, index }) => notesOfLines(rest.measured, index, index + 1).length > 0,
    ) + 1;
  const part = (limit: number): Stack =>
    fillStack(splitting.cells[cell] ?? [], at, splitting.isFirst, limit);
  let limit = reference;
  while (part(limit).lines.length < reference && limit < lines.length) limit++;
  const ended = part(limit);
  return fill(splitting, ended.height).map((own, index) => (index === cell ? ended : own));
}

/** The parts of a row's cells that go on the page, with their footnotes below them. */
export function fillRow(splitting: Splitting): Stack[] {
  const cut = withWholeNotes(splitting, withLeastNotes(splitting));
  const isWhole = fitsWhole(splitting, cut.stacks, notesOf(cut.stacks));
  return isWhole || !hasLines(cut.stacks) ? cut.stacks : upToReference(splitting, cut);
}
