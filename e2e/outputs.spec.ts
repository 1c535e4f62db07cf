import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { answerOpenFolder, type RunningApp } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import { docxLines } from "./docx.ts";
import { test as base } from "./fixture.ts";
import { PreviewPage } from "./preview-page.ts";
import { letters, pdfPages } from "./same-pages.ts";

const test = base.extend<{ preview: PreviewPage }>({
  preview: async ({ app }, use) => use(new PreviewPage(app.window)),
});

/** The printer of these tests writes a PDF, with the sheets that a real one would get. */
const printToFile = ({ electron }: RunningApp, file: string): Promise<void> =>
  electron.evaluate(({ BrowserWindow }, path) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return;
    contents.getPrintersAsync = () => Promise.resolve([{ name: "Tệp" } as Electron.PrinterInfo]);
    contents.print = (_options, done) => {
      void contents.printToPDF({ preferCSSPageSize: true }).then((bytes) => {
        process.getBuiltinModule("node:fs").writeFileSync(path, bytes);
        done?.(true, "");
      });
    };
  }, file);

test("printing: a sheet for every page, with its words where they stand", async ({
  app,
  editor,
  library,
  preview,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await preview.open();
  const shown = await preview.texts();
  const file = join(app.folders.data, "..", "in.pdf");
  await printToFile(app, file);
  await preview.button("In").click();
  await app.window.getByText("Đã gửi tới máy in", { exact: true }).last().waitFor();
  const printed = pdfPages(file);
  expect(printed.map(letters)).toEqual(shown.map(letters));
  expect(execFileSync("pdfinfo", [file], { encoding: "utf8" })).toMatch(/Page size: .*A4/u);
});

test("without a printer it says so, and offers the PDF", async ({ app, editor, preview }) => {
  await blankDraft(app, editor);
  await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents) contents.getPrintersAsync = () => Promise.resolve([]);
  });
  await preview.open();
  await app.window.keyboard.press("Control+p");
  await app.window.getByText("Máy này chưa có máy in nào", { exact: true }).waitFor();
  await app.window.getByRole("button", { name: "Xuất PDF", exact: true }).click();
  await app.window.getByText("Đã xuất PDF: bản dự thảo", { exact: true }).waitFor();
});

async function openSet({ window }: RunningApp): Promise<void> {
  await window.getByRole("button", { name: "Chọn cách xuất" }).click();
  await window.getByRole("menuitem", { name: "Xuất cả bộ…" }).click();
  await window.getByRole("dialog", { name: "Xuất cả bộ" }).waitFor();
}

test("a set of outputs: chosen once, remembered, written with the right marks", async ({
  app,
  editor,
  library,
}) => {
  const { window, folders } = app;
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await openSet(app);
  const box = (name: RegExp) => window.getByRole("checkbox", { name });
  await expect(box(/^Bản sạch/u)).toBeDisabled();
  await box(/^Bản lấy ý kiến/u).check();
  await window.getByRole("textbox", { name: "Mẫu tên tệp" }).fill("{so}_{copy}");
  await window.getByRole("button", { name: "Xuất", exact: true }).click();
  await expect(window.getByText(/không có trường \{so\}/u)).toBeVisible();
  await window.getByRole("textbox", { name: "Mẫu tên tệp" }).fill("{symbol}-{number}_{copy}");
  await window.getByRole("button", { name: "Xuất", exact: true }).click();
  await window.getByText("Đã xuất 3 tệp", { exact: true }).waitFor();
  expect(readdirSync(folders.exports).sort()).toEqual([
    "KL-15_du-thao-lan-1.docx",
    "KL-15_du-thao-lan-1.pdf",
    "KL-15_lay-y-kien-lan-1.docx",
  ]);
  await window.getByRole("button", { name: "Tệp chứa gì?" }).click();
  await expect(window.getByRole("dialog").getByText("Tỉnh uỷ Lâm Sơn").first()).toBeVisible();
  await editor.press("Escape");

  await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
  await openSet(app);
  await expect(box(/^Bản lấy ý kiến/u)).toBeChecked();
  await box(/^Bản lấy ý kiến/u).uncheck();
  await box(/^Bản dự thảo/u).uncheck();
  await box(/^Bản sạch/u).check();
  const usb = join(folders.data, "..", "usb");
  await answerOpenFolder(app.electron, usb);
  await window.getByRole("button", { name: "Chọn thư mục khác…" }).click();
  await window.getByText("Đã xuất 2 tệp", { exact: true }).waitFor();
  expect(readdirSync(usb).sort()).toEqual(["KL-15.docx", "KL-15.pdf"]);
  expect(docxLines(join(usb, "KL-15.docx")).join("\n")).not.toContain("Dự thảo");
  expect(readFileSync(join(usb, "KL-15.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
});
