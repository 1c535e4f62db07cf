import { canonicalJson } from "../../document/canonical.ts";
import type { Document } from "../../document/model.ts";
import { parseDocument } from "../../document/parse.ts";
import { numberAndSymbol, symbolOf } from "../../document/parts/number.ts";
import { profileOf } from "../../document/profiles/choose.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import { ok } from "../../document/result.ts";
import type { Template } from "../../document/template.ts";
import { type Content, fingerprinted } from "../store/content.ts";
import { type DraftFacts, type DraftRow, findDraft, loadDraft } from "../store/drafts.ts";
import type { Context } from "./context.ts";
import { type Outcome, refuse } from "./outcome.ts";

/** A draft that was read: where it stands, its content, the template of its type, its rules. */
export type ReadDraft = {
  row: DraftRow;
  document: Document;
  template: Template;
  profile: Profile;
};

/** A draft as it was just read from the disk, with its content word for word. */
export type StoredReadDraft = ReadDraft & { stored: Content };

/** The canonical content of a document with its fingerprint. */
export const contentOf = (document: Document): Content => fingerprinted(canonicalJson(document));

/** What the library shows of a document. */
export function factsOf(document: Document, template: Template, profile: Profile): DraftFacts {
  const { number, subject } = document.parts;
  return {
    typeName: template.name,
    symbol: symbolOf(template, profile),
    subject: subject.text.replaceAll("\n", " ").trim(),
    ...(number.ordinal !== undefined && { number: numberAndSymbol(number, template, profile) }),
  };
}

/** The template of a type; "not-found" with the templates' folder when it is not installed. */
export function templateOf({ templates, host }: Context, id: string): Outcome<Template> {
  const loaded = templates.get(id);
  return loaded ? ok(loaded.template) : refuse("not-found", host.templatesFolder);
}

/**
 * Reads a draft from the disk and checks its hash. A draft whose content is not what was written
 * fails with "damaged-store" and no path: the store around it is sound.
 */
export function readDraft(context: Context, id: string): Outcome<StoredReadDraft> {
  const stored = loadDraft(context.db, id);
  if (stored === undefined) return refuse("not-found");
  if (stored === "damaged") return refuse("damaged-store");
  const template = templateOf(context, stored.template);
  if (!template.ok) return template;
  const parsed = parseContent(context, stored.content, template.value);
  if (!parsed.ok) return parsed;
  context.open.keep(id, stored.revision, parsed.value);
  const { content, ...row } = stored;
  const read = readDraftOf(context, row, parsed.value, template.value);
  return ok({ ...read, stored: { content, sha256: row.sha256 } });
}

const readDraftOf = (
  { profiles }: Context,
  row: DraftRow,
  document: Document,
  template: Template,
): ReadDraft => ({ row, document, template, profile: profileOf(document, profiles) });

/** The same from memory when this revision was read or written before. */
export function recallDraft(context: Context, id: string): Outcome<ReadDraft> {
  const row = findDraft(context.db, id);
  if (!row) return refuse("not-found");
  const document = context.open.get(id, row.revision);
  if (!document) return readDraft(context, id);
  const template = templateOf(context, row.template);
  return template.ok ? ok(readDraftOf(context, row, document, template.value)) : template;
}

/** Content of the store as a document; "newer-store" when a newer program wrote it. */
export function parseContent(
  context: Context,
  content: string,
  template: Template,
): Outcome<Document> {
  const parsed = parseDocument(JSON.parse(content), template.numbering, context.host.newId);
  if (parsed.ok) return parsed;
  return refuse(parsed.error.code === "newer-format" ? "newer-store" : "damaged-store");
}
