import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { ROOT, type RunningApp, settled } from "./app.ts";
import type { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import type { LibraryPage } from "./library-page.ts";
import { OrganisationPage } from "./organisation-page.ts";
import { PreviewPage } from "./preview-page.ts";

/** Where the pictures of the README and the manual go. */
const PICTURES = process.env.VAN_KIEN_SCREENSHOTS ?? join(ROOT, "out", "screenshots");
const SIZE = { width: 1360, height: 900 };

type Shoot = (app: RunningApp, name: string) => Promise<void>;

/** Without the hints of where the pointer happens to be; animations at their end. */
async function shoot({ window }: RunningApp, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await window.mouse.move(SIZE.width - 1, SIZE.height / 2);
  await settled(window);
  const path = join(PICTURES, `${name}.png`);
  await window.screenshot({ path, animations: "disabled", scale: "css" });
  expect(readFileSync(path).byteLength).toBeGreaterThan(10_000);
}

/** Drafts as they lie in an office: begun, nearly done, signed, and changed after that. */
async function fill({ window }: RunningApp, library: LibraryPage, editor: EditorPage) {
  await window.getByRole("button", { name: "Đặt tên người dùng" }).click();
  await window.getByRole("textbox", { name: "Tên người dùng" }).fill("Trần Thị Ngọc Ánh");
  await editor.press("Enter");
  await expect(window.getByRole("button", { name: /^Người dùng: Trần Thị/ })).toBeVisible();
  const subjects = [
    "về công tác cán bộ và bảo vệ chính trị nội bộ",
    "về phát triển kinh tế biển đến năm 2030, tầm nhìn đến năm 2045",
    "về kết quả kiểm tra việc thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII",
  ];
  for (const [index, subject] of subjects.entries()) {
    await library.newFrom("Bản mẫu đầy đủ");
    await editor.opened();
    await editor.field("Trích yếu").fill(subject);
    await editor.field("Số văn bản").fill(index === 0 ? "" : String(index + 20));
    if (index === 2) await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
    await editor.back();
  }
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.field("Trích yếu").fill("về thu, chi ngân sách 9 tháng đầu năm 2026");
  await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
  await editor.cursorAtEnd("Sau khi xem xét");
  await editor.type(" (bổ sung)");
  await expect(editor.state).toHaveText("Đã sửa sau khi duyệt");
  await editor.back();
  await library.newFrom("Kết luận");
  await editor.opened();
  await editor.back();
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.back();
}

/** What was found on the page, with the panel over it. */
async function shootFinding(app: RunningApp, editor: EditorPage, shoots: Shoot, end: string) {
  await editor.press("Control+H");
  await editor.type("kinh te");
  await expect(app.window.getByTestId("find-count")).toHaveText(/^1\//u);
  await editor.press("Enter", "Enter");
  await shoots(app, `tim-thay-the${end}`);
  await editor.press("Escape");
}

test("the way of a paper in light", async ({ app, editor, library }) => {
  const { window } = app;
  await window.setViewportSize(SIZE);
  await expect(window.getByText("Chưa có văn bản nào đang soạn")).toBeVisible();
  await shoot(app, "thu-vien-trong");
  await fill(app, library, editor);
  await expect(library.rows).toHaveCount(4);
  await shoot(app, "thu-vien");
  await window.getByRole("button", { name: "Văn bản mới" }).first().click();
  await expect(window.getByRole("dialog")).toBeVisible();
  await shoot(app, "van-ban-moi");
  await editor.press("Escape");
  await window.getByRole("button", { name: "Dán văn bản" }).first().click();
  await expect(window.getByRole("dialog")).toBeVisible();
  await shoot(app, "dan-van-ban");
  await editor.press("Escape");
  await library.search("ngan sach");
  await expect(window.getByText("Có ở ngăn khác:")).toBeVisible();
  await shoot(app, "tim-khong-dau");
  await window.getByRole("main").getByRole("button", { name: "Xoá từ đang tìm" }).click();

  await library.open("Chưa có trích yếu");
  await editor.opened();
  await window.getByRole("button", { name: /^Cần xem/ }).click();
  await expect(window.getByRole("button", { name: "Thiếu trích yếu" })).toBeVisible();
  await shoot(app, "con-thieu");
  await editor.press("Escape");
  await editor.back();

  await library.open("về kết quả thực hiện nhiệm vụ năm 2026");
  await editor.opened();
  await expect(window.getByText(/^Trang \d+\/\d\d$/)).toBeVisible();
  await shoot(app, "soan-thao");
  await shootFinding(app, editor, shoot, "");
  await editor.field("Nơi nhận 3").focus();
  await editor.field("Nơi nhận 3").evaluate((field) => field.scrollIntoView({ block: "center" }));
  await shoot(app, "noi-nhan");
  await window.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(window.getByRole("dialog")).toBeVisible();
  await shoot(app, "ky-duyet");
  await editor.press("Escape");
  await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
  await editor.exportDocx("bản sạch");
  await editor.outline.first().click();
  await shoot(app, "da-xuat");
  await editor.closeNotice();
  await editor.cursorAtEnd("Về kết quả thực hiện nhiệm vụ năm 2026");
  await editor.type(" của tỉnh");
  await expect(editor.state).toHaveText("Đã sửa sau khi duyệt");
  await shoot(app, "thay-doi-sau-ky");
});

/** The form of the office with the sample in it, and what a new paper asks then. */
async function office(app: RunningApp, library: LibraryPage, shoots: Shoot, end = "") {
  const page = new OrganisationPage(app.window);
  await page.enter();
  await page.button("Dùng mẫu Tỉnh uỷ Quảng Ngãi").click();
  await page.open("Cơ quan ban hành", "Ban Tổ chức Tỉnh uỷ");
  await page.section("Cơ quan ban hành").evaluate((section) => section.scrollIntoView());
  await shoots(app, `co-quan-cua-toi${end}`);
  await page.save();
  await page.back();
  await library.newFrom("Kết luận");
  await expect(app.window.getByRole("radio").first()).toBeFocused();
  await shoots(app, `chon-co-quan${end}`);
}

test("the office in light", async ({ app, library }) => {
  await app.window.setViewportSize(SIZE);
  await office(app, library, shoot);
});

test("the office at 150 %", async ({ app, library }) => {
  await zoom(app, 1.5);
  await office(app, library, shootWindow, "-150");
});

const MAIL = `KẾT LUẬN CỦA BAN THƯỜNG VỤ
về phát triển kinh tế biển
I. ĐÁNH GIÁ CHUNG
Kinh tế biển có chuyển biến tích cực.
Trang 2
II. NHIỆM VỤ
1. Xây dựng cảng Hòn Nhạn.
3. Phát triển đội tàu xa bờ.
Nơi nhận:
- Các đồng chí Tỉnh ủy viên
- Lưu Văn phòng
`;

test("what an import had to say", async ({ app, editor, library }) => {
  await app.window.setViewportSize(SIZE);
  await library.paste(MAIL);
  await editor.opened();
  await app.window.getByRole("button", { name: "Xem từng điều" }).click();
  await shoot(app, "ket-qua-nhap");
});

/** As Ctrl+Plus in a browser: everything larger, the window as it is. */
const zoom = ({ electron }: RunningApp, factor: number): Promise<void> =>
  electron.evaluate(
    ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
    factor,
  );

/** The window itself: Playwright measures a zoomed page wrongly. */
async function shootWindow({ electron, window }: RunningApp, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await window.mouse.move(0, SIZE.height / 3);
  await settled(window);
  const path = join(PICTURES, `${name}.png`);
  await electron.evaluate(async ({ BrowserWindow }, file) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    process.getBuiltinModule("node:fs").writeFileSync(file, picture?.toPNG() ?? "");
  }, path);
  expect(readFileSync(path).byteLength).toBeGreaterThan(10_000);
}

test("library and editor at 150 %: nothing is cut off", async ({ app, editor, library }) => {
  const { window } = app;
  await fill(app, library, editor);
  await zoom(app, 1.5);
  await expect(library.rows).toHaveCount(4);
  await shootWindow(app, "thu-vien-150");
  await library.open("về kết quả thực hiện nhiệm vụ năm 2026");
  await editor.opened();
  await expect(window.getByText(/^Trang \d+\/\d\d$/)).toBeVisible();
  await shootWindow(app, "soan-thao-150");
  await shootFinding(app, editor, shootWindow, "-150");
  for (const name of ["Danh sách", "Duyệt", "Xuất DOCX"])
    await expect(editor.button(name)).toBeInViewport({ ratio: 1 });
});

/** The pages, the marks between them, and the ways to get them out. */
async function shootPages(
  app: RunningApp,
  editor: EditorPage,
  library: LibraryPage,
  name: string,
  shootNow = shoot,
) {
  const { window } = app;
  const preview = new PreviewPage(window);
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await expect(window.getByText(/^Trang \d+\/\d\d$/)).toBeVisible();
  await window
    .locator('.vk-page-mark[data-page="2"]')
    .evaluate((mark) => mark.scrollIntoView({ block: "center" }));
  await shootNow(app, `ngat-trang${name}`);
  await preview.open();
  await shootNow(app, `xem-trang${name}`);
  await editor.press("End");
  await shootNow(app, `xem-trang-cuoi${name}`);
  await preview.button("PDF").click();
  await window.getByRole("button", { name: "Tệp chứa gì?" }).click();
  await shootNow(app, `tep-chua-gi${name}`);
  await editor.press("Escape");
  await expect(window.getByRole("dialog")).toHaveCount(0);
  await preview.back();
  await window.getByRole("button", { name: "Chọn cách xuất" }).click();
  await window.getByRole("menuitem", { name: "Xuất cả bộ…" }).click();
  await shootNow(app, `xuat-ca-bo${name}`);
}

test("pages in light", async ({ app, editor, library }) => {
  await app.window.setViewportSize(SIZE);
  await shootPages(app, editor, library, "");
});

test("pages at 150 %", async ({ app, editor, library }) => {
  await zoom(app, 1.5);
  await shootPages(app, editor, library, "-150", shootWindow);
});

test.describe("in the dark", () => {
  test.use({ launch: { colorScheme: "dark" } });

  test("the office", async ({ app, library }) => {
    await app.window.setViewportSize(SIZE);
    await office(app, library, shoot, "-toi");
  });

  test("library and editor", async ({ app, editor, library }) => {
    const { window } = app;
    await window.setViewportSize(SIZE);
    await fill(app, library, editor);
    await expect(library.rows).toHaveCount(4);
    await shoot(app, "thu-vien-toi");
    await library.open("về kết quả thực hiện nhiệm vụ năm 2026");
    await editor.opened();
    await expect(window.getByText(/^Trang \d+\/\d\d$/)).toBeVisible();
    await shoot(app, "soan-thao-toi");
    await shootFinding(app, editor, shoot, "-toi");
    await editor.field("Nơi nhận 3").focus();
    await editor.field("Nơi nhận 3").evaluate((field) => field.scrollIntoView({ block: "center" }));
    await shoot(app, "noi-nhan-toi");
    await window.getByRole("button", { name: "Duyệt", exact: true }).click();
    await expect(window.getByRole("dialog")).toBeVisible();
    await shoot(app, "ky-duyet-toi");
    expect(readdirSync(PICTURES)).toContain("ky-duyet-toi.png");
  });

  test("pages", async ({ app, editor, library }) => {
    await app.window.setViewportSize(SIZE);
    await shootPages(app, editor, library, "-toi");
  });
});
