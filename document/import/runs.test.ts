import fc from "fast-check";
import { expect, test } from "vitest";
import type { Text } from "../model.ts";
import { tries } from "../property-runs.fixture.ts";
import { dropStart, trimRuns, wordsOf } from "./runs.ts";

const words = fc.constantFrom("1.", " ", "  ", "Rà soát", " quy hoạch", "đất ", "a", "\n");
const runs = fc
  .array(fc.tuple(words, fc.boolean()), { minLength: 1, maxLength: 8 })
  .map((parts) =>
    parts.map(([text, noted], i): Text => (noted ? { text, note: `chú thích ${i}` } : { text })),
  );

const notesOf = (of: readonly Text[]): string[] => of.flatMap(({ note }) => note ?? []);
const letters = (text: string): string => text.replace(/\s/gu, "");

test("whatever is cut off the start of a line, its footnotes stay, in order, each on something", () => {
  fc.assert(
    fc.property(runs, fc.nat(20), (given, count) => {
      const cut = dropStart(given, count);
      expect(notesOf(cut)).toEqual(notesOf(given));
      expect(letters(wordsOf(cut))).toBe(letters(wordsOf(given).slice(count)));
      for (const { text, note } of cut) expect(note !== undefined && text === "").toBe(false);
    }),
    tries(500),
  );
});

test("so they do when the spaces around a line go", () => {
  fc.assert(
    fc.property(runs, (given) => {
      const trimmed = trimRuns(given);
      expect(notesOf(trimmed)).toEqual(notesOf(given));
      expect(letters(wordsOf(trimmed))).toBe(letters(wordsOf(given)));
      for (const { text, note } of trimmed) expect(note !== undefined && text === "").toBe(false);
    }),
    tries(500),
  );
});
