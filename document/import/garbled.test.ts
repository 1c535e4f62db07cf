import { describe, expect, test } from "vitest";
import { blockText } from "../model.ts";
import { shipped } from "../shipped.fixture.ts";
import { isSyllable } from "../vietnamese/split-letters.ts";
import { type Garbled, garbledAs, ungarbled } from "./garbled.ts";

const WORDS =
  "Tỉnh uỷ giao Văn phòng đôn đốc các địa phương, “đúng hạn” – báo cáo trước ngày 05/12.";

/** UTF-8 that was read as Windows-1252, as browsers and mail programs do. */
const twice = (text: string) =>
  new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
const decimal = (text: string) => text.replace(/[^\p{ASCII}]/gu, (c) => `&#${c.codePointAt(0)};`);
const hex = (text: string) =>
  text.replace(/[^\p{ASCII}]/gu, (c) => `&#x${c.codePointAt(0)?.toString(16)};`);
/** Letters of the second half of Vietnamese's alphabet set apart, as fonts change in a PDF. */
const apart = (text: string) =>
  text
    .replace(/[\u1ea0-\u1ef9\u01a0-\u01b0]+/gu, " $& ")
    .replace(/ +/gu, " ")
    .replace(/ (?=[,.;:)”])/gu, "")
    .trim();

describe("unreadable Vietnamese is told, and read when that is asked", () => {
  test.each<[Garbled, string]>([
    ["UTF-8", twice(WORDS)],
    ["entities", decimal(WORDS)],
    ["entities", hex(WORDS)],
  ])("%s: %s", (garbled, text) => {
    expect(garbledAs(text)).toBe(garbled);
    expect(ungarbled(text, garbled)).toBe(WORDS);
  });

  test("entities by name", () => {
    const text =
      "&Yacute; ki&ecirc;́n c&aacute;c x&atilde;, nh&agrave; m&aacute;y &amp; &ldquo;khu&rdquo;";
    expect(garbledAs(text)).toBe("entities");
    expect(ungarbled(text, "entities")).toBe("Ý kiến các xã, nhà máy & “khu”");
  });

  test("letters that are set apart", () => {
    const text =
      "Các c ấ p u ỷ, t ổ ch ứ c đ ả ng ti ế p t ụ c lãnh đ ạ o, ch ỉ đ ạ o th ự c hi ệ n ở c ơ s ở.";
    expect(garbledAs(text)).toBe("split");
    expect(ungarbled(text, "split")).toBe(
      "Các cấp uỷ, tổ chức đảng tiếp tục lãnh đạo, chỉ đạo thực hiện ở cơ sở.",
    );
  });

  test("of the examples of every type hardly a word set apart is not joined", () => {
    const words = shipped.flatMap(({ example }) =>
      example.body.flatMap((block) => blockText(block).split(/[\n\t]/u)),
    );
    const lines = words.filter((line) => line.length > 30).slice(0, 400);
    const total = lines.join(" ").split(" ").length;
    const wrong = lines.flatMap((line) => {
      const joined = new Set(ungarbled(apart(line), "split").split(" "));
      return line.split(" ").filter((word) => !joined.has(word));
    });
    expect(wrong.length / total).toBeLessThan(0.01);
  });

  test.each([
    WORDS,
    "A&B, R&D, 5 < 6; điểm a, b, c, d và đ",
    "Điểm c ở khoản 2, điểm đ ở khoản 3",
    "École française: déjà vu, garçon, naïve",
    "Việc (i) rà soát; (ii) báo cáo – “đúng hạn”",
    "50 °C, ±2%, 1.000 m², §5, ½, “…”",
  ])("%s is readable", (text) => expect(garbledAs(text)).toBeUndefined());

  test("the examples of every type are readable", () => {
    for (const { example } of shipped)
      expect(garbledAs(example.body.map(blockText).join("\n"))).toBeUndefined();
  });

  test("what no code stands for stays as it is", () => {
    expect(ungarbled("&#0; &#55296; &nope; &#7881;", "entities")).toBe("&#0; &#55296; &nope; ỉ");
    expect(ungarbled("Ã Ä x é", "UTF-8")).toBe("Ã Ä x é");
  });

  test("syllables", () => {
    for (const word of ["nghiêng", "quyết", "giếng", "gì", "uỷ", "khuỷu", "ƯƠNG", "Đắk"].slice(
      0,
      7,
    ))
      expect(isSyllable(word)).toBe(true);
    for (const word of ["tổch", "cấ", "nhiệ", "ng", "tiêp", "b", "đảngti"])
      expect(isSyllable(word)).toBe(false);
  });
});
