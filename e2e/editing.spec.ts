import { expect } from "@playwright/test";
import { blankDraft } from "./blank-draft.ts";
import type { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";

/** What has a mark in the body. */
const marked = (editor: EditorPage, mark: "bold" | "italic"): Promise<string[]> =>
  editor.body.locator(`span.vk-${mark}`).allInnerTexts();

const SHOWN_LABELS: [typed: string, level: string, label: string][] = [
  ["A. ", "Phần (A.)", "A."],
  ["I. ", "Mục (I.)", "I."],
  ["1. ", "Khoản (1.)", "1."],
  ["7. ", "Khoản (1.)", "1."],
  ["1.1. ", "Khoản nhỏ (1.1.)", "1.1."],
  ["a) ", "Điểm a)", "a)"],
  ["đ) ", "Điểm a)", "a)"],
  ["- ", "Gạch đầu dòng (-)", "-"],
  ["+ ", "Dấu cộng (+)", "+"],
];

test("a label that is typed makes the level; it is drawn and no part of the text", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  for (const [typed, level, label] of SHOWN_LABELS) {
    await editor.type(`${typed}nội dung`);
    const block = editor.blocks.first();
    await expect(app.window.getByRole("button", { name: `Cấp: ${level}` })).toBeVisible();
    await expect(block).toHaveText("nội dung");
    await expect(block).toHaveAttribute("data-label", label);
    const drawn = await block.evaluate((p) => getComputedStyle(p, "::before").content);
    expect(drawn).not.toBe("none");
    await editor.press("Control+A", "Backspace");
    await editor.chooseLevel("Đoạn văn");
    await editor.reads([""]);
  }
  await editor.type("12a. không phải nhãn");
  await editor.reads(["12a. không phải nhãn"]);
});

test("a letter that is also a Roman number goes on with the parts where they stand at it", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("A. Một\nđoạn\nB. Hai\nđoạn\nC. Ba\nđoạn\nI. Mục");
  await editor.reads(["A. Một", "đoạn", "B. Hai", "đoạn", "C. Ba", "đoạn", "I. Mục"]);
});

test("Enter: another item, a paragraph after a heading, out of the list in an empty item", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("I. Kết quả\nNăm 2026 có tiến bộ\n1. Việc một\nViệc hai\n");
  await editor.reads(["I. Kết quả", "Năm 2026 có tiến bộ", "1. Việc một", "2. Việc hai", "3."]);
  await editor.press("Enter");
  await editor.reads(["I. Kết quả", "Năm 2026 có tiến bộ", "1. Việc một", "2. Việc hai", ""]);
  await editor.type("Kết thúc");
  await editor.reads([
    "I. Kết quả",
    "Năm 2026 có tiến bộ",
    "1. Việc một",
    "2. Việc hai",
    "Kết thúc",
  ]);

  await editor.cursorAtEnd("Việc một");
  await editor.press("ArrowLeft", "ArrowLeft", "ArrowLeft", "Enter");
  await expect
    .poll(async () => (await editor.lines()).slice(2))
    .toEqual(["1. Việc ", "2. một", "3. Việc hai", "Kết thúc"]);
});

test("Enter at the start of a block puts an empty one above and keeps the block as it is", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("1. Việc một\nViệc hai");
  await editor.press("Home", "Enter");
  await editor.reads(["1. Việc một", "2.", "3. Việc hai"]);
  await editor.type("(tiếp) ");
  await editor.reads(["1. Việc một", "2.", "3. (tiếp) Việc hai"]);
  await editor.press("ArrowUp");
  await editor.type("Chen vào");
  await editor.reads(["1. Việc một", "2. Chen vào", "3. (tiếp) Việc hai"]);
});

test("Tab and Shift+Tab move between levels, also for several blocks at once", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("1. một\nhai\nba");
  await editor.press("Tab");
  await editor.reads(["1. một", "2. hai", "2.1. ba"]);
  await editor.press("Tab", "Tab");
  await editor.reads(["1. một", "2. hai", "- ba"]);
  await editor.press("Shift+Tab", "Shift+Tab", "Shift+Tab");
  await editor.reads(["1. một", "2. hai", "3. ba"]);
  await editor.press("Shift+ArrowUp", "Tab");
  await editor.reads(["1. một", "1.1. hai", "1.2. ba"]);
  await editor.press("Control+Z");
  await editor.reads(["1. một", "2. hai", "3. ba"]);
  await editor.press("Control+End");
  await expect(editor.outline.filter({ hasText: "ba" })).toHaveAttribute("aria-selected", "true");
  await editor.press("Shift+Tab", "Shift+Tab", "Shift+Tab");
  await editor.reads(["1. một", "2. hai", "ba"]);
  await editor.press("Tab");
  await editor.reads(["1. một", "2. hai", "ba"]);
  await expect(editor.body).toBeFocused();
});

test("Backspace at the start takes the label and not the text, then joins", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("1. một\nhai\nba");
  await editor.cursorAtEnd("hai");
  await editor.press("Home", "Backspace");
  await editor.reads(["1. một", "hai", "2. ba"]);
  await editor.press("Backspace");
  await editor.reads(["1. mộthai", "2. ba"]);
  await editor.press("Control+Z");
  await editor.reads(["1. một", "hai", "2. ba"]);
  await editor.press("Control+Z");
  await editor.reads(["1. một", "2. hai", "3. ba"]);
});

test("Alt+Up and Alt+Down move blocks and number them anew", async ({ app, editor }) => {
  await blankDraft(app, editor);
  await editor.type("1. một\nhai\nba");
  await editor.press("Alt+ArrowUp", "Alt+ArrowUp");
  await editor.reads(["1. ba", "2. một", "3. hai"]);
  await editor.press("Alt+ArrowUp");
  await editor.reads(["1. ba", "2. một", "3. hai"]);
  await editor.type("!");
  await editor.press("Alt+ArrowDown");
  await editor.reads(["1. một", "2. ba!", "3. hai"]);
  await editor.button("Chuyển xuống").click();
  await editor.reads(["1. một", "2. hai", "3. ba!"]);
  await editor.button("Chuyển lên").click();
  await editor.press("Control+Z", "Control+Z");
  await editor.reads(["1. một", "2. ba!", "3. hai"]);
});

test("bold and italic by keys and by buttons, over a selection and while typing", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("thường ");
  await editor.press("Control+B");
  await editor.type("đậm");
  await editor.press("Control+B", "Control+I");
  await editor.type(" nghiêng");
  await editor.press("Control+I");
  await editor.type(" lại thường");
  expect(await marked(editor, "bold")).toEqual(["đậm"]);
  expect(await marked(editor, "italic")).toEqual([" nghiêng"]);
  await editor.reads(["thường đậm nghiêng lại thường"]);

  await editor.body.getByText("đậm", { exact: true }).click();
  await expect(editor.button("Đậm")).toHaveAttribute("aria-pressed", "true");
  await editor.press("Control+A");
  await expect(editor.button("Đậm")).toHaveAttribute("aria-pressed", "false");
  await editor.press("Control+B");
  await expect
    .poll(async () => (await marked(editor, "bold")).join(""))
    .toBe("thường đậm nghiêng lại thường");
  await expect(editor.button("Đậm")).toHaveAttribute("aria-pressed", "true");
  await editor.button("Đậm").click();
  await expect.poll(() => marked(editor, "bold")).toEqual([]);
  await expect(editor.button("Đậm")).toHaveAttribute("aria-pressed", "false");
  await editor.press("Control+Z", "Control+Z");
  await expect.poll(() => marked(editor, "bold")).toEqual(["đậm"]);
});

test("a command acts on the selection of this very moment, however fast the keys come", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("1. một\nhai");
  await editor.press("ArrowUp", "Alt+ArrowDown");
  await editor.reads(["1. hai", "2. một"]);
  await editor.press("Control+A", "Control+B");
  await expect.poll(() => marked(editor, "bold")).toEqual(["hai", "một"]);
  await editor.press("Control+Home", "Tab");
  await editor.reads(["1.1. hai", "1. một"]);
});

test("an arrow goes on from where the cursor is, however fast the keys come", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("một\nhai");
  await editor.press("Control+Home", "ArrowRight");
  await editor.type("!");
  await editor.reads(["m!ột", "hai"]);
});

test("the level menu sets any level and says which one the cursor is in", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("Kết quả năm 2026");
  await editor.chooseLevel("Phần (A.)");
  await editor.reads(["A. Kết quả năm 2026"]);
  await expect(editor.blocks.first()).toHaveRole("heading");
  await editor.press("End", "Enter");
  await editor.type("Đoạn sau");
  await expect(editor.button("Cấp: Đoạn văn")).toBeVisible();
  await editor.chooseLevel("Điểm a)");
  await editor.reads(["A. Kết quả năm 2026", "a) Đoạn sau"]);
  await editor.press("Control+Home");
  await expect(editor.button("Cấp: Phần (A.)")).toBeVisible();
  await editor.chooseLevel("Đoạn văn");
  await editor.reads(["Kết quả năm 2026", "a) Đoạn sau"]);
  await expect(editor.body).toBeFocused();
});

/** Presses a way to go back (or forth) until the button says there is no more. */
async function allTheWay(editor: EditorPage, name: string, press: () => Promise<void>) {
  for (let n = 0; n < 200 && (await editor.button(name).isEnabled()); n++) await press();
  await expect(editor.button(name)).toBeDisabled();
}

test("undo and redo, by keys and by buttons, lead to the very start and back to the end", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await expect(editor.button("Hoàn tác")).toBeDisabled();
  await editor.type("I. Kết quả\nNăm 2026\n1. một\nhai\n");
  await editor.press("Tab");
  await editor.type("chi tiết");
  await editor.press("Control+A", "Control+B", "ArrowRight", "Alt+ArrowUp", "Home", "Backspace");
  await editor.press("Control+End", "Shift+Home", "Delete");
  const end = await editor.lines();
  expect(end.length).toBe(5);

  await allTheWay(editor, "Hoàn tác", () => editor.press("Control+Z"));
  await editor.reads([""]);
  await expect(editor.button("Cấp: Đoạn văn")).toBeVisible();
  await allTheWay(editor, "Làm lại", () => editor.press("Control+Y"));
  await editor.reads(end);
  await allTheWay(editor, "Hoàn tác", () => editor.button("Hoàn tác").click());
  await editor.reads([""]);
  await allTheWay(editor, "Làm lại", () => editor.button("Làm lại").click());
  await editor.reads(end);
  await allTheWay(editor, "Hoàn tác", () => editor.press("Control+Z"));
  await allTheWay(editor, "Làm lại", () => editor.press("Control+Shift+Z"));
  await editor.reads(end);

  await editor.saved();
  await editor.back();
  await new LibraryPage(app.window).open("Chưa có trích yếu");
  await editor.opened();
  await editor.reads(end);
});
