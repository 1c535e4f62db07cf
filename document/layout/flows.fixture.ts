import type {
  Align,
  Flow,
  FlowBlock,
  FlowParagraph,
  FlowRow,
  FlowRun,
  FlowSection,
  FlowStyle,
  FlowTable,
  StyleSheet,
} from "../flow/flow.ts";

const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const plain: FlowStyle = {
  size: 14,
  bold: false,
  italic: false,
  align: "justified",
  left: 0,
  right: 0,
  first: 0,
  before: 0,
  after: 0,
  line: 380,
  keepNext: false,
};

/** The styles that the tests' flows use. */
export const sheet: StyleSheet = {
  body: { ...plain, first: mm(10), after: 120 },
  plain,
  left: { ...plain, align: "left", first: mm(10), after: 120 },
  centred: { ...plain, align: "centre", before: 60 },
  right: { ...plain, align: "right", italic: true },
  hanging: { ...plain, left: mm(15), first: -mm(5), right: mm(5), before: 80, after: 40 },
  "heading-0": { ...plain, bold: true, align: "left", before: 240, after: 60, keepNext: true },
  "lead-1": { ...plain, bold: true, italic: true },
  ruled: { ...plain, before: 60, after: 60, right: mm(40), topLine: 6 },
  pageNumber: { ...plain, size: 14, align: "centre" },
  tableText: { ...plain, size: 12, line: 300, align: "left", before: 20, after: 20 },
  tableWords: { ...plain, line: 340, before: 40, after: 60 },
  note: { ...plain, line: 300, before: 20 },
  tail: { ...plain, size: 1, line: 20 },
};

export const A4 = {
  width: mm(210),
  height: mm(297),
  top: mm(20),
  bottom: mm(20),
  left: mm(30),
  right: mm(15),
  header: mm(10),
};

/** A paragraph of the body in a style of the sheet above. */
export const paragraph = (
  style: string,
  text: string | readonly FlowRun[],
  more: Partial<FlowParagraph> = {},
): FlowParagraph => ({
  kind: "paragraph",
  style: style as FlowParagraph["style"],
  runs: typeof text === "string" ? [{ text }] : text,
  source: "x",
  ...more,
});

/** A line of the first page's header. */
export const headerLine = (text: string): FlowParagraph => cellText(text, "right");

/** A paragraph of a table's cell. */
export const cellText = (text: string, style = "tableText"): FlowParagraph => {
  const { source, ...own } = paragraph(style, text);
  return own;
};

export const section = (
  blocks: readonly FlowBlock[],
  more: Partial<FlowSection> = {},
): FlowSection => ({
  page: A4,
  mirrored: false,
  landscape: false,
  restarts: true,
  blocks,
  firstHeader: [],
  ...more,
});

/** A sideways A4 section. */
export const landscape = (blocks: readonly FlowBlock[]): FlowSection =>
  section(blocks, {
    landscape: true,
    restarts: false,
    page: { ...A4, width: A4.height, height: A4.width, top: mm(30), left: mm(20), right: mm(20) },
  });

export const flow = (
  sections: readonly FlowSection[],
  notes: readonly (readonly string[])[] = [],
  styles = sheet,
): Flow => ({
  styles,
  sections,
  notes: notes.map((texts) => ({
    paragraphs: texts.map((text) => paragraph("note", text)),
  })),
});

/** A row of one paragraph per cell. */
export const row = (texts: readonly string[], more: Partial<FlowRow> = {}): FlowRow => ({
  cells: texts.map((text) => ({ span: 1, paragraphs: [cellText(text)] })),
  cantSplit: false,
  header: false,
  ...more,
});

export const table = (
  look: FlowTable["look"],
  columns: readonly number[],
  rows: readonly FlowRow[],
): FlowTable => ({ kind: "table", look, columns, rows });

/** The styles with another body. */
export const aligned = (align: Align, size = plain.size): StyleSheet => ({
  ...sheet,
  body: { ...plain, align, size, first: mm(10), after: 120 },
});
