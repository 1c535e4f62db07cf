import { once } from "node:events";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { answerSaveDialog, launchApp, type RunningApp } from "./app.ts";
import { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";
import { makeReadOnly, mountSmallDisk, unmount } from "./small-disk.ts";

const MB = 1024 * 1024;

/** Presses the only button of the window and gives the code that the app ends with. */
async function quitFrom({ electron, window }: RunningApp): Promise<unknown> {
  const ended = once(electron.process(), "exit");
  await window.getByRole("button", { name: "Đóng Văn Kiện" }).click();
  const [code] = await ended;
  return code;
}

test("a disk that can only be read: a window says so, what is safe and what to do, and the end is no success", async ({
  folders,
}) => {
  // Root may write everywhere but on a disk that can only be read; nobody else can mount one.
  const mounted = process.getuid?.() === 0;
  if (mounted) expect(mountSmallDisk(folders.data, MB)).toBe(true);
  else mkdirSync(folders.data, { recursive: true });
  if (mounted) makeReadOnly(folders.data);
  else chmodSync(folders.data, 0o500);
  try {
    const app = await launchApp({ folders });
    const alert = app.window.getByRole("alert");
    await expect(alert).toContainText("Thư mục dữ liệu chỉ cho phép đọc");
    await expect(alert).toContainText("vẫn còn nguyên");
    expect(await quitFrom(app)).toBe(1);
  } finally {
    if (mounted) unmount(folders.data);
    else chmodSync(folders.data, 0o700);
  }
});

test("a data folder that is a file: a window says so", async ({ folders }) => {
  mkdirSync(join(folders.data, ".."), { recursive: true });
  writeFileSync(folders.data, "");
  const app = await launchApp({ folders });
  await expect(app.window.getByRole("alert")).toContainText("các văn bản đã lưu vẫn còn nguyên", {
    ignoreCase: true,
  });
  expect(await quitFrom(app)).toBe(1);
});

test("only the window's own files cannot be written: one works as always", async ({ folders }) => {
  mkdirSync(folders.data, { recursive: true });
  writeFileSync(join(folders.data, "window"), "");
  const app = await launchApp({ folders });
  await new LibraryPage(app.window).newFrom("Kết luận");
  const editor = new EditorPage(app.window);
  await editor.opened();
  await editor.body.click();
  await editor.type("vẫn soạn được");
  await editor.saved();
  await app.close();
});

test("a full disk under an export: says that nothing was written and why, and offers a copy elsewhere", async ({
  folders,
}) => {
  if (!mountSmallDisk(folders.data, 8 * MB))
    return console.warn("No small disk can be mounted here: nothing was checked.");
  const app = await launchApp({ folders });
  try {
    await new LibraryPage(app.window).newFrom("Bản mẫu đầy đủ");
    const editor = new EditorPage(app.window);
    await editor.opened();
    await editor.saved();
    fill(join(folders.data, "đầy"));
    await editor.body.click();
    await editor.type("chữ chưa lưu được");
    await editor.button("Xuất DOCX").click();
    const notice = app.window.getByRole("listitem").filter({ hasText: "Chưa xuất được DOCX" });
    await expect(notice).toContainText("Ổ đĩa đã đầy");
    const copy = join(folders.exports, "bản sao.vankien.json");
    await answerSaveDialog(app.electron, copy);
    await notice.getByRole("button", { name: "Lưu một bản sao…" }).click();
    await expect(app.window.getByText("Đã lưu một bản sao", { exact: true })).toBeVisible();
  } finally {
    app.electron.process().kill("SIGKILL");
    unmount(folders.data);
  }
});

function fill(file: string): void {
  for (const size of [64 * 1024, 1024, 1]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: "a" });
    } catch {
      // The disk is full to this measure.
    }
  }
}
