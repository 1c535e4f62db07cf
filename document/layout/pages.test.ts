import fc from "fast-check";
import { expect, test } from "vitest";
import type { Flow, FlowBlock, FlowParagraph } from "../flow/flow.ts";
import { tries } from "../property-runs.fixture.ts";
import { A4, aligned, cellText, flow, paragraph, row, section, table } from "./flows.fixture.ts";
import { madeBlocks, madeNotes, random, words } from "./made-up.fixture.ts";
import { laidOut } from "./on-paper.fixture.ts";
import { pageStarts } from "./page-starts.ts";
import type { Page, PlacedLine } from "./pages.ts";

const textOf = ({ runs }: PlacedLine): string => runs.map(({ text }) => text).join("");
const pagesText = (pages: readonly Page[]): string[] =>
  pages.map(({ lines }) => lines.map(textOf).join(" "));

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const lengths = fc.integer({ min: 1, max: 400 });

test("a heading never ends a page", () => {
  fc.assert(
    fc.property(seeds, lengths, (seed, count) => {
      const next = random(seed);
      const blocks = [1, 2, 3, 4, 5, 6].flatMap((chapter) => [
        paragraph("heading-0", `CHƯƠNG ${chapter} ${words(next, next() * 20)}`, { source: "h" }),
        paragraph("body", words(next, 1 + next() * count)),
      ]);
      for (const { lines } of laidOut(flow([section(blocks)]))) {
        expect(lines.at(-1)?.at?.block).not.toBe("h");
      }
    }),
    tries(60),
  );
});

/** The closing: signature beside recipients, kept whole and with the last paragraph. */
const closing = (lines: number) =>
  table(
    "frame",
    [4500, 4500],
    [
      {
        cantSplit: true,
        header: false,
        cells: [
          { span: 1, paragraphs: Array.from({ length: lines }, () => cellText("- Nơi nhận")) },
          { span: 1, paragraphs: [cellText("T/M TỈNH UỶ"), cellText("BÍ THƯ")] },
        ],
      },
    ],
  );

/** A paper whose last paragraph is kept with the closing, as the flow keeps it. */
function expectSigned(seed: number, count: number, lines: number): void {
  const next = random(seed);
  const texts = Array.from({ length: 5 }, () => words(next, 1 + next() * count));
  const body = texts.map((text) => paragraph("body", text));
  const last = paragraph("body", words(next, 1 + next() * 150), { keepNext: true });
  const pages = laidOut(flow([section([...body, last, closing(lines), paragraph("tail", [])])]));
  const signed = pagesText(pages).findIndex((text) => text.includes("BÍ THƯ"));
  expect(pages[signed]?.lines.some(({ at, runs }) => at !== undefined && runs.length > 0)).toBe(
    true,
  );
  expect(pagesText(pages)[signed]).toContain("Nơi nhận");
  expect(signed).toBe(pages.length - 1);
}

test("the closing is never alone on a page, and never apart", () => {
  fc.assert(fc.property(seeds, lengths, fc.integer({ min: 2, max: 16 }), expectSigned), tries(60));
});

test("the paragraph after a closing that fills its page makes none", () => expectSigned(5, 224, 4));

const paragraphsOf = (block: FlowBlock): readonly FlowParagraph[] =>
  block.kind === "table"
    ? block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
    : [block];

/** Letters in their order of the alphabet of code units: rows put cells side by side. */
const letters = (text: string): string => [...text.replace(/\s/gu, "")].sort().join("");

function bodyLetters({ sections, notes }: Flow): string {
  const blocks = sections.flatMap((one) => one.blocks.flatMap(paragraphsOf));
  const all = [...blocks, ...notes.flatMap(({ paragraphs }) => paragraphs)];
  return letters(all.flatMap(({ runs }) => runs.map(({ text }) => text)).join(""));
}

const isPageNumber = ({ top }: PlacedLine): boolean => top === A4.header / 20;

/** The letters of the pages without their numbers and without the numbers of footnotes. */
const pagesLetters = (pages: readonly Page[]): string =>
  letters(
    pages
      .flatMap(({ lines }) => lines.filter((line) => !isPageNumber(line)))
      .flatMap(({ runs }) => runs.filter(({ raise }) => raise === undefined))
      .map(({ text }) => text)
      .join(""),
  );

test("no line is lost, none is doubled", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const one = madeNotes(random(seed), 12, 250);
      expect(pagesLetters(laidOut(one))).toBe(bodyLetters(one));
      const blocks = madeBlocks(random(seed), 10, 0.5).map((block) =>
        block.kind === "table"
          ? { ...block, rows: block.rows.map((own) => ({ ...own, header: false })) }
          : block,
      );
      const tables = flow([section(blocks)]);
      expect(pagesLetters(laidOut(tables))).toBe(bodyLetters(tables));
    }),
    tries(40),
  );
});

test("the words of paragraphs come in their order", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const blocks = madeBlocks(random(seed), 25, 0);
      const one = flow([section(blocks)]);
      const lines = laidOut(one).flatMap((page) => page.lines.filter((line) => line.at));
      const flat = (text: string): string => text.replace(/\s/gu, "");
      const runs = blocks.flatMap(paragraphsOf).flatMap((own) => own.runs);
      expect(flat(lines.map(textOf).join(""))).toBe(flat(runs.map(({ text }) => text).join("")));
    }),
    tries(40),
  );
});

test("a row that nothing can hold is placed all the same", () => {
  const tall = row(["một"], { cantSplit: true });
  const cells = [{ span: 1, paragraphs: Array.from({ length: 80 }, () => cellText("dòng")) }];
  const one = flow([section([table("grid", [9000], [{ ...tall, cells }, row(["hai"])])])]);
  expect(pagesLetters(laidOut(one))).toBe(bodyLetters(one));
});

test("pages are numbered from 1 in every section that restarts, its first without its number", () => {
  const long = (): FlowBlock[] => [paragraph("body", words(random(4), 900))];
  const sections = [section(long()), section(long(), { restarts: false }), section(long())];
  const pages = laidOut(flow(sections));
  const shown = pages.map(({ number, numberShown }) => [number, numberShown]);
  const [first, second, third] = [0, 1, 2].map((i) => pages.filter((page) => page.section === i));
  expect(first?.map(({ number }) => number)).toEqual(first?.map((_, i) => i + 1));
  expect(second?.[0]).toMatchObject({ number: (first?.length ?? 0) + 1, numberShown: true });
  expect(third?.[0]).toMatchObject({ number: 1, numberShown: false });
  expect(shown[1]).toEqual([2, true]);
  const number = first?.[1]?.lines[0];
  const run = number?.runs[0];
  const middle = (A4.left + (A4.width - A4.left - A4.right) / 2) / 20;
  expect(run?.text).toBe("2");
  expect((run?.x ?? 0) + (run?.width ?? 0) / 2).toBeCloseTo(middle, 3);
  expect(number?.top).toBeCloseTo(A4.header / 20, 3);
});

test("mirrored margins change places on even pages", () => {
  const blocks = [paragraph("body", words(random(6), 900))];
  const [first, second] = laidOut(flow([section(blocks, { mirrored: true })]));
  expect(first).toMatchObject({ left: A4.left / 20, right: A4.right / 20 });
  expect(second).toMatchObject({ left: A4.right / 20, right: A4.left / 20 });
  expect(second?.lines.at(-1)?.runs[0]?.x).toBeCloseTo(A4.right / 20, 3);
});

test("what stands at the foot ends above the edge of the section's last page", () => {
  const foot = {
    paragraphs: [cellText("Bản số 1", "ruled"), cellText("cuối", "plain")],
    bottom: 400,
  };
  const pages = laidOut(flow([section([paragraph("body", words(random(7), 900))], { foot })]));
  const last = pages.at(-1)?.lines.at(-1);
  expect(last && textOf(last)).toBe("cuối");
  expect((last?.top ?? 0) + (last?.height ?? 0)).toBeCloseTo((A4.height - 400) / 20, 3);
  expect(pages[0]?.lines.some((line) => textOf(line) === "cuối")).toBe(false);
  expect(pages.at(-1)?.rules).toHaveLength(1);
});

test("pages begin at places of the body, counted without labels", () => {
  const label = { text: "1. " };
  const text = words(random(8), 900);
  const labelled = paragraph("body", [label, { text }], { source: "b", labelLength: 3 });
  const [first, second] = pageStarts(laidOut(flow([section([labelled])])));
  expect(first).toEqual({ block: "b", offset: 0, page: 0 });
  expect(second).toMatchObject({ block: "b", page: 1 });
  const pages = laidOut(flow([section([labelled])]));
  const line = pages[1]?.lines.find(({ at }) => at !== undefined);
  expect(text.slice(second?.offset).startsWith(line ? textOf(line) : "?")).toBe(true);
});

test("a paragraph that was not edited keeps its lines, another style breaks it anew", () => {
  const own = paragraph("body", words(random(9), 200));
  const before = laidOut(flow([section([own])]));
  const after = laidOut(flow([section([own])], [], aligned("justified", 20)));
  expect(after.flatMap(({ lines }) => lines).length).toBeGreaterThan(
    before.flatMap(({ lines }) => lines).length,
  );
  expect(laidOut(flow([section([own])]))).toEqual(before);
});
