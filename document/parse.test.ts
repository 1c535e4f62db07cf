import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countingIds, document, paragraph } from "./build.ts";
import { example, ketLuan } from "./ket-luan.fixture.ts";
import { FORMAT } from "./model.ts";
import { cleanText, parseDocument } from "./parse.ts";

const parse = (json: unknown) => parseDocument(json, ketLuan.numbering, countingIds("n"));
const plain = document([paragraph("b1", "Một"), paragraph("b2", "Hai")]);
const withBody = (body: unknown) => ({ ...plain, body });

describe("what is no document", () => {
  test.each([[null], [undefined], [1], ["{}"], [[]], [{}], [{ format: "1" }], [{ format: 0 }]])(
    "%j is not one",
    (json) => expect(parse(json)).toEqual({ ok: false, error: { code: "not-a-document" } }),
  );

  test("a newer format is refused, never guessed at", () => {
    expect(parse({ ...plain, format: FORMAT + 1 })).toEqual({
      ok: false,
      error: { code: "newer-format", format: FORMAT + 1 },
    });
  });

  test.each([
    ["body", withBody([])],
    ["body.0", withBody([{ type: "table", id: "b1", children: [{ text: "" }] }])],
    ["body.0.level", withBody([{ type: "item", id: "b", level: "x", children: [{ text: "" }] }])],
    [
      "parts.number.ordinal",
      { ...plain, parts: { ...plain.parts, number: { ordinal: 0, body: "" } } },
    ],
    [
      "parts.placeDate.date",
      { ...plain, parts: { ...plain.parts, placeDate: { place: "", date: "5/6/2026" } } },
    ],
    ["profile", { ...plain, profile: "" }],
  ])("names the wrong field: %s", (field, json) => {
    const result = parse(json);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.error).toMatchObject({ code: "wrong-field" });
    expect(!result.ok && "field" in result.error && result.error.field.startsWith(field)).toBe(
      true,
    );
  });

  test("an unknown mark is a wrong field, not dropped in silence", () => {
    const result = parse(
      withBody([{ type: "paragraph", id: "b1", children: [{ text: "a", red: true }] }]),
    );
    expect(result).toMatchObject({ ok: false, error: { code: "wrong-field" } });
  });

  test("never throws, whatever the JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(typeof parse(json).ok).toBe("boolean");
        expect(typeof parse({ ...plain, body: json }).ok).toBe("boolean");
      }),
    );
  });
});

test("a document of format 1 is read as one of today, with nothing else changed", () => {
  expect(parse({ ...plain, format: 1 })).toEqual({ ok: true, value: plain });
});

describe("what it makes canonical", () => {
  const bodyOf = (body: unknown) => {
    const result = parse(withBody(body));
    return result.ok ? result.value.body : [];
  };

  test("text becomes NFC (spec 10.4)", () => {
    const decomposed = "Tiếng Việt".normalize("NFD");
    expect(bodyOf([paragraph("b1", decomposed)])).toEqual([paragraph("b1", "Tiếng Việt")]);
  });

  test("the second of two equal ids gets a new one", () => {
    const ids = bodyOf([paragraph("b1", "a"), paragraph("b1", "b")]).map((b) => b.id);
    expect(ids[0]).toBe("b1");
    expect(new Set(ids).size).toBe(2);
  });

  test.each([
    ["a\u0000b\u0007c", "abc"],
    ["a\tb", "a b"],
    ["12\u001eNQ/TW kế\u001ft", "12-NQ/TW kết"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["\ufeffa", "a"],
    ["a\ud800b", "a\ufffdb"],
    ["a\u202eb\u2066c\u200fd", "abcd"],
    ["a\u2028b\u2029c", "a\nb\nc"],
    [`x${"\u0302".repeat(1_000)}`, `x${"\u0302".repeat(8)}`],
  ])("%j becomes %j", (typed, clean) => expect(cleanText(typed)).toBe(clean));
});

test("the example is canonical: parsing it again changes nothing", () => {
  expect(parse(JSON.parse(JSON.stringify(example)))).toEqual({ ok: true, value: example });
});

test("the letters and signs that are taken as they are would not be changed", () => {
  const letters = [...Array(0xffff).keys()].map((code) => String.fromCharCode(code));
  const taken = letters.filter((letter) => cleanText(letter) === letter);
  expect(taken.length).toBeGreaterThan(1_000);
  // A control beside it has every letter looked at.
  for (const letter of taken) expect(cleanText(`${letter}\u0000`)).toBe(letter);
});
