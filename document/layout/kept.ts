import { type Block, keepsNext } from "./blocks.ts";
import { between, linesHeight } from "./measure.ts";
import { keptRowsEnd, rowsHeight } from "./measure-table.ts";
import { leastArea, leastNoteRoom } from "./notes.ts";
import { fitsAbove, type Paper, TOLERANCE } from "./paper.ts";
import { notesOfLines, spaceAbove } from "./place-paragraph.ts";
import { leastLines } from "./widows.ts";

/** Room that blocks kept together need, in twips, and the footnotes they refer to. */
export type KeptRoom = { height: number; notes: readonly number[] };

/** Room of what paragraphs are kept with: a table's first rows, a paragraph's first lines. */
function anchorRoom(anchor: Block | undefined, spaceFor: (before: number) => number): KeptRoom {
  if (anchor === undefined) return { height: 0, notes: [] };
  if (anchor.kind === "table") {
    const count = keptRowsEnd(anchor.table, 0) + 1;
    const notes = anchor.table.rows.slice(0, count).flatMap((row) => row.notes);
    return { height: spaceFor(0) + rowsHeight(anchor.table, 0, count), notes };
  }
  const { measured } = anchor;
  const count = leastLines(measured.lines.length);
  const space = spaceFor(measured.style.before) + measured.border;
  const height = space + linesHeight(measured, count);
  return { height, notes: notesOfLines(measured, 0, count) };
}

/**
 * Room of the paragraphs from one on that are kept with the next, and of the beginning of what they
 * are kept with, from where the next line would go.
 */
export function keptRoom(paper: Paper, blocks: readonly Block[], index: number): KeptRoom {
  let height = 0;
  const notes: number[] = [];
  let spaceFor = (before: number): number => spaceAbove(paper, before);
  let at = index;
  for (let block = blocks[at]; keepsNext(block) && at < blocks.length - 1; block = blocks[++at]) {
    const { measured } = block;
    height += spaceFor(measured.style.before) + measured.border;
    height += linesHeight(measured, measured.lines.length);
    notes.push(...notesOfLines(measured, 0, measured.lines.length));
    spaceFor = (before) => between(measured.style.after, before);
  }
  const anchor = anchorRoom(blocks[at], spaceFor);
  return { height: height + anchor.height, notes: [...notes, ...anchor.notes] };
}

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
