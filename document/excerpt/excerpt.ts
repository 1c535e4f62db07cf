import type { Paper as CheckedPaper } from "../findings/rule.ts";
import { notesOf, type PrintedBlock, printedInPlace } from "../flow/body.ts";
import type { FlowBlock, FlowParagraph, FlowRun, FlowTable, StyleSheet } from "../flow/flow.ts";
import { printedRuns } from "../flow/runs.ts";
import { pageOf, textWidthOf } from "../flow/sections.ts";
import { styleSheet } from "../flow/styles.ts";
import { type Block, blockText, isTable, type Table, type Text } from "../model.ts";
import type { CellRange } from "../table/cells.ts";
import { cellRange, cutBlock, isAtEnd, isAtStart, type Point } from "./cut.ts";

/** A document, its type, and the profile it is set by. */
export type Paper = Omit<CheckedPaper, "profiles">;

/** A stretch of the body as it is copied out. */
export type Excerpt = {
  /** A piece of a document: the blocks, cut where the stretch begins and ends. */
  blocks: readonly Block[];
  /** The same in print, with the labels and numbers that the paper has. */
  printed: readonly FlowBlock[];
  /** Its footnotes, with the numbers of their marks. */
  notes: readonly { number: number; text: string }[];
  /** Words from inside one block or cell: no paragraph of their own. */
  inline: boolean;
  /** It ends where another block begins. */
  ended: boolean;
  styles: StyleSheet;
  font: string;
};

/** The start and the end of a stretch, in the order of the page. */
export type Stretch = readonly [start: Point, end: Point];

/** No component around the body is copied. */
const NO_INSETS = { titleLine: 0, issuerLine: 0, subjectLine: 0, subject: 0 };

const indexOf = ({ path }: Point): number => path[0] ?? 0;

/** The blocks between two places; the first and the last one are cut. */
const cutBody = (body: readonly Block[], [start, end]: Stretch): Block[] =>
  body.slice(indexOf(start), indexOf(end) + 1).map((block, index, all) =>
    cutBlock(block, {
      ...(index === 0 && { from: start }),
      ...(index === all.length - 1 && { to: end }),
    }),
  );

/** True for words from inside one block, or one cell: not for a block from end to end. */
function isInline(block: Block, [start, end]: Stretch): boolean {
  if (indexOf(start) !== indexOf(end)) return false;
  if (isTable(block)) return [1, 2].every((depth) => start.path[depth] === end.path[depth]);
  return !(isAtStart(block, start) && isAtEnd(block, end));
}

/** The runs of one block or one cell. */
const runsOf = (block: Block): readonly Text[] =>
  isTable(block) ? (block.children[0]?.children[0]?.children ?? []) : block.children;

const dropCharacters = (runs: readonly FlowRun[], count: number): FlowRun[] => {
  let left = Math.max(0, count);
  return runs.map((run) => {
    const dropped = Math.min(left, run.text.length);
    left -= dropped;
    return dropped === 0 ? run : { ...run, text: run.text.slice(dropped) };
  });
};

const eachParagraph = (blocks: readonly FlowBlock[], change: (p: FlowParagraph) => FlowParagraph) =>
  blocks.map((block) => (block.kind === "paragraph" ? change(block) : block));

/** A block whose start is not in the stretch is printed without its label. */
function unlabelled({ block, blocks }: PrintedBlock): FlowBlock[] {
  if (block.type === "annex") return blocks.slice(1);
  return eachParagraph(blocks, (p) => ({
    ...p,
    runs: dropCharacters(p.runs, p.labelLength ?? 0),
  }));
}

/** A block whose end is not in the stretch is printed without what the rules set behind it. */
function unclosed({ block, blocks }: PrintedBlock): FlowBlock[] {
  if (block.type === "annex") return blocks.slice(0, -1);
  if (block.type !== "basis") return blocks;
  return eachParagraph(blocks, (p) => ({ ...p, runs: p.runs.slice(0, -1) }));
}

const isBlank = (block: Block): boolean => blockText(block).trim() === "";

/** What is left of the blocks in print, where the stretch has words of them. */
function trimmed(printed: readonly PrintedBlock[], body: readonly Block[], stretch: Stretch) {
  const [start, end] = stretch;
  const [first, last] = [body[indexOf(start)], body[indexOf(end)]];
  return printed.flatMap((own, index) => {
    const [isFirst, isLast] = [index === 0, index === printed.length - 1];
    const several = printed.length > 1;
    // Its end is the start of a block, or its start the end of one.
    if (several && isBlank(own.block) && (isLast || (isFirst && first && !isBlank(first))))
      return [];
    const isOpened = !isFirst || !first || isAtStart(first, start);
    const opened = isOpened ? own.blocks : unlabelled(own);
    const isClosed = !isLast || !last || isAtEnd(last, end);
    return isClosed ? opened : unclosed({ block: own.block, blocks: opened });
  });
}

/** Blocks in print from a place on, as on upright pages without room for remarks. */
function printedBetween(paper: Paper, start: Point, blocks: readonly Block[], cutNotes: number) {
  const { document, template, profile } = paper;
  const widthOf = (across: boolean) =>
    textWidthOf(pageOf(profile, { commentMargin: false }, across));
  const widths = { width: widthOf(false), acrossWidth: widthOf(true) };
  const context = { template, profile, ...widths };
  return printedInPlace(document, context, indexOf(start), blocks, cutNotes);
}

/** Whole paragraphs and tables in print. */
function printedBlocks(paper: Paper, stretch: Stretch, blocks: readonly Block[], cutNotes: number) {
  const printed = printedBetween(paper, stretch[0], blocks, cutNotes);
  return trimmed(printed, paper.document.body, stretch).filter(
    (block) => block.kind === "table" || block.style !== "tableGap",
  );
}

/** Whole cells of one table in print, with the numbers that their footnotes have in all of it. */
function printedCells(paper: Paper, [start, end]: Stretch, table: Block): FlowTable[] | undefined {
  if (!isTable(table) || indexOf(start) !== indexOf(end)) return undefined;
  const range = cellRange(table, { from: start, to: end });
  return range && wholeTables(paper, start, table).map((printed) => cutFlow(printed, range));
}

const wholeTables = (paper: Paper, start: Point, table: Table): FlowTable[] =>
  printedBetween(paper, start, [table], 0).flatMap(({ blocks }) =>
    blocks.filter((block): block is FlowTable => block.kind === "table"),
  );

function cutFlow(table: FlowTable, { top, bottom, left, right }: CellRange): FlowTable {
  const rows = table.rows.slice(top, bottom + 1).map((row) => {
    let column = 0;
    const cells = row.cells.filter(({ span }) => {
      column += span;
      return column > left && column - span <= right;
    });
    return { ...row, cells };
  });
  return { ...table, columns: table.columns.slice(left, right + 1), rows };
}

function inlineParagraph(block: Block, note: number): FlowParagraph {
  const { runs } = printedRuns(runsOf(block), undefined, note);
  return { kind: "paragraph", style: "body", runs };
}

/** The paragraphs of a block in print; of a table, those of its cells. */
const paragraphsOf = (block: FlowBlock): readonly FlowParagraph[] =>
  block.kind === "paragraph"
    ? [block]
    : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));

/** The footnotes that have a mark in print. */
function notesIn(printed: readonly FlowBlock[], body: readonly Block[]): Excerpt["notes"] {
  const runs = printed.flatMap(paragraphsOf).flatMap((p) => p.runs);
  const texts = body.flatMap(notesOf);
  return runs.flatMap(({ note }) =>
    note === undefined ? [] : [{ number: note, text: texts[note - 1] ?? "" }],
  );
}

/**
 * What is copied out when the body is selected from one place to another. A label is there when
 * the start of its block is; words from inside a block are words alone.
 */
export function excerptOf(paper: Paper, stretch: Stretch): Excerpt {
  const { document, template, profile } = paper;
  const [start] = stretch;
  const blocks = cutBody(document.body, stretch);
  const [first, cut] = [document.body[indexOf(start)], blocks[0]];
  const cutNotes = first ? notesOf(cutBlock(first, { to: start })).length : 0;
  const notesBefore = document.body.slice(0, indexOf(start)).flatMap(notesOf).length + cutNotes;
  const inline = first !== undefined && isInline(first, stretch);
  const printed =
    (first && printedCells(paper, stretch, first)) ??
    (inline && cut
      ? [inlineParagraph(cut, notesBefore + 1)]
      : printedBlocks(paper, stretch, blocks, cutNotes));
  const last = blocks.at(-1);
  return {
    ...{ blocks, printed, inline, font: profile.font },
    notes: notesIn(printed, document.body),
    ended: blocks.length > 1 && last !== undefined && blockText(last).trim() === "",
    styles: styleSheet(document, template, profile, NO_INSETS),
  };
}
