import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { launchApp, newFolders, type RunningApp, removeFolders } from "./app.ts";
import { EditorPage } from "./editor-page.ts";
import { LibraryPage } from "./library-page.ts";

const ROUNDS = 20;

/** All processes of the app at once, as a power switch would take them. */
function killAtOnce({ electron }: RunningApp): void {
  const { pid } = electron.process();
  const family = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/u).map(Number));
  const doomed = new Set([pid]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [child, parent] of family) {
      if (child !== undefined && parent !== undefined && doomed.has(parent) && !doomed.has(child))
        grown = !!doomed.add(child);
    }
  }
  for (const one of doomed) {
    try {
      if (one !== undefined) process.kill(one, "SIGKILL");
    } catch {
      // It was gone already.
    }
  }
}

/** The numbered words that the screen said were saved: what is on it when it says so. */
async function acknowledgedWords(editor: EditorPage): Promise<number> {
  return editor.window.evaluate(() => {
    const saved = document.querySelector("[data-testid=saved]");
    const text = document.querySelector(".vk-body")?.textContent ?? "";
    return saved?.getAttribute("data-clean") === "true" ? (text.match(/w\d+ /gu)?.length ?? 0) : -1;
  });
}

test(`kill -9 in the middle of typing, ${ROUNDS} rounds: every acknowledged word is there`, async () => {
  test.setTimeout(240_000);
  const folders = newFolders();
  let written = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const app = await launchApp({ folders });
    const library = new LibraryPage(app.window);
    const editor = new EditorPage(app.window);
    if (round === 0) await library.newFrom("Kết luận");
    else await library.rows.first().getByRole("button").first().click();
    await editor.opened();
    const found = ((await editor.body.textContent()) ?? "").match(/w\d+ /gu)?.length ?? 0;
    expect(found, `round ${round}`).toBeGreaterThanOrEqual(written);
    await expect(app.window.getByText("Một số lần ghi cuối")).toHaveCount(0);

    await editor.blocks.last().click();
    await app.window.keyboard.press("Control+End");
    const until = Date.now() + 400 + ((round * 137) % 900);
    let acknowledged = found;
    for (let n = found; Date.now() < until; n++) {
      await app.window.keyboard.type(`w${n} `, { delay: 8 });
      acknowledged = Math.max(acknowledged, await acknowledgedWords(editor));
    }
    if (round % 2 === 0) {
      await editor.saved();
      acknowledged = Math.max(acknowledged, await acknowledgedWords(editor));
    }
    written = acknowledged;
    const gone = new Promise((resolve) => app.electron.process().once("exit", resolve));
    killAtOnce(app);
    await gone;
  }
  expect(written).toBeGreaterThan(ROUNDS);
  removeFolders(folders);
});

/** Fifty lines; their marks are composed, decomposed, or some this and some that. */
const LINES = Array.from({ length: 50 }, (_, n) => {
  const words = `${n} Tiếng Việt đẩy mạnh được nghĩa uỷ trường Ỷ ẵ`.split(" ");
  const mixed = words.map((word, at) => word.normalize((at + n) % 2 === 0 ? "NFC" : "NFD"));
  return n % 3 === 0 ? mixed.join(" ") : words.join(" ").normalize(n % 3 === 1 ? "NFC" : "NFD");
});

test("marks typed in any form are there after kill -9, composed", async () => {
  const folders = newFolders();
  const first = await launchApp({ folders });
  await new LibraryPage(first.window).newFrom("Kết luận");
  const editor = new EditorPage(first.window);
  await editor.opened();
  await editor.body.click();
  for (const line of LINES) {
    await first.window.keyboard.insertText(line);
    await editor.press("Enter");
  }
  await editor.saved();
  const gone = new Promise((resolve) => first.electron.process().once("exit", resolve));
  killAtOnce(first);
  await gone;

  const again = await launchApp({ folders });
  await new LibraryPage(again.window).rows.first().getByRole("button").first().click();
  const wanted = LINES.map((line) => line.normalize("NFC"));
  await new EditorPage(again.window).reads([...wanted, ""]);
  await again.close();
  removeFolders(folders);
});
