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
  tableWords: { ...plain, size: 12, line: 300, before: 40, after: 60 },
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
  notes: notes.map((texts, index) => ({
    paragraphs: texts.map((text, at) => {
      const number: FlowRun = { text: String(index + 1), style: "noteReference" };
      return paragraph("note", at === 0 ? [number, { text }] : text);
    }),
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

/** Numbers that look random and are the same on every machine, from 0 up to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  "Ban Thường vụ Tỉnh uỷ kết luận thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng – an ninh; năm 2020 2021-2025 (khoá XIX) nghiêng đường “Nghị quyết” số 01-NQ/TU, 12,5% chuyển đổi ứng dụng khẩn trương giữ vững ổn định chính trị; nâng cao hiệu lực, hiệu quả 1.250.000m² ±5°C thuộc phạm vi trách nhiệm quản lý của địa phương, đơn vị KTTĐ miền Trung".split(
    " ",
  );

/** Made-up text of some words. `odd`: with no-break spaces, very long words and line breaks too. */
export function words(next: () => number, count: number, odd = false): string {
  const pick = (): string => {
    const chance = next();
    if (odd && chance < 0.01) return "đ".repeat(40 + Math.floor(next() * 80));
    if (odd && chance < 0.03) return "Điều\u00a05\u00a0khoản\u00a02";
    if (odd && chance < 0.045) return "dòng\nmới";
    if (odd && chance < 0.06) return "hai  cách";
    if (odd && chance < 0.07) return "A\u201112—phần-mềm-tự-do";
    return SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? "";
  };
  return Array.from({ length: count }, pick).join(" ");
}

/** The words as runs of several looks. */
export function runs(next: () => number, text: string): FlowRun[] {
  const parts = text.split(/(?<= )/u);
  return parts.map((part) => {
    const chance = next();
    return {
      text: part,
      ...(chance < 0.1 && { bold: true as const }),
      ...(chance > 0.07 && chance < 0.15 && { italic: true as const }),
    };
  });
}

export const aligned = (align: Align): StyleSheet => ({
  ...sheet,
  body: { ...plain, align, first: mm(10), after: 120 },
});
