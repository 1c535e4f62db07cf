import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { _electron, type Page } from "@playwright/test";
import { type Folders, launchApp, newFolders, removeFolders } from "../e2e/app.ts";
import { EditorPage } from "../e2e/editor-page.ts";
import { LibraryPage } from "../e2e/library-page.ts";
import { OUT } from "./build-peers.ts";
import type { Effort } from "./effort.ts";
import { electronPath, sandbox } from "./electron.ts";
import { median, ms, percentile, ratio, table } from "./figures.ts";
import { lineOf, longText } from "./long-text.ts";
import { type Measurement, say } from "./measurement.ts";
import type { Peer } from "./pages/peers.ts";
import { countParagraphs, typeBursts } from "./typing-page.ts";

const LENGTHS = [100, 1_000, 10_000] as const;
type Length = (typeof LENGTHS)[number];
type Editor = Peer | "ours";
const EDITORS: readonly Editor[] = ["contenteditable", "prosemirror", "ours"];
/** Opening 10,000 paragraphs on a busy machine. */
const PATIENCE_MS = 120_000;

type Run = { length: Length; lines: string[]; index: number; bursts: number };

/** A store that holds one draft of this length, brought in by the app's own import. */
async function importedDraft(lines: readonly string[]): Promise<Folders> {
  const folders = newFolders();
  const app = await launchApp({ folders });
  app.window.setDefaultTimeout(PATIENCE_MS);
  const file = join(OUT, `${lines.length}-paragraphs.txt`);
  writeFileSync(file, lines.join("\n\n"));
  await new LibraryPage(app.window).importFile(app, file);
  await new EditorPage(app.window).opened();
  const count = await countParagraphs(app.window);
  await app.close();
  if (count !== lines.length) throw new Error(`Import made ${count} blocks of ${lines.length}`);
  return folders;
}

async function typeInOurs({ index, bursts }: Run, folders: Folders): Promise<number[]> {
  const app = await launchApp({ folders });
  app.window.setDefaultTimeout(PATIENCE_MS);
  await new LibraryPage(app.window).rows.first().getByRole("button").first().click();
  await new EditorPage(app.window).opened();
  const times = await typeBursts(app.window, index, bursts);
  await new EditorPage(app.window).saved();
  await app.close();
  return times;
}

const mount = (page: Page, peer: Peer, lines: string[]): Promise<void> =>
  page.evaluate(([name, texts]) => window.mountPeer(name, texts), [peer, lines] as const);

async function typeInPeer(peer: Peer, { lines, index, bursts }: Run): Promise<number[]> {
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [...sandbox, join(OUT, "blank")],
  });
  const page = await electron.firstWindow();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(pathToFileURL(join(OUT, "peers", "index.html")).href);
  await mount(page, peer, lines);
  const times = await typeBursts(page, index, bursts);
  await electron.close();
  return times;
}

type Times = Record<Editor, number[]>;

/** The editors take turns; every pass types in another paragraph, fresh for all of them. */
async function measureLength(length: Length, { passes, bursts }: Effort): Promise<Times> {
  const lines = longText(length).map(lineOf);
  const times: Times = { contenteditable: [], prosemirror: [], ours: [] };
  const folders = await importedDraft(lines);
  for (let pass = 0; pass < passes; pass++) {
    for (const editor of EDITORS) {
      const run: Run = { length, lines, index: length / 2 + pass, bursts };
      const typed = editor === "ours" ? typeInOurs(run, folders) : typeInPeer(editor, run);
      times[editor].push(...(await typed));
      say(
        `  ${editor}, ${length} paragraphs, pass ${pass + 1}: p50 ${ms(median(times[editor]))} ms`,
      );
    }
  }
  removeFolders(folders);
  return times;
}

const cell = (times: readonly number[]): string =>
  [0.5, 0.95, 1].map((share) => ms(percentile(times, share))).join(" / ");

async function measure(effort: Effort): Promise<string> {
  const all = new Map<Length, Times>();
  for (const length of LENGTHS) all.set(length, await measureLength(length, effort));
  const rows = [...all].map(([n, times]) => [
    n.toLocaleString("en"),
    ...EDITORS.map((editor) => cell(times[editor])),
  ]);
  const of = (length: Length, editor: Editor): number[] => all.get(length)?.[editor] ?? [];
  const ours = of(10_000, "ours");
  return [
    "Key to painted frame in milliseconds: p50 / p95 / worst.\n",
    table(["paragraphs", "bare contenteditable", "ProseMirror", "Văn Kiện, everything on"], rows),
    "",
    table(
      ["at 10,000 paragraphs", "measured", "goal"],
      [
        [
          "p50, of bare contenteditable's",
          ratio(median(ours), median(of(10_000, "contenteditable"))),
          "at most 0.30",
        ],
        ["p95, ms", ms(percentile(ours, 0.95)), "at most 33"],
        [
          "p50, times that of 100 paragraphs",
          ratio(median(ours), median(of(100, "ours"))),
          "less than 3",
        ],
      ],
    ),
  ].join("\n");
}

export const typing: Measurement = { id: "P1", title: "Typing", measure };
