import { removeFolders } from "../e2e/app.ts";
import { EditorPage } from "../e2e/editor-page.ts";
import { EDITS_OF_A_ROUND, editForARound, heapInUse, logSize } from "../e2e/many-edits.ts";
import type { Effort } from "./effort.ts";
import { ms, percentile, spread, table } from "./figures.ts";
import { importedDraft, launchWithDraft } from "./long-draft.ts";
import { lineOf, longText } from "./long-text.ts";
import { type Measurement, say } from "./measurement.ts";
import { clickInto, typeBursts } from "./typing-page.ts";

const LENGTH = 1_000;
/** Rounds until the caches of the app and the history are full: there the comparison begins. */
const WARM_UP = 20;
const ROUNDS_IN_A_PARAGRAPH = 20;
const MB = 1024 * 1024;

async function measure({ edits, bursts }: Effort): Promise<string> {
  const folders = await importedDraft(longText(LENGTH).map(lineOf));
  const { window, close } = await launchWithDraft({ folders });
  const editor = new EditorPage(window);
  let log = 0;
  const edit = async (rounds: number): Promise<void> => {
    for (let round = 0; round < rounds; round++) {
      if (round % ROUNDS_IN_A_PARAGRAPH === 0) {
        await clickInto(window, editor, (round * 7) % LENGTH);
        say(`  ${round * EDITS_OF_A_ROUND} edits, log ${(log / MB).toFixed(1)} MB`);
      }
      await editForARound(window);
      log = Math.max(log, logSize(folders));
    }
  };
  await edit(WARM_UP);
  const start = { keys: await typeBursts(window, LENGTH / 2, { bursts }), heap: 0 };
  start.heap = await heapInUse(window);
  await edit(Math.ceil(edits / EDITS_OF_A_ROUND));
  const end = { keys: await typeBursts(window, LENGTH / 2, { bursts }), heap: 0 };
  end.heap = await heapInUse(window);
  await editor.saved();
  await close();
  removeFolders(folders);
  const growth = (end.heap - start.heap) / MB;
  const head = [`after ${edits.toLocaleString("en")} edits`, "at the start", "at the end", "goal"];
  const p95 = (keys: readonly number[]): string => ms(percentile(keys, 0.95));
  return table(head, [
    ["key to painted frame, p50 / p95 / worst, ms", spread(start.keys), spread(end.keys), ""],
    ["p95, ms", p95(start.keys), p95(end.keys), "as at the start, at most 50"],
    [
      "heap after collection, MB",
      (start.heap / MB).toFixed(1),
      `${(end.heap / MB).toFixed(1)} (${growth.toFixed(1)} more)`,
      "at most 50 more",
    ],
    ["largest write-ahead log, MB", "", (log / MB).toFixed(1), "at most 8"],
  ]);
}

export const longSession: Measurement = { id: "R15", title: "A long session", measure };
