import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countingIds, item, paragraph } from "./build.ts";
import { ketLuan } from "./ket-luan.fixture.ts";
import type { Level } from "./model.ts";
import { labelStyle, numberBlocks, toLetters, toRoman, writeLabel } from "./numbering.ts";

const SCHEME = ketLuan.numbering;

/** Blocks of these levels; "p" is a paragraph without number. */
function blocksOf(levels: (Level | "p")[]) {
  const newId = countingIds();
  return levels.map((l) => (l === "p" ? paragraph(newId(), "x") : item(newId(), l, "x")));
}

const labels = (levels: (Level | "p")[], chosen?: Parameters<typeof numberBlocks>[2]) =>
  numberBlocks(blocksOf(levels), SCHEME, chosen);

describe("labels", () => {
  test("letters follow the Vietnamese alphabet: đ after d, no f, j, w, z (HD05 I.6.2.4.đ)", () => {
    const letters = Array.from({ length: 23 }, (_, i) => toLetters(i + 1)).join("");
    expect(letters).toBe("abcdđeghiklmnopqrstuvxy");
    expect(toLetters(24)).toBe("aa");
    expect(toLetters(28)).toBe("ađ");
  });

  test.each([
    [1, "I"],
    [4, "IV"],
    [9, "IX"],
    [14, "XIV"],
    [40, "XL"],
    [1999, "MCMXCIX"],
  ])("%i is %s in Roman", (n, roman) => expect(toRoman(n)).toBe(roman));

  test.each([
    ["A.", "upper-letter", 0],
    ["I-", "roman", 0],
    ["1.1.", "arabic", 1],
    ["1.1.1.", "arabic", 2],
    ["a)", "letter", 0],
    ["-", "bullet", 0],
    ["•", "bullet", 0],
  ] as const)("%s counts by %s and joins %i", (pattern, counting, joined) => {
    expect(labelStyle(pattern)).toMatchObject({ counting, joined });
  });

  test("writes the capital Đ", () => {
    expect(writeLabel(labelStyle("A."), 5, [])).toBe("Đ.");
  });
});

describe("numbering", () => {
  test("numbers every level of the scheme", () => {
    const levels: Level[] = ["part", "section", "clause", "subclause", "point", "dash", "plus"];
    expect(labels(levels)).toEqual(["A.", "I.", "1.", "1.1.", "a)", "-", "+"]);
  });

  test("restarts below a higher level, goes on below a paragraph", () => {
    expect(labels(["section", "clause", "p", "clause", "section", "clause"])).toEqual([
      "I.",
      "1.",
      undefined,
      "2.",
      "II.",
      "1.",
    ]);
  });

  test("joins the clause's number to the sub-clause's", () => {
    expect(labels(["clause", "clause", "subclause", "subclause", "clause", "subclause"])).toEqual([
      "1.",
      "2.",
      "2.1.",
      "2.2.",
      "3.",
      "3.1.",
    ]);
  });

  test("takes the document's own style for a level", () => {
    expect(labels(["section", "section", "clause"], { section: "I-" })).toEqual([
      "I-",
      "II-",
      "1.",
    ]);
  });

  test("gives every item a label and no paragraph one", () => {
    const level = fc.constantFrom<Level | "p">("p", ...SCHEME.map((s) => s.level));
    fc.assert(
      fc.property(fc.array(level), (levels) => {
        const given = labels(levels);
        expect(given.map((l) => l === undefined)).toEqual(levels.map((l) => l === "p"));
      }),
    );
  });
});
