import { expect } from "@playwright/test";
import { type RunningApp, settled } from "./app.ts";
import { docxLines, onlyDocx } from "./docx.ts";
import { test } from "./fixture.ts";

/** Presses Tab until something of that role and name has the focus. */
async function tabTo(
  { window }: RunningApp,
  role: "button" | "textbox",
  name: string | RegExp,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  const target = window.getByRole(role, { name, ...(typeof name === "string" && { exact: true }) });
  for (let n = 0; n < 60; n++) {
    await window.keyboard.press(key);
    const found = await target.evaluateAll((all) => all.some((e) => e === document.activeElement));
    if (found) return;
  }
  throw new Error(`No way by ${key} to ${name}`);
}

/** Goes to the commands by Tab, and along them by the arrow to the one of that name. */
async function toCommand(
  { window }: RunningApp,
  name: string,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  const bar = window.getByRole("toolbar", { name: "Lệnh soạn thảo" });
  const focused = (): Promise<string | null | undefined> =>
    bar.evaluate((element) =>
      element.contains(document.activeElement) ? document.activeElement?.textContent : undefined,
    );
  for (let n = 0; n < 60 && (await focused()) === undefined; n++) await window.keyboard.press(key);
  for (let n = 0; n < 30 && (await focused()) !== name; n++)
    await window.keyboard.press("ArrowRight");
  expect(await focused()).toBe(name);
}

test("Tab passes the outline in one step, however many headings there are", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await expect(editor.outline).not.toHaveCount(0);
  await app.window.getByRole("toolbar").getByRole("button").last().focus();
  await editor.press("Tab", "Tab");
  await expect(app.window.getByRole("treeitem").and(app.window.locator(":focus"))).toHaveCount(0);
});

test("a dialog that closes gives the focus back to the text, or leads to the next act", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.button("Duyệt").click();
  await expect(app.window.getByRole("dialog")).toBeVisible();
  await editor.press("Escape");
  await expect(editor.body).toBeFocused();
  await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
  await expect(editor.button("Xuất DOCX")).toBeFocused();
});

test("one key too many after the sign-off does not change what was just signed", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.cursorAtEnd("Sau khi xem xét");
  const before = await editor.lines();
  await editor.button("Duyệt").click();
  const sheet = app.window.getByRole("dialog");
  await sheet.getByLabel("Họ và tên người duyệt").fill("Trần Thị Hoa");
  await sheet.getByRole("button", { name: "Duyệt bản này" }).focus();
  await editor.press("Enter");
  await expect(sheet).toHaveCount(0);
  await expect(app.window.locator("body")).not.toBeFocused();
  await editor.press("Enter");
  await settled(app.window);
  expect(await editor.lines()).toEqual(before);
  await expect(editor.state).toHaveText("Đã duyệt");
});

test("a notice that is closed leaves the cursor in the text", async ({ app, editor, library }) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.cursorAtEnd("Sau khi xem xét");
  await editor.exportDocx("bản dự thảo");
  await editor.closeNotice();
  await expect(app.window.locator("body")).not.toBeFocused();
});

test("from start to export without a mouse", async ({ app, editor, library }) => {
  const { window } = app;
  const { keyboard } = window;
  await expect(window.getByText("Chưa có văn bản nào đang soạn")).toBeVisible();
  await tabTo(app, "button", "Văn bản mới");
  await keyboard.press("Enter");
  await expect(window.getByRole("dialog")).toBeVisible();
  await tabTo(app, "button", /^Kết luận/);
  await keyboard.press("Enter");
  await editor.opened();

  const fields: [name: string, value: string][] = [
    ["Cơ quan ban hành", "Tỉnh uỷ Lâm Sơn"],
    ["Số văn bản", "7"],
    ["Địa danh", "Lâm Sơn"],
    ["Ngày ký", "5"],
    ["Tháng ký", "6"],
    ["Năm ký", "2026"],
    ["Trích yếu", "về công tác cán bộ"],
  ];
  // One begins in the text; the fields above it come before it.
  await keyboard.press("Escape");
  for (const [index, [name, value]] of fields.entries()) {
    await tabTo(app, "textbox", name, index === 0 ? "Shift+Tab" : "Tab");
    await keyboard.type(value);
  }
  await tabTo(app, "textbox", "Nội dung văn bản");
  await keyboard.type("I. Đánh giá\nNăm qua có tiến bộ.\n1. Việc một\n");
  await keyboard.press("Tab");
  await keyboard.type("chi tiết.");
  await editor.reads(["I. Đánh giá", "Năm qua có tiến bộ.", "1. Việc một", "1.1. chi tiết."]);
  await keyboard.press("Escape");
  await keyboard.press("Tab");
  await expect(editor.body).not.toBeFocused();
  await editor.reads(["I. Đánh giá", "Năm qua có tiến bộ.", "1. Việc một", "1.1. chi tiết."]);
  await tabTo(app, "textbox", "Họ và tên người ký");
  await keyboard.type("Lê Văn An");
  await expect(window.getByText("Đủ các thành phần")).toBeVisible();

  await tabTo(app, "textbox", "Nội dung văn bản", "Shift+Tab");
  await keyboard.press("Escape");
  await keyboard.press("Shift+Tab");
  await expect(editor.body).not.toBeFocused();
  await toCommand(app, "Duyệt", "Shift+Tab");
  await keyboard.press("Enter");
  const sheet = window.getByRole("dialog");
  await expect(sheet).toBeVisible();
  // Who signs the paper is not who approves it.
  await expect(sheet.getByLabel("Họ và tên người duyệt")).toBeFocused();
  await expect(sheet.getByLabel("Họ và tên người duyệt")).toHaveValue("");
  await keyboard.type("Trần Thị Hoa");
  await tabTo(app, "button", "Duyệt bản này");
  await keyboard.press("Enter");
  await expect(sheet).toHaveCount(0);
  await expect(editor.state).toHaveText("Đã duyệt");
  await keyboard.press("Escape");
  await toCommand(app, "Xuất DOCX", "Shift+Tab");
  await keyboard.press("Enter");
  await expect(window.getByText("Đã xuất DOCX: bản sạch", { exact: true })).toBeVisible();
  expect(docxLines(onlyDocx(app.folders.exports))).toContain("Số 07-KL/TU");
  await toCommand(app, "Danh sách");
  await keyboard.press("Enter");
  await expect(library.view("Đã duyệt")).toHaveAccessibleName("Đã duyệt 1 văn bản");
});
