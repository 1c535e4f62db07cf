import type { FlowParagraph, FlowRun, FlowStyle, StyleSheet } from "../flow/flow.ts";
import { stretchesOf } from "./drawn-by.ts";
import type { Face } from "./pages.ts";
import { widthAt } from "./text-width.ts";

/** How words are set, with nothing left to look up. `size` and `raise` in points. */
export type Look = { face: Face; size: number; underline: boolean; raise: number };

/** Characters of one look, from where the span before ends up to `end`. */
export type Span = {
  end: number;
  look: Look;
  /** The number of the footnote that the span refers to: printed, but not in the writer's text. */
  note?: number;
};

/** A paragraph's text as it prints: `at[i]` is the width of the characters before i, in units. */
export type Printed = { text: string; spans: readonly Span[]; at: Float64Array };

/** Word sets a raised number at 65 % of the size, to the nearest half-point, a quarter down. */
const RAISED_SIZE = 0.65;
const RAISE = 1 / 3;
const raisedSize = (size: number): number => Math.ceil(size * 2 * RAISED_SIZE - 0.5 - 1e-9) / 2;

const faceOf = (bold: boolean, italic: boolean): Face =>
  bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular";

function lookOf(run: FlowRun, style: FlowStyle, sheet: StyleSheet): Look {
  const raised = run.note !== undefined || run.style === "noteReference";
  const own = run.style === undefined || raised ? undefined : sheet[run.style];
  const { size, bold, italic, underline = false } = own ?? style;
  return {
    face: faceOf(run.bold ?? bold, run.italic ?? italic),
    size: raised ? raisedSize(size) : size,
    underline: run.underline ?? (underline || (run.style === "recipientsWords" && !own)),
    raise: raised ? size * RAISE : 0,
  };
}

const printedText = (run: FlowRun): string =>
  run.note === undefined ? run.text : `${run.text}${run.note}`;

/** The spans of a run that begins at `start`: signs that the page's font lacks are apart. */
function spansOfRun(run: FlowRun, start: number, style: FlowStyle, sheet: StyleSheet): Span[] {
  const look = lookOf(run, style, sheet);
  const text = printedText(run);
  if (text === "") return [];
  if (run.note !== undefined) return [{ end: start + text.length, look, note: run.note }];
  return stretchesOf(text).map(({ end, by }) => ({
    end: start + end,
    look: by === "signs" ? { ...look, face: "signs" } : look,
  }));
}

function spansOf(paragraph: FlowParagraph, style: FlowStyle, sheet: StyleSheet): Span[] {
  let end = 0;
  return paragraph.runs.flatMap((run) => {
    const start = end;
    end += printedText(run).length;
    return spansOfRun(run, start, style, sheet);
  });
}

function measure(text: string, spans: readonly Span[]): Float64Array {
  const at = new Float64Array(text.length + 1);
  let index = 0;
  let width = 0;
  for (const { end, look } of spans) {
    const halfPoints = look.size * 2;
    for (; index < end; index++) {
      width += widthAt(look.face, text, index) * halfPoints;
      at[index + 1] = width;
    }
  }
  return at;
}

/** The paragraph's text with its looks and widths, in a style of a sheet. */
export function print(paragraph: FlowParagraph, style: FlowStyle, sheet: StyleSheet): Printed {
  const text = paragraph.runs.map(printedText).join("");
  const spans = spansOf(paragraph, style, sheet);
  return { text, spans, at: measure(text, spans) };
}
