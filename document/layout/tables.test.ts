import fc from "fast-check";
import { expect, test } from "vitest";
import type { FlowCell, FlowTable } from "../flow/flow.ts";
import { tries } from "../property-runs.fixture.ts";
import { cellText, flow, paragraph, section, table } from "./flows.fixture.ts";
import { random, words } from "./made-up.fixture.ts";
import { laidOut } from "./on-paper.fixture.ts";
import { lineText } from "./page-text.ts";
import type { Page } from "./pages.ts";

/** What stands first in a row's first cell, and nowhere else. */
const nameOf = (index: number): string => `hàng${index}.`;

function cellOf(next: () => number, most: number, name = ""): FlowCell {
  const count = 1 + Math.floor(next() ** 3 * 4);
  const own = Array.from({ length: count }, () => words(next, 1 + next() * most));
  return { span: 1, paragraphs: [name, ...own].filter(Boolean).map((text) => cellText(text)) };
}

/** Any number of header rows, up to taller than a page; rows of any height, that split or do not. */
function hardTable(next: () => number): FlowTable {
  const columns = Array.from({ length: 1 + Math.floor(next() * 4) }, () => 2200);
  const length = 2 + Math.floor(next() * 14);
  const headers = Math.floor(next() ** 2 * length);
  const most = [3, 40, 300, 900][Math.floor(next() * 4)] ?? 3;
  const kept = next() < 0.5;
  const rows = Array.from({ length }, (_, index) => {
    const isHeader = index < headers;
    const cells = columns.map((_, column) =>
      cellOf(next, isHeader && next() < 0.5 ? 8 : most, column === 0 ? nameOf(index) : ""),
    );
    const keep = ({ span, paragraphs }: FlowCell): FlowCell => ({
      span,
      paragraphs: paragraphs.map((one) => ({ ...one, keepNext: true })),
    });
    const own = isHeader && kept ? cells.map(keep) : cells;
    return { cantSplit: next() < 0.6, header: isHeader, cells: own };
  });
  return table("grid", columns, rows);
}

const namesOn = (page: Page): string[] =>
  page.lines.map(lineText).filter((text) => /^hàng\d+\.$/u.test(text));

const seeds = fc.integer({ min: 1, max: 1_000_000 });

test("every row prints, those that are no header once", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const next = random(seed);
      const own = hardTable(next);
      const pages = laidOut(flow([section([paragraph("body", words(next, 200 * next())), own])]));
      const counts = own.rows.map(
        (_, index) => pages.flatMap(namesOn).filter((name) => name === nameOf(index)).length,
      );
      for (const [index, { header }] of own.rows.entries()) {
        if (header) expect(counts[index]).toBeGreaterThanOrEqual(1);
        else expect(counts[index]).toBe(1);
      }
    }),
    tries(60),
  );
});

test("the words of every row come once, whatever is repeated above them", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const own = hardTable(random(seed));
      const marked = { ...own, rows: own.rows.map((row) => ({ ...row })) };
      const texts = (of: FlowTable, header: boolean): string =>
        of.rows
          .filter((row) => row.header === header)
          .flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
          .flatMap(({ runs }) => runs.map(({ text }) => text))
          .join("")
          .replace(/\s/gu, "");
      const pages = laidOut(flow([section([marked, paragraph("tail", [])])]));
      const printed = pages
        .flatMap(({ lines, number }) =>
          lines.filter((line) => lineText(line) !== String(number) || line.at !== undefined),
        )
        .map(lineText)
        .join("")
        .replace(/\s/gu, "").length;
      const [header, rest] = [texts(marked, true).length, texts(marked, false).length];
      const repeats = header === 0 ? 0 : (printed - rest) / header;
      expect(printed).toBeGreaterThanOrEqual(header + rest);
      expect(Number.isInteger(repeats)).toBe(true);
    }),
    tries(40),
  );
});

const rowOf = (count: number, name: string, more: { header?: boolean } = {}) => ({
  cantSplit: true,
  header: false,
  ...more,
  cells: [
    {
      span: 1,
      paragraphs: Array.from({ length: count }, (_, i) =>
        cellText(i === 0 ? name : `dòng ${i}`, "plain"),
      ),
    },
  ],
});

test("header rows taller than a page are not repeated", () => {
  const headers = Array.from({ length: 9 }, (_, i) => rowOf(12, `đầu${i}`, { header: true }));
  const rows = Array.from({ length: 30 }, (_, i) => rowOf(2, nameOf(i)));
  const pages = laidOut(flow([section([table("grid", [9000], [...headers, ...rows])])]));
  const seen = pages.flatMap(({ lines }) => lines.map(lineText));
  expect(seen.filter((text) => text === "đầu0")).toHaveLength(1);
  expect(pages.flatMap(namesOn)).toEqual(rows.map((_, i) => nameOf(i)));
});

test("a row taller than a page begins under its header, wherever the header stands", () => {
  const header = rowOf(2, "TT", { header: true });
  const own = table("grid", [9000], [header, rowOf(90, nameOf(1)), rowOf(1, nameOf(2))]);
  for (const above of [[], [paragraph("body", words(random(3), 300))]]) {
    const pages = laidOut(flow([section([...above, own])]));
    const headed = pages.filter(({ lines }) => lines.some((line) => lineText(line) === "TT"));
    expect(headed.length).toBeGreaterThan(1);
    for (const page of headed) expect(page.lines.length).toBeGreaterThan(4);
  }
});
