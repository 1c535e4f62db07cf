import {
  type Block,
  blockText,
  type Document,
  isTable,
  type Text,
  type TextBlock,
} from "../model.ts";
import { numberBlocks } from "../numbering.ts";
import { isHeading } from "../outline.ts";
import { annexLabel, annexReference } from "../parts/annex.ts";
import type { Profile } from "../profiles/profile.ts";
import { depthOf, type SchemeLevel, type Template } from "../template.ts";
import { basisParagraph } from "./basis-paragraph.ts";
import { centredHeading } from "./centred-heading.ts";
import type { FlowBlock, FlowParagraph, FlowRun, StyleKey } from "./flow.ts";
import { withNoBreaks } from "./no-break.ts";
import { keptNext, textLine } from "./paragraphs.ts";
import { printedRuns } from "./runs.ts";
import { tableBlock } from "./table.ts";

/** A block with what is derived for it; `note`: the number of its first footnote. */
type Derived = {
  label?: string;
  depth?: number;
  keepNext: boolean;
  note: number;
  /** Of a ground: nothing of its kind follows. */
  lastBasis?: boolean;
  /** Of a table: it stands on pages that lie across. */
  across?: true;
  /** Of a table: a new section follows it, or nothing. */
  endsSection?: true;
  /** Of an annex: its label and the line that refers to the paper. */
  annex?: { label: string; reference: string };
};

/** What the whole body is printed with; widths of the text on upright pages and on others, twips. */
export type BodyContext = {
  template: Template;
  profile: Profile;
  width: number;
  acrossWidth: number;
};

/** The footnotes of a block, in order. */
const notesIn = (texts: readonly Text[]): string[] =>
  texts.flatMap((t) => (t.note === undefined ? [] : [t.note]));

/** Every footnote of a block, those of a table's cells included. */
export const notesOf = (block: Block): string[] =>
  isTable(block)
    ? block.children.flatMap((row) => row.children.flatMap((cell) => notesIn(cell.children)))
    : notesIn(block.children);

const sameLook = (a: FlowRun, b: FlowRun): boolean =>
  a.style === b.style && a.bold === b.bold && a.italic === b.italic && b.note === undefined;

/**
 * The label in front of the words. The label is text, as what is signed is the text, and has the
 * look of the title it stands before, or of its level.
 */
function withLabel(label: FlowRun, runs: readonly FlowRun[]): FlowRun[] {
  const [first, ...rest] = runs;
  if (!first || !sameLook(label, first)) return [label, ...runs];
  return [{ ...first, text: label.text + first.text }, ...rest];
}

type Level = { level: SchemeLevel; depth: number };

function labelRun(block: TextBlock, label: string, heading: boolean, { level, depth }: Level) {
  const text = withNoBreaks(`${label} `);
  if (heading) return { text };
  if (block.children.find((t) => t.text !== "")?.lead)
    return { text, style: `lead-${depth}` } as const;
  return level.boldLabel ? ({ text, style: `label-${depth}` } as const) : { text };
}

function itemParagraph(
  block: TextBlock,
  { label = "", depth = 0, note }: Derived,
  scheme: Template,
) {
  const level = scheme.numbering[depth];
  if (!level) return undefined;
  if (level.centred) return centredHeading(block, label, depth, note);
  const heading = isHeading(block);
  const { runs } = printedRuns(block.children, heading ? undefined : `lead-${depth}`, note);
  const shown = withLabel(labelRun(block, label, heading, { level, depth }), runs);
  const style: StyleKey = heading ? `heading-${depth}` : `level-${depth}`;
  return { style, runs: shown, labelLength: label.length + 1 };
}

const ALIGNED: Record<"centre" | "right", StyleKey> = { centre: "centred", right: "right" };

function plainParagraph(block: TextBlock, { note }: Derived) {
  const align = block.type === "paragraph" ? block.align : undefined;
  const { runs } = printedRuns(block.children, "bold", note);
  const style: StyleKey = align ? ALIGNED[align] : "body";
  return { style, runs, labelLength: 0 };
}

function annexBlocks(block: TextBlock, { annex, note }: Derived): FlowParagraph[] {
  const { runs } = printedRuns(block.children, undefined, note);
  const title: FlowParagraph = {
    ...{
      kind: "paragraph",
      style: "annexTitle",
      runs: runs.map(({ text, ...r }) => ({ ...r, text })),
    },
    source: block.id,
    labelLength: 0,
  };
  return [
    textLine("annexLabel", annex?.label ?? ""),
    title,
    textLine("annexReference", annex?.reference ?? ""),
  ];
}

function textBlock(block: TextBlock, derived: Derived, context: BodyContext): FlowParagraph[] {
  if (block.type === "annex") return annexBlocks(block, derived);
  const item = block.type === "item" ? itemParagraph(block, derived, context.template) : undefined;
  const basis =
    block.type === "basis" ? basisParagraph(block, derived, context.profile) : undefined;
  const made = item ?? basis ?? plainParagraph(block, derived);
  return [
    {
      kind: "paragraph",
      ...made,
      ...(derived.keepNext && { keepNext: true }),
      source: block.id,
    },
  ];
}

function print(block: Block, derived: Derived, context: BodyContext): FlowBlock[] {
  if (isTable(block)) {
    const gap: FlowParagraph = { kind: "paragraph", style: "tableGap", runs: [] };
    const { note, keepNext, across, endsSection } = derived;
    const width = across ? context.acrossWidth : context.width;
    // What ends a section never stands alone on a page, not even without a word.
    const table = tableBlock(block, note, keepNext || endsSection === true, width);
    return [table, ...(keepNext ? keptNext([gap]) : [gap])];
  }
  return textBlock(block, derived, context);
}

type Printed = { key: string; context: BodyContext; blocks: FlowBlock[] };
const printed = new WeakMap<Block, Printed>();

/** Blocks are immutable: one that is printed as before is the same object, and so are its lines. */
function printOnce(block: Block, derived: Derived, context: BodyContext): FlowBlock[] {
  const key = JSON.stringify(derived);
  const known = printed.get(block);
  if (known?.key === key && sameContext(known.context, context)) return known.blocks;
  const blocks = print(block, derived, context);
  printed.set(block, { key, context, blocks });
  return blocks;
}

const sameContext = (a: BodyContext, b: BodyContext): boolean =>
  a.template === b.template &&
  a.profile === b.profile &&
  a.width === b.width &&
  a.acrossWidth === b.acrossWidth;

/** A line of its own that is no text: the name of a table, "Đơn vị tính: …" above it, nothing. */
const isCaption = (block: Block): boolean =>
  block.type === "paragraph" && (block.align !== undefined || blockText(block).trim() === "");

const liesAcross = (block: Block | undefined): boolean =>
  block !== undefined && isTable(block) && block.landscape === true;

/** Where the title of an annex, with the lines below it, ends at a table that lies across. */
function titleAcross(body: readonly Block[], annex: number): number {
  let end = annex + 1;
  while (body[end] && isCaption(body[end] as Block)) end++;
  return liesAcross(body[end]) ? end : annex;
}

/**
 * The blocks that stand on pages that lie across: tables that ask for it, annexes that do, and the
 * title of an annex that begins with such a table, as it would stand alone on an upright page.
 */
export function acrossBlocks(body: readonly Block[]): ReadonlySet<Block> {
  let inAcross = false;
  let titleEnd = 0;
  return new Set(
    body.filter((block, index) => {
      if (block.type === "annex") {
        inAcross = block.landscape === true;
        titleEnd = titleAcross(body, index);
      }
      return inAcross || index < titleEnd || liesAcross(block);
    }),
  );
}

/** True when the body proper ends on a page that lies across: what follows stands there, too. */
export function endsAcross(body: readonly Block[]): boolean {
  const annex = body.findIndex((block) => block.type === "annex");
  const last = (annex < 0 ? body : body.slice(0, annex)).at(-1);
  return last !== undefined && acrossBlocks([last]).has(last);
}

/** What one block of the body prints. */
export type PrintedBlock = { block: Block; blocks: FlowBlock[] };

function annexOf(document: Document, n: number, count: number, context: BodyContext) {
  const { template, profile } = context;
  return {
    label: annexLabel(n, count, profile),
    reference: annexReference(document, template, profile),
  };
}

/** Whether the pages of a block end with it: an annex follows, or pages of the other kind. */
function endsSection(body: readonly Block[], index: number, across: ReadonlySet<Block>): boolean {
  const [block, next] = body.slice(index, index + 2);
  if (block === undefined || next === undefined) return true;
  return next.type === "annex" || across.has(block) !== across.has(next);
}

/** What is derived for every block of the body. */
function derivedOf(document: Document, context: BodyContext, keepLast: boolean): Derived[] {
  const { body } = document;
  const { numbering } = context.template;
  const labels = numberBlocks(body, numbering, document.labels);
  const annexes = body.filter((b) => b.type === "annex").length;
  const firstAnnex = body.findIndex((b) => b.type === "annex");
  const last = (firstAnnex < 0 ? body.length : firstAnnex) - 1;
  const across = acrossBlocks(body);
  let note = 1;
  let annex = 0;
  return body.map((block, index) => {
    const label = labels[index];
    const depth = block.type === "item" ? depthOf(numbering, block.level) : undefined;
    const derived: Derived = {
      ...(label !== undefined && { label }),
      ...(depth !== undefined && { depth }),
      keepNext: keepLast && index === last,
      note,
      ...(block.type === "basis" && { lastBasis: body[index + 1]?.type !== "basis" }),
      ...(isTable(block) && across.has(block) && { across: true }),
      ...(isTable(block) && endsSection(body, index, across) && { endsSection: true }),
      ...(block.type === "annex" && { annex: annexOf(document, ++annex, annexes, context) }),
    };
    note += notesOf(block).length;
    return derived;
  });
}

/**
 * The body in print, block by block. `keepLast`: the last block before the closing stays on the
 * page of what follows, so that no signature stands alone.
 */
export function printedBody(
  document: Document,
  context: BodyContext,
  keepLast: boolean,
): PrintedBlock[] {
  const derived = derivedOf(document, context, keepLast);
  return document.body.flatMap((block, index) => {
    const own = derived[index];
    return own ? [{ block, blocks: printOnce(block, own, context) }] : [];
  });
}

/**
 * Blocks in print that stand for those of the body from an index on: what is left of them when
 * they are cut. They have the labels and numbers of the body. `cutNotes`: footnotes that are cut
 * from the start of the first one.
 */
export function printedInPlace(
  document: Document,
  context: BodyContext,
  first: number,
  blocks: readonly Block[],
  cutNotes: number,
): PrintedBlock[] {
  const derived = derivedOf(document, context, false).slice(first);
  return blocks.flatMap((block, index) => {
    const own = derived[index];
    if (!own) return [];
    const note = own.note + (index === 0 ? cutNotes : 0);
    return [{ block, blocks: print(block, { ...own, note }, context) }];
  });
}
