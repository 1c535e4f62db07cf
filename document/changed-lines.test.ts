import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChangedLine, changedLines } from "./changed-lines.ts";

const changes = (before: string, after: string): string[] =>
  changedLines(before.split(""), after.split("")).map(
    ({ kind, text }) => `${kind === "added" ? "+" : "-"}${text}`,
  );

describe("lines that differ", () => {
  test.each([
    ["abc", "abc", []],
    ["", "", []],
    ["abc", "axc", ["-b", "+x"]],
    ["abc", "abcd", ["+d"]],
    ["abcd", "bcd", ["-a"]],
    ["abcde", "abXde", ["-c", "+X"]],
    ["ab", "ba", ["-a", "+a"]],
    ["aXbYc", "abc", ["-X", "-Y"]],
    ["abc", "aXbYc", ["+X", "+Y"]],
  ])("%s → %s", (before, after, expected) => expect(changes(before, after)).toEqual(expected));
});

/** How many lines two texts have in common in one order, by the plain table. */
function commonLines(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++)
      next[j] = line === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

const ofKind = (lines: readonly ChangedLine[], kind: ChangedLine["kind"]): string[] =>
  lines.filter((line) => line.kind === kind).map(({ text }) => text);

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0;
  for (const line of whole) if (line === part[at]) at++;
  return at === part.length;
};

test("what goes and what comes is as little as can be, and stands in the texts in that order", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 14 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const found = changedLines(before, after);
      const [gone, come] = [ofKind(found, "removed"), ofKind(found, "added")];
      const common = commonLines(before, after);
      expect(gone).toHaveLength(before.length - common);
      expect(come).toHaveLength(after.length - common);
      expect(isPartOf(gone, before) && isPartOf(come, after)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("texts that have nothing in common are one for the other", () => {
  const [before, after] = ["x", "y"].map((name) =>
    Array.from({ length: 3_000 }, (_, n) => name + n),
  );
  expect(changedLines(before ?? [], after ?? [])).toHaveLength(6_000);
});
