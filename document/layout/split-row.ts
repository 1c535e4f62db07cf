import { lineBelow, type MeasuredRow } from "./measure-table.ts";
import { leastNoteRoom, placeNotes, wholeNoteRoom } from "./notes.ts";
import { isFresh, linesBottom, TOLERANCE } from "./paper.ts";
import { notesOfLines } from "./place-paragraph.ts";
import { putPart } from "./put-row.ts";
import { fillStack, type Rest, type Stack } from "./stack.ts";
import { nextTablePage, type TablePlacing } from "./table-page.ts";

/** What is left of a row's cells. */
type Splitting = {
  placing: TablePlacing;
  row: MeasuredRow;
  index: number;
  cells: readonly (readonly Rest[])[];
  isFirst: boolean;
};

const tallest = (stacks: readonly Stack[]): number =>
  Math.max(0, ...stacks.map(({ height }) => height));

const notesOf = (stacks: readonly Stack[]): number[] =>
  stacks.flatMap(({ lines }) =>
    lines.flatMap(({ rest, index }) => notesOfLines(rest.measured, index, index + 1)),
  );

/** Room for the text of the row's part on the page, above `more` footnotes. */
function roomFor(splitting: Splitting, more = 0): number {
  const { row, placing } = splitting;
  const lines =
    row.borderTop + row.borderBottom + lineBelow(splitting.placing.table, splitting.index);
  return linesBottom(placing.paper, more) - placing.paper.spot.position - lines;
}

const fill = ({ cells, isFirst }: Splitting, height: number): Stack[] =>
  cells.map((paragraphs) => fillStack(paragraphs, height, isFirst));

const hasLines = (stacks: readonly Stack[]): boolean =>
  stacks.some(({ lines }) => lines.length > 0);

/** Just above the lowest line, so that the next filling has one line less. */
const cutLower = (stacks: readonly Stack[]): number =>
  Math.max(0, ...stacks.map(({ lines, height }) => (lines.length > 0 ? height : 0))) -
  2 * TOLERANCE;

/** The parts of the cells that go on the page with the least of their footnotes. */
function fillAboveNotes(splitting: Splitting): Stack[] {
  const { paper } = splitting.placing;
  let stacks = fill(splitting, roomFor(splitting));
  const fits = (): boolean => {
    const more = leastNoteRoom(paper, notesOf(stacks));
    return tallest(stacks) <= roomFor(splitting, more) + TOLERANCE;
  };
  while (hasLines(stacks) && !fits()) stacks = fill(splitting, cutLower(stacks));
  return stacks;
}

/** Room of the footnotes of the parts: all of them when they fit, else the least. */
function noteRoomOf(splitting: Splitting, stacks: readonly Stack[]): number {
  const { paper } = splitting.placing;
  const whole = wholeNoteRoom(paper, notesOf(stacks));
  const fits = tallest(stacks) <= roomFor(splitting, whole) + TOLERANCE;
  return fits ? whole : leastNoteRoom(paper, notesOf(stacks));
}

/** Whether the part may stand on the page: every cell has a line of what is left of it. */
function isPart(splitting: Splitting, stacks: readonly Stack[]): boolean {
  const { row, isFirst, cells } = splitting;
  if (!hasLines(stacks)) return false;
  const ends = stacks.every(({ rest }) => rest.length === 0);
  const whole = row.height - row.borderTop - row.borderBottom;
  const room = roomFor(splitting, noteRoomOf(splitting, stacks));
  if (isFirst && ends && whole > room + TOLERANCE) return false;
  return cells.every((rest, cell) => rest.length === 0 || stacks[cell]?.lines.length !== 0);
}

function putStacks(splitting: Splitting, stacks: readonly Stack[]): void {
  const { placing, row } = splitting;
  const { paper } = placing;
  const ends = stacks.every(({ rest }) => rest.length === 0);
  const below = ends
    ? row.borderBottom
    : row.borderBottom + lineBelow(splitting.placing.table, splitting.index);
  const text =
    ends && splitting.isFirst ? row.height - row.borderTop - row.borderBottom : tallest(stacks);
  const height = row.borderTop + text + below;
  putPart(placing, row, stacks, height, below > 0);
  paper.spot.position += height;
  paper.spot.placed = true;
  placeNotes(
    paper,
    notesOf(stacks),
    ends ? lineBelow(splitting.placing.table, splitting.index) : 0,
  );
}

/** What stands on a fresh page although it does not fit: all of it, as nothing is ever lost. */
const fillAnyway = (splitting: Splitting): Stack[] => fill(splitting, Number.POSITIVE_INFINITY);

/**
 * Breaks a row across pages between the lines of its cells; it moves to the next page when a cell
 * would have none here. False when the table has to begin again.
 */
export function splitRow(placing: TablePlacing, row: MeasuredRow, index: number): boolean {
  const cells = row.cells.map(({ paragraphs }) => paragraphs);
  const splitting: Splitting = { placing, row, index, cells, isFirst: true };
  for (;;) {
    const filled = fillAboveNotes(splitting);
    const goes = isPart(splitting, filled);
    if (!goes && !isFresh(placing.paper)) {
      if (!nextTablePage(placing, index)) return false;
      continue;
    }
    const stacks = goes ? filled : fillAnyway(splitting);
    putStacks(splitting, stacks);
    if (stacks.every(({ rest }) => rest.length === 0)) return true;
    splitting.cells = stacks.map(({ rest }) => rest);
    splitting.isFirst = false;
    if (!nextTablePage(placing, index)) return false;
  }
}
