import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { expect } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { electronPath, launchApp, ROOT, type RunningApp, SANDBOX } from "./app.ts";
import { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";

const store = ({ data }: { data: string }): string => join(data, "van-kien.sqlite");

/** Starts the app a second time, outside of Playwright, as a double click would. */
function startAgain({ folders }: RunningApp): ChildProcess {
  return spawn(electronPath(), [...SANDBOX, ROOT], {
    env: { ...process.env, VAN_KIEN_DATA: folders.data, VAN_KIEN_EXPORTS: folders.exports },
    stdio: "ignore",
  });
}

test("a second start brings the first window forward, ends, and damages nothing", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Kết luận");
  await editor.opened();
  await editor.body.click();
  await editor.type("trước lần mở thứ hai ");
  await editor.saved();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const second = startAgain(app);
  const code = await new Promise((resolve) => second.once("exit", resolve));
  expect(code).toBe(0);
  const shown = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
  await expect.poll(shown).toEqual([true]);
  await editor.type("và sau đó");
  await editor.saved();
  await editor.reads(["trước lần mở thứ hai và sau đó"]);
  await app.close();
  const file = new Sqlite(store(app.folders), { readonly: true });
  expect(file.pragma("integrity_check", { simple: true })).toBe("ok");
  file.close();
});

test("closing right after the last key loses nothing, five times", async ({ folders }) => {
  let expected = "";
  for (let round = 1; round <= 5; round++) {
    const app = await launchApp({ folders });
    const editor = new EditorPage(app.window);
    if (round === 1) await new LibraryPage(app.window).newFrom("Kết luận");
    else await new LibraryPage(app.window).open("Chưa có trích yếu");
    await editor.opened();
    await expect.poll(async () => (await editor.lines()).join("")).toBe(expected);
    await editor.body.click();
    await editor.press("Control+End");
    await editor.type(`vòng ${round} hết. `);
    expected += `vòng ${round} hết. `;
    await app.close();
  }
  const app = await launchApp({ folders });
  await new LibraryPage(app.window).open("Chưa có trích yếu");
  await new EditorPage(app.window).reads([expected]);
  await app.close();
});

/** The process that owns the disk. */
const backendPid = ({ electron }: RunningApp): Promise<number | undefined> =>
  electron.evaluate(
    ({ app }) =>
      app
        .getAppMetrics()
        .find(({ name, serviceName }) => [name, serviceName].includes("van-kien-backend"))?.pid,
  );

test("the backend dies while one types: it comes back, and the text is saved", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Kết luận");
  await editor.opened();
  await editor.body.click();
  let text = "";
  for (let round = 1; round <= 3; round++) {
    const pid = await backendPid(app);
    expect(pid).toBeDefined();
    for (let n = 1; n <= 30; n++) {
      const word = `từ${round}.${n} `;
      await editor.type(word);
      text += word;
      if (n === 15 && pid) process.kill(pid, "SIGKILL");
    }
    await editor.saved();
    await expect.poll(() => backendPid(app)).not.toBe(pid);
  }
  await editor.reads([text]);
  await editor.back();
  await library.open("Chưa có trích yếu");
  await editor.opened();
  await editor.reads([text]);
});

/**
 * Kills the page and waits for the one that comes in its place. Playwright gives a crashed page up
 * for ever: from here on main looks at the window.
 */
const crashPage = ({ electron }: RunningApp): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return new Promise<void>((resolve) => {
      contents?.once("did-finish-load", () => resolve());
      contents?.forcefullyCrashRenderer();
    });
  });

const inWindow = ({ electron }: RunningApp, script: string): Promise<unknown> =>
  electron.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  );

const textOf = (app: RunningApp, selector: string) => () =>
  inWindow(app, `document.querySelector(${JSON.stringify(selector)})?.textContent ?? ""`);

test("the page crashes: the same draft is open again, and it is said what is safe", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Kết luận");
  await editor.opened();
  await editor.field("Trích yếu").fill("về lần gặp nạn");
  await editor.body.click();
  await editor.type("những chữ đã lưu");
  await editor.saved();
  for (let crash = 1; crash <= 2; crash++) {
    await crashPage(app);
    await expect.poll(textOf(app, ".vk-body")).toContain("những chữ đã lưu");
    const notice = expect.poll(textOf(app, "[role=listitem]"));
    await notice.toContain("Cửa sổ vừa gặp lỗi và đã tự mở lại");
    await notice.toMatch(/mở lại như đã lưu lúc \d{1,2}:\d{2}:\d{2}, ngày/u);
  }
  await crashPage(app);
  await expect.poll(textOf(app, "[data-draft]")).toContain("về lần gặp nạn");
  await expect.poll(textOf(app, "body")).toContain("Cửa sổ gặp lỗi nhiều lần liền");
  expect(await inWindow(app, "document.querySelector('.vk-body') === null")).toBe(true);
});
