import { describe, expect, test } from "vitest";
import { countingIds, paragraph } from "./build.ts";
import { canonicalJson } from "./canonical.ts";
import { decodeText } from "./import/decode-text.ts";
import { importText } from "./import/import-text.ts";
import { ketLuan } from "./ket-luan.fixture.ts";
import { profiles } from "./profiles/profiles.fixture.ts";
import { readDocument } from "./repair/read-document.ts";
import { newDocument } from "./template.ts";

/** Four times the input takes four times as long, and sixteen times where it grows by the square. */
const TIMES = 4;
const MOST_GROWTH = 9;
/** What is measured takes at least so long, or the clock and the collector are all that is seen, ms. */
const LEAST_MS = 5;
const RUNS = 3;

/** The shortest of some runs: others on the machine only ever make one longer. */
function shortest(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** How many times as long `run` takes with four times the size. */
function growth(run: (size: number) => () => unknown, size: number): number {
  const least = Math.max(shortest(run(size)), LEAST_MS);
  return shortest(run(size * TIMES)) / least;
}

const importing = (text: string) => () =>
  importText(text, { template: ketLuan, profiles }, countingIds());

describe("import takes as long as a text is long", () => {
  test.each<[string, (n: number) => string]>([
    ["columns without end in one line", (n) => "x\t".repeat(n)],
    ["items", (n) => "1.\tViệc\n".repeat(n / 4)],
  ])("%s", (_name, make) =>
    expect(growth((n) => importing(make(n)), 4_000)).toBeLessThan(MOST_GROWTH),
  );

  test("marks piled on one letter", () => {
    const decoding = (n: number) => {
      const bytes = new Uint8Array(Buffer.from(`a${"\u0323\u0302".repeat(n)}`));
      return () => decodeText(bytes);
    };
    expect(growth(decoding, 5_000)).toBeLessThan(MOST_GROWTH);
  });
});

describe("a broken copy is read in as long as it is long", () => {
  const blocks = (n: number) =>
    Array.from({ length: n }, (_, i) => paragraph(`b${i}`, `Đoạn ${i} nói về việc trồng rừng.`));
  const copyOf = (n: number) => canonicalJson({ ...newDocument(ketLuan), body: blocks(n) });

  test.each<[string, (copy: string) => string]>([
    ["cut", (copy) => copy.slice(0, copy.length * 0.9)],
    ["without ids", (copy) => copy.replace(/,"id":"b\d+"/g, "")],
    ["with a sign less in every block", (copy) => copy.replaceAll('"}]', '"]')],
    ["broken before its first block", (copy) => copy.replace('"body":[', '"body":')],
  ])("%s", (_name, breakUp) => {
    const reading = (n: number) => {
      const copy = breakUp(copyOf(n));
      return () => readDocument(copy, ketLuan);
    };
    expect(growth(reading, 200)).toBeLessThan(MOST_GROWTH);
  });
});

/** Patterns that try every length of a text run out of stack at some nine million letters. */
describe("texts of the largest size that is read", () => {
  const LONG = 20 * 1024 * 1024;
  test.each([
    ["one line", "Tỉnh uỷ kết luận. "],
    ["one run of spaces", " "],
  ])("%s", (_name, unit) => {
    const words = unit.repeat(LONG / Buffer.byteLength(unit));
    const { document } = importing(`a${words}b`)();
    expect(document.body).toHaveLength(1);
  });
});
