import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launchApp, ROOT, removeFolders } from "./app.ts";
import { docxLines, onlyDocx, textByLibreOffice } from "./docx.ts";
import { EditorPage } from "./editor-page.ts";
import { LibraryPage } from "./library-page.ts";

const REFERENCE = join(ROOT, "../shared/corpus/ket-luan-tinh-uy-quang-ngai-2020.txt");

test("the reference conclusion goes from raw text to a signed-off DOCX", async () => {
  if (!existsSync(REFERENCE))
    return console.warn("The reference corpus is not here: nothing was checked.");
  const app = await launchApp();
  await new LibraryPage(app.window).importFile(app, REFERENCE);
  const editor = new EditorPage(app.window);
  await editor.opened();
  await expect(editor.outline).toHaveCount(30);
  await editor.field("Cơ quan ban hành").fill("Tỉnh ủy Quảng Ngãi");
  await editor.field("Số văn bản").fill("5");
  await editor.field("Địa danh").fill("Quảng Ngãi");
  await editor.fillDate("9", "12", "2020");
  await editor.field("Họ và tên người ký").fill("Nguyễn Văn A");
  await editor.saved();

  await editor.exportDocx("bản dự thảo");
  await editor.closeNotice();
  expect(docxLines(onlyDocx(app.folders.exports))).toContain("Dự thảo lần 1");

  await editor.signOff("Nguyễn Văn A", "Bí thư");
  await expect(editor.state).toHaveText("Đã duyệt");
  await editor.exportDocx("bản sạch");
  await editor.closeNotice();
  const clean = join(
    app.folders.exports,
    "KL-05-TU_ve-tinh-hinh-thuc-hien-nhiem-vu-nam-2020-muc-tieu-chi-tieu.docx",
  );
  const lines = docxLines(clean);
  expect(lines).not.toContain("Dự thảo lần 1");
  expect(lines).toContain("Số 05-KL/TU");
  expect(lines).toContain("Quảng Ngãi, ngày 09 tháng 12 năm 2020");
  expect(lines).toContain("- Bộ Chính trị, Ban Bí thư (báo cáo),");
  expect(lines).toContain("- Lưu Văn phòng Tỉnh ủy.");
  const paper = textByLibreOffice(clean);
  expect(paper).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
  expect(paper).toContain("T/M TỈNH ỦY");

  const before = readFileSync(clean);
  await editor.exportDocx("bản sạch");
  expect(readFileSync(clean).equals(before)).toBe(true);
  await app.close();
  removeFolders(app.folders);
});

test("one letter changes the state; taking it out, going back or a new round settle it", async () => {
  const app = await launchApp();
  await new LibraryPage(app.window).newFrom("Bản mẫu đầy đủ");
  const editor = new EditorPage(app.window);
  await editor.opened();
  await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
  await expect(editor.state).toHaveText("Đã duyệt");

  await editor.blocks.first().click();
  await app.window.keyboard.press("End");
  await app.window.keyboard.type("x");
  await expect(editor.state).toHaveText("Đã sửa sau khi duyệt");
  await app.window.keyboard.press("Backspace");
  await expect(editor.state).toHaveText("Đã duyệt");

  await app.window.keyboard.type("x");
  await expect(editor.state).toHaveText("Đã sửa sau khi duyệt");
  await app.window.getByRole("button", { name: "Trở lại bản đã duyệt" }).click();
  await app.window
    .getByRole("dialog")
    .getByRole("button", { name: "Trở lại bản đã duyệt" })
    .click();
  await expect(editor.state).toHaveText("Đã duyệt");

  await editor.blocks.first().click();
  await app.window.keyboard.type("y");
  await app.window.getByRole("button", { name: "Chuyển sang dự thảo lần sau" }).click();
  await expect(editor.state).toHaveText("Đang soạn · Dự thảo lần 2");
  await app.close();
  removeFolders(app.folders);
});
