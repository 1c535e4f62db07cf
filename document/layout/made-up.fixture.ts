import type { Flow, FlowBlock, FlowCell, FlowParagraph, FlowRun, FlowTable } from "../flow/flow.ts";
import { cellText, flow, paragraph, section, table } from "./flows.fixture.ts";

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

const pick = <T>(next: () => number, choices: readonly T[]): T =>
  choices[Math.floor(next() * choices.length)] as T;

const STYLES = ["body", "body", "plain", "hanging", "left", "centred", "heading-0", "ruled"];

function breaks(next: () => number): Partial<FlowParagraph> {
  if (next() < 0.08) return { keepNext: true };
  return next() < 0.03 ? { pageBreakBefore: true } : {};
}

/** A made-up paragraph of `most` words at most, in one of the styles of the sheet. */
const madeParagraph = (next: () => number, most = 80): FlowParagraph =>
  paragraph(pick(next, STYLES), runs(next, words(next, 3 + next() * most, true)), breaks(next));

function madeCell(next: () => number, most: number): FlowCell {
  const count = 1 + Math.floor(next() ** 3 * 4);
  const paragraphs = Array.from({ length: count }, () => {
    const style = pick(next, ["tableText", "tableWords"]);
    const own = cellText(words(next, 1 + next() * most), style);
    return next() < 0.1 ? { ...own, keepNext: true as const } : own;
  });
  return { span: 1, paragraphs };
}

/** A made-up table `width` twips wide, often with header rows. */
function madeTable(next: () => number, width: number): FlowTable {
  const count = 1 + Math.floor(next() * 4);
  const columns = Array.from({ length: count }, () => Math.floor(width / count));
  const headers = next() < 0.5 ? 1 + Math.floor(next() * 2) : 0;
  const most = pick(next, [4, 20, 60, 150]);
  const length = headers + 1 + Math.floor(next() * 12);
  const rows = Array.from({ length }, (_, index) => ({
    cantSplit: next() < 0.4,
    header: index < headers,
    cells: columns.map(() => madeCell(next, index < headers ? 5 : most)),
  }));
  return table(pick(next, ["grid", "frame"]), columns, rows);
}

/** Paragraphs and tables; the last is a paragraph, as every section of a DOCX ends with one. */
export const madeBlocks = (next: () => number, count: number, tables: number): FlowBlock[] => [
  ...Array.from({ length: count }, () =>
    next() < tables ? madeTable(next, 9000) : madeParagraph(next),
  ),
  paragraph(pick(next, ["plain", "body", "hanging"]), "hết"),
];

/** Headings, and text smaller than the body: the DOCX of the tests sets every number in its size. */
const WITHOUT_NOTES: ReadonlySet<string> = new Set(["heading-0", "tableText"]);

/** Footnotes that are made up while paragraphs refer to them; `most`: words of one. */
type Notes = { next: () => number; most: number; texts: string[][] };

/** The paragraph, in a third of the cases with a reference to a new footnote in it. */
function referring<P extends FlowParagraph>({ next, most, texts }: Notes, own: P): P {
  if (next() > 0.35 || own.keepNext || WITHOUT_NOTES.has(own.style)) return own;
  const paragraphs = 1 + Math.floor(next() ** 3 * 3);
  texts.push(Array.from({ length: paragraphs }, () => words(next, 3 + next() * most)));
  const at = Math.floor(next() * (own.runs.length + 1));
  const reference = { text: "", note: texts.length };
  return { ...own, runs: [...own.runs.slice(0, at), reference, ...own.runs.slice(at)] };
}

function withNotes(notes: Notes, block: FlowBlock): FlowBlock {
  if (block.kind === "paragraph") return referring(notes, block);
  const cellOf = ({ span, paragraphs }: FlowCell): FlowCell => ({
    span,
    paragraphs: paragraphs.map((own) => referring(notes, own)),
  });
  const rows = block.rows.map((own) =>
    own.header ? own : { ...own, cells: own.cells.map(cellOf) },
  );
  return { ...block, rows };
}

/** Paragraphs, and a share of tables, that refer to footnotes of `most` words at most. */
export function madeNotes(next: () => number, count: number, most: number, tables = 0): Flow {
  const notes: Notes = { next, most, texts: [] };
  const blocks = madeBlocks(next, count, tables).map((block) => withNotes(notes, block));
  return flow([section(blocks)], notes.texts);
}
