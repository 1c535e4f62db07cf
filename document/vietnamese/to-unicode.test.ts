import { describe, expect, test } from "vitest";
import { legacyEncodingOf } from "../import/legacy.ts";
import { toUnicode, writingOfFont } from "./to-unicode.ts";

const TCVN3 = { encoding: "TCVN3" } as const;
const VNI = { encoding: "VNI" } as const;

describe("TCVN3", () => {
  test.each([
    ["KÕt luËn cña TØnh ñy vÒ hoµ b×nh", "Kết luận của Tỉnh ủy về hoà bình"],
    ["ng\u00adêi d©n ë x· §¹i Léc", "người dân ở xã Đại Lộc"],
    ["ng\u2212êi d©n", "người dân"],
    ["kÕ ho¹ch 2026 - 2030", "kế hoạch 2026 - 2030"],
    ["đã là Unicode: § 5", "đã là Unicode: § 5"],
  ])("%s", (old, words) => expect(toUnicode(old, TCVN3)).toBe(words));

  test("a font of capitals", () =>
    expect(toUnicode("tØnh ñy", { ...TCVN3, capitals: true })).toBe("TỈNH ỦY"));
});

describe("VNI", () => {
  test.each([
    ["Keát luaän cuûa Tænh uûy veà hoøa bình", "Kết luận của Tỉnh ủy về hòa bình"],
    ["ngöôøi daân ôû xaõ Ñaïi Loäc", "người dân ở xã Đại Lộc"],
    ["TÆNH UÛY KEÁT LUAÄN", "TỈNH ỦY KẾT LUẬN"],
    ["chuyeån ñoåi soá, kyõ thuaät", "chuyển đổi số, kỹ thuật"],
    ["naêm, nguyeãn, quyù", "năm, nguyễn, quý"],
  ])("%s", (old, words) => expect(toUnicode(old, VNI)).toBe(words));
});

test.each([
  [".VnTime", { encoding: "TCVN3" }],
  [".VnTimeH", { encoding: "TCVN3", capitals: true }],
  ['"VNI-Times"', { encoding: "VNI" }],
  ["Times New Roman", undefined],
  ["Vnu", undefined],
])("the font %s", (font, writing) => expect(writingOfFont(font)).toEqual(writing));

test("nothing of Unicode is taken for an old encoding", () => {
  expect(legacyEncodingOf("Hoà bình, toán học, khoản 5 § 3 ± 2 ¼ của người dân")).toBeUndefined();
  expect(legacyEncodingOf("KÕt luËn cña TØnh ñy vÒ hoµ b×nh, n¨m häc míi")).toBe("TCVN3");
  expect(legacyEncodingOf("Keát luaän cuûa Tænh uûy")).toBe("VNI");
});
