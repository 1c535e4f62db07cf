import { type Folders, removeFolders } from "../e2e/app.ts";
import { EditorPage } from "../e2e/editor-page.ts";
import type { Effort } from "./effort.ts";
import { median, ms, percentile, ratio, spread, table } from "./figures.ts";
import { importedDraft, launchWithDraft } from "./long-draft.ts";
import { lineOf, longText } from "./long-text.ts";
import { type Measurement, say } from "./measurement.ts";
import { openPeers } from "./peer-window.ts";
import { typeBursts } from "./typing-page.ts";

const LENGTHS = [100, 1_000, 10_000] as const;
type Length = (typeof LENGTHS)[number];
type PlainPeer = "contenteditable" | "prosemirror";
type Editor = PlainPeer | "ours";
const EDITORS: readonly Editor[] = ["contenteditable", "prosemirror", "ours"];

type Run = { length: Length; lines: string[]; index: number; bursts: number };

async function typeInOurs({ index, bursts }: Run, folders: Folders): Promise<number[]> {
  const app = await launchWithDraft({ folders });
  const times = await typeBursts(app.window, index, { bursts });
  await new EditorPage(app.window).saved();
  await app.close();
  return times;
}

async function typeInPeer(peer: PlainPeer, { lines, index, bursts }: Run): Promise<number[]> {
  const { electron, page, mount } = await openPeers();
  await mount(peer, lines);
  const times = await typeBursts(page, index, { bursts });
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

async function measure(effort: Effort): Promise<string> {
  const all = new Map<Length, Times>();
  for (const length of LENGTHS) all.set(length, await measureLength(length, effort));
  const rows = [...all].map(([n, times]) => [
    n.toLocaleString("en"),
    ...EDITORS.map((editor) => spread(times[editor])),
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
