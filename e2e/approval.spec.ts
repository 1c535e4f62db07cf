import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { launchApp, newFolders, removeFolders } from "./app.ts";
import { docxLines, onlyDocx } from "./docx.ts";
import { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";

const APPROVER = "Trần Thị Hoa";

test("approved, then number and day: still approved, and the output is clean", async ({
  app,
  library,
  editor,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.field("Số văn bản").fill("");
  for (const name of ["Ngày ký", "Tháng ký", "Năm ký"]) await editor.field(name).fill("");
  await editor.saved();

  await test.step("the sheet is not filled in with who signs the paper, and says what is covered", async () => {
    await editor.button("Duyệt").click();
    const sheet = app.window.getByRole("dialog");
    await expect(sheet.getByLabel("Họ và tên người duyệt")).toHaveValue("");
    await expect(sheet).toContainText("văn thư điền sau khi ký");
    await expect(sheet.getByRole("button", { name: "Duyệt bản này" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await app.window.keyboard.press("Escape");
  });

  await editor.signOff(APPROVER, "Chánh Văn phòng");
  await expect(editor.state).toHaveText("Đã duyệt");
  await editor.exportDocx("bản sạch");
  await editor.closeNotice();
  const blank = docxLines(onlyDocx(app.folders.exports)).join("\n");
  expect(blank).not.toContain("Dự thảo");
  expect(blank).toMatch(/Số\s+-KL\/TU/u);
  expect(blank).toMatch(/ngày\s+tháng\s+năm/u);

  await editor.field("Số văn bản").fill("15");
  await editor.fillDate("05", "12", "2026");
  await editor.saved();
  await expect(editor.state).toHaveText("Đã duyệt");
  await expect(app.window.getByTestId("signed-bar")).toContainText("bản phát hành");
  await editor.exportDocx("bản sạch");
  await editor.closeNotice();

  await test.step("who approved is at the machine from now on", async () => {
    await editor.back();
    await expect(app.window.getByRole("button", { name: `Người dùng: ${APPROVER}` })).toBeVisible();
    await library.view("Đã duyệt").click();
    await expect(library.row("15-KL/TU")).toContainText("Đã duyệt");
  });
});

test("a comma voids the approval; put back, also in a block typed anew, it holds again", async ({
  app,
  library,
  editor,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.signOff(APPROVER, "Chánh Văn phòng");
  const { keyboard } = app.window;
  const last = editor.body.locator("[data-slate-node=element]").last();
  const words = (await last.innerText()).replaceAll("\ufeff", "").trim();
  await last.click();
  await keyboard.press("Control+End");
  await keyboard.type(",");
  await expect(editor.state).toHaveText("Đã sửa sau khi duyệt");

  await test.step("going back shows what goes and what comes, and can be taken back", async () => {
    await editor.button("Trở lại bản đã duyệt").click();
    const sheet = app.window.getByRole("dialog");
    const changes = sheet.getByRole("listitem");
    await expect(changes).toHaveCount(2);
    await expect(changes.filter({ hasText: "Sẽ bỏ" })).toContainText(`${words},`);
    await expect(changes.filter({ hasText: "Sẽ trở lại" })).toContainText(words);
    await sheet.getByRole("button", { name: "Trở lại bản đã duyệt" }).click();
    await expect(editor.state).toHaveText("Đã duyệt");
    await editor.body.focus();
    await keyboard.press("Control+z");
    await expect(editor.state).toHaveText("Đã sửa sau khi duyệt");
    await keyboard.press("Control+y");
    await expect(editor.state).toHaveText("Đã duyệt");
  });

  await test.step("a block that is gone and typed anew is the one that was approved", async () => {
    await last.click();
    await keyboard.press("Control+End");
    await keyboard.press("Enter");
    await keyboard.type("Đoạn thêm.");
    await expect(editor.state).toHaveText("Đã sửa sau khi duyệt");
    await keyboard.press("Shift+Home");
    await keyboard.press("Delete");
    await keyboard.press("Backspace");
    await expect(editor.state).toHaveText("Đã duyệt");
  });
});

test("a paper with places to fill in is refused; F11 goes through them on the whole page", async ({
  app,
  library,
  editor,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  const { keyboard } = app.window;
  await editor.body.click();
  await keyboard.press("Control+Home");
  await keyboard.press("Enter");
  await keyboard.press("Control+Home");
  await keyboard.type("Giao …… thực hiện trước ngày ……");
  const coloured = () => app.window.evaluate(() => CSS.highlights.get("vk-placeholder")?.size ?? 0);
  await expect.poll(coloured).toBe(2);
  await editor.field("Họ và tên người ký").fill("……");
  await editor.saved();
  const left = (n: number) => app.window.getByRole("button", { name: `${n} chỗ cần điền` });
  await expect(left(3)).toBeVisible();

  await editor.button("Duyệt").click();
  const sheet = app.window.getByRole("dialog");
  await expect(sheet).toContainText("Còn 2 chỗ chưa điền: “Giao …… thực hiện trước ngày ……”");
  await sheet.getByLabel("Họ và tên người duyệt").fill(APPROVER);
  await expect(sheet.getByRole("button", { name: "Duyệt bản này" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await keyboard.press("Escape");

  const selected = () => app.window.evaluate(() => getSelection()?.toString());
  await editor.body.click();
  await keyboard.press("Control+Home");
  await keyboard.press("F11");
  expect(await selected()).toBe("……");
  await keyboard.type("Ban Tổ chức");
  await keyboard.press("F11");
  await keyboard.type("30/9");
  await keyboard.press("F11");
  await expect(editor.field("Họ và tên người ký")).toBeFocused();
  await keyboard.type("Lê Văn An");
  await expect(left(3)).toHaveCount(0);
  await keyboard.press("F11");
  await expect(app.window.getByText("Không còn chỗ nào cần điền").last()).toBeVisible();
  await expect(editor.body).toContainText("Giao Ban Tổ chức thực hiện trước ngày 30/9");
  await editor.saved();
  await editor.signOff(APPROVER, "Chánh Văn phòng");
  await expect(editor.state).toHaveText("Đã duyệt");
});

test("a store from before approvals were bound to what prints: states are as before", async () => {
  const folders = newFolders();
  mkdirSync(folders.data, { recursive: true });
  const old = join(import.meta.dirname, "stores", "version-3.sqlite");
  copyFileSync(old, join(folders.data, "van-kien.sqlite"));
  const app = await launchApp({ folders });
  const [library, editor] = [new LibraryPage(app.window), new EditorPage(app.window)];
  await expect(library.rows).toHaveCount(1);
  await expect(library.row("về việc đang soạn")).toBeVisible();
  await library.view("Đã sửa sau khi duyệt").click();
  await expect(library.row("về việc đã sửa sau khi duyệt")).toBeVisible();
  await library.view("Đã duyệt").click();
  await library.open("về việc đã duyệt");
  await editor.opened();
  await editor.field("Số văn bản").fill("16");
  await editor.saved();
  await expect(editor.state).toHaveText("Đã duyệt");
  await editor.field("Địa danh").fill("Nơi khác");
  await editor.saved();
  await expect(editor.state).toHaveText("Đã sửa sau khi duyệt");
  await app.close();
  removeFolders(folders);
});
