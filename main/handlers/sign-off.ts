import type { Inputs, Saved } from "../../bridge/api.ts";
import { findingsOf } from "../../document/findings.ts";
import type { Message } from "../../document/message.ts";
import type { Document } from "../../document/model.ts";
import { ok } from "../../document/result.ts";
import { reasonsNotToSign, signOffOf } from "../../document/sign-off.ts";
import { inTransaction } from "../store/db.ts";
import { countRecipients } from "../store/recipients.ts";
import { addSignOff, listSignOffs } from "../store/sign-offs.ts";
import { signedContent, type VersionReason } from "../store/versions.ts";
import { type Context, timeOf } from "./context.ts";
import {
  factsOf,
  isDamaged,
  readContent,
  readDraft,
  replaceContent,
  type StoredReadDraft,
} from "./draft-content.ts";
import { writeNext } from "./drafts.ts";
import { freeze } from "./freeze.ts";
import { type Outcome, refuse, refuseBecause } from "./outcome.ts";
import { isRepeated, savedDraft } from "./standing.ts";

/**
 * Freezes the present content as a version whose print someone stands for. "refused" with the
 * reasons while the document has errors. Approving what prints alike twice by one person is once.
 */
export function signOff(context: Context, input: Inputs["signOff"]): Outcome<Saved> {
  const draft = readDraft(context, input.id);
  if (!draft.ok) return draft;
  if (isDamaged(draft.value)) return signRepaired(context, draft.value, input);
  if (draft.value.row.revision !== input.revision) return refuse("stale");
  const reasons = reasonsNotToSign(findingsIn(context, draft.value));
  if (reasons.length > 0) return refuseBecause(reasons);
  if (!stoodFor(context, draft.value, input)) writeSignOff(context, draft.value, input);
  return savedDraft(context, input.id);
}

/** Whoever signs what was repaired stands for it as it is on the screen: it is written first. */
function signRepaired(
  context: Context,
  draft: StoredReadDraft,
  input: Inputs["signOff"],
): Outcome<Saved> {
  if (draft.row.revision !== input.revision) return refuse("stale");
  const written = writeNext(context, draft, draft.document, context.host.newId());
  return written.ok ? signOff(context, { ...input, revision: written.value.revision }) : written;
}

const findingsIn = (
  { profiles }: Context,
  { document, template, profile }: StoredReadDraft,
): Message[] => findingsOf(document, template, profile, profiles);

function stoodFor({ db }: Context, { row }: StoredReadDraft, input: Inputs["signOff"]): boolean {
  const latest = signOffOf(listSignOffs(db, row.id), row.round);
  return (
    latest?.fingerprint === row.fingerprint &&
    latest.approver === input.approver &&
    latest.position === input.position
  );
}

function writeSignOff(context: Context, draft: StoredReadDraft, input: Inputs["signOff"]): void {
  const { db } = context;
  const { id: draftId, round } = draft.row;
  const { approver, position } = input;
  const at = timeOf(context);
  inTransaction(db, () => {
    const versionId = freezeDraft(context, draft, "sign-off", at);
    addSignOff(db, { draftId, versionId, round, approver, position, at });
    countRecipients(db, draft.document.parts.recipients, at);
  });
}

/** Keeps the content of a draft, word for word as stored, as a version; answers the version's id. */
function freezeDraft(
  context: Context,
  { document, template, stored, row }: StoredReadDraft,
  reason: VersionReason,
  at: string,
): string {
  return freeze(context, { document, template, content: stored }, { draftId: row.id, reason, at });
}

/** Begins the next round ("Dự thảo lần n") and keeps the content of this one as a version. */
export function startRound(
  context: Context,
  { id, revision }: Inputs["startRound"],
): Outcome<Saved> {
  const draft = readDraft(context, id);
  if (!draft.ok) return draft;
  const { row, document, template, profile, stored } = draft.value;
  const save = `round@${revision}`;
  if (isRepeated(row, revision, save)) return savedDraft(context, id);
  const facts = factsOf(document, template, profile);
  const at = timeOf(context);
  const next = { ...stored, id, revision, round: row.round + 1, save, facts, at };
  const advanced = inTransaction(context.db, () => {
    if (!replaceContent(context, draft.value, next)) return false;
    freezeDraft(context, draft.value, "round", at);
    return true;
  });
  return advanced ? savedDraft(context, id) : refuse("stale");
}

/** What was approved last in this round. "not-found" when nothing was, "damaged-store". */
export function readSigned(context: Context, { id }: Inputs["readSigned"]): Outcome<Document> {
  const draft = readDraft(context, id);
  if (!draft.ok) return draft;
  const { row, template } = draft.value;
  const signed = signedContent(context.db, id, row.round);
  if (!signed) return refuse("not-found");
  if (signed === "damaged") return refuse("damaged-store");
  const read = readContent(signed.content, template);
  return read.ok ? ok(read.value.document) : read;
}

/**
 * Keeps the present content as a version before the window goes back to what was approved: there
 * it is one step of undo, and here it stays when the window is closed.
 */
export function keepBeforeRevert(
  context: Context,
  { id, revision }: Inputs["keepBeforeRevert"],
): Outcome<null> {
  const draft = readDraft(context, id);
  if (!draft.ok) return draft;
  if (draft.value.row.revision !== revision) return refuse("stale");
  const at = timeOf(context);
  inTransaction(context.db, () => freezeDraft(context, draft.value, "revert", at));
  return ok(null);
}
