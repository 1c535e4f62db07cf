import fc from "fast-check";
import { expect, test } from "vitest";
import type { FlowParagraph, FlowRun } from "../flow/flow.ts";
import { tries } from "../property-runs.fixture.ts";
import { cellText, flow, headerLine, paragraph, row, section, table } from "./flows.fixture.ts";
import { random, words } from "./made-up.fixture.ts";
import { laidOut } from "./on-paper.fixture.ts";
import { lineText } from "./page-text.ts";
import type { Page } from "./pages.ts";

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const lettersOf = (text: string): string => text.replace(/\s/gu, "");
const printed = (pages: readonly Page[]): string =>
  lettersOf(pages.flatMap(({ lines }) => lines.map(lineText)).join(""));

/** Words of up to some thousand letters between which no line may end. */
function unbreakable(next: () => number): string {
  const part = (): string =>
    ["W".repeat(1 + next() * 90), "https://thi-du.vn/", "l\u00a0", "Ặ"][
      Math.floor(next() * 4)
    ] as string;
  return Array.from({ length: 1 + Math.floor(next() ** 2 * 60) }, part).join("");
}

test("words longer than a line, in columns down to less than a letter", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const next = random(seed);
      const shares = Array.from({ length: 1 + Math.floor(next() * 20) }, () => 0.001 + next() ** 4);
      const sum = shares.reduce((a, b) => a + b);
      const columns = shares.map((share) => Math.floor((share / sum) * 9355));
      const texts = columns.map(() => unbreakable(next));
      const own = table("grid", columns, [row(texts), row(texts, { cantSplit: true })]);
      const styles = ["body", "hanging", "heading-0", "centred", "right"] as const;
      const others = styles.map((style) => paragraph(style, unbreakable(next)));
      const pages = laidOut(flow([section([...others, own])]));
      const all = [
        ...others.flatMap(({ runs }) => runs.map(({ text }) => text)),
        ...texts,
        ...texts,
      ];
      const numbers = pages.flatMap(({ number, numberShown }) => (numberShown ? [number] : []));
      expect(printed(pages)).toHaveLength(lettersOf([...all, ...numbers].join("")).length);
    }),
    tries(60),
  );
});

/** References to notes of any length, several on a line. */
function referring(next: () => number, notes: string[][]): FlowRun[] {
  return Array.from({ length: 1 + Math.floor(next() * 6) }, () => {
    notes.push(Array.from({ length: 1 + next() * 2 }, () => words(next, 1 + next() ** 3 * 1500)));
    return [{ text: words(next, next() * 12) }, { text: "", note: notes.length }];
  }).flat();
}

test("several footnotes on a line, each up to longer than a page, in cells and paragraphs", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const next = random(seed);
      const notes: string[][] = [];
      const cell = (): FlowParagraph => ({ ...cellText(""), runs: referring(next, notes) });
      const rows = Array.from({ length: 4 }, () => ({
        ...row([], { cantSplit: next() < 0.5 }),
        cells: [0, 1].map(() => ({ span: 1, paragraphs: [cell(), cellText(words(next, 20))] })),
      }));
      const own = table("grid", [4000, 5000], [row(["TT", "Nội dung"], { header: true }), ...rows]);
      const blocks = [paragraph("body", referring(next, notes)), own, paragraph("plain", "hết")];
      const pages = printed(laidOut(flow([section(blocks)], notes)));
      for (const note of notes.flat()) expect(pages).toContain(lettersOf(note).slice(0, 4));
    }),
    tries(40),
  );
});

test("marks at the head and contact lines at the foot, of many lines", () => {
  const long = words(random(1), 3000);
  for (const count of [1, 40, 250]) {
    const text = long.split(" ").slice(0, count).join(" ");
    const foot = { paragraphs: [cellText(text)], bottom: 567 };
    const firstHeader = [headerLine(text)];
    laidOut(flow([section([paragraph("body", words(random(2), 300))], { firstHeader, foot })]));
  }
});
