import { expect, test } from "vitest";
import { document, item, paragraph } from "./build.ts";
import { ketLuan } from "./ket-luan.fixture.ts";
import { partyHd05 } from "./profiles/profiles.fixture.ts";
import { countWords, documentText } from "./text.ts";

const complete = document(
  [item("b1", "section", "Đánh giá chung"), paragraph("b2", "Kết quả tốt.")],
  {
    issuer: { superior: "Đảng bộ tỉnh Lâm Sơn", name: "Đảng uỷ phường Nhạn Hải" },
    number: { ordinal: 7, body: "ĐU" },
    placeDate: { place: "Phường Nhạn Hải", date: "2026-06-05" },
    subject: { author: "của Ban Thường vụ Đảng uỷ", text: "về sinh hoạt chi bộ" },
    recipients: [
      { id: "r1", name: "Thường trực Tỉnh uỷ", note: "báo cáo" },
      { id: "r2", name: "Lưu Văn phòng Đảng uỷ" },
    ],
    signature: { capacity: "T/M", body: "Ban Thường vụ", position: "Bí thư", name: "Lê Thị Hoà" },
  },
);

test("the whole document in reading order", () => {
  expect(documentText(complete, ketLuan, partyHd05).split("\n")).toEqual([
    "ĐẢNG BỘ TỈNH LÂM SƠN",
    "ĐẢNG UỶ PHƯỜNG NHẠN HẢI",
    "*",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Số 07-KL/ĐU",
    "Phường Nhạn Hải, ngày 05 tháng 6 năm 2026",
    "KẾT LUẬN",
    "CỦA BAN THƯỜNG VỤ ĐẢNG UỶ",
    "về sinh hoạt chi bộ",
    "-----",
    "I. Đánh giá chung",
    "Kết quả tốt.",
    "Nơi nhận:",
    "- Thường trực Tỉnh uỷ (báo cáo);",
    "- Lưu Văn phòng Đảng uỷ.",
    "T/M BAN THƯỜNG VỤ",
    "BÍ THƯ",
    "Lê Thị Hoà",
  ]);
});

test("without recipients there is no heading for them", () => {
  const bare = document([paragraph("b1", "Chữ")]);
  expect(documentText(bare, ketLuan, partyHd05)).not.toContain("Nơi nhận");
});

test.each([
  ["", 0],
  ["  một  hai\nba ", 3],
])("%j has %i words", (words, count) => expect(countWords(words)).toBe(count));
