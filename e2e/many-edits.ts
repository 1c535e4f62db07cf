import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Folders } from "./app.ts";

/** A sentence, a new paragraph, more words; all of it is deleted again, and once taken back. */
const FIRST = "cac cap uy dang ";
const SECOND = "tiep tuc";
const AGAIN = FIRST.length + 1 + SECOND.length;

/** Edits of one round. What stood before stands after it. */
export const EDITS_OF_A_ROUND = 2 * AGAIN + 2;

/** One round of edits where the cursor is: typing, Enter, Backspace, undo, redo. */
export async function editForARound({ keyboard }: Page): Promise<void> {
  await keyboard.type(FIRST);
  await keyboard.press("Enter");
  await keyboard.type(SECOND);
  for (let n = 0; n < AGAIN; n++) await keyboard.press("Backspace");
  await keyboard.press("Control+z");
  await keyboard.press("Control+y");
}

/** Bytes that live on the heap of the window once the garbage is gone. */
export async function heapInUse(window: Page): Promise<number> {
  const devtools = await window.context().newCDPSession(window);
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  await devtools.detach();
  return usedSize;
}

/** Bytes of the write-ahead log of the store; 0 while there is none. */
export function logSize({ data }: Folders): number {
  const file = join(data, "van-kien.sqlite-wal");
  return existsSync(file) ? statSync(file).size : 0;
}
