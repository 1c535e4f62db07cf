import { mkdirSync, watch } from "node:fs";
import { launchApp, newFolders, removeFolders } from "../e2e/app.ts";
import { EditorPage } from "../e2e/editor-page.ts";
import { LibraryPage } from "../e2e/library-page.ts";
import type { Reference } from "./reference.ts";
import { addReferenceDraft } from "./reference-draft.ts";

declare global {
  interface Window {
    clickedAt: number;
  }
}

/** In the page: remembers when the last click came in, by the clock of the wall. */
function watchClicks(): void {
  const remember = (): void => {
    window.clickedAt = Date.now();
  };
  window.addEventListener("click", remember, { capture: true });
}

/** When a whole DOCX next takes its name in the folder, by the clock of the wall. */
function nextDocx(folder: string): Promise<number> {
  return new Promise((resolve) => {
    const watcher = watch(folder, (_event, name) => {
      if (!name?.endsWith(".docx")) return;
      watcher.close();
      resolve(Date.now());
    });
  });
}

/**
 * Milliseconds from the click on "Xuất DOCX" to the file on disk, in the app: the first after a
 * launch, then `clicks` more.
 */
export async function clickToFile(reference: Reference, clicks: number): Promise<number[]> {
  const folders = newFolders();
  mkdirSync(folders.exports, { recursive: true });
  await addReferenceDraft(folders, reference);
  const app = await launchApp({ folders });
  await new LibraryPage(app.window).rows.first().getByRole("button").first().click();
  const editor = new EditorPage(app.window);
  await editor.opened();
  await app.window.waitForTimeout(1_000);
  await app.window.evaluate(watchClicks);
  const times: number[] = [];
  for (let click = 0; click <= clicks; click++) {
    const written = nextDocx(folders.exports);
    await app.window.getByRole("button", { name: "Xuất DOCX" }).click();
    const at = await written;
    times.push(at - (await app.window.evaluate(() => window.clickedAt)));
    // The notice lies over the button.
    await editor.closeNotice();
    await app.window.waitForTimeout(500);
  }
  await app.close();
  removeFolders(folders);
  return times;
}
