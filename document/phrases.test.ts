import fc from "fast-check";
import { expect, test } from "vitest";
import { document } from "./build.ts";
import {
  fillInPhrase,
  inSpelling,
  type Phrase,
  type PhraseBlock,
  parsePhraseBook,
  phraseText,
  placeholderValues,
  withPhraseText,
} from "./phrases.ts";

const phrase = (...texts: string[]): Phrase => ({
  id: "p",
  name: "Giao việc",
  blocks: texts.map((text) => ({ children: [{ text }] })),
});

const { parts } = document([], {
  issuer: { name: "Tỉnh uỷ Lâm Sơn" },
  subject: { author: "của Ban Thường vụ Tỉnh uỷ", text: "về đầu tư\ncông" },
  placeDate: { place: "Lâm Sơn", date: "2026-03-05" },
});

test("placeholders are filled from the parts where they are known, the others stay", () => {
  const text = "{cơ quan}; {Cấp uỷ}; {ngày}; {trích yếu}; {địa danh}; {ký hiệu}; {nội dung}";
  expect(phraseText(fillInPhrase(phrase(text), placeholderValues(parts)))).toBe(
    "Ban Thường vụ Tỉnh uỷ; Tỉnh uỷ; 05/3/2026; về đầu tư công; Lâm Sơn; {ký hiệu}; {nội dung}",
  );
});

test("an empty paper leaves every placeholder", () => {
  expect(placeholderValues(document([]).parts).size).toBe(0);
});

test("shipped words are spelled as the office does, placeholders keep their names", () => {
  const book = {
    format: 1 as const,
    phrases: [phrase("Tỉnh uỷ giao {cấp uỷ}")],
    abbreviations: [{ short: "TU", full: "Tỉnh uỷ" }],
  };
  const old = inSpelling(book, "old");
  expect(old.phrases[0] && phraseText(old.phrases[0])).toBe("Tỉnh ủy giao {cấp uỷ}");
  expect(old.abbreviations).toEqual([{ short: "TU", full: "Tỉnh ủy" }]);
  expect(inSpelling(book, "new")).toEqual(book);
});

const BLOCKS: PhraseBlock[] = [
  { level: "clause", children: [{ text: "Giao ", bold: true }, { text: "Văn phòng" }] },
  { basis: true, children: [{ text: "Căn cứ", italic: true }] },
];

test.each<[string, PhraseBlock[]]>([
  ["Giao Văn phòng\nCăn cứ", BLOCKS],
  [
    "Giao ngay Văn phòng\nCăn cứ",
    [
      { level: "clause", children: [{ text: "Giao ngay ", bold: true }, { text: "Văn phòng" }] },
      { basis: true, children: [{ text: "Căn cứ", italic: true }] },
    ],
  ],
  [
    "Giao Văn phòng\nthêm\nCăn cứ",
    [
      { level: "clause", children: [{ text: "Giao ", bold: true }, { text: "Văn phòng" }] },
      { level: "clause", children: [{ text: "thêm" }] },
      { basis: true, children: [{ text: "Căn cứ", italic: true }] },
    ],
  ],
  ["Căn cứ", [{ level: "clause", children: [{ text: "Căn cứ", italic: true }] }]],
  ["", [{ level: "clause", children: [{ text: "" }] }]],
])("“%s” keeps the marks and levels of what did not change", (text, blocks) => {
  expect(withPhraseText(BLOCKS, text)).toEqual(blocks);
});

test("whatever is typed is what the phrase says then, and typing nothing changes nothing", () => {
  const letters = fc.constantFrom("Giao ", "Văn phòng", "\n", "Căn", " cứ", "x");
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 8 }), (pieces) => {
      const text = pieces.join("");
      const blocks = withPhraseText(BLOCKS, text);
      expect(phraseText({ blocks })).toBe(text);
      expect(withPhraseText(blocks, text)).toEqual(blocks);
    }),
  );
});

test.each([
  [{ format: 2, phrases: [], abbreviations: [] }, "format"],
  [
    { format: 1, phrases: [{ id: "a", name: "", blocks: [] }], abbreviations: [] },
    "phrases.0.name",
  ],
  [
    { format: 1, phrases: [], abbreviations: [{ short: "T/M", full: "x" }] },
    "abbreviations.0.short",
  ],
])("a wrong book names its field: %j", (json, field) => {
  expect(parsePhraseBook(json)).toMatchObject({ ok: false, error: { field } });
});
