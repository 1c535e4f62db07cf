import fc from "fast-check";
import { expect, test } from "vitest";
import { foldAccents, foldText, startOf } from "./fold.ts";

test.each([
  ["Đường Ưu Việt", "duong uu viet"],
  ["tie\u0302\u0301ng Việt", "tieng viet"],
  ["một\u00a0hai\nba", "mot hai ba"],
  ["năm 2026\u20112030", "nam 2026-2030"],
  ["\u0301", ""],
  ["", ""],
])("%j without marks is %j", (text, folded) => expect(foldAccents(text)).toBe(folded));

test("letters are found again in a text whose marks are characters of their own", () => {
  const folded = foldText("a\u0302\u0301b😀c");
  expect(folded.letters).toBe("ab😀c");
  expect([0, 1, 2, 4, 5].map((letter) => startOf(folded, letter))).toEqual([0, 3, 4, 6, 7]);
});

test("a composed text needs no way back", () => {
  expect(foldText("Tỉnh uỷ Lâm Sơn").starts).toBeUndefined();
});

test("folding twice is folding once, and every letter stands where it was", () => {
  const any = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(any, (text) => {
      const folded = foldText(text);
      expect(foldAccents(folded.letters)).toBe(folded.letters);
      for (let letter = 0; letter < folded.letters.length; letter++)
        expect(startOf(folded, letter)).toBeLessThanOrEqual(startOf(folded, letter + 1));
      expect(startOf(folded, folded.letters.length)).toBe(text.length);
    }),
  );
});
