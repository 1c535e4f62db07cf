import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, type Locator } from "@playwright/test";
import { type RunningApp, settled } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import { test } from "./fixture.ts";
import { graveFindings } from "./grave-findings.ts";
import { typeTelex } from "./keyboards/type-telex.ts";

const list = ({ window }: RunningApp): Locator => window.getByRole("listbox", { name: "Cụm từ" });

/** A picture of the window itself: Playwright measures a zoomed page wrongly. */
async function shootWindow({ electron }: RunningApp, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await electron.evaluate(async ({ BrowserWindow }, file) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    process.getBuiltinModule("node:fs").writeFileSync(file, picture?.toPNG() ?? "");
  }, path);
}

/** Nothing that axe finds wrong; a picture where they are asked for. */
async function sound(app: RunningApp, name: string): Promise<void> {
  await settled(app.window);
  const folder = process.env.VAN_KIEN_PICTURES;
  if (folder) await shootWindow(app, join(folder, `${name}.png`));
  expect.soft(await graveFindings(app), name).toEqual([]);
}

test("“/” offers phrases; filter, arrows and Enter by keyboard; places are filled or selected", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.field("Cơ quan ban hành").fill("Tỉnh uỷ Lâm Sơn");
  await editor.body.click();
  await editor.type("Giao /");
  await expect(list(app)).toBeVisible();
  await expect(editor.body).toBeFocused();
  const first = list(app).getByRole("option").first();
  await expect(editor.body).toHaveAttribute(
    "aria-activedescendant",
    (await first.getAttribute("id")) ?? "none",
  );
  await editor.press("Escape");
  await expect(list(app)).toHaveCount(0);
  await editor.reads(["Giao /"]);
  await editor.press("Backspace");
  await editor.type("/giao van phong");
  await expect(list(app).getByRole("option")).toHaveCount(2);
  await editor.press("ArrowDown", "ArrowUp", "Enter");
  await expect(list(app)).toHaveCount(0);
  await editor.reads([
    "Giao Giao Văn phòng Tỉnh uỷ theo dõi, đôn đốc, định kỳ báo cáo Tỉnh uỷ Lâm Sơn kết quả thực hiện.",
  ]);
  await editor.press("Control+Z");
  await editor.reads(["Giao /giao van phong"]);
  await editor.press("Control+A", "Delete");
  await editor.type("/ba khoan");
  await editor.press("Tab");
  await expect.poll(async () => (await editor.lines()).length).toBe(4);
  expect((await editor.lines())[0]).toBe("I. Tổ chức thực hiện");
  expect((await editor.lines())[3]).toMatch(/^3\. Giao Văn phòng Tỉnh uỷ chủ trì/u);
  await editor.press("Enter");
  await editor.type("/so ket");
  await editor.press("Enter");
  await editor.type("năm 2030");
  expect((await editor.lines())[4]).toContain("vào năm 2030.");
  await editor.saved();
});

test("“/” typed with Telex by the real UniKey engine; dates and symbols never ask", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  typeTelex("ngafy 05/3/2020 KL/TU T/M va/hoawjc ");
  await expect.poll(() => editor.lines()).toEqual(["ngày 05/3/2020 KL/TU T/M va/hoặc "]);
  await expect(list(app)).toHaveCount(0);
  typeTelex("/ddoon ddoocs");
  await expect.poll(async () => (await editor.lines())[0]).toMatch(/\/đôn đốc$/u);
  await expect(list(app).getByRole("option").first()).toContainText("đôn đốc");
  typeTelex("\n");
  await expect.poll(async () => (await editor.lines())[0]).toContain("hoặc Giao Văn phòng");
  await editor.saved();
});

test("a selection is kept as a phrase of the office, changed, removed with undo, and used again", async ({
  app,
  editor,
  library,
}) => {
  await blankDraft(app, editor);
  await editor.press("Control+B");
  await editor.type("Đề nghị");
  await editor.press("Control+B");
  await editor.type(" các đồng chí cho ý kiến");
  await editor.press("Control+A", "Alt+F3");
  const sheet = app.window.getByRole("dialog", { name: "Cụm từ và chữ viết tắt" });
  await expect(sheet.getByRole("textbox", { name: "Tên" })).toBeFocused();
  await app.window.keyboard.type("Xin ý kiến");
  await sheet.getByRole("textbox", { name: "Nội dung" }).press("Control+End");
  await app.window.keyboard.type(" trước ngày {hạn}");
  await sheet.getByRole("button", { name: "Bỏ “Xin ý kiến”" }).click();
  await expect(sheet.getByRole("textbox", { name: "Tên" })).toHaveCount(0);
  await sheet.getByRole("button", { name: "Hoàn tác" }).click();
  await sheet.getByRole("button", { name: "Thêm cụm từ" }).click();
  await sheet.getByRole("button", { name: "Lưu" }).click();
  await expect(sheet.getByText("Hãy ghi tên cụm từ.")).toBeVisible();
  await sound(app, "phrase-book");
  await sheet.getByRole("button", { name: "Bỏ “chưa đặt tên”" }).click();
  await sheet.getByRole("button", { name: "Lưu" }).click();
  await expect(sheet).toHaveCount(0);
  await editor.closeNotice();
  await editor.back();
  await library.newFrom("Kết luận");
  await editor.opened();
  await editor.body.click();
  await editor.type("/xin y kien");
  await expect(list(app).getByRole("option").first()).toContainText("của cơ quan");
  await editor.press("Enter");
  await editor.type("10/12/2026");
  await editor.reads(["Đề nghị các đồng chí cho ý kiến trước ngày 10/12/2026"]);
  await expect(editor.body.locator(".vk-bold")).toHaveText("Đề nghị");
});

test("abbreviations are written out on request, and what is not known can be added", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("BTV TU giao UBND");
  await editor.reads(["BTV TU giao UBND"]);
  await editor.press("Control+Shift+T");
  await editor.reads(["BTV TU giao Uỷ ban nhân dân"]);
  await editor.press("Control+A", "Control+Shift+T");
  await editor.reads(["Ban Thường vụ Tỉnh uỷ giao Uỷ ban nhân dân"]);
  await editor.press("Control+Z", "Control+End");
  await editor.reads(["BTV TU giao Uỷ ban nhân dân"]);
  await editor.type(" và BQL");
  await editor.press("Control+Shift+T");
  await app.window.getByRole("button", { name: "Thêm chữ viết tắt…" }).click();
  const sheet = app.window.getByRole("dialog", { name: "Cụm từ và chữ viết tắt" });
  await expect(sheet.getByRole("textbox", { name: "Viết tắt" })).toHaveValue("BQL");
  await sheet.getByRole("textbox", { name: "Viết đầy đủ" }).fill("Ban Quản lý");
  await sound(app, "abbreviations");
  await sheet.getByRole("button", { name: "Lưu" }).click();
  await expect(sheet).toHaveCount(0);
  await editor.body.click();
  await editor.press("Control+End", "Control+Shift+T");
  await editor.reads(["BTV TU giao Uỷ ban nhân dân và Ban Quản lý"]);
});

test("a paper is cited from a draft that has a number, in full, then shortly", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.body.click();
  await editor.saved();
  await editor.back();
  await blankDraft(app, editor);
  await editor.type("Thực hiện");
  await editor.press("Control+Shift+C");
  const sheet = app.window.getByRole("dialog", { name: "Trích dẫn văn bản" });
  await sheet.getByRole("combobox", { name: "Lấy từ văn bản đã có" }).click();
  await sheet.getByRole("option").first().click();
  await expect(sheet.getByTestId("citation")).toHaveText(
    /^Kết luận số \d+-KL\/TU, ngày \d{2}\/\d{1,2}\/\d{4} của Tỉnh uỷ Lâm Sơn về /u,
  );
  const cited = await sheet.getByTestId("citation").textContent();
  await sound(app, "citation");
  await sheet.getByRole("textbox", { name: "Ngày" }).fill("31/2/2026");
  await expect(sheet.getByText("Ngày này không có trong lịch.")).toBeVisible();
  await sheet.getByRole("textbox", { name: "Ngày" }).fill("1/2/2026");
  await expect(sheet.getByTestId("citation")).toContainText(", ngày 01/02/2026 của ");
  await sheet.getByRole("textbox", { name: "Ngày" }).press("Enter");
  await expect(sheet).toHaveCount(0);
  await expect(editor.body).toBeFocused();
  await expect
    .poll(async () => (await editor.lines())[0])
    .toContain(", ngày 01/02/2026 của Tỉnh uỷ Lâm Sơn");
  await editor.type(". Theo");
  await editor.press("Control+Shift+C");
  await sheet.getByRole("textbox", { name: "Tên loại" }).fill("kết luận");
  const number = /số (\S+?),/u.exec(cited ?? "")?.[1] ?? "";
  await sheet.getByRole("textbox", { name: "Số, ký hiệu" }).fill(number);
  await expect(sheet.getByRole("checkbox")).toBeChecked();
  await sheet.getByRole("button", { name: "Chèn" }).click();
  await expect
    .poll(async () => (await editor.lines())[0])
    .toMatch(new RegExp(`\\. Theo Kết luận số ${number}$`, "u"));
});

test("today's day, and a no-break space that is shown and printed", async ({ app, editor }) => {
  await blankDraft(app, editor);
  const now = new Date();
  const month = now.getMonth() + 1;
  const day = String(now.getDate()).padStart(2, "0");
  const figures = `${day}/${month < 3 ? `0${month}` : month}/${now.getFullYear()}`;
  await editor.type("Hà Nội, ");
  await editor.press("Alt+Shift+D");
  await editor.reads([`Hà Nội, ${figures}`]);
  await editor.press("Control+A");
  await editor.type("đồng chí");
  await editor.press("Control+Shift+Space");
  await editor.type("An");
  await expect.poll(() => editor.lines()).toEqual(["đồng chí\u00a0An"]);
  const shown = () =>
    app.window.evaluate(() => [...(CSS.highlights.get("vk-no-break") ?? [])].map(String).length);
  await expect.poll(shown).toBe(1);
  await editor.press("Backspace", "Backspace", "Backspace");
  await expect.poll(shown).toBe(0);
});

test("the tone style of a whole draft, parts too, in one step; the office's is remembered", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.field("Cơ quan ban hành").fill("Tỉnh ủy Lâm Sơn");
  await editor.body.click();
  await editor.type("Tỉnh uỷ giao Đảng ủy xã, đồng chí Nguyễn Thị Thúy; quý IV, hoàn thành");
  await editor.run("kieu dat dau");
  const sheet = app.window.getByRole("dialog", { name: "Kiểu đặt dấu thanh" });
  await expect(sheet.getByTestId("tone-use")).toHaveText(/\d chữ kiểu “uỷ” và 2 chữ kiểu “ủy”/u);
  await sound(app, "tone-style");
  await sheet.getByRole("button", { name: "Đổi cả văn bản" }).click();
  await editor.reads(["Tỉnh uỷ giao Đảng uỷ xã, đồng chí Nguyễn Thị Thúy; quý IV, hoàn thành"]);
  await expect(editor.field("Cơ quan ban hành")).toHaveText("Tỉnh uỷ Lâm Sơn");
  await app.window.getByRole("button", { name: "Hoàn tác" }).last().click();
  await editor.reads(["Tỉnh uỷ giao Đảng ủy xã, đồng chí Nguyễn Thị Thúy; quý IV, hoàn thành"]);
  await expect(editor.field("Cơ quan ban hành")).toHaveText("Tỉnh ủy Lâm Sơn");
  await editor.body.click();
  await editor.run("kieu dat dau");
  await sheet.getByRole("radio", { name: /ủy, hòa/u }).check();
  await sheet.getByRole("button", { name: "Đổi cả văn bản" }).click();
  await editor.reads(["Tỉnh ủy giao Đảng ủy xã, đồng chí Nguyễn Thị Thúy; quý IV, hoàn thành"]);
  await editor.press("Control+End", "Enter");
  await editor.type("/van phong");
  await expect(list(app).getByRole("option").first()).toContainText("{cấp uỷ}");
  await editor.press("Enter");
  await expect.poll(async () => (await editor.lines())[1]).toContain("Văn phòng Tỉnh ủy");
});

test("the bottom line says how much is selected and on which pages", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  const selected = app.window.getByTestId("selected");
  await editor.cursorAtEnd("Sau khi xem xét");
  await expect(selected).toHaveCount(0);
  await editor.press("Shift+Home");
  await expect(selected).toHaveText(/^Chọn: \d+ chữ · trang 1$/u);
  await editor.press("Control+A");
  await expect(selected).toHaveText(/^Chọn: [\d.]+ chữ · trang 1-\d+$/u);
  const all = /Chọn: (\S+) chữ/u.exec((await selected.textContent()) ?? "")?.[1];
  await expect(app.window.getByText(`${all} chữ`, { exact: true })).toBeVisible();
  await editor.press("ArrowRight");
  await expect(selected).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ launch: { colorScheme } });

    test("list and sheets are sound, at 150 % too", async ({ app, editor }) => {
      await blankDraft(app, editor);
      await editor.type("đồng chí");
      await editor.press("Control+Shift+Space");
      await editor.type("An /");
      await expect(list(app)).toBeVisible();
      await sound(app, `list-${colorScheme}`);
      await editor.press("Escape");
      await editor.press("Control+A", "Alt+F3");
      await expect(app.window.getByRole("dialog")).toBeVisible();
      await sound(app, `book-${colorScheme}`);
      await editor.press("Escape");
      await editor.press("Control+End", "Control+Shift+C");
      await expect(app.window.getByRole("dialog")).toBeVisible();
      await sound(app, `citation-${colorScheme}`);
      await editor.press("Escape");
      await app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.5),
      );
      await editor.type(" /");
      await expect(list(app)).toBeVisible();
      await sound(app, `list-150-${colorScheme}`);
      await editor.press("Escape", "Control+A", "Alt+F3");
      await expect(app.window.getByRole("dialog")).toBeVisible();
      await sound(app, `book-150-${colorScheme}`);
    });
  });
}
