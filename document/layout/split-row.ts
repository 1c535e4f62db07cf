import {
  fillRow,
  hasLines,
  noteRoomOf,
  notesOf,
  roomFor,
  type Splitting,
  tallest,
} from "./fill-row.ts";
import { lineBelow, type MeasuredRow } from "./measure-table.ts";
import { placeNotes } from "./notes.ts";
import { TOLERANCE } from "./paper.ts";
import { putPart } from "./put-row.ts";
import { fillStack, type Rest, type Stack } from "./stack.ts";
import { isBestPage, nextTablePage, type TablePlacing } from "./table-page.ts";

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

/** The fewest lines that a page may hold of a cell: no more than three are kept together. */
const leastStack = (paragraphs: readonly Rest[], isFirst: boolean): Stack =>
  [1, 2, 3]
    .map((limit) => fillStack(paragraphs, Number.POSITIVE_INFINITY, isFirst, limit))
    .find(({ lines }) => lines.length > 0) ?? fillStack([], 0);

/**
 * What stands on a page although it does not fit there, as it would fit nowhere better: what there
 * is room for, a beginning of every cell otherwise.
 */
const fillAnyway = ({ cells, isFirst }: Splitting, filled: Stack[]): Stack[] =>
  hasLines(filled) ? filled : cells.map((paragraphs) => leastStack(paragraphs, isFirst));

/**
 * Breaks a row across pages between the lines of its cells; it moves to the next page when a cell
 * would have none here. False when the table has to begin again.
 */
export function splitRow(placing: TablePlacing, row: MeasuredRow, index: number): boolean {
  const cells = row.cells.map(({ paragraphs }) => paragraphs);
  const splitting: Splitting = { placing, row, index, cells, isFirst: true };
  for (;;) {
    const filled = fillRow(splitting);
    const goes = isPart(splitting, filled);
    if (!goes && !isBestPage(placing, index)) {
      if (!nextTablePage(placing, index)) return false;
      continue;
    }
    const stacks = goes ? filled : fillAnyway(splitting, filled);
    putStacks(splitting, stacks);
    if (stacks.every(({ rest }) => rest.length === 0)) return true;
    splitting.cells = stacks.map(({ rest }) => rest);
    splitting.isFirst = false;
    if (!nextTablePage(placing, index)) return false;
  }
}
