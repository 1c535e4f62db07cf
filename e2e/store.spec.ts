import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { answerSaveDialog, launchApp, type RunningApp, settled } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";

const storeIn = (data: string): string => join(data, "van-kien.sqlite");

const button = (window: Page, name: string) => window.getByRole("button", { name, exact: true });

/** Chromium makes its own folder anew meanwhile: only the files of the library come back. */
function putBack(data: string): void {
  mkdirSync(data, { recursive: true });
  for (const name of readdirSync(`${data}-cũ`)) {
    if (name !== "window") renameSync(join(`${data}-cũ`, name), join(data, name));
  }
}

test('the data folder goes away while one types: never "đã lưu", the text stays, and can be saved elsewhere', async ({
  app,
  editor,
  library,
}, info) => {
  const { data } = app.folders;
  await blankDraft(app, editor);
  await editor.type("Những chữ đã lưu. ");
  const saved = await editor.savedAs();
  renameSync(data, `${data}-cũ`);
  await editor.type("Những chữ sau đó.");
  const mark = app.window.getByTestId("saved");
  await expect(mark).toContainText("chưa lưu được");
  const status = app.window.getByRole("region", { name: "Trạng thái văn bản" });
  await expect(status).toContainText("Không còn thấy tệp dữ liệu ở chỗ cũ.");
  await expect(mark).toHaveAttribute("data-revision", String(saved));
  await app.window.screenshot({ path: info.outputPath("store-gone.png") });
  const copy = join(data, "..", "noi-khac.vankien.json");
  await answerSaveDialog(app.electron, copy);
  await button(app.window, "Lưu một bản ra nơi khác…").click();
  await expect(app.window.getByText("Đã lưu một bản sao", { exact: true })).toBeVisible();
  expect(readFileSync(copy, "utf8")).toContain("Những chữ sau đó.");

  putBack(data);
  await editor.saved();
  await editor.back();
  await library.open("Chưa có trích yếu");
  await editor.reads(["Những chữ đã lưu. Những chữ sau đó."]);
  await editor.back();
  await library.row("Chưa có trích yếu").waitFor();
  renameSync(storeIn(data), `${storeIn(data)}-cũ`);
  await library.open("Chưa có trích yếu");
  await expect(app.window.getByRole("alert")).toContainText("Không còn thấy tệp dữ liệu");
});

/** One draft whose words stand in the log only, as after a power cut; the app is closed. */
async function diedBeforeCheckpoint(app: RunningApp): Promise<void> {
  const { data } = app.folders;
  const editor = new EditorPage(app.window);
  await blankDraft(app, editor);
  await editor.type("Bản duy nhất của những chữ này.");
  await editor.saved();
  cpSync(data, `${data}-lúc-tắt`, { recursive: true, filter: (path) => !path.endsWith("window") });
  await app.close();
  for (const name of ["van-kien.sqlite", "van-kien.sqlite-wal", "library.json"]) {
    cpSync(join(`${data}-lúc-tắt`, name), join(data, name));
  }
}

test("the database is empty beside a sound log: nothing is overwritten, a new library only when asked for", async ({
  app,
}, info) => {
  const { data } = app.folders;
  await diedBeforeCheckpoint(app);
  const log = readFileSync(`${storeIn(data)}-wal`);
  expect(log.length).toBeGreaterThan(0);
  const database = readFileSync(storeIn(data));
  writeFileSync(storeIn(data), "");
  const again = await launchApp({ folders: app.folders });
  const { window, electron } = again;
  const alert = window.getByRole("alert");
  await expect(alert).toContainText("Nơi này từng có thư viện văn bản");
  await expect(alert).toContainText("van-kien.sqlite-wal");
  await window.screenshot({ path: info.outputPath("store-missing.png") });
  await electron.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { shown: path });
      return Promise.resolve("");
    };
  });
  await button(window, "Mở thư mục chứa dữ liệu").click();
  await expect.poll(() => electron.evaluate(() => Reflect.get(globalThis, "shown"))).toBe(data);
  expect(readFileSync(`${storeIn(data)}-wal`).equals(log)).toBe(true);

  writeFileSync(storeIn(data), database);
  await button(window, "Thử lại").click();
  await new LibraryPage(window).open("Chưa có trích yếu");
  await new EditorPage(window).reads(["Bản duy nhất của những chữ này."]);
  await again.close();

  writeFileSync(storeIn(data), "");
  const third = await launchApp({ folders: app.folders });
  await button(third.window, "Bắt đầu thư viện mới…").click();
  await third.window.screenshot({ path: info.outputPath("start-new.png") });
  await button(third.window, "Cất riêng tệp cũ và bắt đầu thư viện mới").click();
  await button(third.window, "Để sau").click();
  await third.window.getByRole("button", { name: "Văn bản mới" }).first().waitFor();
  const aside = readdirSync(data).find((name) => name.startsWith("cat-rieng-")) ?? "";
  expect(readdirSync(join(data, aside))).toContain("library.json");
  await third.close();
});

test("a folder in the place of the database: words and another try, never a blank window", async ({
  folders,
}, info) => {
  mkdirSync(storeIn(folders.data), { recursive: true });
  const app = await launchApp({ folders });
  const alert = app.window.getByRole("alert");
  await expect(alert).toContainText("Tệp dữ liệu bị hỏng nên không mở");
  await app.window.screenshot({ path: info.outputPath("no-file.png") });
  renameSync(storeIn(folders.data), join(folders.data, "chỗ khác"));
  await button(app.window, "Thử lại").click();
  await button(app.window, "Để sau").click();
  await app.window.getByRole("button", { name: "Văn bản mới" }).first().waitFor();
  await app.close();
});

test("the backend dies again and again: it is given up, the draft stays, and another try goes on", async ({
  app,
  editor,
}, info) => {
  await blankDraft(app, editor);
  await editor.type("Chữ ở trên màn hình");
  await editor.saved();
  const kill = () =>
    app.electron.evaluate(({ app: electron }) => {
      const all = electron.getAppMetrics();
      const backend = all.find((m) => [m.name, m.serviceName].includes("van-kien-backend"));
      if (backend) process.kill(backend.pid, "SIGKILL");
    });
  const alert = app.window.getByRole("alert");
  await expect(async () => {
    await kill();
    await expect(alert).toContainText("dừng nhiều lần liên tiếp", { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await app.window.screenshot({ path: info.outputPath("keeps-stopping.png") });
  await button(app.window, "Thử lại").click();
  await expect(alert).toHaveCount(0);
  await editor.reads(["Chữ ở trên màn hình"]);
  await editor.cursorAtEnd("Chữ ở trên");
  await editor.type(" vẫn còn");
  await editor.saved();
});

test("acknowledged saves that the log lost are told, with where the files are kept", async ({
  app,
}, info) => {
  const { data } = app.folders;
  await diedBeforeCheckpoint(app);
  const log = readFileSync(`${storeIn(data)}-wal`);
  writeFileSync(`${storeIn(data)}-wal`, log.subarray(0, log.length - 5_000));
  const again = await launchApp({ folders: app.folders });
  const notice = again.window.getByRole("listitem").filter({ hasText: "Một số lần ghi cuối" });
  await expect(notice).toContainText("nhat-ky-hong-");
  await settled(again.window);
  await again.window.screenshot({ path: info.outputPath("saves-lost.png") });
  await again.close();
});
