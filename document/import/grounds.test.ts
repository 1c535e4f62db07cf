import { describe, expect, test } from "vitest";
import { basis, item, paragraph, text } from "../build.ts";
import type { Block } from "../model.ts";
import { withGrounds } from "./grounds.ts";

const kinds = (blocks: Block[]) => withGrounds(blocks).map((block) => block.type);

describe("grounds", () => {
  test("paragraphs and dashes above the first number are grounds, without dash and mark", () => {
    const blocks = [
      paragraph("a", "- Căn cứ Điều lệ Đảng;"),
      item("b", "dash", [text("Căn cứ "), text("Quy chế", { italic: true }), text(";")]),
      item("c", "dash", "Xét đề nghị của Ban Tổ chức,"),
      paragraph("d", "BAN THƯỜNG VỤ QUYẾT ĐỊNH"),
    ];
    expect(withGrounds(blocks)).toEqual([
      basis("a", "Căn cứ Điều lệ Đảng"),
      basis("b", [text("Căn cứ "), text("Quy chế", { italic: true })]),
      basis("c", "Xét đề nghị của Ban Tổ chức"),
      blocks[3],
    ]);
  });

  test.each<[string, Block[]]>([
    ["a sentence of the body", [paragraph("a", "Căn cứ Nghị quyết, Tỉnh uỷ kết luận như sau:")]],
    ["a lone sentence that ends", [paragraph("a", "Căn cứ Kế hoạch, các xã tổ chức thực hiện.")]],
    ["tasks", [item("a", "dash", "Thực hiện kế hoạch;"), item("b", "dash", "Xét duyệt hồ sơ.")]],
    [
      "a task under a number",
      [item("a", "clause", "Giao việc:"), item("b", "dash", "Căn cứ Kế hoạch, xã thực hiện;")],
    ],
  ])("%s is none", (_name, blocks) => {
    expect(kinds(blocks)).toEqual(blocks.map((block) => block.type));
  });

  test("what follows the last one is none", () => {
    const blocks = [
      paragraph("a", "Căn cứ Điều lệ Đảng;"),
      paragraph("b", "Xét tờ trình của Văn phòng."),
      paragraph("c", "Xét thấy cần thiết, Tỉnh uỷ quyết định;"),
    ];
    expect(kinds(blocks)).toEqual(["basis", "basis", "paragraph"]);
  });
});
