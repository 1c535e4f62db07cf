import { expect } from "@playwright/test";
import type { RunningApp } from "./app.ts";
import { test } from "./fixture.ts";
import { graveFindings } from "./grave-findings.ts";
import { OrganisationPage } from "./organisation-page.ts";
import { PreviewPage } from "./preview-page.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing grave in ${colorScheme}`, () => {
    test.use({ launch: { colorScheme } });
    const clean = async (app: RunningApp, where: string) =>
      expect.soft(await graveFindings(app), where).toEqual([]);

    test("the office's form, with what is wrong in it; who issues a new paper", async ({
      app,
      editor,
      library,
    }) => {
      const office = new OrganisationPage(app.window);
      await office.enter();
      await clean(app, "blank office");
      await office.button("Lưu").click();
      await expect(app.window.getByText("Hãy ghi tên.")).toBeVisible();
      await clean(app, "office with problems");
      // On its way out it is pale, and is none that anybody has to read.
      await editor.closeNotice();
      await office.button("Dùng mẫu Tỉnh uỷ Quảng Ngãi").click();
      await office.open("Người ký", "Trần Thị B");
      await clean(app, "sample with a signer");
      await office.open("Nơi nhận thường dùng", "Thường trực Tỉnh uỷ");
      await clean(app, "sample with a recipient");
      await office.back();
      await expect(app.window.getByRole("dialog")).toBeVisible();
      await clean(app, "leaving");
      await app.window.getByRole("dialog").getByRole("button", { name: "Lưu" }).click();
      await library.newFrom("Kết luận");
      await expect(app.window.getByRole("radio").first()).toBeFocused();
      await clean(app, "who issues");
      await editor.press("Escape");
    });

    test("library, empty and with rows; new, paste and rename dialogs", async ({
      app,
      editor,
      library,
    }) => {
      const { window } = app;
      await expect(window.getByText("Chưa có văn bản nào đang soạn")).toBeVisible();
      await clean(app, "empty library");
      await window.getByRole("button", { name: "Văn bản mới" }).first().click();
      await expect(window.getByRole("dialog")).toBeVisible();
      await clean(app, "new dialog");
      await editor.press("Escape");
      await window.getByRole("button", { name: "Dán văn bản" }).first().click();
      await expect(window.getByRole("dialog")).toBeVisible();
      await clean(app, "paste dialog");
      await editor.press("Escape");

      await library.newFrom("Kết luận");
      await editor.opened();
      await editor.back();
      await library.newFrom("Bản mẫu đầy đủ");
      await editor.opened();
      await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
      await editor.field("Trích yếu").fill("về một việc đã đổi");
      await editor.back();
      await expect(library.rows).toHaveCount(1);
      await clean(app, "library with a draft");
      await library.row("Chưa có trích yếu").getByRole("button").first().focus();
      await editor.press("F2");
      await expect(window.getByRole("dialog")).toBeVisible();
      await clean(app, "rename dialog");
      await editor.press("Escape");
      await library.view("Đã sửa sau khi duyệt").click();
      await expect(library.row("về một việc đã đổi")).toBeVisible();
      await clean(app, "library with a changed draft");
      await library.choose("về một việc đã đổi", "Bỏ vào thùng rác");
      await library.view("Thùng rác").click();
      await expect(library.rows).not.toHaveCount(0);
      await clean(app, "bin and notice");
    });

    test("editor: blank, missing things, example, sign-off sheet, signed, exported, changed", async ({
      app,
      editor,
      library,
    }) => {
      const { window } = app;
      await library.newFrom("Kết luận");
      await editor.opened();
      await clean(app, "blank editor");
      await window.getByRole("button", { name: /^Cần xem/ }).click();
      await expect(window.getByRole("button", { name: "Thiếu trích yếu" })).toBeVisible();
      await clean(app, "missing popover");
      await editor.press("Escape");
      await editor.back();
      await library.newFrom("Bản mẫu đầy đủ");
      await editor.opened();
      await clean(app, "example");
      await editor.press("Control+H");
      await editor.type("tỉnh uỷ");
      await expect(window.getByTestId("find-count")).toHaveText(/^[1-9]\d*\//u);
      await clean(app, "finding and replacing");
      await editor.press("Escape");
      await window.getByRole("button", { name: "Duyệt", exact: true }).click();
      await expect(window.getByRole("dialog")).toBeVisible();
      await clean(app, "sign-off sheet");
      await editor.press("Escape");
      await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
      await editor.exportDocx("bản sạch");
      await clean(app, "signed and exported");
      await editor.closeNotice();
      await editor.field("Trích yếu").fill("về một việc đã đổi");
      await expect(editor.state).toHaveText("Đã sửa sau khi duyệt");
      await clean(app, "changed after sign-off");
    });

    test("pages, what a file says of itself, and the set of outputs", async ({
      app,
      editor,
      library,
    }) => {
      const { window } = app;
      const preview = new PreviewPage(window);
      await library.newFrom("Bản mẫu đầy đủ");
      await editor.opened();
      await preview.open();
      await clean(app, "pages");
      await preview.exportPdf("bản dự thảo");
      await window.getByRole("button", { name: "Tệp chứa gì?" }).click();
      await expect(window.getByRole("dialog")).toBeVisible();
      await clean(app, "facts of a file");
      await editor.press("Escape");
      await expect(window.getByRole("dialog")).toHaveCount(0);
      await preview.back();
      await window.getByRole("button", { name: "Chọn cách xuất" }).click();
      await window.getByRole("menuitem", { name: "Xuất cả bộ…" }).click();
      await expect(window.getByRole("dialog")).toBeVisible();
      await clean(app, "set of outputs");
    });

    test("editor: a letter with every part, a table, an annex, footnotes, and their menus", async ({
      app,
      editor,
      library,
    }) => {
      const { window } = app;
      await library.newFrom("Công văn");
      await editor.opened();
      for (const part of ["Phạm vi lưu hành", "Người cùng ký", "Xác nhận chữ ký", "Dòng liên hệ"]) {
        await editor.addPart(part);
        await expect(window.locator("[data-part]:focus")).toHaveCount(1);
        await editor.type("vì việc chung");
      }
      await editor.addPart("Độ khẩn", "Khẩn");
      await editor.body.click();
      await editor.press("Control+End");
      await editor.insert("Phụ lục");
      await editor.type("DANH MỤC\nTheo số liệu");
      await editor.press("Control+Alt+F");
      await clean(app, "footnote sheet");
      await editor.type("Cục Thống kê");
      await editor.press("Enter");
      await editor.insert("Bảng");
      await clean(app, "size of a table");
      await editor.press("Enter");
      await editor.type("Chỉ tiêu");
      await clean(app, "letter with a table");
      await editor.button("Bảng").click();
      await clean(app, "menu of a table");
      await editor.press("Escape");
      await editor.button("Thêm thành phần").click();
      await expect(window.getByRole("menu")).toBeVisible();
      await clean(app, "menu of parts");
    });
  });
}

test("what an import had to say is as clean", async ({ app, editor, library }) => {
  await library.paste("hôm nay trời đẹp\n\nkhông có gì là văn bản ở đây");
  await editor.opened();
  await app.window.getByRole("button", { name: "Xem từng điều" }).click();
  expect(await graveFindings(app)).toEqual([]);
});
