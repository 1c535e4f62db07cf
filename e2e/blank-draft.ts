import type { RunningApp } from "./app.ts";
import type { EditorPage } from "./editor-page.ts";
import { LibraryPage } from "./library-page.ts";

/** A blank conclusion with the cursor in its body. */
export async function blankDraft({ window }: RunningApp, editor: EditorPage): Promise<void> {
  await new LibraryPage(window).newFrom("Kết luận");
  await editor.opened();
  await editor.body.click();
}
