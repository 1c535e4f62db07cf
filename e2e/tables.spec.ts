import { expect } from "@playwright/test";
import { blankDraft } from "./blank-draft.ts";
import { documentXml, docxLines, onlyDocx } from "./docx.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";

const GROWTH = [
  ["TT", "Chỉ tiêu", "Năm 2026"],
  ["1", "Tăng trưởng", "9,1%"],
  ["2", "Thu ngân sách", "12.345"],
];

test("a table is put in, filled by Tab, and there again in the file and after a restart", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("Kết quả chủ yếu:");
  await editor.insertTable(2, 3);
  for (const cell of GROWTH.flat()) {
    await editor.type(cell);
    await editor.press("Tab");
  }
  await editor.tableReads([...GROWTH, ["", "", ""]]);
  await editor.press("Shift+Tab");
  await editor.type("\ntỉ đồng");
  await editor.tableReads([
    ...GROWTH.slice(0, 2),
    ["2", "Thu ngân sách", "12.345\ntỉ đồng"],
    ["", "", ""],
  ]);
  await editor.press("Tab");
  await editor.tableCommand("Xoá hàng");
  const filled = [...GROWTH.slice(0, 2), ["2", "Thu ngân sách", "12.345\ntỉ đồng"]];
  await editor.tableReads(filled);
  await editor.exportDocx("bản dự thảo");
  const file = onlyDocx(app.folders.exports);
  expect(documentXml(file)).toContain("<w:tblHeader");
  expect(docxLines(file)).toEqual(expect.arrayContaining(GROWTH.flat().slice(0, 8)));
  await editor.saved();
  await editor.back();
  await new LibraryPage(app.window).open("Chưa có trích yếu");
  await editor.opened();
  await editor.tableReads(filled);
});

test("rows, columns, header, alignment, pages that lie across; each is one step to take back", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.insertTable(2, 2);
  for (const cell of ["a", "b", "c"]) {
    await editor.type(cell);
    await editor.press("Tab");
  }
  await editor.type("d");
  await editor.tableCommand("Thêm hàng phía trên");
  await editor.type("x");
  await editor.tableReads([
    ["a", "b"],
    ["", "x"],
    ["c", "d"],
  ]);
  await editor.tableCommand("Thêm cột bên trái");
  await editor.type("y");
  await editor.tableReads([
    ["a", "", "b"],
    ["", "y", "x"],
    ["c", "", "d"],
  ]);
  await editor.tableCommand("Xoá cột");
  await editor.tableCommand("Xoá hàng");
  await editor.tableReads([
    ["a", "b"],
    ["c", "d"],
  ]);
  const table = editor.body.locator("table");
  const cell = table.getByText("c", { exact: true });
  await cell.click();
  await editor.tableCommand("Căn phải");
  await expect(cell).toHaveCSS("text-align", "right");
  await editor.tableCommand("Hàng tiêu đề đến đây");
  await expect(cell).toHaveCSS("text-align", "center");
  await expect(cell).toHaveCSS("font-weight", "700");
  await editor.tableCommand("Xoay ngang trang");
  await expect(table).toHaveAttribute("style", /in ngang/);
  await editor.tableCommand("Nới rộng cột");
  const widths = () => table.locator("col").evaluateAll((cols) => cols.map((c) => c.style.width));
  await expect.poll(widths).not.toEqual(["50%", "50%"]);
  await editor.tableCommand("Xoá bảng");
  await expect(table).toHaveCount(0);
  await editor.press("Control+Z");
  await editor.tableReads([
    ["a", "b"],
    ["c", "d"],
  ]);
  await editor.press("Control+Z");
  await expect.poll(widths).toEqual(["50%", "50%"]);
});

test("no key tears a table: Backspace, Delete and a selection across cells", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("Trên");
  await editor.insertTable(2, 2);
  for (const cell of ["một", "hai", "ba"]) {
    await editor.type(cell);
    await editor.press("Tab");
  }
  await editor.type("bốn");
  const whole = [
    ["một", "hai"],
    ["ba", "bốn"],
  ];
  await editor.press("Home", "Backspace", "Backspace");
  await editor.tableReads(whole);
  await editor.press("Shift+Tab", "End", "Delete", "Delete");
  await editor.tableReads(whole);
  await editor.press("Control+Home", "End", "Delete");
  await editor.tableReads(whole);

  await editor.body.getByText("hai", { exact: true }).click();
  await editor.press("Home");
  await editor.press("Shift+ArrowDown", "Shift+End", "Delete");
  await expect
    .poll(async () => (await editor.tableRows()).map((row) => row.length))
    .toEqual([2, 2]);
  await editor.press("Control+Z");
  await editor.tableReads(whole);
  await editor.press("Control+A", "Delete");
  await editor.type("Chỉ còn dòng này");
  await expect(editor.body.locator("table")).toHaveCount(0);
  await editor.reads(["Chỉ còn dòng này"]);
  // A step for each word; the first one is that of the deletion in whose place it was typed.
  for (let steps = 0; steps < 4; steps++) await editor.press("Control+Z");
  await editor.tableReads(whole);
});

test("arrows lead out of a table with which the body begins and ends", async ({ app, editor }) => {
  await blankDraft(app, editor);
  await editor.insertTable(2, 2);
  await editor.type("ô");
  await editor.press("ArrowUp");
  await editor.type("Trên bảng");
  await editor.reads(["Trên bảng"]);
  await editor.press("Control+End");
  await editor.type("cuối");
  await editor.press("ArrowDown");
  await editor.type("Dưới bảng");
  await editor.reads(["Trên bảng", "Dưới bảng"]);
  await editor.tableReads([
    ["ô", ""],
    ["", "cuối"],
  ]);
});

test("text that is pasted into a cell stays in it, line by line", async ({ app, editor }) => {
  await blankDraft(app, editor);
  await editor.type("một\nhai");
  await editor.press("Control+A", "Control+C", "Control+End");
  await editor.insertTable(2, 2);
  await editor.press("Control+V");
  await editor.tableReads([
    ["một\nhai", ""],
    ["", ""],
  ]);
});

test("footnotes: put in by keyboard, numbered in order, changed, removed, taken back, in the file", async ({
  app,
  editor,
}) => {
  const { window } = app;
  await blankDraft(app, editor);
  await editor.type("Thu ngân sách");
  await editor.press("Control+Alt+F");
  const sheet = window.getByRole("textbox", { name: "Nội dung chú thích" });
  await expect(sheet).toBeFocused();
  await editor.type("Theo Sở Tài chính");
  await editor.press("Enter");
  await expect(editor.body).toBeFocused();
  await editor.type(" tăng");
  await editor.reads(["Thu ngân sách tăng"]);
  const noted = editor.body.locator(".vk-noted");
  await expect(noted).toHaveText("sách");
  await expect(noted).toHaveAttribute("title", "Theo Sở Tài chính");

  await noted.click();
  await expect(window.locator(".vk-note-card")).toContainText("Theo Sở Tài chính");
  await editor.press("Control+End");
  await expect(window.locator(".vk-note-card")).toHaveCount(0);

  await editor.insertTable(2, 2);
  await editor.type("GRDP");
  await editor.insert("Chú thích cuối trang");
  await expect(sheet).toBeFocused();
  await editor.type("Giá so sánh");
  await editor.press("Enter");
  const list = window.getByRole("region", { name: "Chú thích cuối trang" }).getByRole("listitem");
  await expect(list).toHaveText(["1 Theo Sở Tài chính", "2 Giá so sánh"]);

  await list.first().getByRole("button").click();
  await expect(sheet).toHaveValue("Theo Sở Tài chính");
  await sheet.fill("Theo Sở Tài chính, ngày 05/10/2026");
  await editor.press("Enter");
  await expect(list.first()).toHaveText("1 Theo Sở Tài chính, ngày 05/10/2026");
  await editor.exportDocx("bản dự thảo");
  expect(documentXml(onlyDocx(app.folders.exports)).match(/w:footnoteReference /gu)).toHaveLength(
    2,
  );

  await list.last().getByRole("button").click();
  await window.getByRole("button", { name: "Xoá chú thích" }).click();
  await expect(list).toHaveCount(1);
  await expect(editor.body).toBeFocused();
  await editor.press("Control+Z");
  await expect(list).toHaveCount(2);
});
