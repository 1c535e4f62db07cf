import { expect, test } from "vitest";
import { type Cited, citation, citationAgain, readCitedNumber } from "./citation.ts";
import { partyHd05, partyHd36, stateNd30 } from "./profiles/profiles.fixture.ts";

const profiles = { hd05: partyHd05, hd36: partyHd36, nd30: stateNd30 };

const CONCLUSION: Cited = {
  type: "kết luận",
  ordinal: 5,
  symbol: "KL/TU",
  date: "2026-03-05",
  body: "Ban Thường vụ Tỉnh uỷ",
  subject: "Về công tác\ncán bộ.",
};
const DECREE: Cited = {
  type: "Nghị định",
  ordinal: 30,
  symbol: "2020/NĐ-CP",
  date: "2020-03-05",
  body: "Chính phủ",
  subject: "về công tác văn thư",
};

test.each<[string, Cited, "hd05" | "hd36" | "nd30", string]>([
  [
    "HD05 I.6.1.4",
    CONCLUSION,
    "hd05",
    "Kết luận số 05-KL/TU, ngày 05/3/2026 của Ban Thường vụ Tỉnh uỷ về công tác cán bộ",
  ],
  [
    "HD05, mở đầu",
    {
      type: "Quy định",
      ordinal: 399,
      symbol: "QĐ/TW",
      date: "2026-01-09",
      body: "Ban Bí thư Trung ương Đảng",
      subject: "V/v thẩm quyền ban hành",
    },
    "hd36",
    "Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư Trung ương Đảng về thẩm quyền ban hành",
  ],
  [
    "NĐ30 Phụ lục I, II.6",
    DECREE,
    "nd30",
    "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
  ],
  [
    "HD05 I.6.2.3",
    { type: "luật", symbol: "", body: "Quốc hội", subject: "Lưu trữ", date: "2024-06-21" },
    "hd05",
    "Luật Lưu trữ năm 2024",
  ],
  ["HD05 I.6.1.4", { type: "Kết luận", symbol: "", body: "", subject: "" }, "hd05", "Kết luận"],
  [
    "HD05 I.6.1.4",
    { ...CONCLUSION, date: "2026-02-30", subject: "thi hành Điều lệ Đảng" },
    "hd05",
    "Kết luận số 05-KL/TU của Ban Thường vụ Tỉnh uỷ thi hành Điều lệ Đảng",
  ],
])("%s: %j", (_source, cited, profile, words) => {
  expect(citation(cited, profiles[profile])).toBe(words);
});

test("later only type and number (HD05 I.6.1.4)", () => {
  expect(citationAgain(CONCLUSION, profiles.hd05)).toBe("Kết luận số 05-KL/TU");
  expect(citationAgain(DECREE, profiles.nd30)).toBe("Nghị định số 30/2020/NĐ-CP");
});

test.each([
  ["12-KL/TU", 12, "KL/TU"],
  ["Số 05-KL/TU", 5, "KL/TU"],
  ["số: 30/2020/NĐ-CP", 30, "2020/NĐ-CP"],
  ["3294-CV/VPTW/nb", 3294, "CV/VPTW/nb"],
  ["7", 7, ""],
  ["KL/TU", undefined, "KL/TU"],
  ["", undefined, ""],
])("“%s” is read", (typed, ordinal, symbol) => {
  expect(readCitedNumber(typed)).toEqual({ ordinal, symbol });
});
