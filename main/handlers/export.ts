import { existsSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import type { Exported, Inputs } from "../../bridge/api.ts";
import { findingsOf } from "../../document/findings.ts";
import type { DraftMark } from "../../document/parts/marks.ts";
import { ok } from "../../document/result.ts";
import { sha256Of } from "../store/content.ts";
import { failureOf } from "../store/db.ts";
import { findExport, recordExport } from "../store/exports.ts";
import { type Context, timeOf } from "./context.ts";
import { type ReadDraft, readDraft } from "./draft-content.ts";
import { exportFile } from "./export-file.ts";
import { exportName } from "./export-name.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { fileFailureOf } from "./safe-file.ts";
import { standingOf } from "./standing.ts";

/** With so many files of one name in a folder something else is wrong. */
const MOST_NAMES = 1_000;

/**
 * Writes a draft as DOCX from what the store holds: clean when it is signed off, otherwise with
 * the draft mark of its round. What the document still lacks comes back as messages. Failures as
 * in `writeSafely`, "cancelled", and those of reading a draft.
 */
export async function exportDocx(
  context: Context,
  { id, ask }: Inputs["exportDocx"],
): Promise<Outcome<Exported>> {
  const draft = readDraft(context, id);
  if (!draft.ok) return draft;
  const { document, template, profile } = draft.value;
  const mark = markOf(context, draft.value);
  const path = await choosePath(context, id, exportName(document, template, mark), ask);
  if (!path.ok) return path;
  const order = { document, template, profile, copy: { mark }, path: path.value };
  const bytes = await exportFile(order, context.host.newId);
  if (!bytes.ok) return bytes;
  remember(context, id, path.value, bytes.value);
  return ok({
    path: path.value,
    bytes: bytes.value.byteLength,
    clean: mark.kind === "clean",
    messages: findingsOf(document, template, profile, context.profiles),
  });
}

function markOf(context: Context, { row }: ReadDraft): DraftMark {
  const { state, round } = standingOf(context, row);
  return state === "signed" ? { kind: "clean" } : { kind: "draft", round };
}

async function choosePath(
  context: Context,
  id: string,
  name: string,
  ask: boolean,
): Promise<Outcome<string>> {
  const { host } = context;
  const usual = join(host.exportFolder, name);
  if (!ask) return freePath(context, id, usual);
  const chosen = await host.chooseExportFile(usual);
  return chosen === undefined ? refuse("cancelled") : ok(chosen);
}

/** The usual path, or "… (2)" and so on where a file stands that is not this draft's export. */
function freePath(context: Context, id: string, usual: string): Outcome<string> {
  const { dir, name, ext } = parse(usual);
  for (let n = 1; n <= MOST_NAMES; n++) {
    const path = n === 1 ? usual : join(dir, `${name} (${n})${ext}`);
    if (!existsSync(path) || isOurs(context, id, path)) return ok(path);
  }
  return refuse("cannot-write", usual);
}

/** True when the file holds exactly the bytes that we wrote there for this draft. */
function isOurs({ db }: Context, id: string, path: string): boolean {
  const record = findExport(db, path);
  if (record?.draftId !== id) return false;
  try {
    return sha256Of(readFileSync(path)) === record.sha256;
  } catch (error) {
    if (fileFailureOf(error)) return false;
    throw error;
  }
}

/** The file is there and whole: a store that cannot take the note does not make it less so. */
function remember(context: Context, draftId: string, path: string, bytes: Uint8Array): void {
  try {
    recordExport(context.db, { path, draftId, sha256: sha256Of(bytes), at: timeOf(context) });
  } catch (error) {
    const code = failureOf(error);
    if (!code) throw error;
    context.host.log(`exportDocx: not noted, ${code}`);
  }
}
