import { type Block, keepsNext } from "./blocks.ts";
import { between, linesHeight } from "./measure.ts";
import { keepsPastTable, keptRowsEnd, type MeasuredTable, rowsHeight } from "./measure-table.ts";
import { leastArea, leastNoteRoom } from "./notes.ts";
import { fitsAbove, type Paper, TOLERANCE } from "./paper.ts";
import { notesOfLines, spaceAbove } from "./place-paragraph.ts";
import { leastLines } from "./widows.ts";

/** Room that blocks kept together need, in twips, and the footnotes they refer to. */
export type KeptRoom = { height: number; notes: readonly number[] };

/** The space above what comes next, when it has so much of its own. */
type SpaceFor = (before: number) => number;

/** Room of a table's first rows, and past them of what the whole table is kept with. */
function rowsRoom(blocks: readonly Block[], at: number, table: MeasuredTable, space: number) {
  const end = keptRowsEnd(table, 0);
  const height = space + rowsHeight(table, 0, end + 1);
  const notes = table.rows.slice(0, end + 1).flatMap((row) => row.notes);
  if (!keepsPastTable(table, end)) return { height, notes };
  const past = roomFrom(blocks, at + 1, (before) => before);
  return { height: height + past.height, notes: [...notes, ...past.notes] };
}

/** Room of what paragraphs are kept with: a table's first rows, a paragraph's first lines. */
function anchorRoom(blocks: readonly Block[], at: number, spaceFor: SpaceFor): KeptRoom {
  const anchor = blocks[at];
  if (anchor === undefined) return { height: 0, notes: [] };
  if (anchor.kind === "table") return rowsRoom(blocks, at, anchor.table, spaceFor(0));
  const { measured } = anchor;
  const count = leastLines(measured.lines.length);
  const space = spaceFor(measured.style.before) + measured.border;
  const height = space + linesHeight(measured, count);
  return { height, notes: notesOfLines(measured, 0, count) };
}

/** Room of what is kept together from a block on, below the space that `first` answers. */
function roomFrom(blocks: readonly Block[], index: number, first: SpaceFor): KeptRoom {
  let height = 0;
  const notes: number[] = [];
  let spaceFor = first;
  let at = index;
  for (let block = blocks[at]; keepsNext(block) && at < blocks.length - 1; block = blocks[++at]) {
    const { measured } = block;
    height += spaceFor(measured.style.before) + measured.border;
    height += linesHeight(measured, measured.lines.length);
    notes.push(...notesOfLines(measured, 0, measured.lines.length));
    spaceFor = (before) => between(measured.style.after, before);
  }
  const anchor = anchorRoom(blocks, at, spaceFor);
  return { height: height + anchor.height, notes: [...notes, ...anchor.notes] };
}

/**
 * Room of the paragraphs from one on that are kept with the next, and of the beginning of what they
 * are kept with, from where the next line would go.
 */
export const keptRoom = (paper: Paper, blocks: readonly Block[], index: number): KeptRoom =>
  roomFrom(blocks, index, (before) => spaceAbove(paper, before));

/**
 * Whether Word moves a paragraph kept with the next to the next page: what is kept together does
 * not fit here, but does on a page of its own. More than a page stays where it is.
 */
export function movesWithNext(paper: Paper, blocks: readonly Block[], index: number): boolean {
  const { spot } = paper;
  if (!spot.placed) return false;
  const { height, notes } = keptRoom(paper, blocks, index);
  if (fitsAbove(paper, spot.position + height, leastNoteRoom(paper, notes))) return false;
  const room = spot.bottom - spot.top - leastArea(paper, spot.carried, notes);
  return height <= room + TOLERANCE;
}
