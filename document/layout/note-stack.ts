import type { Flow, FlowNote, FlowParagraph } from "../flow/flow.ts";
import { between, linesHeight, type Measured, measure, stacked } from "./measure.ts";
import { TWIPS_PER_POINT } from "./place-line.ts";

/** A place in a footnote: before a line of one of its paragraphs. */
export type NotePoint = { block: number; line: number };

/** A footnote, or the part of it on a page. `to` absent: up to its end. */
export type NoteSlice = { note: number; from: NotePoint; to?: NotePoint };

/** Lines of a paragraph of a footnote on a page; `above` is the space above them, in twips. */
export type NotePiece = { measured: Measured; from: number; to: number; above: number };

/** Single-spaced line of Times New Roman, as a share of its size. */
const LINE_HEIGHT = 1.14990234375;
const DEFAULT_SIZE = 14;

export const START: NotePoint = { block: 0, line: 0 };
export const isStart = ({ block, line }: NotePoint): boolean => block === 0 && line === 0;
export const wholeNote = (note: number): NoteSlice => ({ note, from: START });

/** What the footnotes of a flow are measured with; `width` in twips. */
export type NoteRoom = { flow: Flow; width: number };

type Numbered = { note: number; paragraphs: readonly FlowParagraph[] };

/** Numbered once, so that its lines are broken once. */
const numbered = new WeakMap<FlowNote, Numbered>();

const withNumber = (paragraph: FlowParagraph, note: number): FlowParagraph => ({
  ...paragraph,
  runs: [{ text: String(note), style: "noteReference" }, { text: " " }, ...paragraph.runs],
  labelLength: String(note).length + 1 + (paragraph.labelLength ?? 0),
});

/** The paragraphs of a footnote with its number in front; the same objects every time. */
export function numberedNote({ notes }: Flow, note: number): readonly FlowParagraph[] {
  const own = notes[note - 1];
  if (own === undefined) return [];
  const known = numbered.get(own);
  if (known?.note === note) return known.paragraphs;
  const [first, ...more] = own.paragraphs;
  const paragraphs = first === undefined ? [] : [withNumber(first, note), ...more];
  numbered.set(own, { note, paragraphs });
  return paragraphs;
}

/** Paragraphs of footnote `note`, broken into lines. */
export const noteParagraphs = ({ flow, width }: NoteRoom, note: number): Measured[] =>
  stacked(numberedNote(flow, note).map((one) => measure(one, width, flow.styles)));

/** Height of the line with the separator above the footnotes: single, in the size of the body. */
export const separatorHeight = ({ flow }: NoteRoom): number =>
  LINE_HEIGHT * (flow.styles.body?.size ?? DEFAULT_SIZE) * TWIPS_PER_POINT;

function sliceParts(room: NoteRoom, { note, from, to }: NoteSlice): Omit<NotePiece, "above">[] {
  return noteParagraphs(room, note).flatMap((measured, block) => {
    const start = block === from.block ? from.line : block < from.block ? Infinity : 0;
    const before = to === undefined || block < to.block;
    const end = before ? measured.lines.length : block === to.block ? to.line : 0;
    return start < end ? [{ measured, from: start, to: end }] : [];
  });
}

/** The lines of footnotes one below the other. */
export function notePieces(room: NoteRoom, slices: readonly NoteSlice[]): NotePiece[] {
  const goesOn = slices[0] !== undefined && !isStart(slices[0].from);
  let after = 0;
  return slices
    .flatMap((slice) => sliceParts(room, slice))
    .map((part, index) => {
      const { style } = part.measured;
      const above = index === 0 && goesOn ? 0 : between(after, style.before);
      after = style.after;
      return { ...part, above };
    });
}

/** Height of footnotes at the foot of a page with their separator, in twips; none take nothing. */
export function notesArea(room: NoteRoom, slices: readonly NoteSlice[]): number {
  if (slices.length === 0) return 0;
  return notePieces(room, slices).reduce(
    (sum, { measured, from, to, above }) => sum + above + linesHeight(measured, to - from),
    separatorHeight(room),
  );
}
