import type { DraftSummary, Inputs, OpenDraft, Saved } from "../../bridge/api.ts";
import type { Document } from "../../document/model.ts";
import { parseDocument } from "../../document/parse.ts";
import { isEmptyPatch } from "../../document/patch.ts";
import { profileOf } from "../../document/profiles/choose.ts";
import { ok } from "../../document/result.ts";
import { draftState } from "../../document/sign-off.ts";
import type { Template } from "../../document/template.ts";
import { inTransaction } from "../store/db.ts";
import {
  addDraft,
  type ListedDraft,
  listDrafts as listStored,
  setDeleted,
} from "../store/drafts.ts";
import { addVersion } from "../store/versions.ts";
import { applyCleanPatch } from "./apply-patch.ts";
import { type Context, timeOf } from "./context.ts";
import {
  contentOf,
  factsOf,
  type ReadDraft,
  readDraft,
  readSoundDraft,
  recallDraft,
  replaceContent,
  templateOf,
} from "./draft-content.ts";
import { keepIssued } from "./issue.ts";
import { filledIn, rememberChoice } from "./organisation.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { isRepeated, openedDraft, savedDraft } from "./standing.ts";

/** Every draft with its state, last changed first. */
export const listDrafts = ({ db }: Context): Outcome<DraftSummary[]> =>
  ok(listStored(db).map(summaryOf));

function summaryOf({ fingerprint, signedFingerprint, ...draft }: ListedDraft): DraftSummary {
  const { round } = draft;
  const signOffs =
    signedFingerprint === undefined ? [] : [{ round, fingerprint: signedFingerprint }];
  return { ...draft, state: draftState(round, fingerprint, signOffs) };
}

/** A new draft of a type: its skeleton filled in from the office, or the type's example. */
export function createDraft(
  context: Context,
  input: Inputs["createDraft"],
): Outcome<{ id: string }> {
  const template = templateOf(context, input.template);
  if (!template.ok) return template;
  const example = context.templates.get(input.template)?.example;
  if (input.example && !example) return refuse("not-found", context.host.templatesFolder);
  if (input.example && example) return ok(addNew(context, example, template.value));
  const { body, signer } = input;
  const start = filledIn(context, template.value, { body, signer });
  return inTransaction(context.db, () => {
    if (body) rememberChoice(context, template.value.id, { body, ...(signer && { signer }) });
    return ok(addNew(context, start, template.value));
  });
}

/**
 * Puts a document into the store as a new draft, through the one door of documents. An imported
 * one also leaves a version, so that what came in can be seen for ever.
 */
export function addNew(
  context: Context,
  start: Document,
  template: Template,
  origin: "made" | "imported" = "made",
): { id: string } {
  const { db, host } = context;
  const parsed = parseDocument(start, template.numbering, host.newId);
  if (!parsed.ok) throw new Error(`a new draft is not a document: ${parsed.error.code}`);
  const document = parsed.value;
  const id = host.newId();
  const at = timeOf(context);
  const profile = profileOf(document, context.profiles);
  const content = contentOf(document, profile);
  inTransaction(db, () => {
    const facts = factsOf(document, template, profile);
    addDraft(db, { ...content, id, template: template.id, facts, at });
    if (origin === "imported") {
      const frozen = { ...content, draftId: id, profile: profile.id, findings: [], at };
      addVersion(db, { ...frozen, id: host.newId(), reason: "import" });
    }
  });
  context.open.keep(id, 1, { document, repairs: [] });
  return { id };
}

/**
 * A draft with everything the editor needs, read from the disk and checked. A damaged one is opened
 * only for who asks for its repair: nothing wrong is shown without a word.
 */
export function openDraft(
  context: Context,
  { id, repair }: Inputs["openDraft"],
): Outcome<OpenDraft> {
  const draft = repair ? readDraft(context, id) : readSoundDraft(context, id);
  return draft.ok ? ok(openedDraft(context, draft.value)) : draft;
}

/**
 * Writes what changed as the next revision. "stale" when the draft is not at `revision` any more,
 * unless it is this very save that is repeated. Nothing changed: answered without a revision.
 */
export function saveDraft(
  context: Context,
  { id, revision, save, patch }: Inputs["saveDraft"],
): Outcome<Saved> {
  const draft = recallDraft(context, id);
  if (!draft.ok) return draft;
  const { row, document, template } = draft.value;
  if (isRepeated(row, revision, save)) return savedDraft(context, id);
  if (row.revision !== revision) return refuse("stale");
  if (isEmptyPatch(patch)) return savedDraft(context, id);
  const next = applyCleanPatch(document, patch, template);
  return next.ok ? writeNext(context, draft.value, next.value, save) : next;
}

/** Writes a document as the next revision of a draft in one transaction. */
export function writeNext(
  context: Context,
  draft: ReadDraft,
  document: Document,
  save: string,
): Outcome<Saved> {
  const { db } = context;
  const { row, template } = draft;
  const { id, revision, round } = row;
  const profile = profileOf(document, context.profiles);
  const content = contentOf(document, profile);
  const at = timeOf(context);
  const facts = factsOf(document, template, profile);
  const next = { ...content, id, revision, round, save, facts, at };
  const written = inTransaction(db, () => {
    if (!replaceContent(context, draft, next)) return false;
    keepIssued(context, { row, document, template, content, at });
    return true;
  });
  if (!written) return refuse("stale");
  context.open.keep(id, revision + 1, { document, repairs: [] });
  return savedDraft(context, id);
}

/** Gives a draft another subject: that is its name in the library. */
export function renameDraft(
  context: Context,
  { id, subject }: Inputs["renameDraft"],
): Outcome<null> {
  const draft = readSoundDraft(context, id);
  if (!draft.ok) return draft;
  const { document, template } = draft.value;
  const { body: _body, ...frame } = document;
  const parts = { ...document.parts, subject: { ...document.parts.subject, text: subject } };
  const renamed = applyCleanPatch(document, { frame: { ...frame, parts }, blocks: [] }, template);
  if (!renamed.ok) return renamed;
  const saved = writeNext(context, draft.value, renamed.value, context.host.newId());
  return saved.ok ? ok(null) : saved;
}

/** A new draft with the same content, in its first round and signed by nobody. */
export function duplicateDraft(
  context: Context,
  { id }: Inputs["duplicateDraft"],
): Outcome<{ id: string }> {
  const draft = readSoundDraft(context, id);
  if (!draft.ok) return draft;
  return ok(addNew(context, withoutNumberAndDate(draft.value.document), draft.value.template));
}

/** A copy is a new paper: its number and its day are still to be given. */
function withoutNumberAndDate(document: Document): Document {
  const { ordinal: _number, ...number } = document.parts.number;
  const { date: _day, ...placeDate } = document.parts.placeDate;
  return { ...document, parts: { ...document.parts, number, placeDate } };
}

/**
 * A new draft of the same type and rules with these blocks as its body: what the office keeps is
 * filled in, and the labels look as they did.
 */
export function extractDraft(
  context: Context,
  { id, subject, blocks }: Inputs["extractDraft"],
): Outcome<{ id: string }> {
  const draft = recallDraft(context, id);
  if (!draft.ok) return draft;
  const { document, template } = draft.value;
  const { labels, profile } = document;
  const start = filledIn(context, template, {});
  const parts = { ...start.parts, subject: { ...start.parts.subject, text: subject } };
  const chosen = { ...(labels && { labels }), ...(profile && { profile }) };
  const body = blocks.length > 0 ? blocks : start.body.slice(0, 1);
  return ok(addNew(context, { ...start, ...chosen, parts, body }, template));
}

/** Puts a draft into the bin. */
export const deleteDraft = (context: Context, { id }: Inputs["deleteDraft"]): Outcome<null> =>
  setDeleted(context.db, id, timeOf(context)) ? ok(null) : refuse("not-found");

/** Takes a draft out of the bin. */
export const restoreDraft = ({ db }: Context, { id }: Inputs["restoreDraft"]): Outcome<null> =>
  setDeleted(db, id, undefined) ? ok(null) : refuse("not-found");
