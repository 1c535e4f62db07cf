import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Flow, FlowBlock } from "../flow/flow.ts";
import { oracle, oracleLines, ourLines } from "./docx-oracle.fixture.ts";
import { aligned, flow, paragraph, random, runs, section, words } from "./flows.fixture.ts";
import { layoutFlow } from "./layout-flow.ts";

const CORPUS = ["../shared", "../../shared", "/work/shared"].map(
  (folder) => `${folder}/corpus/ket-luan-tinh-uy-quang-ngai-2020.txt`,
);
const text = CORPUS.find((path) => existsSync(path));

function agrees(one: Flow): void {
  const judged = oracle(one);
  expect(judged.stoppedAt).toBeUndefined();
  expect(ourLines(layoutFlow(one))).toEqual(oracleLines(judged));
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
  expect(layoutFlow(one)).toHaveLength(9);
});

test.skipIf(text === undefined)("the reference text, left aligned", () => {
  const blocks = paragraphs(text ?? "").map((line) => paragraph("body", line));
  agrees(flow([section(blocks)], [], aligned("left")));
});

const LOOKS = ["body", "left", "centred", "right", "hanging", "heading-0", "ruled", "plain"];

/** Paragraphs of made-up words in all styles. */
function blocks(next: () => number, count: number): FlowBlock[] {
  return Array.from({ length: count }, () => {
    const style = LOOKS[Math.floor(next() ** 2 * LOOKS.length)] ?? "body";
    const length = style === "heading-0" ? 3 + next() * 12 : 5 + next() * 200;
    return paragraph(style, runs(next, words(next, length, true)));
  });
}

test.each([1, 2, 3])("sixty pages of made-up text in seven styles (%i)", (seed) => {
  const next = random(seed);
  const one = flow([section([...blocks(next, 200), paragraph("plain", "hết")])]);
  agrees(one);
  expect(layoutFlow(one).length).toBeGreaterThan(40);
});
