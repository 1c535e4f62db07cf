import type { Align, FlowParagraph, FlowStyle, StyleSheet } from "../flow/flow.ts";
import { breakLines, type Line } from "./break-lines.ts";
import { type Printed, print } from "./looks.ts";

/** A paragraph broken into lines for a width. Lengths in twips. */
export type Measured = {
  paragraph: FlowParagraph;
  style: FlowStyle;
  align: Align;
  printed: Printed;
  lines: readonly Line[];
  /** Numbers of the footnotes that each line refers to; absent: none does. */
  notes?: readonly (readonly number[])[];
  keepNext: boolean;
  /** Room that the line above the paragraph takes, below the space there. */
  border: number;
};

/** Twips in the eighth of a point, the unit of lines' weights. */
export const TWIPS_PER_EIGHTH = 2.5;

type Memo = { width: number; style: FlowStyle; words: readonly unknown[]; measured: Measured };

/** Lines live as long as their paragraph does: a paragraph that was not edited is the same object. */
const memos = new WeakMap<FlowParagraph, Memo>();

/** The looks of words that a paragraph takes from the sheet. */
const wordStyles = ({ runs }: FlowParagraph, sheet: StyleSheet): (FlowStyle | undefined)[] =>
  runs.flatMap((run) => (run.style === undefined ? [] : [sheet[run.style]]));

/** The style of a paragraph; a flow that names a style it does not have is a bug. */
export function styleOf(paragraph: FlowParagraph, sheet: StyleSheet): FlowStyle {
  const style = sheet[paragraph.style];
  if (style === undefined) throw new Error(`The flow has no style ${paragraph.style}`);
  return style;
}

function notesOf({ spans }: Printed, lines: readonly Line[]): readonly (readonly number[])[] {
  return lines.map(({ from, next, ends }) =>
    spans.flatMap(({ end, note }) => {
      const isHere = end > from && (end <= next || ends === "last");
      return note !== undefined && isHere ? [note] : [];
    }),
  );
}

function measureAnew(paragraph: FlowParagraph, width: number, sheet: StyleSheet): Measured {
  const style = styleOf(paragraph, sheet);
  const align = paragraph.align ?? style.align;
  const printed = print(paragraph, style, sheet);
  const lines = breakLines(printed, style, width, align);
  const keepNext = style.keepNext || paragraph.keepNext === true;
  const border = (style.topLine ?? 0) * TWIPS_PER_EIGHTH;
  const measured = { paragraph, style, align, printed, lines, keepNext, border };
  const refers = printed.spans.some(({ note }) => note !== undefined);
  return refers ? { ...measured, notes: notesOf(printed, lines) } : measured;
}

/**
 * A paragraph's lines in a column `width` twips wide. Measured once for as long as the paragraph
 * and the styles it uses are the same objects.
 */
export function measure(paragraph: FlowParagraph, width: number, sheet: StyleSheet): Measured {
  const memo = memos.get(paragraph);
  const style = styleOf(paragraph, sheet);
  const words = wordStyles(paragraph, sheet);
  const isFresh =
    memo?.width === width && memo.style === style && memo.words.every((one, i) => one === words[i]);
  if (memo !== undefined && isFresh) return memo.measured;
  const measured = measureAnew(paragraph, width, sheet);
  memos.set(paragraph, { width, style, words, measured });
  return measured;
}

/**
 * A paragraph below another. Word puts neighbours with the same lines and indents in one box: the
 * line above is the first one's.
 */
export function below(before: Measured | undefined, own: Measured): Measured {
  const { left, right, topLine } = own.style;
  const isJoined =
    topLine !== undefined &&
    before?.style.topLine === topLine &&
    before.style.left === left &&
    before.style.right === right &&
    own.paragraph.pageBreakBefore !== true;
  return isJoined ? { ...own, border: 0 } : own;
}

/** Paragraphs one below the other. */
export const stacked = (paragraphs: readonly Measured[]): Measured[] =>
  paragraphs.map((own, index) => below(paragraphs[index - 1], own));

/** Height of some of a paragraph's lines, in twips. */
export const linesHeight = ({ style }: Measured, count: number): number => style.line * count;

/** Space between two paragraphs: Word takes the larger of the two, not both. */
export const between = (after: number, before: number): number => Math.max(after, before);
