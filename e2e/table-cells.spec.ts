import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator } from "@playwright/test";
import { ROOT, type RunningApp } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import { copy, onClipboard } from "./clipboard.ts";
import type { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { graveFindings } from "./grave-findings.ts";

/** Pastes the table of targets as a program puts it on the clipboard. */
async function pasteTargets(app: RunningApp, editor: EditorPage, program: string): Promise<void> {
  const read = (file: string) =>
    readFileSync(join(ROOT, "renderer/editor/paste/fixtures", `${program}-targets`, file), "utf8");
  await copy(app, { html: read("clipboard.html"), text: read("clipboard.txt") });
  await editor.press("Control+V");
  await expect(editor.body.locator("td").first()).toBeVisible();
}

const cellWith = (editor: EditorPage, words: string): Locator =>
  editor.body.locator("td").filter({ hasText: words }).first();

const selected = (editor: EditorPage): Promise<string[]> =>
  editor.body.locator("td[data-selected]").allTextContents();

/** The shares of the columns, in percent. */
const shares = (editor: EditorPage): Promise<number[]> =>
  editor.body
    .locator("col")
    .evaluateAll((cols) => cols.map((c) => Number.parseFloat(c.style.width)));

/** Draws the pointer from one place to another with the button held. */
async function drag({ window }: RunningApp, from: [number, number], to: [number, number]) {
  await window.mouse.move(...from);
  await window.mouse.down();
  await window.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 3 });
  await window.mouse.move(...to, { steps: 3 });
}

async function boxOf(cell: Locator) {
  const box = await cell.boundingBox();
  if (!box) throw new Error("a cell is not drawn");
  return { ...box, middle: [box.x + box.width / 2, box.y + box.height / 2] as [number, number] };
}

for (const program of ["excel", "word", "libreoffice-calc"])
  test(`a table of targets from ${program} is decent when it is pasted`, async ({
    app,
    editor,
  }) => {
    await blankDraft(app, editor);
    await pasteTargets(app, editor, program);
    const heading = cellWith(editor, "Kế hoạch 2026");
    await expect(heading).toHaveCSS("font-weight", "700");
    await expect(heading).toHaveCSS("text-align", "center");
    await expect(cellWith(editor, "12.500")).toHaveCSS("text-align", "right");
    await expect(cellWith(editor, "Thu ngân sách")).toHaveCSS("text-align", "left");
    await expect(editor.body.locator("tr").nth(2).locator("td").first()).toHaveCSS(
      "text-align",
      "center",
    );
    const [ordinal = 0, name = 0, ...others] = await shares(editor);
    expect(ordinal).toBeLessThan(10);
    expect(name).toBeGreaterThan(Math.max(...others));
    const stt = cellWith(editor, "STT").locator("[data-slate-string]");
    expect(await stt.evaluate((words) => words.getClientRects().length)).toBe(1);
  });

test("an edge is dragged with its shares in sight, by keys in small steps, and fits when pressed twice", async ({
  app,
  editor,
}) => {
  const { window } = app;
  await blankDraft(app, editor);
  await pasteTargets(app, editor, "word");
  const start = await shares(editor);
  const box = await boxOf(cellWith(editor, "Chỉ tiêu"));
  const edge: [number, number] = [box.x + box.width, box.middle[1]];
  await drag(app, edge, [edge[0] - 60, edge[1]]);
  await expect(window.getByText(/^Cột 2: [\d,]+ % · Cột 3: [\d,]+ %$/u)).toBeVisible();
  await window.mouse.up();
  await expect(window.getByText(/^Cột 2:/u)).toHaveCount(0);
  const dragged = await shares(editor);
  expect(dragged[1]).toBeLessThan((start[1] ?? 0) - 5);
  expect(dragged[2]).toBeGreaterThan((start[2] ?? 0) + 5);
  expect(dragged.slice(3)).toEqual(start.slice(3));
  await editor.press("Control+Z");
  await expect.poll(() => shares(editor)).toEqual(start);

  // Narrower and narrower, it stops where a word would break.
  await cellWith(editor, "STT").click();
  for (let n = 0; n < 8; n++) await editor.press("Control+Shift+Comma");
  const stt = cellWith(editor, "STT").locator("[data-slate-string]");
  expect(await stt.evaluate((words) => words.getClientRects().length)).toBe(1);
  await editor.press("Control+Shift+Period");
  await expect.poll(async () => (await shares(editor))[0]).toBeGreaterThan(8);

  await editor.tableCommand("Chia đều cột");
  await expect.poll(async () => new Set(await shares(editor)).size).toBe(1);
  const third = await boxOf(cellWith(editor, "Kế hoạch 2026"));
  await window.mouse.dblclick(third.x + third.width, third.middle[1]);
  await expect.poll(async () => (await shares(editor))[0]).toBeLessThan(10);
  await editor.tableCommand("Chia đều cột");
  await editor.press("F9");
  await expect.poll(async () => (await shares(editor))[0]).toBeLessThan(10);
  await editor.press("Control+Z");
  await expect.poll(async () => new Set(await shares(editor)).size).toBe(1);
});

test("cells are selected as cells by mouse and keys: bold, copied, cleared, typed over", async ({
  app,
  editor,
}) => {
  const { window } = app;
  await blankDraft(app, editor);
  await pasteTargets(app, editor, "word");
  const [from, to] = await Promise.all([
    boxOf(cellWith(editor, "12.500")),
    boxOf(cellWith(editor, "2,1")),
  ]);
  await drag(app, from.middle, to.middle);
  await window.mouse.up();
  await expect.poll(() => selected(editor)).toEqual(["12.500", "13.120", "2,5", "2,1"]);
  await expect(window.getByTestId("selected")).toContainText("Chọn: 4 ô");
  expect(await graveFindings(app)).toEqual([]);
  await editor.press("Control+B", "Control+C");
  for (const words of ["12.500", "2,1"])
    await expect(cellWith(editor, words).locator(".vk-bold")).toHaveCount(1);
  await expect(cellWith(editor, "9,4").locator(".vk-bold")).toHaveCount(0);
  expect((await onClipboard(app)).text).toBe("12.500\t13.120\n2,5\t2,1");

  await cellWith(editor, "12.500").click();
  await editor.press("End", "Shift+ArrowRight");
  await expect.poll(() => selected(editor)).toEqual(["12.500", "13.120"]);
  await editor.press("Shift+ArrowDown");
  await expect.poll(() => selected(editor)).toEqual(["12.500", "13.120", "2,5", "2,1"]);
  await editor.press("Shift+ArrowLeft");
  await expect.poll(() => selected(editor)).toEqual(["12.500", "2,5"]);
  await editor.press("Delete");
  await expect(editor.body.locator("td").filter({ hasText: /12\.500|2,5/u })).toHaveCount(0);
  await editor.press("Control+Z");
  await cellWith(editor, "86").click();
  await editor.press("Home", "Shift+ArrowUp");
  await expect.poll(() => selected(editor)).toEqual(["2,5", "86"]);
  await editor.type("3,0");
  await expect(cellWith(editor, "3,0")).toHaveText("3,0");
  await expect(editor.body.locator("td").filter({ hasText: /86|2,5/u })).toHaveCount(0);

  // Within a cell it is words that are selected, however they are.
  await cellWith(editor, "Sơ bộ").click({ clickCount: 3 });
  await expect.poll(() => selected(editor)).toEqual([]);
  await editor.type("Theo ước tính");
  await expect(cellWith(editor, "ước tính")).toHaveText("Theo ước tính");
});

test("in an annex its table and the annex itself are laid across from the table", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("Nội dung kết luận.");
  await editor.insert("Phụ lục");
  await editor.type("Biểu chỉ tiêu");
  await editor.insertTable(2, 2);
  await editor.button("Phụ lục").click();
  const annex = app.window.getByRole("menuitemcheckbox", { name: "Xoay ngang trang phụ lục" });
  await annex.click();
  const title = editor.body.locator(".vk-annex");
  await expect(title).toHaveAttribute("style", /in ngang/);
  await editor.tableCommand("Xoay ngang trang");
  await expect(title).not.toHaveAttribute("style", /in ngang/);
});
