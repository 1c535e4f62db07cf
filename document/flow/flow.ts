import type { LookName } from "../profiles/profile.ts";

/**
 * What prints, in order, before it is broken into lines and pages: the one description that the
 * DOCX writer, the layout, the PDF and the screen all read. Lengths are whole twips (1/20 point),
 * as Word has them; sizes are points.
 */
export type Flow = {
  styles: StyleSheet;
  sections: readonly FlowSection[];
  /** Footnotes in the order of their references; number n stands at index n - 1. */
  notes: readonly FlowNote[];
};

/** Every named style of the document, by its key. */
export type StyleSheet = Readonly<Record<string, FlowStyle>>;

/** Keys of styles: a component of the page, or one of a level of the scheme (0 is the highest). */
export type StyleKey =
  | LookName
  | "titleLine"
  | "tail"
  | "empty"
  | "tableText"
  | "centred"
  | `heading-${number}`
  | `level-${number}`
  | `name-${number}`;

/** Keys of the styles of words inside a paragraph. */
export type WordsKey = `lead-${number}` | `label-${number}` | "recipientsWords" | "noteReference";

export type Align = "left" | "centre" | "right" | "justified";

/**
 * A paragraph style with nothing left to inherit. Of a style of words only size, bold, italic and
 * underline count.
 */
export type FlowStyle = {
  size: number;
  bold: boolean;
  italic: boolean;
  underline?: true;
  align: Align;
  /** Indents from the margins. `first` is that of the first line beside `left`; negative: hanging. */
  left: number;
  right: number;
  first: number;
  before: number;
  after: number;
  /** Exact height of every line. */
  line: number;
  /** A heading or another line that never ends a page. */
  keepNext: boolean;
  /** Depth in the outline, 0 for the highest; absent: body text. */
  outline?: number;
  /** A line drawn at the top of the paragraph, between its indents; weight in eighths of a point. */
  topLine?: number;
};

/** Words of one look. `style` is a named look; `bold` and `italic` are what the writer marked. */
export type FlowRun = {
  text: string;
  style?: WordsKey;
  bold?: true;
  italic?: true;
  underline?: true;
  /** A footnote's reference: its number, printed raised. `text` is empty then. */
  note?: number;
};

export type FlowParagraph = {
  kind: "paragraph";
  style: StyleKey;
  runs: readonly FlowRun[];
  /** Stays on the page of the next block, beyond what its style says. */
  keepNext?: true;
  pageBreakBefore?: true;
  /** Differs from the style's. */
  align?: Align;
  /** The block of the body that it prints; `labelLength`: characters of the label in front. */
  source?: string;
  labelLength?: number;
};

export type FlowCell = {
  /** Columns that it spans. */
  span: number;
  paragraphs: readonly FlowParagraph[];
};

export type FlowRow = {
  cells: readonly FlowCell[];
  /** No page break inside it. */
  cantSplit: boolean;
  /** Repeats on every page of the table. */
  header: boolean;
};

/** Side by side. `frame`: no lines, no cell margins; `grid`: thin lines and cell margins. */
export type FlowTable = {
  kind: "table";
  look: "frame" | "grid";
  /** Widths of the columns; their sum is the table's. */
  columns: readonly number[];
  rows: readonly FlowRow[];
  source?: string;
};

export type FlowBlock = FlowParagraph | FlowTable;

export type FlowNote = { paragraphs: readonly FlowParagraph[] };

export type FlowPage = {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** From the top edge to the top of the page number. */
  header: number;
};

export type FlowSection = {
  page: FlowPage;
  /** Left and right change places on even pages. */
  mirrored: boolean;
  landscape: boolean;
  /** Page numbers begin at 1 again, and the first page shows none. */
  restarts: boolean;
  blocks: readonly FlowBlock[];
  /** Top right of the section's first page, at the distance of the page number. */
  firstHeader: readonly FlowParagraph[];
  /** At the foot of the section's last page; `bottom`: from its end to the edge of the paper. */
  foot?: { paragraphs: readonly FlowParagraph[]; bottom: number };
};

/** Cell margins and the weight of the lines of a `grid` table. */
export const GRID = { marginX: 108, marginY: 0, lineEighths: 4 } as const;
