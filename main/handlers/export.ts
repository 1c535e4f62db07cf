import { join } from "node:path";
import type { CopyKind, Exported, ExportedCopies, Inputs, WrittenFile } from "../../bridge/api.ts";
import { findingsOf } from "../../document/findings.ts";
import type { Copy } from "../../document/flow/flow-of.ts";
import { ok } from "../../document/result.ts";
import { type DraftState, whyNotClean } from "../../document/sign-off.ts";
import { sha256Of } from "../store/content.ts";
import { failureOf } from "../store/db.ts";
import { recordExport } from "../store/exports.ts";
import { type Context, timeOf } from "./context.ts";
import { fingerprintOf, type ReadDraft, readDraft } from "./draft-content.ts";
import { exportFile } from "./export-file.ts";
import { exportName } from "./export-name.ts";
import { freePath } from "./export-path.ts";
import { namePatternOf, rememberCopies } from "./export-settings.ts";
import { type Outcome, refuse, refuseBecause } from "./outcome.ts";
import { standingOf } from "./standing.ts";

/** A draft to export and where it stands. */
type Exporting = { draft: ReadDraft; state: DraftState; round: number };

function readExporting(context: Context, id: string): Outcome<Exporting> {
  const draft = readDraft(context, id);
  if (!draft.ok) return draft;
  const { row, document, profile } = draft.value;
  // What goes out as clean is what was read just now, whatever its row says that it is.
  const read = { ...row, fingerprint: fingerprintOf(document, profile) };
  const { state, round } = standingOf(context, read);
  return ok({ draft: draft.value, state, round });
}

/**
 * Writes a draft as DOCX from what the store holds: clean when it is signed off, otherwise with
 * the draft mark of its round. What the document still lacks comes back as messages. Failures as
 * in `writeSafely`, "cancelled", and those of reading a draft.
 */
export async function exportDocx(
  context: Context,
  { id, ask }: Inputs["exportDocx"],
): Promise<Outcome<Exported>> {
  const exporting = readExporting(context, id);
  if (!exporting.ok) return exporting;
  const { draft, state } = exporting.value;
  const kind = state === "signed" ? "clean" : "draft";
  const usual = join(context.host.exportFolder, nameOf(context, exporting.value, kind));
  const path = ask ? await askPath(context, usual) : freePath(context, id, usual);
  if (!path.ok) return path;
  const file = await writeCopy(context, exporting.value, kind, path.value);
  if (!file.ok) return file;
  const { document, template, profile } = draft;
  const messages = findingsOf(document, template, profile, context.profiles);
  return ok({ ...file.value, state, messages });
}

async function askPath({ host }: Context, usual: string): Promise<Outcome<string>> {
  const chosen = await host.chooseExportFile(usual);
  return chosen === undefined ? refuse("cancelled") : ok(chosen);
}

/**
 * Writes several copies of a draft into one folder, each whole or not at all, and answers what
 * came of each. Fails as a whole only with "cancelled" and the failures of reading a draft.
 */
export async function exportCopies(
  context: Context,
  { id, copies, ask }: Inputs["exportCopies"],
): Promise<Outcome<ExportedCopies>> {
  const exporting = readExporting(context, id);
  if (!exporting.ok) return exporting;
  const { host } = context;
  const folder = ask ? await host.chooseExportFolder(host.exportFolder) : host.exportFolder;
  if (folder === undefined) return refuse("cancelled");
  const outcome: ExportedCopies = { written: [], failed: [] };
  for (const copy of new Set(copies)) {
    const file = await writeInto(context, exporting.value, copy, folder);
    if (file.ok) outcome.written.push({ copy, ...file.value });
    else outcome.failed.push({ copy, error: file.error });
  }
  if (copies.length > 1) note(context, () => rememberCopies(context.db, copies));
  return ok(outcome);
}

async function writeInto(
  context: Context,
  exporting: Exporting,
  kind: CopyKind,
  folder: string,
): Promise<Outcome<WrittenFile>> {
  const reason = kind === "clean" ? whyNotClean(exporting.state) : undefined;
  if (reason) return refuseBecause([reason]);
  const usual = join(folder, nameOf(context, exporting, kind));
  const path = freePath(context, exporting.draft.row.id, usual);
  return path.ok ? writeCopy(context, exporting, kind, path.value) : path;
}

function nameOf({ db }: Context, { draft, state, round }: Exporting, kind: CopyKind): string {
  return exportName(draft, { kind, signed: state === "signed", round }, namePatternOf(db));
}

/** What a copy is printed with. A PDF shows what the draft is now. */
function copyOf(kind: CopyKind, { state, round }: Exporting): Copy {
  const clean = kind === "clean" || (kind === "pdf" && state === "signed");
  if (clean) return { mark: { kind: "clean" } };
  return { mark: { kind: "draft", round }, ...(kind === "review" && { commentMargin: true }) };
}

async function writeCopy(
  context: Context,
  exporting: Exporting,
  kind: CopyKind,
  path: string,
): Promise<Outcome<WrittenFile>> {
  const { row, document, template, profile } = exporting.draft;
  const copy = copyOf(kind, exporting);
  const format = kind === "pdf" ? "pdf" : "docx";
  const order = { document, template, profile, copy, format, path } as const;
  const file = await exportFile(order, context.host.newId);
  if (!file.ok) return file;
  const { bytes, facts } = file.value;
  const record = { path, draftId: row.id, sha256: sha256Of(bytes), at: timeOf(context) };
  note(context, () => recordExport(context.db, record));
  return ok({ path, bytes: bytes.byteLength, clean: copy.mark.kind === "clean", facts });
}

/** The files are there and whole: a store that cannot take a note does not make them less so. */
function note(context: Context, write: () => void): void {
  try {
    write();
  } catch (error) {
    const code = failureOf(error);
    if (!code) throw error;
    context.host.log(`export: not noted, ${code}`);
  }
}
