import { type Folders, type RunningApp, removeFolders } from "../e2e/app.ts";
import { EditorPage } from "../e2e/editor-page.ts";
import type { Effort } from "./effort.ts";
import { median, ms, percentile, ratio, spread, table } from "./figures.ts";
import { importedDraft, launchWithDraft } from "./long-draft.ts";
import { lineOf, longText } from "./long-text.ts";
import { type Measurement, say } from "./measurement.ts";
import { typeBursts } from "./typing-page.ts";

const LENGTH = 10_000;
/** How long each commit is kept waiting. */
const SLOW_DISK_MS = 200;

type Load = "nothing" | "slow disk" | "export";
const LOADS: readonly Load[] = ["nothing", "slow disk", "export"];

/** Starts an export of the open draft; the focus stays in the body. */
const startExport = ({ window }: RunningApp): Promise<void> =>
  window
    .getByRole("button", { name: "Xuất DOCX", exact: true })
    .evaluate((button: HTMLElement) => button.click());

async function typeUnder(
  load: Load,
  folders: Folders,
  index: number,
  bursts: number,
): Promise<number[]> {
  const env = load === "slow disk" && { VAN_KIEN_COMMIT_DELAY_MS: String(SLOW_DISK_MS) };
  const app = await launchWithDraft({ folders, ...(env && { env }) });
  const before = load === "export" && { before: () => startExport(app) };
  const times = await typeBursts(app.window, index, { bursts, ...before });
  await new EditorPage(app.window).saved();
  await app.close();
  return times;
}

async function measure({ passes, bursts }: Effort): Promise<string> {
  const folders = await importedDraft(longText(LENGTH).map(lineOf));
  const times: Record<Load, number[]> = { nothing: [], "slow disk": [], export: [] };
  for (let pass = 0; pass < passes; pass++) {
    for (const load of LOADS) {
      times[load].push(...(await typeUnder(load, folders, LENGTH / 2 + pass, bursts)));
      say(`  ${load}, pass ${pass + 1}: p50 ${ms(median(times[load]))} ms`);
    }
  }
  removeFolders(folders);
  return report(times);
}

function report(times: Record<Load, number[]>): string {
  const name: Record<Load, string> = {
    nothing: "nothing else",
    "slow disk": `each commit takes ${SLOW_DISK_MS} ms`,
    export: "an export of the same draft runs",
  };
  const row = (load: Load): string[] => [
    name[load],
    spread(times[load]),
    ratio(median(times[load]), median(times.nothing)),
    ratio(percentile(times[load], 0.95), percentile(times.nothing, 0.95)),
    load === "nothing" ? "" : "at most 1.10",
  ];
  const head = ["meanwhile", "p50 / p95 / worst", "p50, times", "p95, times", "goal"];
  return `Key to painted frame at ${LENGTH.toLocaleString("en")} paragraphs, milliseconds.\n\n${table(head, LOADS.map(row))}`;
}

export const typingUnderLoad: Measurement = {
  id: "P2",
  title: "Typing while the machine is busy",
  measure,
};
