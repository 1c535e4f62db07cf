import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { ROOT } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import type { EditorPage } from "./editor-page.ts";
import { test as base } from "./fixture.ts";
import { PreviewPage } from "./preview-page.ts";
import { letters, placeInEditor, plain, samePages } from "./same-pages.ts";

const test = base.extend<{ preview: PreviewPage }>({
  preview: async ({ app }, use) => use(new PreviewPage(app.window)),
});

/** Papers with tables and footnotes, with Điều, with annexes, with pages that lie across. */
const EXAMPLES: [type: string, id: string][] = [
  ["Kết luận", "ket-luan"],
  ["Báo cáo", "bao-cao"],
  ["Quy chế", "quy-che"],
  ["Đề án", "de-an"],
  ["Kế hoạch", "ke-hoach"],
];

for (const [type, id] of EXAMPLES) {
  test(`preview, PDF, status line and command line tell of the same pages: ${type}`, async ({
    app,
    editor,
    library,
    preview,
  }) => {
    await library.newFrom(`Bản mẫu đầy đủ\\s*${type}`);
    await editor.opened();
    await samePages(app, editor, preview, `templates/${id}/example.json`);
  });
}

test("and so they do of the reference conclusion", async ({ app, editor, library, preview }) => {
  const file = join(ROOT, "../shared/corpus/ket-luan-tinh-uy-quang-ngai-2020.txt");
  test.skip(!existsSync(file), "the corpus is not here");
  await library.importFile(app, file);
  await editor.opened();
  await samePages(app, editor, preview, file);
});

test("signs that the page's font lacks are drawn as wide as they were measured", async ({
  app,
  editor,
  preview,
}) => {
  await blankDraft(app, editor);
  await app.window.keyboard.insertText("Đồng ý☑★①⇒Ⅳ😀đạt");
  await preview.open();
  const signs = preview.pages.first().locator("svg text.vk-signs");
  await expect(signs).toHaveText("☑★①⇒Ⅳ😀");
  await app.window.evaluate(() => document.fonts.ready);
  const [drawn, measured] = await signs.evaluate((text: SVGTextElement) => {
    const after = text.nextElementSibling as SVGTextElement;
    const x = (of: SVGTextElement) => of.x.baseVal.getItem(0).value;
    return [text.getComputedTextLength(), x(after) - x(text)];
  });
  expect(drawn).toBeCloseTo(measured ?? 0, 1);
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
