import { expect } from "@playwright/test";
import type { RunningApp } from "./app.ts";
import { test } from "./fixture.ts";
import { graveFindings } from "./grave-findings.ts";

test("the palette finds a command without marks, and runs it where the cursor was", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.cursorAtEnd("Sau khi xem xét");
  await editor.press("Control+K");
  const palette = app.window.getByRole("dialog", { name: "Tìm lệnh" });
  await expect(palette).toBeVisible();
  await app.window.keyboard.type("khong co lenh nay");
  await expect(palette.getByRole("option")).toHaveCount(0);
  await editor.press("Control+A");
  await app.window.keyboard.type("dat cap muc");
  await expect(palette.getByRole("option").first()).toContainText("Đặt cấp");
  await editor.press("Enter");
  await expect(palette).toHaveCount(0);
  await expect(editor.body).toBeFocused();
  expect((await editor.lines()).some((line) => /^[IVX]+\. Sau khi xem xét/u.test(line))).toBe(true);
  await editor.press("Control+Z");
  expect((await editor.lines()).some((line) => line.startsWith("Sau khi xem xét"))).toBe(true);
});

test("Esc leaves the palette, and the cursor is where it was", async ({ app, editor, library }) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.cursorAtEnd("Sau khi xem xét");
  await editor.press("Control+K");
  await expect(app.window.getByRole("dialog")).toBeVisible();
  await editor.press("Escape");
  await expect(app.window.getByRole("dialog")).toHaveCount(0);
  await expect(editor.body).toBeFocused();
});

test("F1 lists every key, and both sheets are sound for a screen reader", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.press("F1");
  const sheet = app.window.getByRole("dialog", { name: "Phím tắt" });
  for (const keys of ["Ctrl+S", "Ctrl+P", "F12", "F7", "Ctrl+Z", "Alt+↑", "Ctrl+B", "F6", "Ctrl+K"])
    await expect(sheet.getByRole("cell", { name: keys }).first()).toBeVisible();
  expect(await graveFindings(app)).toEqual([]);
  await editor.press("Escape");
  await editor.press("Control+K");
  await expect(app.window.getByRole("dialog", { name: "Tìm lệnh" })).toBeVisible();
  expect(await graveFindings(app)).toEqual([]);
});

test("F6 goes round the regions and comes back to where one was", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.cursorAtEnd("Sau khi xem xét");
  const region = () =>
    app.window.evaluate(() =>
      document.activeElement?.closest("[data-region]")?.getAttribute("data-region"),
    );
  const seen = [];
  for (let n = 0; n < 4; n++) {
    await editor.press("F6");
    seen.push(await region());
  }
  expect(seen).toEqual(["status", "commands", "outline", "page"]);
  await expect(editor.body).toBeFocused();
  await editor.press("Shift+F6");
  expect(await region()).toBe("outline");
});

test("one history: Ctrl+Z takes back what was written on the page, body or field", async ({
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  const subject = editor.field("Trích yếu");
  const before = await subject.textContent();
  await subject.click();
  await editor.press("Control+End");
  await subject.pressSequentially(" bổ sung");
  await editor.cursorAtEnd("Sau khi xem xét");
  await editor.body.pressSequentially(" thêm");
  await editor.press("Control+Z");
  expect((await editor.lines()).some((line) => line.endsWith(" thêm"))).toBe(false);
  await expect(subject).toHaveText(`${before} bổ sung`);
  await editor.press("Control+Z");
  await expect(subject).toHaveText(before ?? "");
  await editor.press("Control+Y");
  await expect(subject).toHaveText(`${before} bổ sung`);
  await subject.click();
  await editor.press("Control+Z");
  await expect(subject).toHaveText(before ?? "");
  await expect(subject).toBeFocused();
  await editor.saved();
});

test("F7 shows what is to be looked at; Ctrl+S saves at once; Ctrl+Home goes to the beginning", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Kết luận");
  await editor.opened();
  await editor.body.click();
  await editor.body.pressSequentially("Một đoạn");
  await editor.press("Control+S");
  await editor.saved();
  await editor.press("F7");
  await expect(app.window.getByRole("dialog", { name: /Cần xem/u })).toBeVisible();
  await editor.press("Escape");
  await editor.body.click();
  await editor.press("Control+Home");
  await editor.body.pressSequentially("X");
  expect((await editor.lines())[0]).toMatch(/^X/u);
});

/** What the menu bar of the system holds: each menu with the names in it. */
const menuBar = (app: RunningApp): Promise<Record<string, string[]>> =>
  app.electron.evaluate(({ Menu }) =>
    Object.fromEntries(
      (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => [
        label,
        submenu?.items.map((item) => item.label).filter(Boolean) ?? [],
      ]),
    ),
  );

test("the menu bar has every command in Vietnamese, follows the screen, and runs what is chosen", async ({
  app,
  editor,
  library,
}) => {
  await expect.poll(async () => (await menuBar(app))["&Văn bản"]).toContain("Văn bản mới");
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await expect
    .poll(async () => Object.keys(await menuBar(app)))
    .toEqual([...["&Văn bản", "&Soạn thảo", "&Chèn", "&Bố cục", "C&hữ", "&Xem", "&Trợ giúp"]]);
  const edit = (await menuBar(app))["&Soạn thảo"];
  for (const name of ["Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Chọn tất cả"])
    expect(edit).toContain(name);
  const undo = () =>
    app.electron.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("undo")?.enabled,
    );
  expect(await undo()).toBe(false);
  await editor.cursorAtEnd("Sau khi xem xét");
  await editor.body.pressSequentially(" thêm");
  await expect.poll(undo).toBe(true);
  await app.electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById("undo")?.click(),
  );
  await expect
    .poll(async () => (await editor.lines()).some((l) => l.endsWith(" thêm")))
    .toBe(false);

  // Under a dialog nothing of the screen below is done.
  await editor.press("F1");
  await expect(app.window.getByRole("dialog")).toBeVisible();
  await app.electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById("redo")?.click(),
  );
  await editor.press("Escape");
  await expect(app.window.getByRole("dialog")).toHaveCount(0);
  expect((await editor.lines()).some((line) => line.endsWith(" thêm"))).toBe(false);
});

test("a right press offers the clipboard everywhere, and in a table what can be done to it", async ({
  app,
  editor,
  library,
}) => {
  // A menu of the system waits for a person: here it is only looked at.
  await app.electron.evaluate(({ Menu }) => {
    const shown = globalThis as { shownMenus?: string[][] };
    shown.shownMenus = [];
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      shown.shownMenus?.push(this.items.map((item) => item.label).filter(Boolean));
    };
  });
  const shown = () =>
    app.electron.evaluate(() => (globalThis as { shownMenus?: string[][] }).shownMenus ?? []);
  await library.newFrom("Kết luận");
  await editor.opened();
  await editor.field("Trích yếu").click({ button: "right" });
  await expect.poll(shown).toEqual([["Cắt", "Sao chép", "Dán", "Chọn tất cả"]]);
  await editor.body.click();
  await editor.insertTable(2, 2);
  await editor.body.locator("td").first().click({ button: "right" });
  await expect.poll(async () => (await shown()).at(-1)).toContain("Bảng");
  expect((await shown()).at(-1)).toContain("Đặt cấp");
});
