import type { Flow, FlowSection, StyleSheet } from "../flow/flow.ts";
import type { Line } from "./break-lines.ts";
import type { Measured } from "./measure.ts";
import type { NoteSlice } from "./note-stack.ts";
import type { BodyPlace, Page, PlacedLine, PlacedRule } from "./pages.ts";
import { placeLine, TWIPS_PER_POINT } from "./place-line.ts";
import { UNITS_PER_TWIP } from "./text-width.ts";

/** What a line may go below the room of its page, in twips, as in docx/layout. */
export const TOLERANCE = 0.2;

/** A page being filled; `left` in twips. */
export type PageDraft = {
  section: FlowSection;
  sectionIndex: number;
  number: number;
  numberShown: boolean;
  left: number;
  right: number;
  lines: PlacedLine[];
  rules: PlacedRule[];
};

/** Where the layout is on its page. Lengths in twips from the top edge of the page. */
export type Spot = {
  position: number;
  top: number;
  /** Where the text of the page ends when it has no footnotes. */
  bottom: number;
  /** Something stands on the page. */
  placed: boolean;
  /** Index of the block that stands first on the page. */
  firstBlock: number;
  spaceAfter: number;
  /**
   * Nothing of the section is placed yet: only there space stays above the first line of a page, as
   * much as is more than this, the space after the section before.
   */
  sectionGap?: number;
  /** Height that the page's footnotes take at its foot. */
  noteArea: number;
  notes: readonly NoteSlice[];
  /** The page begins with the rest of a footnote of the page before. */
  continues: boolean;
  /** What goes on to the next page. */
  carried: readonly NoteSlice[];
};

/** The paper as it fills: finished pages, the page being filled, and where on it. */
export type Paper = {
  flow: Flow;
  sheet: StyleSheet;
  section: FlowSection;
  sectionIndex: number;
  /** Index of the block of the section that is being placed. */
  block: number;
  /** Width of the text, in twips. */
  width: number;
  pages: PageDraft[];
  page: PageDraft;
  spot: Spot;
};

/** Where the layout was, to go back to it. */
export type Snapshot = { spot: Spot; pages: number; lines: number; rules: number };

export const snapshot = ({ spot, pages, page }: Paper): Snapshot => ({
  spot: { ...spot },
  pages: pages.length,
  lines: page.lines.length,
  rules: page.rules.length,
});

/** Takes back whatever was placed since. */
export function restore(paper: Paper, { spot, pages, lines, rules }: Snapshot): void {
  paper.spot = { ...spot };
  paper.pages.length = pages;
  const page = paper.pages[pages - 1];
  if (page === undefined) return;
  page.lines.length = lines;
  page.rules.length = rules;
  paper.page = page;
}

/** How far down the page lines go, above its footnotes and `more` of them. */
export const linesBottom = ({ spot }: Paper, more = 0): number =>
  spot.bottom - spot.noteArea - more;

/** Whether lines that end `end` twips down the page are above its foot and `more` footnotes. */
export const fitsAbove = (paper: Paper, end: number, more = 0): boolean =>
  end <= linesBottom(paper, more) + TOLERANCE;

/** The page is new: what does not fit on it fits nowhere. */
export const isFresh = ({ spot }: Paper): boolean => !spot.placed && !spot.continues;

/** Puts a line on the page, `left` and `top` in twips. */
export function putLine(
  paper: Paper,
  measured: Measured,
  index: number,
  left: number,
  top: number,
  within?: BodyPlace,
): void {
  const { page } = paper;
  const line = measured.lines[index];
  if (line === undefined) return;
  page.lines.push(placeLine(measured, line, left, top, within));
  if (index === 0 && measured.border > 0) putTopLine(paper, measured, line, left, top);
}

/** The line that a style draws above its paragraph, between its indents; `top` of the text. */
function putTopLine(paper: Paper, measured: Measured, line: Line, left: number, top: number): void {
  const { style, border } = measured;
  const y = top - border / 2;
  const end = left + line.limit / UNITS_PER_TWIP;
  putRule(paper, [left + style.left, y], [end, y], style.topLine ?? 0);
}

/** Draws a straight line; lengths in twips, weight in eighths of a point. */
export function putRule(
  { page }: Paper,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  eighths: number,
): void {
  const [x1, y1, x2, y2] = [...from, ...to].map((length) => length / TWIPS_PER_POINT);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return;
  page.rules.push({ x1, y1, x2, y2, weight: eighths / 8 });
}

/** The page as it prints. */
export function printed({ section, sectionIndex, left, right, ...page }: PageDraft): Page {
  return {
    width: section.page.width / TWIPS_PER_POINT,
    height: section.page.height / TWIPS_PER_POINT,
    left: left / TWIPS_PER_POINT,
    right: right / TWIPS_PER_POINT,
    section: sectionIndex,
    ...page,
  };
}
