import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { answerSaveDialog, launchApp } from "./app.ts";
import { docxLines } from "./docx.ts";
import { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";
import { mountSmallDisk, unmount } from "./small-disk.ts";

const MB = 1024 * 1024;
const store = ({ data }: { data: string }): string => join(data, "van-kien.sqlite");

/** A file beside the folders of the test. */
function fileWith({ data }: { data: string }, name: string, bytes: Uint8Array | string): string {
  const file = join(data, "..", name);
  writeFileSync(file, bytes);
  return file;
}

const bom = (...bytes: number[]) => Buffer.from(bytes);
const PAPER = "KẾT LUẬN\nvề việc thứ nhất\n\nI. ĐÁNH GIÁ\nNăm qua có tiến bộ.\nII. NHIỆM VỤ\n";

test.describe("what is no paper gets a sentence, and the library stays as it is", () => {
  const cases: [name: string, bytes: () => Uint8Array | string, sentence: string][] = [
    ["rỗng.txt", () => "", "Không có nội dung nào để nhập."],
    ["trắng.txt", () => " \n\t \n", "Không có nội dung nào để nhập."],
    ["lớn.txt", () => Buffer.alloc(50 * MB, "Kết luận. "), "Nội dung lớn hơn 20 MB"],
    [
      "ảnh.txt",
      () => Buffer.from(Array.from({ length: 4_096 }, (_, n) => (n * 7919) % 256)),
      "Tệp này không phải văn bản thuần (.txt).",
    ],
  ];
  for (const [name, bytes, sentence] of cases) {
    test(name, async ({ app, library }) => {
      const file = fileWith(app.folders, name, bytes());
      await library.importFile(app, file);
      const notice = app.window.getByRole("listitem").filter({ hasText: "Chưa nhập được tệp" });
      await expect(notice).toContainText(sentence);
      await expect(notice).toContainText(name);
      await expect(library.view("Đang soạn")).toHaveAccessibleName("Đang soạn 0 văn bản");
      const good = fileWith(app.folders, "tốt.txt", PAPER);
      await library.importFile(app, good);
      await new EditorPage(app.window).opened();
    });
  }
});

test("a file that has gone, and a folder, get a sentence and another choice", async ({
  app,
  editor,
  library,
}) => {
  await library.importFile(app, join(app.folders.data, "không có.txt"));
  await expect(app.window.getByText("Không đọc được tệp.").last()).toBeVisible();
  await editor.closeNotice();
  await library.importFile(app, app.folders.data);
  await expect(app.window.getByText("Không đọc được tệp.").last()).toBeVisible();
});

test("UTF-8 and UTF-16, each with its mark, read as the same paper", async ({
  app,
  editor,
  library,
}) => {
  const utf16be = Buffer.from(PAPER, "utf16le").swap16();
  const files = {
    "utf-8.txt": Buffer.concat([bom(0xef, 0xbb, 0xbf), Buffer.from(PAPER)]),
    "utf-16le.txt": Buffer.concat([bom(0xff, 0xfe), Buffer.from(PAPER, "utf16le")]),
    "utf-16be.txt": Buffer.concat([bom(0xfe, 0xff), utf16be]),
    "crlf.txt": Buffer.from(PAPER.replaceAll("\n", "\r\n")),
  };
  for (const [name, bytes] of Object.entries(files)) {
    await library.importFile(app, fileWith(app.folders, name, bytes));
    await editor.opened();
    await expect(editor.field("Trích yếu"), name).toHaveText("về việc thứ nhất");
    expect(await editor.lines(), name).toEqual([
      "I. ĐÁNH GIÁ",
      "Năm qua có tiến bộ.",
      "II. NHIỆM VỤ",
    ]);
    await editor.back();
  }
  await expect(library.rows).toHaveCount(4);
});

test("a text without any structure stays text, word for word, and the import says what is missing", async ({
  app,
  editor,
  library,
}) => {
  const text = "hôm nay trời đẹp\n\nanh em đi họp đông đủ cả\n\nkhông có gì là văn bản ở đây";
  await library.importFile(app, fileWith(app.folders, "chuyện.txt", text));
  await editor.opened();
  const words = (await editor.lines()).join(" ").split(/\s+/);
  expect(words).toEqual(text.split(/\s+/));
  await expect(app.window.getByRole("region", { name: "Kết quả nhập văn bản" })).toBeVisible();
  await app.window.getByRole("button", { name: "Xem từng điều" }).click();
  await editor.exportDocx("bản dự thảo");
});

test.describe("an export folder that cannot be made", () => {
  test("the message says that the draft is safe, and another place takes it", async ({
    folders,
  }) => {
    mkdirSync(folders.data, { recursive: true });
    const wall = fileWith(folders, "tệp thường", "đây là tệp");
    const app = await launchApp({ folders, env: { VAN_KIEN_EXPORTS: join(wall, "xuất") } });
    await new LibraryPage(app.window).newFrom("Bản mẫu đầy đủ");
    const editor = new EditorPage(app.window);
    await editor.opened();
    await editor.button("Xuất DOCX").click();
    const notice = app.window.getByRole("listitem").filter({ hasText: "Chưa xuất được DOCX" });
    await expect(notice).toContainText("Không ghi được vào thư mục này. Văn bản vẫn an toàn");
    const elsewhere = join(folders.exports, "nơi khác.docx");
    await answerSaveDialog(app.electron, elsewhere);
    await notice.getByRole("button", { name: "Chọn nơi khác…" }).click();
    await expect(app.window.getByText("Đã xuất DOCX: bản dự thảo", { exact: true })).toBeVisible();
    expect(docxLines(elsewhere)).toContain("Dự thảo lần 1");
    expect(readFileSync(wall, "utf8")).toBe("đây là tệp");
    await app.close();
  });
});

test("a full disk: the message says so, nothing half-written is left, the draft goes on", async ({
  app,
  editor,
  library,
}) => {
  const { exports } = app.folders;
  if (process.platform !== "linux" || !mountSmallDisk(exports, MB))
    return console.warn("No small disk can be mounted here: nothing was checked.");
  try {
    writeFileSync(join(exports, "đầy"), Buffer.alloc(MB - 4_096));
    await library.newFrom("Bản mẫu đầy đủ");
    await editor.opened();
    await editor.button("Xuất DOCX").click();
    const notice = app.window.getByRole("listitem").filter({ hasText: "Chưa xuất được DOCX" });
    await expect(notice).toContainText("Ổ đĩa đã đầy.");
    expect(readdirSync(exports)).toEqual(["đầy"]);
    await answerSaveDialog(app.electron, join(app.folders.data, "..", "chỗ khác.docx"));
    await notice.getByRole("button", { name: "Chọn nơi khác…" }).click();
    await expect(app.window.getByText("Đã xuất DOCX: bản dự thảo", { exact: true })).toBeVisible();
    await editor.closeNotice();
    await editor.cursorAtEnd("Sau khi xem xét");
    await editor.type(" Còn đây.");
    await editor.saved();
  } finally {
    unmount(exports);
  }
});

test("a database of a newer version is refused in words and stays as it is, byte for byte", async ({
  folders,
}) => {
  mkdirSync(folders.data, { recursive: true });
  const newer = new Sqlite(store(folders));
  newer.exec("CREATE TABLE of_the_future (x); INSERT INTO of_the_future VALUES ('giữ nguyên')");
  newer.pragma("user_version = 999");
  newer.close();
  const before = readFileSync(store(folders));
  const app = await launchApp({ folders });
  await expect(app.window.getByRole("alert")).toContainText(
    "Dữ liệu do phiên bản mới hơn của Văn Kiện tạo ra và được giữ nguyên.",
  );
  await app.close();
  expect(readFileSync(store(folders)).equals(before)).toBe(true);
  expect(existsSync(`${store(folders)}-wal`)).toBe(false);
});

test("a database that is none is refused in words and stays as it is", async ({ folders }) => {
  mkdirSync(folders.data, { recursive: true });
  const before = Buffer.from("đây không phải cơ sở dữ liệu\n".repeat(500));
  writeFileSync(store(folders), before);
  const app = await launchApp({ folders });
  await expect(app.window.getByRole("alert")).toContainText(
    "Tệp dữ liệu bị hỏng nên không mở, và được giữ nguyên.",
  );
  await app.close();
  expect(readFileSync(store(folders)).equals(before)).toBe(true);
});

test("data files of the office with a wrong field are named with it; the app works without them", async ({
  folders,
}) => {
  const write = (path: string[], json: unknown) => {
    const file = join(folders.data, ...path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, JSON.stringify(json));
  };
  write(["templates", "hong", "template.json"], { format: 1, id: "hong", name: 5 });
  write(["profiles", "hong.json"], { format: 1, id: "hong", name: "Hỏng", from: "hôm qua" });
  const app = await launchApp({ folders });
  const { window } = app;
  await expect(window.getByText("2 tệp mẫu hoặc thể thức không dùng được")).toBeVisible();
  const problems = window.getByRole("listitem").filter({ hasText: "không dùng được" });
  await expect(problems).toHaveText([
    /hong\.json .*trường "source"/,
    /template\.json .*trường "name"/,
  ]);
  await window.getByRole("button", { name: "Đóng thông báo về tệp" }).click();
  await expect(problems).toHaveCount(0);
  await new LibraryPage(window).newFrom("Kết luận");
  await new EditorPage(window).opened();
  await app.close();
});
