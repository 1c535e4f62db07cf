import { expect, type Locator } from "@playwright/test";
import type { RunningApp } from "./app.ts";
import type { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";

/** A blank conclusion with the cursor in its body. */
async function blankDraft({ window }: RunningApp, editor: EditorPage): Promise<void> {
  await new LibraryPage(window).newFrom("Kết luận");
  await editor.opened();
  await editor.body.click();
}

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
  await editor.reads(["1. một", "2. hai", "3. ba"]);
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

test("what follows is numbered anew when items come, go and change level", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("I. Một\n1. a\nb\nc\n");
  await editor.press("Shift+Tab");
  await editor.type("Hai\n1. d\n");
  await editor.press("Tab");
  await editor.type("e\nf");
  await editor.reads(["I. Một", "1. a", "2. b", "3. c", "II. Hai", "1. d", "1.1. e", "1.2. f"]);

  await editor.blocks.nth(1).click();
  await editor.press("End", "Enter");
  await editor.type("mới");
  await editor.reads([
    "I. Một",
    "1. a",
    "2. mới",
    "3. b",
    "4. c",
    "II. Hai",
    "1. d",
    "1.1. e",
    "1.2. f",
  ]);
  await editor.blocks.nth(5).click();
  await editor.chooseLevel("Khoản (1.)");
  await expect
    .poll(async () => (await editor.lines()).slice(5))
    .toEqual(["5. Hai", "6. d", "6.1. e", "6.2. f"]);
  await editor.blocks.nth(2).click();
  await editor.press("Home", "Shift+End", "Backspace", "Backspace", "Backspace");
  await expect
    .poll(() => editor.lines())
    .toEqual(["I. Một", "1. a", "2. b", "3. c", "4. Hai", "5. d", "5.1. e", "5.2. f"]);
});

test("the outline shows the headings, follows the cursor, jumps, and folds away", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  const entry = editor.outline.filter({ hasText: "Khôi phục sinh kế" });
  await entry.click();
  await expect(editor.body).toBeFocused();
  await expect(entry).toHaveAttribute("aria-selected", "true");
  const block = editor.blocks.filter({ hasText: "Khôi phục sinh kế" });
  await expect(block).toBeInViewport();
  await editor.type("Gấp rút: ");
  await expect(block).toHaveText(/^Gấp rút: Khôi phục sinh kế/);
  await expect(editor.outline.filter({ hasText: "Gấp rút" })).toHaveCount(1);

  await editor.outline.first().focus();
  await editor.press("ArrowDown", "ArrowDown", "ArrowUp", "Enter");
  const second = editor.outline.nth(1);
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(editor.body).toBeFocused();

  const before = await editor.outline.count();
  await editor.press("End", "Enter");
  await editor.type("I. Mục hoàn toàn mới");
  await expect(editor.outline).toHaveCount(before + 1);
  await expect(editor.outline.filter({ hasText: "hoàn toàn mới" })).toHaveAttribute(
    "aria-level",
    "2",
  );
  await editor.button("Ẩn bố cục").click();
  await expect(editor.outline).toHaveCount(0);
  await editor.button("Hiện bố cục").click();
  await expect(editor.outline).toHaveCount(before + 1);
  await expect(app.window.getByRole("tree", { name: "Bố cục" })).toBeVisible();
});

const HEADER = {
  "Cơ quan cấp trên": "Đảng bộ tỉnh Lâm Sơn",
  "Cơ quan ban hành": "Đảng uỷ xã Khe Trảy",
  "Số văn bản": "05",
  "Ký hiệu cơ quan": "ĐU",
  "Địa danh": "Khe Trảy",
  "Ngày ký": "09",
  "Tháng ký": "02",
  "Năm ký": "2027",
  "Tên tác giả dưới tên loại": "của Ban Thường vụ Đảng uỷ",
  "Trích yếu": "về việc một;\nviệc hai",
  "Chức vụ": "Bí thư",
  "Họ và tên người ký": "Lê Thị Sương",
};

const headerOf = async (editor: EditorPage): Promise<Record<string, string>> => {
  const read = async (name: string) =>
    [name, (await editor.field(name).textContent()) ?? ""] as const;
  return Object.fromEntries(await Promise.all(Object.keys(HEADER).map(read)));
};

test("the fields of the page are padded as printed, saved, and there again after a restart", async ({
  app,
  editor,
  library,
}) => {
  await blankDraft(app, editor);
  for (const [name, value] of Object.entries(HEADER)) {
    await editor.field(name).focus();
    await editor.press("Control+A");
    // Zeros are the page's own work.
    await editor.type(value.replace(/^0(?=\d$)/, ""));
  }
  await editor.body.click();
  await expect.poll(() => headerOf(editor)).toEqual(HEADER);
  const revision = await editor.savedAs();
  await editor.back();
  await expect(library.row("về việc một; việc hai")).toContainText("Số 05-KL/ĐU");
  await library.open("về việc một; việc hai");
  await editor.opened();
  expect(await headerOf(editor)).toEqual(HEADER);
  expect(await editor.savedRevision()).toBe(revision);
});

test("every field of the page can be clicked in its middle", async ({ app, editor }) => {
  await blankDraft(app, editor);
  for (const name of Object.keys(HEADER)) {
    await test.step(name, async () => {
      await editor.field(name).click({ timeout: 3_000 });
      await expect(editor.field(name)).toBeFocused();
    });
  }
});

test("a number over nine has no zero, a day that is none is no date, a cleared date is missing", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.field("Số văn bản").click();
  await editor.type("15");
  await expect(editor.field("Số văn bản")).toHaveText("15");
  await editor.press("Backspace", "Backspace");
  await expect(editor.field("Số văn bản")).toHaveText("");
  await editor.type("abc7");
  await editor.press("Tab");
  await expect(editor.field("Số văn bản")).toHaveText("07");

  await editor.fillDate("31", "11", "2026");
  await expect(app.window.getByText("Thể thức: HD 05")).toBeVisible();
  await editor.saved();
  await editor.back();
  await new LibraryPage(app.window).open("Chưa có trích yếu");
  await editor.opened();
  await expect(editor.field("Năm ký")).toHaveText("");
});

const FOUR = [
  "Ban Bí thư Trung ương Đảng (báo cáo);",
  "Các đồng chí Tỉnh uỷ viên;",
  "Các đảng uỷ trực thuộc Tỉnh uỷ;",
  "Lưu Văn phòng Tỉnh uỷ.",
];

test("recipients: add, edit, note, put in order by keys and buttons, remove, and keep them", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  const reads = (list: string[]) => expect.poll(() => editor.recipients()).toEqual(list);
  await reads(FOUR);
  await editor.button("Thêm nơi nhận").click();
  await expect(editor.field("Nơi nhận 4")).toBeFocused();
  await editor.type("Ban Tổ chức Tỉnh uỷ");
  const added = "Ban Tổ chức Tỉnh uỷ;";
  await reads([...FOUR.slice(0, 3), added, ...FOUR.slice(3)]);
  await editor.press("Tab");
  await editor.type("phối hợp");
  const noted = "Ban Tổ chức Tỉnh uỷ (phối hợp);";
  await reads([...FOUR.slice(0, 3), noted, ...FOUR.slice(3)]);

  await editor.press("Alt+ArrowUp", "Alt+ArrowUp");
  await reads([...FOUR.slice(0, 1), noted, ...FOUR.slice(1)]);
  await editor.field("Nơi nhận 2").press("Alt+ArrowUp");
  await expect(editor.field("Nơi nhận 1")).toBeFocused();
  await editor.press("Alt+ArrowUp");
  await reads([noted, ...FOUR]);
  await editor.press("Alt+ArrowDown");
  await reads([...FOUR.slice(0, 1), noted, ...FOUR.slice(1)]);
  await editor.button("Đưa nơi nhận 2 xuống").click();
  await reads([...FOUR.slice(0, 2), noted, ...FOUR.slice(2)]);
  await editor.recipientRows.nth(2).hover();
  await editor.button("Đưa nơi nhận 3 lên").click();
  await reads([...FOUR.slice(0, 1), noted, ...FOUR.slice(1)]);

  await editor.field("Nơi nhận 3").fill("Đảng uỷ Công an tỉnh");
  await editor.field("Nơi nhận 3").press("Enter");
  await expect(editor.field("Nơi nhận 4")).toBeFocused();
  await editor.type("Đảng uỷ Quân sự tỉnh");
  await editor.field("Nơi nhận 2").focus();
  await editor.button("Bỏ nơi nhận 2").click();
  const kept = [FOUR[0], "Đảng uỷ Công an tỉnh;", "Đảng uỷ Quân sự tỉnh;", ...FOUR.slice(2)];
  await expect.poll(() => editor.recipients()).toEqual(kept);
  await editor.saved();
  await editor.back();
  await new LibraryPage(app.window).open("Chưa có trích yếu");
  await editor.opened();
  await expect.poll(() => editor.recipients()).toEqual(kept);
});

test("recipients of a signed draft are offered in the next one, and separators go by the date", async ({
  app,
  editor,
  library,
}) => {
  await blankDraft(app, editor);
  const used = app.window.getByRole("button", { name: "Chọn từ danh sách đã dùng" });
  await used.click();
  await expect(app.window.getByText("Chưa có nơi nhận nào đã dùng.")).toBeVisible();
  await editor.press("Escape");
  await editor.back();

  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
  await expect(editor.state).toHaveText("Đã ký duyệt");
  await editor.back();
  await library.open("Chưa có trích yếu");
  await editor.opened();
  await used.click();
  await app.window
    .getByRole("menuitem", { name: "Bộ Chính trị, Ban Bí thư Trung ương Đảng (báo cáo)" })
    .click();
  const five = [
    ...FOUR.slice(0, 3),
    "Bộ Chính trị, Ban Bí thư Trung ương Đảng (báo cáo);",
    ...FOUR.slice(3),
  ];
  await expect.poll(() => editor.recipients()).toEqual(five);

  await editor.fillDate("9", "12", "2020");
  await expect(app.window.getByText("Thể thức: HD 36 (2018)")).toBeVisible();
  const commas = five.map((line) => line.replace(/;$/, ","));
  await expect.poll(() => editor.recipients()).toEqual(commas);
  await editor.fillDate("9", "12", "2026");
  await expect(app.window.getByText("Thể thức: HD 05 (2026)")).toBeVisible();
  await expect.poll(() => editor.recipients()).toEqual(five);
});

test("the bottom line counts words, tells what is on disk and what is missing, and leads there", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  const { window } = app;
  await editor.type("1. một hai ba");
  await expect(window.getByText("4 chữ", { exact: true })).toBeVisible();
  const first = await editor.savedAs();
  await expect(window.getByTestId("saved")).toHaveText(
    new RegExp(`đã lưu \\d{1,2}:\\d{2}:\\d{2} \\(r${first}\\)`),
  );
  await editor.type(" bốn");
  await expect.poll(() => editor.savedRevision()).toBeGreaterThan(first);
  await expect(window.getByText("5 chữ", { exact: true })).toBeVisible();
  await editor.saved();

  const ways: [finding: string, field: string, words: string][] = [
    ["Thiếu tên cơ quan ban hành", "Cơ quan ban hành", "Tỉnh uỷ Lâm Sơn"],
    ["Chưa có số văn bản", "Số văn bản", "7"],
    ["Thiếu địa danh", "Địa danh", "Lâm Sơn"],
    ["Thiếu trích yếu", "Trích yếu", "về một việc"],
    ["Thiếu họ và tên người ký", "Họ và tên người ký", "Lê Văn An"],
  ];
  for (const [index, [finding, field, value]] of ways.entries()) {
    await window.getByRole("button", { name: `Cần xem ${6 - index} điều` }).click();
    await window.getByRole("button", { name: finding }).click();
    await expect(editor.field(field)).toBeFocused();
    await editor.type(value);
  }
  await expect(window.getByRole("button", { name: "Cần xem 1 điều" })).toBeVisible();
  await editor.fillDate("5", "6", "2026");
  await expect(window.getByText("Đủ các thành phần")).toBeVisible();
});

test("whatever is missing leads to the very field it is missing in", async ({ app, editor }) => {
  await blankDraft(app, editor);
  await editor.field("Ký hiệu cơ quan").fill("");
  await editor.field("Chức vụ").fill("");
  await app.window.getByRole("combobox", { name: "Quyền hạn ký" }).selectOption("");
  await editor.field("Địa danh").fill("Lâm Sơn");
  await editor.field("Số văn bản").fill("7");
  const ways: [finding: string, field: Locator][] = [
    ["Thiếu ký hiệu cơ quan", editor.field("Ký hiệu cơ quan")],
    ["Chưa có ngày ký", editor.field("Ngày ký")],
    ["Thiếu quyền hạn, chức vụ người ký", editor.field("Chức vụ")],
    ["Chưa có nội dung", editor.body],
  ];
  for (const [finding, field] of ways) {
    await app.window.getByRole("button", { name: /^Cần xem/ }).click();
    await app.window.getByRole("button", { name: finding }).click();
    await expect.soft(field, finding).toBeFocused({ timeout: 2_000 });
    await expect(app.window.getByRole("button", { name: finding })).toHaveCount(0);
  }
});

test("the page bears the draft mark until it is signed, and the next one in the next round", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  const head = app.window.getByRole("region", { name: "Phần đầu" });
  await expect(head.getByText("Dự thảo lần 1", { exact: true })).toBeVisible();
  await expect(editor.state).toHaveText("Đang soạn · Dự thảo lần 1");
  await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
  await expect(head.getByText(/^Dự thảo lần/)).toHaveCount(0);
  await editor.field("Trích yếu").click();
  await editor.press("Control+End");
  await editor.type(".");
  await expect(head.getByText("Dự thảo lần 1", { exact: true })).toBeVisible();
  await app.window.getByRole("button", { name: "Chuyển sang dự thảo lần sau" }).click();
  await expect(head.getByText("Dự thảo lần 2", { exact: true })).toBeVisible();
  await expect(editor.state).toHaveText("Đang soạn · Dự thảo lần 2");
});
