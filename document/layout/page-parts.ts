import type { FlowParagraph, FlowSection } from "../flow/flow.ts";
import { linesHeight, type Measured, measure } from "./measure.ts";
import { notePieces, notesArea, separatorHeight } from "./note-stack.ts";
import { goesOn } from "./notes.ts";
import { type PageDraft, type Paper, putLine, putRule } from "./paper.ts";
import { fillStack, fromStart, type Stack } from "./stack.ts";

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
  return paragraphs.map((paragraph) => measure(paragraph, paper.width, paper.sheet));
}

function putStack(paper: Paper, { lines }: Stack, top: number): void {
  for (const { rest, index, y } of lines) {
    putLine(paper, rest.measured, index, paper.page.left, top + y);
  }
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

/** Puts what stands at the foot of a section's last page. */
export function putFoot(paper: Paper): void {
  const { foot, page } = paper.section;
  if (foot === undefined) return;
  const stack = fillStack(
    measureAll(paper, foot.paragraphs).map(fromStart),
    Number.POSITIVE_INFINITY,
  );
  const end = Math.max(0, ...stack.lines.map(({ rest, y }) => y + rest.measured.style.line));
  const top = page.height - foot.bottom - end;
  putStack(paper, stack, top);
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
