import type { ElectronApplication } from "@playwright/test";
import { type Folders, newFolders, removeFolders } from "../e2e/app.ts";
import type { Effort } from "./effort.ts";
import { median, ratio, table, takingTurns } from "./figures.ts";
import { importedDraft, launchWithDraft } from "./long-draft.ts";
import { lineOf, longText } from "./long-text.ts";
import { type Measurement, say } from "./measurement.ts";
import { launchBlank } from "./peer-window.ts";
import { describeReference, referenceDocument } from "./reference.ts";
import { addReferenceDraft } from "./reference-draft.ts";

const LENGTH = 10_000;
/** Until what an opening leaves to be done is done. */
const SETTLE_MS = 6_000;
const KB_PER_MB = 1_024;

type Process = { type: string; megabytes: number };

/** What every process of the application holds in memory, in MB. */
async function processesOf(electron: ElectronApplication): Promise<Process[]> {
  const metrics = await electron.evaluate(({ app }) =>
    app.getAppMetrics().map((m) => ({ type: m.name ?? m.type, size: m.memory.workingSetSize })),
  );
  return metrics.map(({ type, size }) => ({ type, megabytes: size / KB_PER_MB }));
}

const sum = (processes: readonly Process[]): number =>
  processes.reduce((total, { megabytes }) => total + megabytes, 0);

async function settledMemory(electron: ElectronApplication, name: string): Promise<number> {
  const page = await electron.firstWindow();
  await page.waitForTimeout(SETTLE_MS);
  const processes = await processesOf(electron);
  const parts = processes.map(({ type, megabytes }) => `${type} ${megabytes.toFixed(0)}`);
  say(`  ${name}: ${parts.join(", ")} MB`);
  await electron.close();
  return sum(processes);
}

async function memoryOf(folders: Folders, name: string): Promise<number> {
  const { electron } = await launchWithDraft({ folders });
  return settledMemory(electron, name);
}

async function measure({ launches }: Effort): Promise<string> {
  const reference = referenceDocument();
  const short = newFolders();
  await addReferenceDraft(short, reference);
  const long = await importedDraft(longText(LENGTH).map(lineOf));
  const figures = await takingTurns(Math.ceil(launches / 2), {
    blank: async () => settledMemory(await launchBlank(), "blank"),
    short: () => memoryOf(short, "reference"),
    long: () => memoryOf(long, "long"),
  });
  for (const folders of [short, long]) removeFolders(folders);
  const row = (name: string, megabytes: readonly number[], goal: string): string[] => [
    name,
    median(megabytes).toFixed(0),
    ratio(median(megabytes), median(figures.blank)),
    goal,
  ];
  const rows = [
    row("blank Electron window", figures.blank, ""),
    row(`a draft of ${describeReference(reference)}`, figures.short, "at most 1.5"),
    row(`${LENGTH.toLocaleString("en")} paragraphs`, figures.long, "at most 2.5"),
  ];
  const head = ["window", "MB", "times blank", "goal"];
  return `Working sets of all processes, ${SETTLE_MS / 1_000} s after opening.\n\n${table(head, rows)}`;
}

export const memory: Measurement = { id: "P9", title: "Memory", measure };
