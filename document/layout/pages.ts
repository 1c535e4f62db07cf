import type { FlowParagraph } from "../flow/flow.ts";

/** The four faces of the page's font, */
export type TextFace = "regular" | "bold" | "italic" | "boldItalic";
/** and the one of the signs that it lacks. */
export type Face = TextFace | "signs";

/**
 * Words of one look on a line. Lengths in points from the top left corner of the page; `baseline`
 * is the line's. `wordSpacing` is added to every plain space of the text (negative where Word
 * squeezes a justified line); no-break spaces keep their width.
 */
export type PlacedRun = {
  text: string;
  x: number;
  width: number;
  size: number;
  face: Face;
  underline: boolean;
  wordSpacing: number;
  /** Raised by so many points: the number of a footnote. */
  raise?: number;
  /** It is the reference to this footnote. */
  note?: number;
};

/** A place in the body: a block and a number of characters of its text, without its label. */
export type BodyPlace = { block: string; offset: number };

export type PlacedLine = {
  baseline: number;
  top: number;
  height: number;
  runs: readonly PlacedRun[];
  /** Where the line begins in the body; absent for what is not the body's. */
  at?: BodyPlace;
  /** What it prints; absent for a header row that is printed again. */
  paragraph?: FlowParagraph;
  /** Words end with it: at a space, which is not drawn, a line break or the paragraph's end. */
  parted?: true;
};

/** A straight line that is drawn; `weight` in points. */
export type PlacedRule = { x1: number; y1: number; x2: number; y2: number; weight: number };

/** One page as it prints. Lengths in points. */
export type Page = {
  width: number;
  height: number;
  /** Margins of this very page: mirrored ones have changed places. */
  left: number;
  right: number;
  /** Counted in its section. */
  number: number;
  /** The number is not shown on the first page of a section. */
  numberShown: boolean;
  section: number;
  lines: readonly PlacedLine[];
  rules: readonly PlacedRule[];
};
