import type { Flow } from "../flow/flow.ts";
import { finish, type Steps } from "../steps.ts";
import { type Block, keepsNext, measureBlocks, type TableBlock, TURN } from "./blocks.ts";
import { keptRoom, movesWithNext } from "./kept.ts";
import { keepAboveFoot, putFoot } from "./page-parts.ts";
import type { Page } from "./pages.ts";
import { fitsAbove, type Paper, printed, restore, type Snapshot, snapshot } from "./paper.ts";
import { placeParagraph, spaceAbove } from "./place-paragraph.ts";
import { placeTable } from "./place-table.ts";
import { blocksToPlace } from "./section-end.ts";
import { finishPages, newPaper, startPage, startSection } from "./start-page.ts";

/** The paragraphs kept with the block that comes now: where they begin. */
type Chain = { index: number; start: Snapshot };

/** A section being placed. */
type Placing = { paper: Paper; blocks: readonly Block[]; chain: Chain };

/**
 * Begins again with a table of which only the header rows would stand on the page: it moves to the
 * next page with the paragraphs kept with it, unless these stand first on this one. Answers the
 * block to go on with.
 */
function moveTable(placing: Placing, block: TableBlock, index: number, start: Snapshot): number {
  const { paper, blocks, chain } = placing;
  if (chain.index < index && paper.spot.firstBlock < chain.index) {
    restore(paper, chain.start);
    paper.block = chain.index;
    startPage(paper);
    return chain.index;
  }
  restore(paper, start);
  placeTable(paper, block.table, (now) => keptRoom(now, blocks, index + 1), true);
  return index + 1;
}

/** Empty paragraphs up to this height, twips, stand only where Word wants one, or hold a gap. */
const THIN = 40;

/** A thin empty paragraph ends the section, and does not fit: it makes no page of its own. */
function endsUnseen({ paper, blocks }: Placing, block: Block, index: number): boolean {
  if (block.kind === "table" || index < blocks.length - 1 || !paper.spot.placed) return false;
  const { paragraph, style, border } = block.measured;
  const shows = paragraph.runs.length > 0 || style.line > THIN || border > 0;
  return (
    !shows && !fitsAbove(paper, paper.spot.position + spaceAbove(paper, style.before) + style.line)
  );
}

/** Puts a block; answers the one to go on with, mostly the next. */
function placeBlock(placing: Placing, block: Block, index: number): number {
  const { paper, blocks } = placing;
  if (block.kind === "table") {
    const start = snapshot(paper);
    const after = (now: Paper) => keptRoom(now, blocks, index + 1);
    if (placeTable(paper, block.table, after)) return index + 1;
    return moveTable(placing, block, index, start);
  }
  if (endsUnseen(placing, block, index)) return index + 1;
  if (keepsNext(block) && movesWithNext(paper, blocks, index)) startPage(paper);
  placeParagraph(paper, block.measured);
  return index + 1;
}

function* placeBlocks(paper: Paper, blocks: readonly Block[]): Steps<void> {
  const chain = { index: 0, start: snapshot(paper) };
  const placing: Placing = { paper, blocks, chain };
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (block === undefined) return;
    if (!keepsNext(blocks[index - 1])) placing.chain = { index, start: snapshot(paper) };
    paper.block = index;
    if (index === blocks.length - 1) keepAboveFoot(paper);
    index = placeBlock(placing, block, index);
    if (index % TURN === 0) yield undefined;
  }
}

/**
 * Lays out a flow as Word 2013 and later do, with every line where it prints. Paragraphs that are
 * the same objects as last time, in the same styles, keep their lines.
 */
export const layoutFlow = (flow: Flow): Page[] => finish(layoutSteps(flow));

/** The same, step by step. */
export function* layoutSteps(flow: Flow): Steps<Page[]> {
  const [first] = flow.sections;
  if (first === undefined) return [];
  const paper = newPaper(flow, first);
  for (const [index, section] of flow.sections.entries()) {
    startSection(paper, section, index);
    const isLast = index === flow.sections.length - 1;
    const { blocks, gapAfter } = blocksToPlace(section, paper.sheet, isLast);
    yield* placeBlocks(paper, yield* measureBlocks(blocks, paper.width, paper.sheet));
    finishPages(paper);
    putFoot(paper);
    if (gapAfter !== undefined) paper.spot.spaceAfter = gapAfter;
  }
  return paper.pages.map(printed);
}
