import { expect, type Locator } from "@playwright/test";
import { blankDraft } from "./blank-draft.ts";
import type { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";

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

const GIVEN = [
  "Ban Bí thư Trung ương Đảng (báo cáo);",
  "Các đồng chí Tỉnh uỷ viên;",
  "Các cơ quan tham mưu, giúp việc Tỉnh uỷ;",
  "Các đảng uỷ trực thuộc Tỉnh uỷ;",
  "Lưu Văn phòng Tỉnh uỷ.",
];

test("recipients: add, edit, note, put in order by keys and buttons, remove, and keep them", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  const reads = (list: string[]) => expect.poll(() => editor.recipients()).toEqual(list);
  await reads(GIVEN);
  await editor.button("Thêm nơi nhận").click();
  await expect(editor.field("Nơi nhận 5")).toBeFocused();
  await editor.type("Ban Tổ chức Tỉnh uỷ");
  const added = "Ban Tổ chức Tỉnh uỷ;";
  await reads([...GIVEN.slice(0, 4), added, ...GIVEN.slice(4)]);
  await editor.press("Tab");
  await editor.type("phối hợp");
  const noted = "Ban Tổ chức Tỉnh uỷ (phối hợp);";
  await reads([...GIVEN.slice(0, 4), noted, ...GIVEN.slice(4)]);

  await editor.press("Alt+ArrowUp", "Alt+ArrowUp", "Alt+ArrowUp");
  await reads([...GIVEN.slice(0, 1), noted, ...GIVEN.slice(1)]);
  await editor.field("Nơi nhận 2").press("Alt+ArrowUp");
  await expect(editor.field("Nơi nhận 1")).toBeFocused();
  await editor.press("Alt+ArrowUp");
  await reads([noted, ...GIVEN]);
  await editor.press("Alt+ArrowDown");
  await reads([...GIVEN.slice(0, 1), noted, ...GIVEN.slice(1)]);
  await editor.button("Đưa nơi nhận 2 xuống").click();
  await reads([...GIVEN.slice(0, 2), noted, ...GIVEN.slice(2)]);
  await editor.recipientRows.nth(2).hover();
  await editor.button("Đưa nơi nhận 3 lên").click();
  await reads([...GIVEN.slice(0, 1), noted, ...GIVEN.slice(1)]);

  await editor.field("Nơi nhận 3").fill("Đảng uỷ Công an tỉnh");
  await editor.field("Nơi nhận 3").press("Enter");
  await expect(editor.field("Nơi nhận 4")).toBeFocused();
  await editor.type("Đảng uỷ Quân sự tỉnh");
  await editor.field("Nơi nhận 2").focus();
  await editor.button("Bỏ nơi nhận 2").click();
  const kept = [GIVEN[0], "Đảng uỷ Công an tỉnh;", "Đảng uỷ Quân sự tỉnh;", ...GIVEN.slice(2)];
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
  await expect(editor.state).toHaveText("Đã duyệt");
  await editor.back();
  await library.open("Chưa có trích yếu");
  await editor.opened();
  await used.click();
  await app.window
    .getByRole("menuitem", { name: "Bộ Chính trị, Ban Bí thư Trung ương Đảng (báo cáo)" })
    .click();
  const six = [
    ...GIVEN.slice(0, 4),
    "Bộ Chính trị, Ban Bí thư Trung ương Đảng (báo cáo);",
    ...GIVEN.slice(4),
  ];
  await expect.poll(() => editor.recipients()).toEqual(six);

  await editor.fillDate("9", "12", "2020");
  await expect(app.window.getByText("Thể thức: HD 36 (2018)")).toBeVisible();
  const commas = six.map((line) => line.replace(/;$/, ","));
  await expect.poll(() => editor.recipients()).toEqual(commas);
  await editor.fillDate("9", "12", "2026");
  await expect(app.window.getByText("Thể thức: HD 05 (2026)")).toBeVisible();
  await expect.poll(() => editor.recipients()).toEqual(six);
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
  await editor.type(" bốn.");
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
