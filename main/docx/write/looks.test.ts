import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../../document/model.ts";
import { all, type Ooxml, type Resolved, textOf } from "../read-ooxml.test-help.ts";
import { SAMPLES, sample } from "../sample.test-help.ts";
import { alignment, look, write } from "./written.test-help.ts";

let docx: Ooxml;
beforeAll(async () => {
  docx = await write(sample(), { kind: "draft", round: 2 });
});

describe("looks of the components (format-spec 2.0)", () => {
  const components: [component: string, words: string, look: Resolved, alignment: string][] = [
    ["Tiêu đề", "ĐẢNG CỘNG SẢN VIỆT NAM", look({ size: 15, bold: true }), "center"],
    ["Cơ quan ban hành", "TỈNH UỶ LÂM SƠN", look({ bold: true }), "center"],
    ["Dấu sao", "*", look({}), "center"],
    ["Số và ký hiệu", "Số 05-KL/TU", look({}), "center"],
    ["Dấu dự thảo", "Dự thảo lần 2", look({ italic: true }), "center"],
    ["Địa danh", "Lâm Sơn, ngày 10 tháng 12 năm 2026", look({ italic: true }), "center"],
    ["Tên loại", "KẾT LUẬN", look({ size: 16, bold: true }), "center"],
    ["Tác giả", "CỦA BAN THƯỜNG VỤ TỈNH UỶ", look({ bold: true }), "center"],
    ["Trích yếu", "về sinh hoạt chi bộ ở xã, phường", look({ bold: true }), "center"],
    ["Gạch dưới", "-----", look({}), "center"],
    ["Nội dung", "Sau khi xem xét báo cáo", look({}), "both"],
    ["Quyền hạn", "T/M BAN THƯỜNG VỤ", look({ bold: true }), "center"],
    ["Chức vụ", "BÍ THƯ", look({}), "center"],
    ["Người ký", "Trần Văn Nam", look({ bold: true }), "center"],
    ["Nơi nhận", "Nơi nhận", look({ underline: true }), "left"],
    ["Danh sách nơi nhận", "- Ban Bí thư (báo cáo);", look({ size: 12 }), "left"],
  ];
  test.each(components)("%s", (_component, words, expected, side) => {
    expect(docx.look(words)).toEqual(expected);
    expect(alignment(docx, docx.paragraph(words)) ?? "left").toBe(side);
  });

  test("the superior body is regular above the bold issuer", async () => {
    const long = await write(SAMPLES["long names"] as Document);
    expect(long.look("ĐẢNG BỘ THÀNH PHỐ")).toEqual(look({}));
    expect(long.look("ĐẢNG UỶ UỶ BAN")).toEqual(look({ bold: true }));
  });

  test("the colon after Nơi nhận is not underlined", () => {
    const heading = docx.paragraph("Nơi nhận:");
    const colon = all(heading, "w:r").find((r) => textOf(r) === ":");
    expect(colon && docx.resolve(colon, heading).underline).toBe(false);
  });

  test("the position of the head of an agency is bold", async () => {
    const agency = await write(SAMPLES["head of an agency"] as Document);
    expect(agency.look("TRƯỞNG BAN")).toEqual(look({ bold: true }));
  });
});
