import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Inputs, SavedCopy } from "../../bridge/api.ts";
import { readBrokenJson } from "../../document/repair/read-broken-json.ts";
import { blocksAfterBreak, wordsIn } from "../../document/repair/words-in.ts";
import { ok } from "../../document/result.ts";
import { foldAccents } from "../../document/vietnamese/fold.ts";
import { rawContent } from "../store/damaged-drafts.ts";
import type { Context } from "./context.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { writeSafely } from "./safe-file.ts";

/** Marks a file that "Nhập từ tệp…" takes back as it is. */
export const COPY_ENDING = ".vankien.json";
const MOST_OF_NAME = 60;

/**
 * Writes a document to a place that a person chooses: as it is, to be imported again, and as plain
 * text beside it, to be read by anything. Asks nothing of the store, so that it works when that is
 * what fails. "cancelled", and failures as in `writeSafely`.
 */
export const saveCopy = (
  context: Context,
  { content, text, name }: Inputs["saveCopy"],
): Promise<Outcome<SavedCopy>> => writeCopy(context, Buffer.from(content), text, name);

/** The same of a draft as it stands on the disk, damaged as it may be. "not-found" without one. */
export async function saveStoredCopy(
  context: Context,
  { id }: Inputs["saveStoredCopy"],
): Promise<Outcome<SavedCopy>> {
  const bytes = rawContent(context.db, id);
  if (!bytes) return refuse("not-found");
  const { value, rest } = readBrokenJson(Buffer.from(bytes).toString());
  const words = [...wordsIn(value), ...wordsIn(rest === undefined ? [] : blocksAfterBreak(rest))];
  return writeCopy(context, bytes, words.join("\n"), "van-ban-hong");
}

async function writeCopy(
  { host }: Context,
  content: Uint8Array,
  text: string,
  name: string,
): Promise<Outcome<SavedCopy>> {
  const suggested = join(host.exportFolder, `${fileName(name)}${COPY_ENDING}`);
  const path = await host.chooseCopyFile(suggested);
  if (path === undefined) return refuse("cancelled");
  const written = await writeSafely(path, content, host.newId, () => undefined);
  if (!written.ok) return written;
  const textPath = freeTextPath(path);
  const readable = Buffer.from(`\ufeff${text.toWellFormed()}\n`);
  const beside = await writeSafely(textPath, readable, host.newId, () => undefined);
  return beside.ok ? ok({ path, textPath }) : ok({ path });
}

const fileName = (name: string): string =>
  foldAccents(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST_OF_NAME)
    .replace(/^-|-$/g, "") || "van-ban";

/** The name of the copy with ".txt"; never that of a file that is there. */
function freeTextPath(path: string): string {
  const stem = path.replace(/(?:\.vankien)?\.json$/iu, "");
  let free = `${stem}.txt`;
  for (let n = 2; existsSync(free); n++) free = `${stem} (${n}).txt`;
  return free;
}
