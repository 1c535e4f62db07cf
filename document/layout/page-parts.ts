import type { FlowParagraph, FlowSection } from "../flow/flow.ts";
import { linesHeight, type Measured, measure, stacked } from "./measure.ts";
import { notePieces, notesArea, separatorHeight } from "./note-stack.ts";
import { goesOn } from "./notes.ts";
import { type PageDraft, type Paper, putLine, putRule } from "./paper.ts";
import { fillStack, fromStart, putStacked, type Stack } from "./stack.ts";

/** Two inches: the line above footnotes, where it does not go from margin to margin. */
const SEPARATOR = 2880;
const SEPARATOR_EIGHTHS = 4;

const pageNumber = (number: number): FlowParagraph => ({
  kind: "paragraph",
  style: "pageNumber",
  align: "centre",
  runs: [{ text: String(number) }],
});

function measureAll(paper: Paper, paragraphs: readonly FlowParagraph[]): Measured[] {
  return stacked(paragraphs.map((paragraph) => measure(paragraph, paper.width, paper.sheet)));
}

function putStack(paper: Paper, { lines }: Stack, top: number): void {
  for (const line of lines) putStacked(paper, line, paper.page.left, top + line.y);
}

/** What prints at the top of a page: its number, on a section's first page its own header. */
const headerOf = ({ firstHeader }: FlowSection, page: PageDraft): readonly FlowParagraph[] =>
  page.numberShown ? [pageNumber(page.number)] : firstHeader;

/**
 * Puts the header on a new page. Answers where it ends, in twips: the text begins no higher.
 */
export function putHeader(paper: Paper): number {
  const { page, section } = paper;
  const header = measureAll(paper, headerOf(section, page));
  const stack = fillStack(header.map(fromStart), Number.POSITIVE_INFINITY);
  const top = section.page.header;
  putStack(paper, stack, top);
  return top + stack.height;
}

/** What stands at the foot of a section's last page, and where it begins, in twips. */
function footOf(paper: Paper): { stack: Stack; top: number } | undefined {
  const { foot, page } = paper.section;
  if (foot === undefined) return undefined;
  const paragraphs = measureAll(paper, foot.paragraphs).map(fromStart);
  const stack = fillStack(paragraphs, Number.POSITIVE_INFINITY);
  const end = Math.max(0, ...stack.lines.map(({ rest, y }) => y + rest.measured.style.line));
  return { stack, top: page.height - foot.bottom - end };
}

/** Puts what stands at the foot of a section's last page. */
export function putFoot(paper: Paper): void {
  const foot = footOf(paper);
  if (foot !== undefined) putStack(paper, foot.stack, foot.top);
}

/**
 * The last paragraph of a section stands above what is at the foot of its page: in the DOCX it
 * holds the frame of the foot.
 */
export function keepAboveFoot(paper: Paper): void {
  const foot = footOf(paper);
  if (foot !== undefined) paper.spot.bottom = Math.min(paper.spot.bottom, foot.top);
}

function putSeparator(paper: Paper, top: number): void {
  const { left } = paper.page;
  const width = goesOn(paper.spot.notes) ? paper.width : Math.min(SEPARATOR, paper.width);
  const y = top + separatorHeight(paper) / 2;
  putRule(paper, [left, y], [left + width, y], SEPARATOR_EIGHTHS);
}

/** Puts the page's footnotes at its foot. */
export function putNotes(paper: Paper): void {
  const { notes, bottom } = paper.spot;
  if (notes.length === 0) return;
  let y = bottom - notesArea(paper, notes);
  putSeparator(paper, y);
  y += separatorHeight(paper);
  for (const { measured, from, to, above } of notePieces(paper, notes)) {
    y += above;
    for (let line = from; line < to; line++) {
      putLine(paper, measured, line, paper.page.left, y + (line - from) * measured.style.line);
    }
    y += linesHeight(measured, to - from);
  }
}
