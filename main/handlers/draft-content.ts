import { canonicalJson } from "../../document/canonical.ts";
import type { Message } from "../../document/message.ts";
import type { Document } from "../../document/model.ts";
import { numberAndSymbol, symbolOf } from "../../document/parts/number.ts";
import { printedContent } from "../../document/printed.ts";
import { profileOf } from "../../document/profiles/choose.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import { type ReadDocument, readDocument } from "../../document/repair/read-document.ts";
import { fail, ok } from "../../document/result.ts";
import type { Template } from "../../document/template.ts";
import { hashed, type PaperContent, sha256Of } from "../store/content.ts";
import { keepDamaged } from "../store/damaged-drafts.ts";
import {
  type DraftFacts,
  type DraftRow,
  findDraft,
  loadDraft,
  type NextRevision,
  writeRevision,
} from "../store/drafts.ts";
import type { Context } from "./context.ts";
import { type Outcome, refuse } from "./outcome.ts";

/** A draft that was read: where it stands, its content, the template of its type, its rules. */
export type ReadDraft = {
  row: DraftRow;
  document: Document;
  template: Template;
  profile: Profile;
  /** What had to be repaired to read it; errors say that it was damaged. */
  repairs: Message[];
};

/** A draft as it was just read from the disk, with its content word for word. */
export type StoredReadDraft = ReadDraft & { stored: PaperContent };

/** The canonical content of a document under its rules, with its hash and fingerprint. */
export const contentOf = (document: Document, profile: Profile): PaperContent => ({
  ...hashed(canonicalJson(document)),
  fingerprint: fingerprintOf(document, profile),
});

/** The fingerprint of what a document prints under its rules. */
export const fingerprintOf = (document: Document, { id }: Profile): string =>
  sha256Of(printedContent(document, id));

/**
 * The next revision of a draft, inside a transaction; false: stale. What was repaired is kept as it
 * stood on the disk, byte for byte.
 */
export function replaceContent({ db }: Context, draft: ReadDraft, next: NextRevision): boolean {
  if (draft.repairs.length > 0) keepDamaged(db, next.id, next.at);
  return writeRevision(db, next);
}

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

export const isDamaged = ({ repairs }: Pick<ReadDocument, "repairs">): boolean =>
  repairs.some((message) => message.severity === "error");

/** The template of a type; "not-found" with the templates' folder when it is not installed. */
export function templateOf({ templates, host }: Context, id: string): Outcome<Template> {
  const loaded = templates.get(id);
  return loaded ? ok(loaded.template) : refuse("not-found", host.templatesFolder);
}

/** The bytes are not those that were written: any word may be another one. */
const WRONG_HASH: Message = {
  rule: "repair.hash",
  severity: "error",
  text: "Mã kiểm tra không khớp: nội dung trên đĩa đã đổi khác lúc lưu. Hãy đọc lại toàn văn.",
};

/**
 * Reads a draft from the disk and checks its hash. What is damaged is repaired, the bytes on the
 * disk stay as they are; `repairs` says what was done. "no-template" with the templates' folder
 * when its type is not installed, "newer-draft" when a newer program wrote it.
 */
export function readDraft(context: Context, id: string): Outcome<StoredReadDraft> {
  const loaded = loadDraft(context.db, id);
  if (!loaded) return refuse("not-found");
  const { content, sound, ...row } = loaded;
  const template = context.templates.get(row.template)?.template;
  if (!template) return refuse("no-template", context.host.templatesFolder);
  const read = readContent(content, template);
  if (!read.ok) return read;
  const { document, repairs } = read.value;
  const value = { document, repairs: sound ? repairs : [WRONG_HASH, ...repairs] };
  context.open.keep(id, row.revision, value);
  const draft = readDraftOf(context, row, value, template);
  const { sha256, fingerprint } = row;
  const stored = isDamaged(value)
    ? contentOf(document, draft.profile)
    : { content, sha256, fingerprint };
  return ok({ ...draft, stored });
}

/** A draft that is as it was written; "damaged-draft" with what is wrong with another. */
export function readSoundDraft(context: Context, id: string): Outcome<StoredReadDraft> {
  const draft = readDraft(context, id);
  return draft.ok && isDamaged(draft.value) ? refuseDamaged(draft.value.repairs) : draft;
}

const refuseDamaged = (reasons: Message[]): Outcome<never> =>
  fail({ code: "damaged-draft", reasons });

/** A repaired content is another than the one that was written: it stands for itself. */
function readDraftOf(
  { profiles }: Context,
  row: DraftRow,
  { document, repairs }: ReadDocument,
  template: Template,
): ReadDraft {
  const profile = profileOf(document, profiles);
  const read = { document, repairs, template, profile };
  if (!isDamaged({ repairs })) return { ...read, row };
  const { sha256, fingerprint } = contentOf(document, profile);
  return { ...read, row: { ...row, sha256, fingerprint } };
}

/** The same from memory when this revision was read or written before. */
export function recallDraft(context: Context, id: string): Outcome<ReadDraft> {
  const row = findDraft(context.db, id);
  if (!row) return refuse("not-found");
  const read = context.open.get(id, row.revision);
  if (!read) return readDraft(context, id);
  const template = templateOf(context, row.template);
  return template.ok ? ok(readDraftOf(context, row, read, template.value)) : template;
}

/** Content of the store, repaired where it is damaged; "newer-draft" from a newer program. */
export function readContent(content: string, template: Template): Outcome<ReadDocument> {
  const read = readDocument(content, template);
  if (read.ok) return read;
  return refuse(read.error.code === "newer-format" ? "newer-draft" : "damaged-draft");
}
