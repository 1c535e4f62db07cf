import { expect, test } from "vitest";
import { textWidth } from "../layout/text-width.ts";
import { nameLines } from "./name-lines.ts";

/** The left column of a paper of the Party, 14 points, bold and in capitals. */
const room = {
  width: 4300,
  widthOf: (text: string) => textWidth(text.toLocaleUpperCase("vi"), "bold", 14) * 20,
};

test.each([
  [["Tỉnh uỷ Lâm Sơn"], ["Tỉnh uỷ Lâm Sơn"]],
  [["Uỷ ban Kiểm tra Tỉnh uỷ Lâm Sơn"], ["Uỷ ban Kiểm tra", "Tỉnh uỷ Lâm Sơn"]],
  [["Đảng uỷ xã Khe Trảy Thượng Lâm"], ["Đảng uỷ", "xã Khe Trảy Thượng Lâm"]],
  [
    ["Uỷ ban Kiểm tra Tỉnh uỷ Lâm Sơn", "Công an tỉnh Lâm Sơn"],
    ["Uỷ ban Kiểm tra", "Tỉnh uỷ Lâm Sơn -", "Công an tỉnh Lâm Sơn"],
  ],
  [
    ["Ban Tổ chức", "Ban Tuyên giáo và Dân vận Tỉnh uỷ Lâm Sơn"],
    ["Ban Tổ chức -", "Ban Tuyên giáo và Dân vận", "Tỉnh uỷ Lâm Sơn"],
  ],
  [
    ["Đại hội đại biểu Đảng bộ tỉnh Lâm Sơn lần thứ XVIII, nhiệm kỳ 2025 - 2030"],
    ["Đại hội đại biểu", "Đảng bộ tỉnh Lâm Sơn", "lần thứ XVIII,", "nhiệm kỳ 2025 - 2030"],
  ],
  [["UỶ BAN KIỂM TRA TỈNH UỶ LÂM SƠN"], ["UỶ BAN KIỂM TRA", "TỈNH UỶ LÂM SƠN"]],
  [["Đại hội đại biểu\nĐảng bộ tỉnh Lâm Sơn"], ["Đại hội đại biểu", "Đảng bộ tỉnh Lâm Sơn"]],
  [["Một-từ-không-ngắt-được-dài-hơn-cột x"], ["Một-từ-không-ngắt-được-dài-hơn-cột", "x"]],
  [[""], [""]],
])("%j is broken between names", (names, lines) => {
  expect(nameLines(names, room)).toEqual(lines);
});
