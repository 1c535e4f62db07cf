import fc from "fast-check";
import { expect, test } from "vitest";
import { TONE_STYLES, toneUseOf, toToneStyle } from "./tone-style.ts";

/** Both forms of open syllables, from the table of the format's specification, 10.1. */
const BOTH = [
  ["hòa", "hoà"],
  ["hóa", "hoá"],
  ["khỏa", "khoả"],
  ["dọa", "doạ"],
  ["lòe", "loè"],
  ["khỏe", "khoẻ"],
  ["tùy", "tuỳ"],
  ["ủy", "uỷ"],
  ["lũy", "luỹ"],
  ["thụy", "thuỵ"],
  ["ỦY", "UỶ"],
  ["Ủy", "Uỷ"],
  ["HỎA", "HOẢ"],
  ["Tỉnh ủy, Đảng ủy xã; ủy quyền.", "Tỉnh uỷ, Đảng uỷ xã; uỷ quyền."],
  ["TỈNH ỦY LÂM SƠN", "TỈNH UỶ LÂM SƠN"],
] as const;

test.each(BOTH)("%s and %s are one word in two styles (10.1)", (old, now) => {
  expect(toToneStyle(old, "new")).toBe(now);
  expect(toToneStyle(now, "old")).toBe(old);
  expect(toToneStyle(now, "new")).toBe(now);
  expect(toToneStyle(old, "old")).toBe(old);
});

test.each([
  "quý quỹ quỳ quỵ Quý QUỸ quyền quà quả quạ quẻ",
  "hoàn hoài hoạch toán khuỷu huỳnh thuyền khoẻn",
  "thuế của mùa cúi ngoài người lửa",
  "oái oăm, ngoẹo, khuỷu tay",
  "Zoà Foé wuý jùy Oslo Nguyễn",
  "aoà oàn",
])("%s has one form (10.1)", (words) => {
  for (const style of TONE_STYLES) expect(toToneStyle(words, style)).toBe(words);
});

test("names of persons stay as they are written", () => {
  const text = "Đồng chí Nguyễn Thị Thúy, Ủy viên Ban Thường vụ Tỉnh ủy, và bà Lê Hòa";
  expect(toToneStyle(text, "new")).toBe(
    "Đồng chí Nguyễn Thị Thúy, Uỷ viên Ban Thường vụ Tỉnh uỷ, và bà Lê Hòa",
  );
  expect(toToneStyle("các đồng chí Ủy viên", "new")).toBe("các đồng chí Uỷ viên");
  expect(toToneStyle("đồng chí Tỉnh ủy viên", "new")).toBe("đồng chí Tỉnh uỷ viên");
  expect(toneUseOf(text)).toEqual({ new: 0, old: 2 });
});

test("what is mixed is counted", () => {
  expect(toneUseOf("Tỉnh uỷ, Tỉnh ủy, hoà bình, quý, hoàn")).toEqual({ new: 2, old: 1 });
});

const syllable = fc.constantFrom(
  ...BOTH.flat(),
  ..."quý hoàn Tỉnh đồng chí Nguyễn ông bà , . khuỷu 12-KL/TU làm Hoà".split(" "),
);
const texts = fc.array(syllable, { maxLength: 12 }).map((words) => words.join(" "));

test("there and back is the same for a text of one style, and as long", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...TONE_STYLES), (text, style) => {
      const one = toToneStyle(text, style);
      const another = toToneStyle(one, style === "new" ? "old" : "new");
      expect(one).toHaveLength(text.length);
      expect(toToneStyle(another, style)).toBe(one);
      expect(toneUseOf(one)[style === "new" ? "old" : "new"]).toBe(0);
    }),
  );
});

test("text without Vietnamese open syllables is never touched", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      expect(toToneStyle(toToneStyle(text, "new"), "old")).toBe(text);
    }),
  );
});
