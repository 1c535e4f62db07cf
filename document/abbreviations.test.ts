import { expect, test } from "vitest";
import { expansionsOf, wordBefore } from "./abbreviations.ts";

const KNOWN = [
  { short: "BTV", full: "Ban Thường vụ" },
  { short: "TU", full: "Tỉnh uỷ" },
  { short: "BTC", full: "Ban Tổ chức" },
  { short: "BTC", full: "Ban tổ chức hội nghị" },
];

function expanded(text: string): string {
  return expansionsOf(text, KNOWN).reduceRight(
    (now, { start, end, full }) => now.slice(0, start) + full + now.slice(end),
    text,
  );
}

test.each([
  ["BTV TU yêu cầu", "Ban Thường vụ Tỉnh uỷ yêu cầu"],
  ["(BTV), “TU”; BTC.", "(Ban Thường vụ), “Tỉnh uỷ”; Ban Tổ chức."],
  ["giao\nBTC", "giao\nBan Tổ chức"],
])("“%s” is written out", (text, full) => expect(expanded(text)).toBe(full));

test.each(["Kết luận số 12-KL/TU", "CV/VPTU", "T/M", "btv", "BTVTU", "TU.2", "", "BTV-TU"])(
  "nothing is written out in “%s” (symbols are HD05 I.3.1.2)",
  (text) => expect(expanded(text)).toBe(text),
);

test.each([
  ["giao BTV", "BTV", 5],
  ["giao BTV, ", "BTV", 5],
  ["(BTV", "BTV", 1],
])("the word before the cursor in “%s”", (text, word, start) => {
  expect(wordBefore(text)).toEqual({ word, start });
});

test.each(["", "   ", "giao ,"])("no word stands before the cursor in “%s”", (text) => {
  expect(wordBefore(text)).toBeUndefined();
});
