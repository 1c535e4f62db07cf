import { between, type Measured } from "./measure.ts";
import { leastNoteRoom, placeNotes } from "./notes.ts";
import { isFresh, linesBottom, type Paper, putLine, TOLERANCE } from "./paper.ts";
import { startPage } from "./start-page.ts";
import { linesKept } from "./widows.ts";

/** Space above a paragraph where it stands now; Word leaves it out at the top of a page. */
export function spaceAbove({ spot }: Paper, before: number): number {
  const { placed, spaceAfter, sectionGap } = spot;
  if (placed) return between(spaceAfter, before);
  return sectionGap === undefined ? 0 : between(sectionGap, before) - sectionGap;
}

/** Numbers of the footnotes that some of a paragraph's lines refer to. */
export const notesOfLines = ({ notes }: Measured, from: number, to: number): readonly number[] =>
  notes === undefined ? [] : notes.slice(from, to).flat();

/** How many of the lines from one on fit in a height, each with the least of its footnotes. */
function linesIn(paper: Paper, measured: Measured, from: number, height: number): number {
  const { line } = measured.style;
  const total = measured.lines.length - from;
  if (measured.notes === undefined) {
    return Math.min(total, Math.max(0, Math.floor((height + TOLERANCE) / line)));
  }
  let count = 0;
  while (count < total) {
    const notes = notesOfLines(measured, from, from + count + 1);
    if ((count + 1) * line + leastNoteRoom(paper, notes) > height + TOLERANCE) break;
    count++;
  }
  return count;
}

function putLines(paper: Paper, measured: Measured, from: number, count: number): void {
  const { spot, page } = paper;
  for (let index = from; index < from + count; index++) {
    putLine(paper, measured, index, page.left, spot.position);
    spot.position += measured.style.line;
  }
  spot.spaceAfter = 0;
  spot.placed = true;
  placeNotes(paper, notesOfLines(measured, from, from + count));
}

/** Puts as many lines on the page as go there; answers how many. */
function fillPage(paper: Paper, measured: Measured, from: number): number {
  const { spot } = paper;
  const space = from === 0 ? spaceAbove(paper, measured.style.before) + measured.border : 0;
  const height = linesBottom(paper) - spot.position - space;
  const fits = linesIn(paper, measured, from, height);
  const kept = linesKept(measured.lines.length - from, fits, from === 0);
  const count = kept === 0 && isFresh(paper) ? Math.max(1, fits) : kept;
  if (count === 0) return 0;
  spot.position += space;
  putLines(paper, measured, from, count);
  return count;
}

/** The rest of a footnote gets a page of its own before a page that the writer breaks. */
function breakPage(paper: Paper): void {
  if (paper.spot.carried.length > 0) startPage(paper);
  startPage(paper);
}

/** Puts a paragraph on the page and the following ones. */
export function placeParagraph(paper: Paper, measured: Measured): void {
  if (measured.paragraph.pageBreakBefore && paper.spot.placed) breakPage(paper);
  for (let from = 0; ; ) {
    from += fillPage(paper, measured, from);
    if (from >= measured.lines.length) break;
    startPage(paper);
  }
  paper.spot.spaceAfter = measured.style.after;
  delete paper.spot.sectionGap;
}
