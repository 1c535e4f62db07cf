import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { answerOpenFolder, ROOT, type RunningApp } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import { docxLines } from "./docx.ts";
import type { EditorPage } from "./editor-page.ts";
import { test as base } from "./fixture.ts";
import { PreviewPage } from "./preview-page.ts";

const test = base.extend<{ preview: PreviewPage }>({
  preview: async ({ app }, use) => use(new PreviewPage(app.window)),
});

/** The lines of every page of a PDF, in the order in which they were written. */
const pdfPages = (file: string): string[][] =>
  execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" })
    .split("\f")
    .slice(0, -1)
    .map((page) => page.trimEnd().split("\n"));

/** All letters in order: programs differ in the spaces they put around a raised number. */
const letters = (lines: readonly string[]): string => lines.join("").replace(/\s+/gu, "");

const plain = (line: string | undefined): string => (line ?? "").replace(/\s+/gu, " ").trim();

const inFolder = (folder: string, ending: string): string => {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  expect(names).toHaveLength(1);
  return join(folder, names[0] ?? "");
};

/** "Trang 3/10" of the bottom line. */
async function placeInEditor({ window }: EditorPage): Promise<[page: number, pages: number]> {
  const place = window.getByTestId("page");
  await expect(place).toHaveText(/^Trang \d+\/\d+$/u);
  const [page, pages] = (await place.innerText()).match(/\d+/gu) ?? [];
  return [Number(page), Number(pages)];
}

const cli = (...args: string[]): string =>
  execFileSync(process.execPath, [join(ROOT, "out/app/main/cli.js"), ...args], {
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: ROOT },
  });

test("preview, PDF, status line and command line tell of the same pages", async ({
  app,
  editor,
  library,
  preview,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  const [, pages] = await placeInEditor(editor);
  await preview.open();
  await expect(preview.pages).toHaveCount(pages);
  const shown = await preview.texts();
  await preview.exportPdf("bản dự thảo");
  const written = pdfPages(inFolder(app.folders.exports, ".pdf"));
  expect(written.map(letters)).toEqual(shown.map(letters));
  const starts = (pages: string[][]) => pages.map((lines, i) => plain(lines[i === 0 ? 0 : 1]));
  expect(starts(written)).toEqual(starts(shown));
  const [count, ...begins] = cli("pages", "templates/ket-luan/example.json").trimEnd().split("\n");
  expect(count).toBe(`${pages} trang`);
  expect(begins.map((line) => plain(line.split("\t")[1]))).toEqual(starts(shown));
});

test("what is drawn is what is said: every word of a page stands in its picture", async ({
  editor,
  library,
  preview,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await preview.open();
  const [said, drawn] = await preview.pages
    .first()
    .evaluate((page) => [
      page.querySelector(".vk-page-words")?.textContent ?? "",
      [...page.querySelectorAll("svg text")].map((t) => t.textContent).join(" "),
    ]);
  expect(letters([drawn ?? ""])).toBe(letters([said ?? ""]));
  const overflow = await preview.pages.first().evaluate((page) => {
    const { right, left } = page.getBoundingClientRect();
    const edges = [...page.querySelectorAll("svg text")].map((t) => t.getBoundingClientRect());
    return edges.filter((edge) => edge.right > right || edge.left < left).length;
  });
  expect(overflow).toBe(0);
  // Justified lines end at the same edge to less than a point: spaces are as wide as they were set.
  const ends = await preview.pages.nth(1).evaluate((page) => {
    const lines = new Map<string, number>();
    for (const text of page.querySelectorAll("svg text[word-spacing]:not([word-spacing='0'])")) {
      const y = text.getAttribute("y") ?? "";
      const share = page.getBoundingClientRect().width / 595.3;
      const end = (text.getBoundingClientRect().right - page.getBoundingClientRect().left) / share;
      lines.set(y, Math.max(end, lines.get(y) ?? 0));
    }
    return [...lines.values()];
  });
  expect(ends.length).toBeGreaterThan(15);
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(1);
});

test("keys turn the pages, and Escape goes back to the cursor", async ({
  app,
  editor,
  library,
  preview,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.cursorAtEnd("Sau khi xem xét");
  await editor.type("(xem");
  const [, pages] = await placeInEditor(editor);
  await app.window.keyboard.press("Control+p");
  await expect(preview.place).toHaveText(`Trang 1 / ${pages}`);
  await app.window.keyboard.press("PageDown");
  await expect(preview.place).toHaveText(`Trang 3 / ${pages}`);
  await app.window.keyboard.press("End");
  await expect(preview.place).toHaveText(`Trang ${pages} / ${pages}`);
  await app.window.keyboard.press("PageUp");
  await expect(preview.place).not.toHaveText(`Trang ${pages} / ${pages}`);
  await app.window.keyboard.press("Home");
  await expect(preview.place).toHaveText(`Trang 1 / ${pages}`);
  await preview.button("Trang 4").click();
  await expect(preview.place).toHaveText(`Trang 4 / ${pages}`);
  await preview.button("Phóng to").click();
  await expect(preview.place).toHaveText(`Trang 4 / ${pages}`);
  await preview.back();
  await expect(editor.body).toBeFocused();
  await editor.type(" rồi)");
  expect((await editor.lines()).join("\n")).toContain("(xem rồi)");
});

/** Where the editor marks the beginning of a page: the words at the right of the mark. */
const wordsAtMark = (window: EditorPage["window"], page: number): Promise<string> =>
  window.evaluate((number) => {
    const mark = document.querySelector(`.vk-page-mark[data-page="${number}"]`);
    if (!mark) return "";
    const { top, left, width } = mark.getBoundingClientRect();
    const range = document.caretRangeFromPoint(left + width / 2, top + 8);
    return range?.startContainer.textContent ?? "";
  }, page);

test("the editor marks where pages begin, right within a second after a key", async ({
  app,
  editor,
  library,
  preview,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  const [, pages] = await placeInEditor(editor);
  const mark = (page: number) => app.window.locator(`.vk-page-mark[data-page="${page}"]`);
  await mark(2).scrollIntoViewIfNeeded();
  await preview.open();
  const start = plain((await preview.texts())[1]?.[1]);
  await preview.back();
  await expect.poll(() => wordsAtMark(app.window, 2)).toContain(start.slice(0, 20));

  // A long paragraph in front moves every page.
  await editor.cursorAtEnd("Sau khi xem xét");
  const before = await app.window.evaluate(
    () => document.querySelector(".vk-page-mark")?.getBoundingClientRect().top,
  );
  await app.window.keyboard.insertText(" Thêm một câu dài để đẩy trang đi xa hơn.".repeat(60));
  await expect
    .poll(async () => (await placeInEditor(editor))[1], { timeout: 1_000 })
    .toBeGreaterThan(pages);
  await mark(2).waitFor({ timeout: 1_000 });
  expect(
    await app.window.evaluate(
      () => document.querySelector(".vk-page-mark")?.getBoundingClientRect().top,
    ),
  ).not.toBe(before);
  await preview.open();
  const moved = plain((await preview.texts())[1]?.[1]);
  await preview.back();
  await expect.poll(() => wordsAtMark(app.window, 2)).toContain(moved.slice(0, 20));
});

test("the bottom line says the page of the cursor", async ({ editor, library }) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  const [, pages] = await placeInEditor(editor);
  await editor.body.click();
  await editor.press("Control+End");
  await expect.poll(() => placeInEditor(editor)).toEqual([pages, pages]);
  await editor.press("Control+Home");
  await expect.poll(() => placeInEditor(editor)).toEqual([1, pages]);
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

test("a long paper: sixty pages open at once and are drawn as they come into sight", async ({
  app,
  editor,
  library,
  preview,
}) => {
  const clauses = Array.from(
    { length: 420 },
    (_, i) =>
      `${i + 1}. Nhiệm vụ ${i + 1}: ${"tổ chức thực hiện nghiêm túc, hiệu quả các nghị quyết của Đảng; ".repeat(5)}`,
  );
  await library.paste(`KẾT LUẬN\nvề nhiệm vụ năm 2027\n${clauses.join("\n")}\n`);
  await editor.opened();
  const [, pages] = await placeInEditor(editor);
  expect(pages).toBeGreaterThan(50);
  const start = Date.now();
  await preview.open();
  expect(Date.now() - start).toBeLessThan(2_000);
  await expect(preview.pages).toHaveCount(pages);
  expect(await app.window.locator(".vk-page svg").count()).toBeLessThan(20);
  await app.window.keyboard.press("End");
  await expect(preview.pages.last().locator("svg")).toBeVisible();
  await preview.back();

  await editor.cursorAtEnd("Nhiệm vụ 1:");
  const count = await app.window.locator(".vk-page-mark").count();
  expect(count).toBeGreaterThan(0);
  await app.window.keyboard.insertText(" thêm nhiều chữ nữa cho trang dài ra".repeat(90));
  await expect
    .poll(async () => (await placeInEditor(editor))[1], { timeout: 1_000 })
    .toBeGreaterThan(pages);
});
