import type { Flow, FlowSection } from "../flow/flow.ts";
import { notesArea } from "./note-stack.ts";
import { fillNotes } from "./notes.ts";
import { putHeader, putNotes } from "./page-parts.ts";
import type { PageDraft, Paper, Spot } from "./paper.ts";

const isEven = (number: number): boolean => number % 2 === 0;

function draftOf(
  section: FlowSection,
  sectionIndex: number,
  number: number,
  isFirst: boolean,
): PageDraft {
  const { left, right } = section.page;
  const swaps = section.mirrored && isEven(number);
  return {
    section,
    sectionIndex,
    number,
    numberShown: !(isFirst && section.restarts),
    left: swaps ? right : left,
    right: swaps ? left : right,
    lines: [],
    rules: [],
  };
}

const textWidth = ({ page }: FlowSection): number => page.width - page.left - page.right;

/** Where the text of a page may stand, below a header that ends at `headerEnd`; in twips. */
function spotOn(section: FlowSection, headerEnd: number, firstBlock: number): Spot {
  const top = Math.max(section.page.top, headerEnd);
  return {
    position: top,
    top,
    bottom: section.page.height - section.page.bottom,
    placed: false,
    firstBlock,
    spaceAfter: 0,
    noteArea: 0,
    notes: [],
    continues: false,
    carried: [],
  };
}

/** Puts the footnotes that go on from the page before at the foot of this one. */
function carryNotes(paper: Paper, carried: Spot["carried"]): void {
  const { spot } = paper;
  if (carried.length === 0) return;
  const { here, rest } = fillNotes(paper, [], carried, spot.bottom - spot.top);
  const isStuck = here.length === 0;
  spot.notes = isStuck ? carried : here;
  spot.carried = isStuck ? [] : rest;
  spot.noteArea = notesArea(paper, spot.notes);
  spot.continues = true;
}

function openPage(paper: Paper, isFirst: boolean): void {
  const { section, sectionIndex, pages } = paper;
  const before = isFirst && section.restarts ? 0 : (pages.at(-1)?.number ?? 0);
  paper.page = draftOf(section, sectionIndex, before + 1, isFirst);
  pages.push(paper.page);
  paper.spot = spotOn(section, putHeader(paper), paper.block);
}

/** Goes on to the top of the next page, and further while a footnote fills a whole one. */
export function startPage(paper: Paper): void {
  do {
    const { carried } = paper.spot;
    putNotes(paper);
    openPage(paper, false);
    carryNotes(paper, carried);
  } while (paper.spot.carried.length > 0);
}

/** Ends what the last page holds back: the rest of its footnotes gets pages of its own. */
export function finishPages(paper: Paper): void {
  while (paper.spot.carried.length > 0) startPage(paper);
  putNotes(paper);
}

/** Begins a section on a page of its own. */
export function startSection(paper: Paper, section: FlowSection, index: number): void {
  paper.section = section;
  paper.sectionIndex = index;
  paper.block = 0;
  paper.width = textWidth(section);
  const { spaceAfter } = paper.spot;
  openPage(paper, true);
  paper.spot.sectionGap = spaceAfter;
}

/** Paper for a flow, before its first section. */
export function newPaper(flow: Flow, section: FlowSection): Paper {
  return {
    flow,
    sheet: flow.styles,
    section,
    sectionIndex: 0,
    block: 0,
    width: textWidth(section),
    pages: [],
    page: draftOf(section, 0, 0, true),
    spot: spotOn(section, 0, 0),
  };
}
