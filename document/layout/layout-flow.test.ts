import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Flow } from "../flow/flow.ts";
import { oracle, oracleLines, ourLines } from "./docx-oracle.fixture.ts";
import { aligned, flow, headerLine, landscape, paragraph, section } from "./flows.fixture.ts";
import { madeBlocks, madeNotes, random, words } from "./made-up.fixture.ts";
import { laidOut } from "./on-paper.fixture.ts";
import type { Page } from "./pages.ts";

const CORPUS = "../shared/corpus/ket-luan-tinh-uy-quang-ngai-2020.txt";
const text = existsSync(CORPUS) ? CORPUS : undefined;

function agrees(one: Flow): void {
  const judged = oracle(one);
  expect(judged.stoppedAt).toBeUndefined();
  expect(ourLines(laidOut(one))).toEqual(oracleLines(judged));
}

/** Its paragraphs: an empty line stands between them in the text of the PDF. */
const paragraphs = (path: string): string[] =>
  readFileSync(path, "utf8")
    .split(/\n\s*\n/u)
    .map((one) => one.replace(/\s+/gu, " ").trim())
    .filter((one) => one !== "");

test.skipIf(text === undefined)("the reference text, justified: nine pages", () => {
  const one = flow([section(paragraphs(text ?? "").map((line) => paragraph("body", line)))]);
  agrees(one);
  expect(laidOut(one)).toHaveLength(9);
});

test.skipIf(text === undefined)("the reference text, left aligned", () => {
  const blocks = paragraphs(text ?? "").map((line) => paragraph("body", line));
  agrees(flow([section(blocks)], [], aligned("left")));
});

test("sixty pages of made-up text in eight styles", () => {
  const next = random(1);
  const one = flow([section(madeBlocks(next, 370, 0))]);
  agrees(one);
  expect(laidOut(one).length).toBeGreaterThan(55);
});

const SEEDS = [1, 2, 3, 4];

test.each(SEEDS)("tables with header rows, rows that split and rows that do not (%i)", (seed) => {
  agrees(flow([section(madeBlocks(random(seed), 14, 0.4))]));
});

test.each(SEEDS)("paragraphs kept with the next, in chains (%i)", (seed) => {
  const next = random(seed);
  const chained = Array.from({ length: 60 }, () => {
    const style = ["heading-0", "body", "plain"][Math.floor(next() * 3)] ?? "plain";
    const keep = next() < 0.5 ? { keepNext: true as const } : {};
    return paragraph(style, words(next, 2 + next() * 60), keep);
  });
  agrees(flow([section([...chained, paragraph("plain", "hết")])]));
});

test("a chain longer than a page is given up", () => {
  const chained = Array.from({ length: 90 }, (_, index) =>
    paragraph("plain", `dòng ${index}`, { keepNext: true }),
  );
  agrees(flow([section([paragraph("body", "mở đầu"), ...chained, paragraph("plain", "hết")])]));
});

test.each(SEEDS)("sections, of which one lies on its side (%i)", (seed) => {
  const next = random(seed);
  const [first, second, third] = [0, 1, 2].map(() => madeBlocks(next, 10, 0.2));
  agrees(flow([section(first ?? []), landscape(second ?? []), section(third ?? [])]));
});

test.each(SEEDS)("footnotes, short and longer than a page (%i)", (seed) => {
  agrees(madeNotes(random(seed), 25, 40));
  agrees(madeNotes(random(seed + 100), 12, 400));
});

test.each([1, 2, 3, 5, 10, 14])("footnotes of tables (%i)", (seed) => {
  agrees(madeNotes(random(seed), 8, 30, 0.4));
});

/** Widths of the lines of the body without what justification adds, in points. */
const naturalWidths = (pages: readonly Page[]): number[] =>
  pages.flatMap(({ lines }) =>
    lines
      .filter(({ at }) => at !== undefined)
      .map(({ runs }) =>
        runs.reduce((sum, { text, width, wordSpacing }) => {
          const spaces = text.split(" ").length - 1;
          return sum + width - wordSpacing * spaces;
        }, 0),
      ),
  );

test("lines are as wide as docx has them", () => {
  const one = flow([section(madeBlocks(random(11), 60, 0))]);
  const theirs = oracle(one).pages.flatMap(({ body }) =>
    body.flatMap((block) => (block.type === "table" ? [] : block.lines)),
  );
  const ours = naturalWidths(laidOut(one));
  expect(ours).toHaveLength(theirs.length);
  const wrong = theirs.filter((line, i) => Math.abs(line.textWidth * 0.75 - (ours[i] ?? 0)) > 0.01);
  expect(wrong).toEqual([]);
});

test("a tall header of the first page moves its text down", () => {
  const firstHeader = ["Bản thứ 2", "Lưu hành nội bộ", "Mật"].map((text) => headerLine(text));
  const blocks = madeBlocks(random(5), 12, 0);
  agrees(flow([section(blocks, { firstHeader })]));
});
