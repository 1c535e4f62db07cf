import { expect, test } from "vitest";
import type { Flow } from "../../document/flow/flow.ts";
import { flowOf } from "../../document/flow/flow-of.ts";
import { asTyped } from "../../document/flow/flow-text.ts";
import { laidOut } from "../../document/layout/on-paper.fixture.ts";
import { lineText } from "../../document/layout/page-text.ts";
import type { Page, PlacedLine, PlacedRun } from "../../document/layout/pages.ts";
import { examplePapers, type Paper } from "../docx/templates.test-help.ts";
import { archiveProblems } from "./pdf-a.test-help.ts";
import { pdfFactsOf } from "./pdf-facts.ts";
import { pdfPages, readPdf } from "./pdf-reader.test-help.ts";
import { pageCountOf, pdfReport } from "./pdf-report.ts";
import { writePdf } from "./write-pdf.ts";

const facts = { title: "Kết luận", subject: "về", author: "Tỉnh uỷ Lâm Sơn", day: "2026-06-05" };

const run = (text: string, changes: Partial<PlacedRun> = {}): PlacedRun => ({
  text,
  x: 100,
  width: 100,
  size: 14,
  face: "regular",
  underline: false,
  wordSpacing: 0,
  ...changes,
});

const line = (baseline: number, ...runs: PlacedRun[]): PlacedLine => ({
  baseline,
  top: baseline - 14,
  height: 18,
  runs,
});

const page = (lines: PlacedLine[], changes: Partial<Page> = {}): Page => ({
  width: 595.3,
  height: 841.9,
  left: 85,
  right: 42.5,
  number: 1,
  numberShown: false,
  section: 0,
  lines,
  rules: [],
  ...changes,
});

const VIETNAMESE = "Ẩn ấm ẫu ậy ằng Ặt đường Ưỡn ượng Nghị quyết, “phường” – Ỷ ỵ ỹ… 100 m²";

/** The example of every type, under one of its profiles. */
const oneOfEachType = examplePapers.filter(
  ([, { template }], i) => examplePapers.findIndex(([, p]) => p.template === template) === i,
);

const flowOfPaper = ({ document, template, profile, copy }: Paper): Flow =>
  flowOf(document, template, profile, copy);

const flow = flowOfPaper(
  examplePapers.find(([name]) => name === "ket-luan party-hd05")?.[1] as Paper,
);
const pages = laidOut(flow);

/** Made-up pages print no flow. */
const NO_FLOW: Flow = { styles: {}, sections: [], notes: [] };
const writePages = (made: readonly Page[]): Promise<Uint8Array> => writePdf(made, NO_FLOW, facts);

/** Left edges of the words of a PDF. */
function wordEdges(bytes: Uint8Array): Map<string, number> {
  const found = readPdf(bytes, "pdftotext", "-bbox").matchAll(/xMin="([\d.]+)"[^>]*>([^<]+)</gu);
  return new Map([...found].map((m) => [m[2] ?? "", Number(m[1])]));
}

const BOXES =
  /<page width="([\d.]+)" height="([\d.]+)">|<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)/gu;

/** Words of a PDF that were written outside of the paper. */
function wordsOffPaper(bytes: Uint8Array): string[] {
  let paper: [width: number, height: number] = [0, 0];
  return [...readPdf(bytes, "pdftotext", "-bbox").matchAll(BOXES)].flatMap(
    ([, width, height, left, top, right, bottom, word = ""]) => {
      if (width !== undefined) paper = [Number(width), Number(height)];
      else if (Number(left) < 0 || Number(top) < 0) return [word];
      else if (Number(right) > paper[0] || Number(bottom) > paper[1]) return [word];
      return [];
    },
  );
}

test.each(oneOfEachType)(
  "%s: every line's words in order, as an archive takes them",
  async (_, paper) => {
    const flow = flowOfPaper(paper);
    const pages = laidOut(flow);
    const bytes = await writePdf(pages, flow, pdfFactsOf(paper.document, paper.template));
    expect(wordsOffPaper(bytes)).toEqual([]);
    const read = pdfPages(bytes);
    // pdftotext puts a space after a raised number, where none is.
    const words = (text = "") =>
      text
        .replace(/\s+/gu, " ")
        .replace(/(?<=\d) (?=[;.,])/gu, "")
        .trim();
    const texts = pages.map(({ lines }) => lines.map((one) => asTyped(lineText(one))).join("\n"));
    expect(read.map(words)).toEqual(texts.map(words));
    expect(archiveProblems(bytes)).toEqual({});
  },
);

test("every Vietnamese letter comes out as it went in, in all faces", async () => {
  const faces = ["regular", "bold", "italic", "boldItalic"] as const;
  const bytes = await writePages([
    page(faces.map((face, i) => line(100 + 20 * i, run(VIETNAMESE, { face })))),
  ]);
  expect(pdfPages(bytes)[0]?.trim().split("\n")).toEqual([
    VIETNAMESE,
    VIETNAMESE,
    VIETNAMESE,
    VIETNAMESE,
  ]);
});

test("the letters in use are embedded, with their Unicode, and nothing else", async () => {
  const bytes = await writePdf(pages, flow, facts);
  const fonts = readPdf(bytes, "pdffonts").trim().split("\n").slice(2);
  expect(fonts.length).toBeGreaterThanOrEqual(3);
  for (const font of fonts) {
    expect(font).toMatch(/^[A-Z]{6}\+Tinos\S* +CID TrueType +Identity-H +yes yes yes/u);
  }
  expect(bytes.byteLength).toBeLessThan(300_000);
});

test("the same pages give the same bytes; facts say the issuer and the document's day", async () => {
  const bytes = await writePdf(pages, flow, facts);
  expect(Buffer.compare(bytes, await writePdf(pages, flow, facts))).toBe(0);
  const info = readPdf(bytes, "pdfinfo");
  expect(info).toMatch(/Title: +Kết luận/u);
  expect(info).toMatch(/Author: +Tỉnh uỷ Lâm Sơn/u);
  expect(info).toMatch(/Producer: +Văn Kiện/u);
  expect(info).toMatch(/CreationDate: +Fri Jun +5 /u);
  expect(info).toMatch(/Tagged: +yes/u);
  expect(Buffer.from(bytes).toString("latin1")).toContain("/Lang (vi-VN)");
});

test("words stand where they were put; spacing widens plain spaces only, and nothing is kerned", async () => {
  const text = "AVAV một\u00a0hai ba";
  const at = async (wordSpacing: number) =>
    wordEdges(
      await writePages([page([line(100, run(text, { wordSpacing }), run("sau", { x: 400 }))])]),
    );
  const plain = await at(0);
  const wide = await at(5);
  expect(plain.get("AVAV")).toBeCloseTo(100, 1);
  // Four letters of 0.722 em and a space of a quarter.
  const second = [...plain.entries()][1];
  expect(second?.[1]).toBeCloseTo(100 + 14 * (4 * 0.722 + 0.25), 1);
  const shifts = [...wide.entries()].map(([word, x]) => x - (plain.get(word) ?? 0));
  expect(shifts.at(-1)).toBeCloseTo(0, 1);
  expect(wide.get("ba")).toBeCloseTo((plain.get("ba") ?? 0) + 10, 1);
});

test("raised numbers, underlines and rules are drawn; a landscape page is wide", async () => {
  const lines = [
    line(
      100,
      run("chú"),
      run("1", { x: 130, size: 8, raise: 5 }),
      run("gạch", { x: 150, underline: true }),
    ),
  ];
  const rules = [{ x1: 100, y1: 120, x2: 200, y2: 120, weight: 0.5 }];
  const bytes = await writePages([page(lines, { rules, width: 841.9, height: 595.3 })]);
  expect(pdfPages(bytes)[0]).toContain("chú");
  expect(readPdf(bytes, "pdfinfo")).toMatch(/Page size: +841.9\d* x 595.3\d* pts/u);
});

test("signs that the page's font lacks are drawn from the other, in their own Unicode", async () => {
  const paper = examplePapers.find(([name]) => name === "ket-luan party-hd05")?.[1] as Paper;
  const text = "☐ Đồng ý ✓ ☑\ufe0f ★ Ⅳ ① ⇒ ◆ ∅ 😀 Москва ½";
  const body = [{ type: "paragraph" as const, id: "p", children: [{ text, bold: true as const }] }];
  const flow = flowOfPaper({ ...paper, document: { ...paper.document, body } });
  const pages = laidOut(flow);
  const bytes = await writePdf(pages, flow, facts);
  expect(pdfPages(bytes)[0]).toContain(text.replace("\ufe0f", ""));
  expect(readPdf(bytes, "pdffonts")).toMatch(/DejaVuSans +CID TrueType +Identity-H +yes yes yes/u);
  const edges = wordEdges(bytes);
  const line = pages[0]?.lines.find(({ at }) => at?.block === "p");
  for (const { text: words, x } of line?.runs ?? []) {
    const own = words.replace("\ufe0f", "").trim();
    if (own !== "" && words.startsWith(own)) expect(edges.get(own) ?? x).toBeCloseTo(x, 0);
  }
});

test("a character that no font has is drawn as a box, read as itself, and moves nothing", async () => {
  const paper = examplePapers.find(([name]) => name === "ket-luan party-hd05")?.[1] as Paper;
  const body = [{ type: "paragraph" as const, id: "p", children: [{ text: "Chữ 中文 sau" }] }];
  const flow = flowOfPaper({ ...paper, document: { ...paper.document, body } });
  const pages = laidOut(flow);
  const bytes = await writePdf(pages, flow, facts);
  expect(pdfPages(bytes)[0]).toMatch(/Chữ 中 ?文 sau/u);
  const runs = pages[0]?.lines.find(({ at }) => at?.block === "p")?.runs ?? [];
  const after = runs.find(({ text }) => text.includes("sau"));
  const space = 0.25 * (after?.size ?? 0);
  expect(wordEdges(bytes).get("sau")).toBeCloseTo((after?.x ?? 0) + space, 1);
});

test("an empty paper is a PDF too", async () => {
  expect(pdfPages(await writePages([page([])]))).toHaveLength(1);
});

test("facts are one line that the metadata can hold; those that there are not are left out", async () => {
  const paper = examplePapers[0]?.[1] as Paper;
  const parts = {
    ...paper.document.parts,
    issuer: { name: "" },
    subject: { text: " về\u0001việc\n\ud800 <A&B> " },
  };
  const made = pdfFactsOf({ ...paper.document, parts }, paper.template);
  expect(made.subject).toBe("về việc \ufffd <A&B>");
  expect(archiveProblems(await writePdf([page([])], NO_FLOW, made))).toEqual({});
});

test("what a PDF says of itself is read from its bytes", async () => {
  const title = "Kết luận <R&D> (lần 2)";
  const bytes = await writePdf(pages, flow, { ...facts, title });
  const fact = (kind: string, value: string) => ({ kind, value, personal: false });
  expect(pdfReport(bytes)).toEqual([
    fact("title", title),
    fact("subject", "về"),
    fact("author", "Tỉnh uỷ Lâm Sơn"),
    fact("created", "2026-06-05T00:00:00Z"),
    fact("language", "vi-VN"),
    fact("program", "Văn Kiện"),
    fact("standard", "PDF/A-2a"),
    fact("pages", String(pages.length)),
  ]);
  expect(readPdf(bytes, "pdfinfo")).toContain(title);
  expect(pageCountOf(bytes)).toBe(pages.length);
  expect(pageCountOf(bytes.slice(0, -20))).toBeUndefined();
});
