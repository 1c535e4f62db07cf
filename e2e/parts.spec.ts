import { expect } from "@playwright/test";
import { blankDraft } from "./blank-draft.ts";
import { docxLines, onlyDocx } from "./docx.ts";
import type { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";

/** The lines of the exported draft. */
async function exported(editor: EditorPage, folder: string): Promise<string[]> {
  await editor.exportDocx("bản dự thảo");
  return docxLines(onlyDocx(folder));
}

test("a letter: no type, its subject under the number, addressees on one line or in a list", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Công văn");
  await editor.opened();
  const { window } = app;
  await expect(window.getByRole("region", { name: "Phần đầu" })).not.toContainText("CÔNG VĂN");
  await editor.field("Trích yếu").fill("về việc góp ý dự thảo Báo cáo chính trị");
  await expect(editor.field("Trích yếu")).toHaveCSS("font-style", "italic");
  const to = window.getByRole("region", { name: "Nơi gửi đến" });
  await editor.field("Nơi gửi đến 1").fill("Các đảng uỷ trực thuộc Tỉnh uỷ");
  await expect(to).toContainText("Kính gửi: Các đảng uỷ trực thuộc Tỉnh uỷ");
  await editor.field("Nơi gửi đến 1").press("Enter");
  await expect(editor.field("Nơi gửi đến 2")).toBeFocused();
  await editor.type("Ban Tổ chức Tỉnh uỷ");
  await editor.press("Alt+ArrowUp");
  await expect(editor.field("Nơi gửi đến 1")).toHaveText("Ban Tổ chức Tỉnh uỷ");
  await editor.field("Nơi gửi đến 1").press("Enter");
  await editor.type("Sai");
  await editor.button("Bỏ nơi gửi đến 2").click();
  await expect(to.getByRole("listitem")).toHaveCount(2);
  await expect(window.getByRole("region", { name: "Nơi nhận" })).toContainText("- Như trên;");

  const lines = await exported(editor, app.folders.exports);
  expect(lines).toEqual(
    expect.arrayContaining([
      "về việc góp ý dự thảo Báo cáo chính trị",
      "Kính gửi:",
      "- Ban Tổ chức Tỉnh uỷ;",
      "- Các đảng uỷ trực thuộc Tỉnh uỷ.",
      "- Như trên;",
    ]),
  );
});

/** Every part of the menu, the field it leads to, what is typed, and the line that prints. */
const PARTS: [menu: string, field: string, typed: string, line: string][] = [
  ["Cơ quan cùng ban hành", "Cơ quan cùng ban hành 1", "Công an tỉnh", " - CÔNG AN TỈNH"],
  [
    "Dòng ghi chú dưới trích yếu",
    "Dòng ghi chú dưới trích yếu",
    "Trình Đại hội",
    "(Trình Đại hội)",
  ],
  ["Phạm vi lưu hành", "Phạm vi lưu hành", "lưu hành nội bộ", ""],
  ["Chức vụ kiêm nhiệm", "Chức vụ kiêm nhiệm", "Trưởng Ban Chỉ đạo", "TRƯỞNG BAN CHỈ ĐẠO"],
  ["Người cùng ký", "Chức vụ (người cùng ký 1)", "Người ghi biên bản", "NGƯỜI GHI BIÊN BẢN"],
  [
    "Xác nhận chữ ký",
    "Họ và tên người được xác nhận chữ ký",
    "Lê Văn An",
    "Xác nhận chữ ký của đồng chí Lê Văn An",
  ],
  ["Ký hiệu người soạn", "Ký hiệu người soạn", "NTT", "NTT"],
  ["Dòng liên hệ", "Dòng liên hệ", "Điện thoại: 0263.3822.123", ""],
];

test("every further part is asked for and filled by keyboard, prints, and is there again", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.field("Cơ quan ban hành").fill("Tỉnh uỷ Lâm Sơn");
  await editor.field("Trích yếu").fill("về một việc");
  for (const [menu, field, typed] of PARTS) {
    await test.step(menu, async () => {
      await editor.addPart(menu);
      await expect(editor.field(field)).toBeFocused();
      await editor.type(typed);
    });
  }
  await editor.addPart("Độ khẩn", "Hoả tốc");
  await expect(app.window.getByRole("combobox", { name: "Độ khẩn" })).toHaveValue("express");
  await editor.addPart("Không phổ biến");
  await editor.saved();
  const lines = await exported(editor, app.folders.exports);
  for (const [menu, , , line] of PARTS) expect(lines.join("\n"), menu).toContain(line);
  expect(lines).toContain("HOẢ TỐC");
  await editor.back();
  await new LibraryPage(app.window).open("về một việc");
  await editor.opened();
  for (const [, field, typed] of PARTS) await expect(editor.field(field)).toHaveText(typed);
  await expect(app.window.getByText("Không phổ biến trên phương tiện")).toBeVisible();
});

test("a part that was asked for and stays empty goes when one leaves it", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.addPart("Dòng liên hệ");
  await expect(editor.field("Dòng liên hệ")).toBeFocused();
  await editor.body.click();
  await expect(editor.field("Dòng liên hệ")).toHaveCount(0);
  await editor.addPart("Người cùng ký");
  await editor.button("Bỏ người cùng ký 1").click();
  await expect(editor.field("Chức vụ (người cùng ký 1)")).toHaveCount(0);
});

test("a degree of secrecy brings the rule against networked machines, and can be taken back there", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.addPart("Độ mật", "Tối mật");
  const secrecy = app.window.getByRole("combobox", { name: "Độ mật" });
  await expect(secrecy).toHaveValue("top-secret");
  await expect(app.window.getByText("117/2025/QH15").first()).toBeVisible();
  await app.window.getByRole("button", { name: "Bỏ độ mật" }).click();
  await expect(secrecy).toHaveCount(0);
});

test("size and spacing of the body are chosen within the range of the rules", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("Nội dung");
  await editor.addPart("Cỡ chữ nội dung", "15 pt");
  await expect(editor.blocks.first()).toHaveCSS("font-size", "20px");
  await editor.addPart("Giãn dòng", "Chính xác 20 pt");
  await editor.addPart("In hai mặt");
  await editor.saved();
  await editor.back();
  await new LibraryPage(app.window).open("Chưa có trích yếu");
  await editor.opened();
  await expect(editor.blocks.first()).toHaveCSS("font-size", "20px");
  await editor.button("Thêm thành phần").click();
  const both = app.window.getByRole("menuitemcheckbox", { name: "In hai mặt" });
  await expect(both).toHaveAttribute("aria-checked", "true");
});

test("chapters, articles and clauses are made by typing their labels", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Quy chế");
  await editor.opened();
  await editor.body.click();
  await editor.press("Control+A", "Delete");
  await editor.chooseLevel("Đoạn văn");
  await editor.type("Chương I Quy định chung\nĐiều 1. Phạm vi điều chỉnh\n1. Khoản một\n");
  await editor.press("Backspace");
  await editor.type("Điều 2. Giao Văn phòng tổ chức thực hiện.");
  await editor.reads([
    "Chương I Quy định chung",
    "Điều 1. Phạm vi điều chỉnh",
    "1. Khoản một",
    "Điều 2. Giao Văn phòng tổ chức thực hiện.",
  ]);
  const heading = editor.blocks.first();
  await expect(heading).toHaveCSS("text-align", "center");
  await expect(heading).toHaveCSS("text-transform", "uppercase");
  const lines = await exported(editor, app.folders.exports);
  expect(lines.join("\n")).toContain("QUY ĐỊNH CHUNG");
  expect(lines).toContain("Điều 2. Giao Văn phòng tổ chức thực hiện.");
  await expect(app.window.getByRole("treeitem")).toHaveCount(4);
});

test("grounds: dash and marks are drawn by the rules, typed ones give way, Enter goes on and ends", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.insert("Căn cứ");
  await editor.type("- Căn cứ Điều lệ Đảng;\nCăn cứ Quy chế làm việc\n\nBan Thường vụ quyết định:");
  await editor.reads([
    "Căn cứ Điều lệ Đảng",
    "Căn cứ Quy chế làm việc",
    "Ban Thường vụ quyết định:",
  ]);
  const drawn = (n: number, pseudo: string) =>
    editor.blocks.nth(n).evaluate((p, s) => getComputedStyle(p, s).content, pseudo);
  expect(await drawn(0, "::before")).toBe('"- "');
  expect(await drawn(0, "::after")).toBe('";"');
  expect(await drawn(1, "::after")).toBe('"."');
  const lines = await exported(editor, app.folders.exports);
  expect(lines).toContain("- Căn cứ Điều lệ Đảng;");
  expect(lines).toContain("- Căn cứ Quy chế làm việc.");
});

test("annexes: numbered, in the outline, and the paper's closing stands before the first", async ({
  app,
  editor,
}) => {
  const { window } = app;
  await blankDraft(app, editor);
  await editor.field("Họ và tên người ký").fill("Lê Văn An");
  await editor.field("Số văn bản").fill("7");
  await editor.body.click();
  await editor.type("1. Giao Văn phòng thực hiện.");
  await editor.insert("Phụ lục");
  await editor.type("DANH MỤC DỰ ÁN\n1. Đường ven biển");
  const first = editor.blocks.filter({ hasText: "DANH MỤC DỰ ÁN" });
  await expect(first).toHaveAttribute("data-label", "Phụ lục");
  await expect(first).toHaveAttribute("data-reference", /số 07-KL\/TU/);
  await editor.insert("Phụ lục");
  await editor.type("BIỂU TỔNG HỢP");
  await expect(first).toHaveAttribute("data-label", "Phụ lục 1");
  await expect(editor.outline.filter({ hasText: "BIỂU TỔNG HỢP" })).toHaveText(
    "Phụ lục 2 BIỂU TỔNG HỢP",
  );
  await editor.reads([
    "1. Giao Văn phòng thực hiện.",
    "Phụ lục 1 DANH MỤC DỰ ÁN",
    "1. Đường ven biển",
    "Phụ lục 2 BIỂU TỔNG HỢP",
  ]);
  const edges = async () => {
    const boxes = [editor.blocks.first(), window.getByRole("region", { name: "Người ký" }), first];
    return Promise.all(boxes.map(async (box) => (await box.boundingBox())?.y ?? 0));
  };
  await expect
    .poll(async () => (await edges()).every((y, i, all) => i === 0 || y > (all[i - 1] ?? 0)))
    .toBe(true);
  await editor.field("Số văn bản").fill("8");
  await expect(first).toHaveAttribute("data-reference", /số 08-KL\/TU/);
  const lines = await exported(editor, app.folders.exports);
  expect(lines.indexOf("Lê Văn An")).toBeLessThan(lines.indexOf("Phụ lục 1"));
});

test("centred lines and titles become plain again by Backspace at their start, and by undo", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.insert("Dòng giữa");
  await editor.type("QUYẾT ĐỊNH:");
  await expect(editor.blocks.first()).toHaveCSS("text-align", "center");
  await editor.press("Home", "Backspace");
  await expect(editor.blocks.first()).toHaveCSS("text-align", "justify");
  await editor.press("Control+Z");
  await expect(editor.blocks.first()).toHaveCSS("text-align", "center");
  await expect(editor.button("Cấp: Dòng giữa")).toBeVisible();
  await editor.chooseLevel("Căn cứ");
  await expect(editor.button("Cấp: Căn cứ")).toBeVisible();
});

test("in a long paper, too, the closing is found above the annex from far away", async ({
  app,
  editor,
  library,
}) => {
  const lines = Array.from({ length: 450 }, (_, n) => `Đoạn thứ ${n + 1} của một văn bản dài.`);
  await library.paste(lines.join("\n\n"));
  await editor.opened();
  await editor.body.click();
  await editor.press("Control+End");
  await editor.insert("Phụ lục");
  await editor.type("DANH MỤC");
  await editor.press("Control+Home");
  const finding = app.window.getByRole("button", { name: "Thiếu họ và tên người ký" });
  await app.window.getByRole("button", { name: /^Cần xem/ }).click();
  await finding.click();
  const name = editor.field("Họ và tên người ký");
  await expect(name).toBeFocused();
  await expect(name).toBeInViewport();
  const above = (await name.boundingBox())?.y ?? 0;
  const annex = editor.body.locator(".vk-annex");
  expect(above).toBeLessThan((await annex.boundingBox())?.y ?? 0);
  await expect(annex).toHaveAttribute("data-label", "Phụ lục");
});
