import type { Inputs, OpenDraft, Saved } from "../../bridge/api.ts";
import { findingsOf } from "../../document/findings.ts";
import type { Message } from "../../document/message.ts";
import { profileOf } from "../../document/profiles/choose.ts";
import { reasonsNotToSign, signOffOf } from "../../document/sign-off.ts";
import { inTransaction } from "../store/db.ts";
import type { NextRevision } from "../store/drafts.ts";
import { countRecipients } from "../store/recipients.ts";
import { addSignOff, listSignOffs } from "../store/sign-offs.ts";
import { addVersion, signedContent, type VersionReason } from "../store/versions.ts";
import { type Context, timeOf } from "./context.ts";
import {
  factsOf,
  isDamaged,
  readContent,
  readDraft,
  replaceContent,
  type StoredReadDraft,
} from "./draft-content.ts";
import { openDraft, writeNext } from "./drafts.ts";
import { type Outcome, refuse, refuseBecause } from "./outcome.ts";
import { isRepeated, savedDraft } from "./standing.ts";

/**
 * Freezes the present content as a version that someone stands for. "refused" with the reasons
 * while the document has errors. Signing the same content twice by the same person is once.
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
    latest?.sha256 === row.sha256 &&
    latest.signer === input.signer &&
    latest.position === input.position
  );
}

function writeSignOff(context: Context, draft: StoredReadDraft, input: Inputs["signOff"]): void {
  const { db } = context;
  const { id: draftId, round } = draft.row;
  const { signer, position } = input;
  const at = timeOf(context);
  inTransaction(db, () => {
    const versionId = freeze(context, draft, "sign-off", at);
    addSignOff(db, { draftId, versionId, round, signer, position, at });
    countRecipients(db, draft.document.parts.recipients, at);
  });
}

/** Keeps the content of a draft, word for word as stored, as a version; answers the version's id. */
function freeze(
  context: Context,
  draft: StoredReadDraft,
  reason: VersionReason,
  at: string,
): string {
  const id = context.host.newId();
  const { stored, row, profile } = draft;
  const frozen = { ...stored, draftId: row.id, reason, profile: profile.id, at };
  addVersion(context.db, { ...frozen, id, findings: findingsIn(context, draft) });
  return id;
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
  return advance(context, draft.value, next, "round") ? savedDraft(context, id) : refuse("stale");
}

/**
 * Puts back what was signed last in this round; the present content stays as a version.
 * "not-found" when nothing was signed in it.
 */
export function revertToSigned(
  context: Context,
  { id, revision }: Inputs["revertToSigned"],
): Outcome<OpenDraft> {
  const draft = readDraft(context, id);
  if (!draft.ok) return draft;
  const { row, template } = draft.value;
  const save = `revert@${revision}`;
  if (isRepeated(row, revision, save)) return openDraft(context, { id });
  const signed = signedContent(context.db, id, row.round);
  if (!signed) return refuse("not-found");
  if (signed === "damaged") return refuse("damaged-store");
  const read = readContent(signed.content, template);
  if (!read.ok) return read;
  const { document } = read.value;
  const facts = factsOf(document, template, profileOf(document, context.profiles));
  const next = { ...signed, id, revision, round: row.round, save, facts, at: timeOf(context) };
  return advance(context, draft.value, next, "revert")
    ? openDraft(context, { id })
    : refuse("stale");
}

/** The next revision and a version of what stood before, in one transaction; false: stale. */
function advance(
  context: Context,
  draft: StoredReadDraft,
  next: NextRevision,
  reason: VersionReason,
): boolean {
  const { db } = context;
  return inTransaction(db, () => {
    if (!replaceContent(context, draft, next)) return false;
    freeze(context, draft, reason, next.at);
    return true;
  });
}
