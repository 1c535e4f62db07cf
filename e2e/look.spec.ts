import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { launchApp, newFolders, type RunningApp, removeFolders } from "./app.ts";
import { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { graveFindings } from "./grave-findings.ts";
import { LibraryPage } from "./library-page.ts";

const isDark = ({ window }: RunningApp): Promise<boolean> =>
  window.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);

const bounds = ({ electron }: RunningApp): Promise<Electron.Rectangle | undefined> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test("light, size and panes are chosen, and are the same at the next start", async () => {
  const folders = newFolders();
  const first = await launchApp({ folders, colorScheme: null });
  await new LibraryPage(first.window).newFrom("Bản mẫu đầy đủ");
  const editor = new EditorPage(first.window);
  await editor.opened();
  await editor.run("mau cua so toi");
  await expect.poll(() => isDark(first)).toBe(true);
  await editor.press("Control+=", "Control+=");
  await expect.poll(() => first.window.evaluate(() => devicePixelRatio)).toBe(1.25);
  const separator = first.window.getByRole("separator", { name: "Độ rộng khung bố cục" });
  const width = () =>
    first.window
      .locator("#outline-pane")
      .evaluate((e) => Math.round(e.getBoundingClientRect().width));
  const before = await width();
  await separator.focus();
  await editor.press("ArrowRight");
  await expect.poll(width).toBeGreaterThan(before);
  const chosen = await width();
  await first.window.getByRole("button", { name: /Cỡ trang/u }).click();
  await first.window.getByRole("menuitemradio", { name: "125 %" }).click();
  await first.window.waitForTimeout(600);
  await first.close();

  const second = await launchApp({ folders, colorScheme: null });
  expect(await isDark(second)).toBe(true);
  expect(await second.window.evaluate(() => devicePixelRatio)).toBe(1.25);
  await new LibraryPage(second.window).rows.first().getByRole("button").first().click();
  await new EditorPage(second.window).opened();
  await expect(second.window.getByRole("button", { name: "Cỡ trang: 125 %" })).toBeVisible();
  const kept = second.window.locator("#outline-pane");
  expect(await kept.evaluate((e) => Math.round(e.getBoundingClientRect().width))).toBe(chosen);
  await second.window.keyboard.press("Control+\\");
  await expect(kept).toHaveCount(0);
  await second.close();
  removeFolders(folders);
});

test("the window opens where it stood, and comes back from a screen that is gone", async () => {
  const folders = newFolders();
  const place = join(folders.data, "window", "window.json");
  mkdirSync(join(folders.data, "window"), { recursive: true });
  const openAt = async (written: string) => {
    writeFileSync(place, written);
    const app = await launchApp({ folders });
    const found = await bounds(app);
    const screen = await app.electron.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
    await app.close();
    return { found, screen };
  };
  const gone = await openAt(JSON.stringify({ box: { x: -9000, y: 40, width: 900, height: 600 } }));
  expect(gone.found?.x).toBeGreaterThanOrEqual(gone.screen.x);
  expect(gone.found?.x).toBeLessThan(gone.screen.x + gone.screen.width - 64);
  const broken = await openAt("{ not JSON");
  expect(broken.found?.width).toBeGreaterThanOrEqual(860);
  removeFolders(folders);
});

for (const look of ["forced colours", "high contrast by choice"]) {
  test(`${look}: every screen can be read`, async ({ app, editor, library }) => {
    if (look === "forced colours") await app.window.emulateMedia({ forcedColors: "active" });
    const sound = async () => expect(await graveFindings(app)).toEqual([]);
    if (look !== "forced colours") await editor.run("tuong phan cao");
    await sound();
    await library.newFrom("Bản mẫu đầy đủ");
    await editor.opened();
    await sound();
    await editor.button("Xem trang").click();
    await sound();
  });
}
