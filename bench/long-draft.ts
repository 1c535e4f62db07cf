import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Folders,
  type LaunchOptions,
  launchApp,
  newFolders,
  type RunningApp,
} from "../e2e/app.ts";
import { EditorPage } from "../e2e/editor-page.ts";
import { LibraryPage } from "../e2e/library-page.ts";
import { OUT } from "./build-peers.ts";
import { countParagraphs } from "./typing-page.ts";

/** Opening 10,000 paragraphs on a busy machine. */
export const PATIENCE_MS = 120_000;

/** A store that holds one draft of these lines, brought in by the app's own import. */
export async function importedDraft(lines: readonly string[]): Promise<Folders> {
  const folders = newFolders();
  const app = await launchPatiently({ folders });
  const file = join(OUT, `${lines.length}-paragraphs.txt`);
  writeFileSync(file, lines.join("\n\n"));
  await new LibraryPage(app.window).importFile(app, file);
  await new EditorPage(app.window).opened();
  const count = await countParagraphs(app.window);
  await app.close();
  if (count !== lines.length) throw new Error(`Import made ${count} blocks of ${lines.length}`);
  return folders;
}

/** The app with as much time for each step as a long draft may take. */
export async function launchPatiently(options: LaunchOptions): Promise<RunningApp> {
  const app = await launchApp(options);
  app.window.setDefaultTimeout(PATIENCE_MS);
  return app;
}

/** The app with the newest draft of these folders open. */
export async function launchWithDraft(options: LaunchOptions): Promise<RunningApp> {
  const app = await launchPatiently(options);
  await newestDraft(app).click();
  await new EditorPage(app.window).opened();
  return app;
}

/** What opens the newest draft in the library. */
export const newestDraft = ({ window }: RunningApp) =>
  new LibraryPage(window).rows.first().getByRole("button").first();
