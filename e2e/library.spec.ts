import { expect } from "@playwright/test";
import { test } from "./fixture.ts";

const EXAMPLE = "về kết quả thực hiện nhiệm vụ năm 2026";

/** A short paper as it comes from a mail: wrapped lines, everything in one text. */
const PASTED = `TỈNH ỦY LÂM SƠN                ĐẢNG CỘNG SẢN VIỆT NAM
*
Số 07-KL/TU                     Lâm Sơn, ngày 03 tháng 6 năm 2026

KẾT LUẬN
về phát triển kinh tế biển
-----
Sau khi nghe báo cáo, Ban Thường vụ Tỉnh ủy kết luận như sau:
I. ĐÁNH GIÁ CHUNG
Kinh tế biển có chuyển biến tích cực.
II. NHIỆM VỤ
1. Xây dựng cảng Hòn Nhạn.
2. Phát triển đội tàu xa bờ.

Nơi nhận:
- Các đồng chí Tỉnh ủy viên;
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Nguyễn Văn Lâm
`;

test("an empty library offers the first step, and a draft starts from a template or an example", async ({
  app,
  editor,
  library,
}) => {
  const main = app.window.getByRole("main");
  await expect(main.getByText("Chưa có văn bản nào đang soạn")).toBeVisible();
  await main.getByRole("button", { name: /^Kết luận/ }).click();
  await editor.opened();
  await editor.reads([""]);
  await editor.back();
  await expect(library.row("Chưa có trích yếu")).toContainText("KL");
  await expect(library.row("Chưa có trích yếu")).toContainText("Dự thảo lần 1");

  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await expect(editor.field("Số văn bản")).toHaveText("15");
  await expect(app.window.getByText("Đủ các thành phần")).toBeVisible();
  await expect(app.window).toHaveTitle(/^Kết luận về kết quả .* – Văn Kiện$/);
  await editor.back();
  await expect(library.rows).toHaveCount(2);
  await expect(library.rows.first()).toContainText(EXAMPLE);
  await expect(library.rows.first()).toContainText("Số 15-KL/TU");
  await expect(library.rows.first()).toContainText("vừa xong");
  await expect(app.window).toHaveTitle("Văn Kiện");
});

test("a pasted paper becomes a draft with its structure, and what is empty is refused", async ({
  app,
  editor,
  library,
}) => {
  const { window } = app;
  await window.getByRole("button", { name: "Dán văn bản" }).first().click();
  const create = window.getByRole("button", { name: "Tạo văn bản" });
  await expect(create).toHaveAttribute("aria-disabled", "true");
  await window.getByRole("dialog").getByRole("textbox", { name: "Nội dung văn bản" }).fill(" \n ");
  await expect(create).toHaveAttribute("aria-disabled", "true");
  await window.getByRole("button", { name: "Huỷ" }).click();
  await expect(window.getByRole("dialog")).toHaveCount(0);
  await expect(window.getByRole("button", { name: "Dán văn bản" }).first()).toBeFocused();

  await library.paste(PASTED);
  await editor.opened();
  expect(await editor.field("Cơ quan ban hành").textContent()).toMatch(/^Tỉnh ủy Lâm Sơn$/i);
  await expect(editor.field("Số văn bản")).toHaveText("07");
  await expect(editor.field("Trích yếu")).toHaveText("về phát triển kinh tế biển");
  await expect(editor.field("Họ và tên người ký")).toHaveText("Nguyễn Văn Lâm");
  const outline = await editor.outline.allInnerTexts();
  expect(outline.map((entry) => entry.split(/\s/)[0])).toEqual(["I.", "II.", "1.", "2."]);
  expect(await editor.recipients()).toEqual([
    "Các đồng chí Tỉnh ủy viên;",
    "Lưu Văn phòng Tỉnh ủy.",
  ]);
  expect((await editor.lines()).join("\n")).toContain("1. Xây dựng cảng Hòn Nhạn.");
  await editor.back();
  await expect(library.row("về phát triển kinh tế biển")).toContainText("Số 07-KL/TU");
});

test("duplicate, rename by F2, delete and take back, delete and restore from the bin", async ({
  app,
  editor,
  library,
}) => {
  const { window } = app;
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.back();
  await library.choose(EXAMPLE, "Tạo bản sao");
  await expect(library.rows).toHaveCount(2);
  await expect(window.getByText("Đã tạo bản sao", { exact: true })).toBeVisible();

  await library.rows.first().getByRole("button").first().focus();
  await window.keyboard.press("F2");
  const subject = window.getByRole("dialog").getByRole("textbox", { name: "Trích yếu" });
  await expect(subject).toBeFocused();
  await subject.fill("về công tác cán bộ");
  await window.keyboard.press("Enter");
  await expect(window.getByRole("dialog")).toHaveCount(0);
  await expect(library.row("về công tác cán bộ")).toHaveCount(1);
  await library.open("về công tác cán bộ");
  await editor.opened();
  await expect(editor.field("Trích yếu")).toHaveText("về công tác cán bộ");
  await editor.back();

  await library.choose("về công tác cán bộ", "Bỏ vào thùng rác");
  await expect(library.row("về công tác cán bộ")).toHaveCount(0);
  await expect(library.view("Thùng rác")).toContainText("1");
  await window.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(library.row("về công tác cán bộ")).toHaveCount(1);
  await expect(library.view("Thùng rác")).toContainText("0");

  await library.choose("về công tác cán bộ", "Bỏ vào thùng rác");
  await library.view("Thùng rác").click();
  await expect(library.row("về công tác cán bộ")).toHaveCount(1);
  await window.getByRole("button", { name: "Khôi phục “về công tác cán bộ”" }).click();
  await expect(window.getByText("Thùng rác trống")).toBeVisible();
  await window.getByRole("button", { name: "Xem văn bản đang soạn" }).click();
  await expect(library.row("về công tác cán bộ")).toHaveCount(1);
});

test("finds as one types, without accents, in any compartment", async ({
  app,
  editor,
  library,
}) => {
  const { window } = app;
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.field("Trích yếu").fill("về phát triển huyện đảo Lâm Sơn");
  await editor.back();
  await library.newFrom("Kết luận");
  await editor.opened();
  await editor.field("Trích yếu").fill("về công tác đảng viên");
  await editor.back();
  await expect(library.rows).toHaveCount(2);

  const finds: [query: string, subjects: string[]][] = [
    ["lam son", ["về phát triển huyện đảo Lâm Sơn"]],
    ["Lâm Sơn", ["về phát triển huyện đảo Lâm Sơn"]],
    ["ket luan", ["về công tác đảng viên", "về phát triển huyện đảo Lâm Sơn"]],
    ["dang vien", ["về công tác đảng viên"]],
    ["dao phat trien", ["về phát triển huyện đảo Lâm Sơn"]],
    ["15-kl", ["về phát triển huyện đảo Lâm Sơn"]],
    ["đang soạn", ["về công tác đảng viên", "về phát triển huyện đảo Lâm Sơn"]],
  ];
  for (const [query, subjects] of finds) {
    await library.search(query);
    await expect(library.rows, query).toHaveCount(subjects.length);
    for (const subject of subjects) await expect(library.row(subject), query).toHaveCount(1);
  }
  await library.search("khong co gi");
  await expect(window.getByText("Không tìm thấy “khong co gi”")).toBeVisible();
  await window.getByRole("main").getByRole("button", { name: "Xoá từ đang tìm" }).click();
  await expect(library.rows).toHaveCount(2);

  await library.choose("về công tác đảng viên", "Bỏ vào thùng rác");
  await library.search("dang vien");
  await window.getByRole("button", { name: "Thùng rác (1)" }).click();
  await expect(library.row("về công tác đảng viên")).toHaveCount(1);
});

test("every draft lies in the compartment of its state, and the counts say how many", async ({
  app,
  editor,
  library,
}) => {
  const { window } = app;
  const counts = async (wanted: Record<string, number>) => {
    for (const [view, n] of Object.entries(wanted))
      await expect(library.view(view)).toHaveAccessibleName(`${view} ${n} văn bản`);
  };
  await counts({ "Đang soạn": 0, "Đã duyệt": 0, "Thùng rác": 0 });
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
  await editor.back();
  await counts({ "Đang soạn": 0, "Đã duyệt": 1, "Thùng rác": 0 });
  await expect(library.view("Đã sửa sau khi duyệt")).toHaveCount(0);

  await library.view("Đã duyệt").click();
  await expect(library.row(EXAMPLE)).toContainText("Đã duyệt");
  await library.open(EXAMPLE);
  await editor.opened();
  await editor.field("Trích yếu").fill("về một việc khác");
  await editor.back();
  await counts({ "Đang soạn": 0, "Đã duyệt": 0, "Đã sửa sau khi duyệt": 1, "Thùng rác": 0 });
  await library.view("Đã sửa sau khi duyệt").click();
  await expect(library.row("về một việc khác")).toContainText("Đã sửa sau khi duyệt");

  await library.choose("về một việc khác", "Tạo bản sao");
  await counts({ "Đang soạn": 1, "Đã sửa sau khi duyệt": 1 });
  await library.choose("về một việc khác", "Bỏ vào thùng rác");
  await counts({ "Đang soạn": 1, "Đã duyệt": 0, "Thùng rác": 1 });
  await expect(library.view("Đã sửa sau khi duyệt")).toHaveCount(0);
  await expect(window.getByRole("button", { name: "Đang soạn 1 văn bản" })).toHaveAttribute(
    "aria-current",
    "page",
  );
});

test("the whole library by keyboard: new, find, walk, open, rename, delete, take back", async ({
  app,
  editor,
  library,
}) => {
  const { window } = app;
  const { keyboard } = window;
  for (const subject of ["về việc thứ nhất", "về việc thứ hai", "về việc thứ ba"]) {
    // The very first key may come before the screen listens.
    await expect(async () => {
      await keyboard.press("Control+N");
      await expect(window.getByRole("dialog")).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(window.getByRole("dialog").getByRole("searchbox")).toBeFocused();
    await keyboard.type("ket luan");
    await keyboard.press("Enter");
    await editor.opened();
    await expect(window.getByRole("region", { name: "Phần đầu" })).toContainText("KẾT LUẬN");
    await editor.field("Trích yếu").fill(subject);
    await editor.button("Danh sách").focus();
    await keyboard.press("Enter");
  }
  await expect(library.rows).toHaveCount(3);
  await keyboard.press("Control+F");
  await expect(window.getByRole("searchbox")).toBeFocused();
  await keyboard.type("viec thu");
  await keyboard.press("ArrowDown");
  const face = (subject: string) => library.row(subject).getByRole("button").first();
  await expect(face("thứ ba")).toBeFocused();
  await keyboard.press("ArrowDown");
  await expect(face("thứ hai")).toBeFocused();
  await keyboard.press("End");
  await expect(face("thứ nhất")).toBeFocused();
  await keyboard.press("Home");
  await expect(face("thứ ba")).toBeFocused();
  await keyboard.press("ArrowDown");
  await keyboard.press("Delete");
  await expect(library.rows).toHaveCount(2);
  await expect(face("thứ nhất")).toBeFocused();

  await keyboard.press("Control+M");
  await expect(window.getByText("Đã bỏ vào thùng rác", { exact: true })).toBeVisible();
  await window.getByRole("button", { name: "Hoàn tác" }).focus();
  await keyboard.press("Enter");
  await expect(library.rows).toHaveCount(3);

  await face("thứ nhất").focus();
  await keyboard.press("F2");
  await expect(window.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await keyboard.press("Control+A");
  await keyboard.type("về việc thứ nhất đã đổi");
  await keyboard.press("Enter");
  await expect(face("thứ nhất đã đổi")).toBeFocused();
  await keyboard.press("Tab");
  await expect(library.row("thứ nhất đã đổi").getByRole("button").nth(1)).toBeFocused();
  await keyboard.press("Enter");
  await expect(window.getByRole("menuitem", { name: "Mở" })).toBeFocused();
  await keyboard.press("Escape");
  await face("thứ nhất đã đổi").focus();
  await keyboard.press("Enter");
  await editor.opened();
  await expect(editor.field("Trích yếu")).toHaveText("về việc thứ nhất đã đổi");
});

test("a paper that comes unreadable is told, and read again when one asks for it", async ({
  app,
  library,
  editor,
}) => {
  const paper = "KẾT LUẬN\nvề tình hình đầu tư công\n\nI. Kết quả\nGiải ngân đạt 62% kế hoạch.";
  await library.paste(paper.replace(/\P{ASCII}/gu, (sign) => `&#${sign.codePointAt(0)};`));
  await editor.opened();
  await expect(editor.body).toContainText("&#");
  await app.window.getByRole("button", { name: "Chuyển đổi rồi nhập lại" }).click();
  await expect(editor.body).toContainText("Giải ngân đạt 62% kế hoạch.");
  await expect(editor.field("Trích yếu")).toHaveText("về tình hình đầu tư công");
  await editor.back();
  await expect(library.rows).toHaveCount(1);
});
