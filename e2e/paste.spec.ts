import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator } from "@playwright/test";
import { ROOT, type RunningApp, settled } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import { type Clip, copy } from "./clipboard.ts";
import type { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";

const recorded = (name: string): Clip => {
  const read = (file: string) =>
    readFileSync(join(ROOT, "renderer/editor/paste/fixtures", name, file), "utf8");
  return { html: read("clipboard.html"), text: read("clipboard.txt") };
};

const notice = ({ window }: RunningApp): Locator =>
  window.getByRole("status", { name: "Phần đã dán" });

/** Pastes by an event of the page, for what no clipboard carries. */
const pasteByEvent = (editor: EditorPage, types: Record<string, string>): Promise<void> =>
  editor.body.evaluate((body, given) => {
    const carrier = new DataTransfer();
    for (const [type, value] of Object.entries(given)) carrier.setData(type, value);
    const event = { bubbles: true, cancelable: true, inputType: "insertFromPaste" };
    body.dispatchEvent(new InputEvent("beforeinput", { ...event, dataTransfer: carrier }));
  }, types);

const WORD_LINES = [
  "Ban Thường vụ Tỉnh uỷ thống nhất kết luận như sau:",
  "A. Kết quả năm 2026",
  "I. Ưu điểm",
  "1. Về kinh tế: Tăng trưởng đạt 9,1%, cao hơn kế hoạch.",
  "a) Nông nghiệp tăng 4,2%;",
  "b) Công nghiệp tăng 12,5%.",
  "2. Về xã hội: Giảm nghèo bền vững.",
  "II. Hạn chế",
  "B. Nhiệm vụ năm 2027",
  "- Đẩy mạnh cải cách hành chính;",
  "+ Rà soát thủ tục;",
  "- Hoàn thành quy hoạch.",
  "Giao Văn phòng Tỉnh uỷ theo dõi, đôn đốc.",
];

test("lists of Word keep their levels; the notice says so and leads back; each is one step", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await copy(app, recorded("word-lists"));
  await editor.press("Control+V");
  await editor.reads(WORD_LINES);
  await expect(notice(app)).toContainText("11 đề mục, mục theo cấp");
  await editor.type("!");
  await expect(notice(app)).toBeEmpty();
  await editor.press("Control+Z", "Control+Z");
  await editor.reads([""]);

  await editor.press("Control+V");
  await notice(app).getByRole("button", { name: "Dán nguyên văn" }).click();
  await expect.poll(async () => (await editor.lines()).length).toBe(13);
  await expect.poll(async () => (await editor.lines())[2]).toBe("I. Ưu điểm");
  await expect(editor.blocks.nth(2)).not.toHaveAttribute("data-label");
  await expect(editor.body).toBeFocused();
  await editor.press("Control+Z");
  await editor.reads(WORD_LINES);
  await editor.press("Control+Z");
  await editor.reads([""]);
  await expect(editor.button("Hoàn tác")).toBeDisabled();
});

test("the words of TCVN3 are converted when that is chosen, and stay as they were otherwise", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await copy(app, recorded("tcvn3-word"));
  await editor.press("Control+V");
  await expect(notice(app)).toContainText("bảng mã cũ TCVN3 (ABC)");
  const before = await editor.lines();
  expect(before[0]).toBe("tØnh uû l©m s¬n");
  await notice(app).getByRole("button", { name: "Chuyển sang Unicode" }).click();
  await editor.reads([
    "TỈNH UỶ LÂM SƠN",
    "1. Về kinh tế: tăng trưởng khá",
    "a) Nông nghiệp được mùa, đời sống người dân ổn định;",
    "b) Công nghiệp phát triển mạnh.",
    "2. Về xã hội",
  ]);
  await expect(notice(app)).toContainText("chuyển từ bảng mã TCVN3 (ABC) sang Unicode");
  await editor.press("Control+Z");
  await editor.reads(before);
});

test("Ctrl+Shift+V, the palette and the key all paste; without a look labels stay words", async ({
  app,
  editor,
}) => {
  const palette = app.window.getByRole("dialog", { name: "Tìm lệnh" }).getByRole("combobox");
  await blankDraft(app, editor);
  await copy(app, {
    html: "<p><b>1. Việc một</b></p><p>2. Việc hai</p>",
    text: "1. Việc một\n2. Việc hai",
  });
  await editor.press("Control+Shift+V");
  await editor.reads(["1. Việc một", "2. Việc hai"]);
  await expect(editor.blocks.first()).not.toHaveAttribute("data-label");
  await editor.press("Control+Z");
  await editor.reads([""]);

  await editor.press("Control+K");
  await palette.fill("dán không định dạng");
  await editor.press("Enter");
  await editor.reads(["1. Việc một", "2. Việc hai"]);
  await expect(editor.blocks.first()).not.toHaveAttribute("data-label");
  await editor.press("Control+Z", "Control+K");
  await palette.fill("dán");
  await editor.press("Enter");
  await editor.reads(["1. Việc một", "2. Việc hai"]);
  await expect(editor.blocks.first()).toHaveAttribute("data-label", "1.");
});

test("what is typed right after pasting stands after it; the middle of a line takes a line up", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("Trước sau");
  await editor.press("ArrowLeft", "ArrowLeft", "ArrowLeft");
  await copy(app, { html: "<b>giữa</b>", text: "giữa" });
  await editor.press("Control+V");
  await editor.type(" và ");
  await editor.reads(["Trước giữa và sau"]);
  await copy(app, { text: "hết câu.\n1. Việc một\nĐoạn cuối, " });
  await editor.press("Control+V");
  await editor.reads(["Trước giữa và hết câu.", "1. Việc một", "Đoạn cuối,sau"]);
  await editor.press("Control+Z");
  await editor.reads(["Trước giữa và sau"]);
});

test("a table of Excel becomes one, and fills cells from the cursor's on", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await copy(app, recorded("excel"));
  await editor.press("Control+V");
  const rows = [
    ["TT", "Chỉ tiêu", "Năm"],
    ["1", "Tăng trưởng\n(giá so sánh)", "9,1", "12.345"],
    ["", "Hộ nghèo", "2,3", ""],
  ];
  await editor.tableReads(rows);
  await editor.press("Control+Z");
  await editor.reads([""]);
  await editor.insertTable(2, 2);
  await editor.press("Tab");
  await editor.press("Control+V");
  await editor.tableReads([
    ["", "TT", "Chỉ tiêu", "Năm", ""],
    ["", "1", "Tăng trưởng\n(giá so sánh)", "9,1", "12.345"],
    ["", "", "Hộ nghèo", "2,3", ""],
  ]);
  await editor.press("Control+Z");
  await editor.tableReads([
    ["", ""],
    ["", ""],
  ]);
  const wide = `<table><tr>${"<td>x</td>".repeat(60)}</tr><tr>${"<td>y</td>".repeat(60)}</tr></table>`;
  await copy(app, { html: wide, text: "x" });
  await editor.press("Control+V");
  await expect(notice(app)).toContainText("2 hàng, 60 cột");
  await editor.tableReads([
    ["", ""],
    ["", ""],
  ]);
});

const encoded = (fragment: unknown): string =>
  Buffer.from(encodeURIComponent(JSON.stringify(fragment))).toString("base64");

test("a forged piece of a document is none: what stands beside it is taken", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  const forged = [
    { type: "script", id: "x", src: "https://example.invalid", children: [{ text: "độc" }] },
  ];
  await pasteByEvent(editor, {
    "application/x-slate-fragment": encoded(forged),
    "text/html": "<p>1. Việc một</p><script>window.__pwned = true</script><p>2. Việc hai</p>",
    "text/plain": "1. Việc một\n2. Việc hai",
  });
  await editor.reads(["1. Việc một", "2. Việc hai"]);
  expect(await app.window.evaluate(() => "__pwned" in window)).toBe(false);
});

test("blocks of the app keep kind, level, footnote and marks, and get ids of their own", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("I. Kết quả\nNăm 2026\n1. một\nhai");
  await editor.press("Control+A", "Control+X");
  await expect(editor.blocks).toHaveCount(1);
  await editor.press("Control+V");
  await editor.reads(["I. Kết quả", "Năm 2026", "1. một", "2. hai"]);
  await editor.press("Enter", "Control+V");
  await editor.reads([
    ...["I. Kết quả", "Năm 2026", "1. một", "2. hai"],
    ...["II. Kết quả", "Năm 2026", "1. một", "2. hai"],
  ]);
  await expect(notice(app)).toBeEmpty();
});

const LARGE = Array.from(
  { length: 12_500 },
  (_, i) =>
    `<p class="x" style="margin:0;font-size:14pt"><span lang="VI" style="color:#c00">${(i % 9) + 1}. Việc thứ ${i} của chương trình ${"công tác toàn khoá ".repeat(15)}</span></p>`,
).join("\n");

test("a paste of megabytes leaves typing alone; it can be stopped, and runs through", async ({
  app,
  editor,
}) => {
  test.slow();
  expect(LARGE.length).toBeGreaterThan(5_000_000);
  await blankDraft(app, editor);
  await editor.type("Đầu");
  await copy(app, { html: LARGE, text: "văn bản lớn" });
  await editor.press("Control+V");
  const stop = notice(app).getByRole("button", { name: "Dừng" });
  await stop.click();
  await editor.reads(["Đầu"]);
  await expect(notice(app)).toBeEmpty();
  await editor.type("!");
  await editor.reads(["Đầu!"]);

  await editor.press("Enter");
  await editor.press("Control+V");
  await expect(stop).toBeVisible();
  await settled(app.window);
  await app.window.screenshot({ path: "out/test/paste-reading.png" });
  await expect(notice(app)).toContainText("12.500 đề mục", { timeout: 60_000 });
  await expect(editor.blocks).toHaveCount(12_501);
  await editor.saved();
  await editor.press("Control+Z");
  await expect(editor.blocks).toHaveCount(2, { timeout: 30_000 });
});

test("fields of the header take plain words in one line, without hidden marks", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await copy(app, {
    html: "<h1>về kết\u200b quả</h1>",
    text: "về kết\u200b quả\nnăm\u00ad 2026\n",
  });
  const place = editor.field("Địa danh");
  await place.click();
  await editor.press("Control+A", "Control+V");
  await expect(place).toHaveText("về kết quả năm 2026");
  await expect(place.locator("h1")).toHaveCount(0);
});

test("a list put among the recipients is a row for each, as one step", async ({ app, editor }) => {
  await blankDraft(app, editor);
  const before = await editor.recipients();
  await copy(app, {
    text: "Nơi nhận:\n- Ban Bí thư (báo cáo);\n- Các đảng uỷ trực thuộc,\n- Lưu.",
  });
  await editor.field("Nơi nhận 1").click();
  await editor.press("Control+A", "Control+V");
  const names = async () => (await editor.recipients()).map((row) => row.replace(/[;,.]$/u, ""));
  await expect
    .poll(names)
    .toEqual([
      "Ban Bí thư (báo cáo)",
      "Các đảng uỷ trực thuộc",
      "Lưu",
      ...before.slice(1).map((row) => row.replace(/[;,.]$/u, "")),
    ]);
  await expect(editor.field("Nơi nhận 3")).toBeFocused();
  await editor.saved();
  await editor.press("Control+Z");
  await expect.poll(() => editor.recipients()).toEqual(before);
});
