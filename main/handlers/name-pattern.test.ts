import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fillPattern,
  NAME_FIELDS,
  type NameField,
  parsePattern,
  USUAL_PATTERN,
} from "./name-pattern.ts";

const VALUES: Record<NameField, string> = {
  symbol: "KL",
  number: "15",
  body: "TU",
  copy: "du-thao-lan-2",
  subject: "ve-tinh-hinh",
  date: "2026-06-05",
  round: "2",
};

function named(pattern: string, changes: Partial<typeof VALUES> = {}): string {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(parsed.error.text);
  return fillPattern(parsed.value, { ...VALUES, ...changes });
}

test.each([
  [USUAL_PATTERN, {}, "KL-15-TU_du-thao-lan-2_ve-tinh-hinh"],
  [USUAL_PATTERN, { copy: "" }, "KL-15-TU_ve-tinh-hinh"],
  [USUAL_PATTERN, { number: "", body: "" }, "KL_du-thao-lan-2_ve-tinh-hinh"],
  [USUAL_PATTERN, { number: "", body: "", copy: "", subject: "" }, "KL"],
  ["{date} {symbol}.{number} ({copy})", {}, "2026-06-05 KL.15 (du-thao-lan-2)"],
  ["{copy}", { copy: "" }, "van-ban"],
  ["{subject}{copy}", { subject: "con", copy: "" }, "con_"],
  ["{round}. {copy}...", { copy: "" }, "2"],
])("%s with %o is %s", (pattern, changes, name) => expect(named(pattern, changes)).toBe(name));

test.each([
  ["{symbol}_{so}_{copy}", "không có trường {so}; dùng được {symbol} {number}"],
  ["{symbol", "chưa đủ cặp"],
  ["{symbol}}{copy}", "chưa đủ cặp"],
  ["a/b_{copy}", "chỉ dùng chữ không dấu"],
  ["Kết luận {copy}", "chỉ dùng chữ không dấu"],
  ["{symbol}-{number}", "phải có {copy}"],
  ["", "phải có {copy}"],
])("%s is no pattern, and says why", (pattern, reason) => {
  const parsed = parsePattern(pattern);
  expect(!parsed.ok && parsed.error.text).toContain(reason);
});

test("whatever is absent, a name begins and ends with words", () => {
  const presence = fc.record(
    Object.fromEntries(NAME_FIELDS.map((f) => [f, fc.constantFrom("", VALUES[f])])),
  );
  fc.assert(
    fc.property(presence, (values) => {
      expect(named(USUAL_PATTERN, values)).toMatch(/^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/u);
    }),
  );
});
