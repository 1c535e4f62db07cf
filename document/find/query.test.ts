import fc from "fast-check";
import { expect, test } from "vitest";
import { tries } from "../property-runs.fixture.ts";
import { foldAccents, foldText } from "../vietnamese/fold.ts";
import { type FindOptions, queryOf, replacementFor, spansIn } from "./query.ts";

const PLAIN: FindOptions = { accents: false, wholeSyllable: false, matchCase: false };

function found(text: string, typed: string, options: Partial<FindOptions> = {}): string[] {
  const query = queryOf(typed, { ...PLAIN, ...options });
  if (!query) return [];
  return spansIn(foldText(text), query).map(({ start, end }) => text.slice(start, end));
}

test.each<[string, string, string[]]>([
  ["without marks finds all", "tinh", ["Tỉnh", "tính", "tinh"]],
  ["a mark that was typed counts", "tính", ["tính"]],
  ["đ is a d", "dang", ["Đảng", "đang"]],
  ["a typed đ is none", "đang", ["Đảng", "đang"]],
  ["a letter counts without its tone", "viêt", ["Việt"]],
  ["a tone counts without its letter", "viẹt", ["Việt"]],
  ["not the other way", "uỷ bàn", []],
  ["tone on either vowel", "ủy ban", ["Uỷ ban"]],
  ["and the newer way", "hoà bình", ["hòa bình"]],
  ["but not another tone", "hoá bình", []],
  ["spaces that do not break", "so 15", ["số\u00a015"]],
  ["line breaks are spaces", "nam 2026 muc tieu", ["năm 2026\nmục tiêu"]],
  ["inside a word", "inh", ["ỉnh", "ính", "inh", "ình"]],
  ["nothing that is not there", "quyết định", []],
  ["none over another", "nn", ["nn"]],
  ["signs as they are", "KL/TU", ["KL/TU"]],
])("%s: %j", (_name, typed, wanted) => {
  const text =
    "Tỉnh, tính, tinh, Đảng, đang, Việt, Uỷ ban, hòa bình, số\u00a015, năm 2026\nmục tiêu, nnn, KL/TU";
  expect(found(text, typed)).toEqual(wanted);
});

test.each<[string, string, Partial<FindOptions>, string, string[]]>([
  ["exact marks", "tinh", { accents: true }, "Tỉnh tinh TINH", ["tinh", "TINH"]],
  ["exact marks, typed", "ủy", { accents: true }, "uỷ Ủy", ["Ủy"]],
  ["exact marks in pieces", "tiếng", { accents: true }, "tie\u0302\u0301ng", ["tie\u0302\u0301ng"]],
  ["whole syllables", "an", { wholeSyllable: true }, "ban, an; ân-an toàn", ["an", "ân", "an"]],
  ["whole at a number", "20", { wholeSyllable: true }, "2026, 20", ["20"]],
  ["whole before marks in pieces", "tie", { wholeSyllable: true }, "tie\u0302\u0301ng", []],
  ["a sign has no edges", "-", { wholeSyllable: true }, "a-b", ["-"]],
  ["capitals", "Tỉnh", { matchCase: true }, "tỉnh Tỉnh TỈNH", ["Tỉnh"]],
  ["capitals without marks", "KET", { matchCase: true }, "Kết KẾT", ["KẾT"]],
  [
    "all three",
    "Ủy ban",
    { accents: true, wholeSyllable: true, matchCase: true },
    "Ủy ban uỷ ban Ủy bang",
    ["Ủy ban"],
  ],
])("%s: %j", (_name, typed, options, text, wanted) => {
  expect(found(text, typed, options)).toEqual(wanted);
});

test.each(["", "\u0301", "\u0000"])("nothing to look for in %j", (typed) => {
  expect(queryOf(typed, PLAIN)).toBeUndefined();
});

test("what was typed in pieces is looked for whole", () => {
  expect(found("tiếng Việt", "tie\u0302\u0301ng")).toEqual(["tiếng"]);
});

const syllable = fc.constantFrom(
  "uỷ",
  "ủy",
  "Tỉnh",
  "tính",
  "đ",
  "Ế",
  "e\u0301",
  " ",
  "\u00a0",
  "a",
  "😀",
  "\n",
);
const someText = fc.array(syllable, { maxLength: 12 }).map((all) => all.join(""));
const options = fc.record({
  accents: fc.boolean(),
  wholeSyllable: fc.boolean(),
  matchCase: fc.boolean(),
});

test("what is found folds to what was typed, and none lies over another", () => {
  fc.assert(
    fc.property(someText, someText, options, (text, typed, how) => {
      const query = queryOf(typed, how);
      if (!query) return;
      let last = 0;
      for (const { start, end } of spansIn(foldText(text), query)) {
        expect(foldAccents(text.slice(start, end))).toBe(foldAccents(typed));
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
    tries(2_000),
  );
});

test("a text finds itself, whatever counts", () => {
  fc.assert(
    fc.property(someText, options, (text, how) => {
      const query = queryOf(text, how);
      if (query) expect(spansIn(foldText(text), query).length).toBeGreaterThan(0);
    }),
  );
});

test.each([
  ["Kết luận", "nghị quyết", false, "nghị quyết"],
  ["KẾT LUẬN", "nghị quyết", true, "NGHỊ QUYẾT"],
  ["Kết luận", "nghị quyết", true, "Nghị quyết"],
  ["kết luận", "Nghị quyết", true, "Nghị quyết"],
  ["A", "ban", true, "Ban"],
  ["2026", "năm nay", true, "năm nay"],
  ["x", "tie\u0302\u0301ng\u0000", false, "tiếng"],
])("%j becomes %j (%s): %j", (text, typed, keep, wanted) => {
  expect(replacementFor(text, typed, keep)).toBe(wanted);
});
