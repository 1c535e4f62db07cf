import { z } from "zod";
import type { FileFact } from "../document/file-fact.ts";
import type { Choice, Usual } from "../document/issuing.ts";
import type { Message } from "../document/message.ts";
import { blockSchema, type Document } from "../document/model.ts";
import { type Organisation, organisationSchema } from "../document/organisation.ts";
import { patchSchema } from "../document/patch.ts";
import { type PhraseBook, phraseBookSchema } from "../document/phrases.ts";
import type { Profiles } from "../document/profiles/choose.ts";
import type { Profile } from "../document/profiles/profile.ts";
import type { Result } from "../document/result.ts";
import type { DraftState, SignOff } from "../document/sign-off.ts";
import type { Template } from "../document/template.ts";
import { TONE_STYLES, type ToneStyle } from "../document/vietnamese/tone-style.ts";
import { type CaretPlace, caretPlaceSchema } from "./caret-place.ts";
import { type Preferences, preferencesSchema } from "./preferences.ts";

/** Why a request failed. Closed: the interface has a sentence for each code. */
export type ApiErrorCode =
  | "not-found"
  | "stale"
  | "refused"
  | "cancelled"
  | "empty-file"
  | "not-text"
  | "too-large"
  | "unreadable-file"
  | "cannot-write"
  | "file-busy"
  | "disk-full"
  | "read-only-store"
  | "newer-store"
  | "damaged-store"
  | "damaged-draft"
  | "newer-draft"
  | "no-template"
  | "store-in-use"
  | "store-gone"
  | "store-missing"
  | "broken-install"
  | "keeps-stopping"
  | "check-failed"
  | "invalid-request"
  | "no-profiles"
  | "internal";

/** `path` is the file the failure is about; `reasons` say why an act was refused. */
export type ApiError = { code: ApiErrorCode; path?: string; reasons?: Message[] };

export type Answer<T> = Promise<Result<T, ApiError>>;

/** A draft as the library lists it. Times are ISO. */
export type DraftSummary = {
  id: string;
  template: string;
  /** "Kết luận" */
  typeName: string;
  symbol: string;
  subject: string;
  /** "15-KL/TU", absent while there is no number. */
  number?: string;
  state: DraftState;
  round: number;
  signedAt?: string;
  changedAt: string;
  /** Set while the draft lies in the bin. */
  deletedAt?: string;
};

/** An open draft: its content and where it stands. */
export type OpenDraft = {
  id: string;
  document: Document;
  template: Template;
  /** The installed rule profiles, oldest first. */
  profiles: Profiles;
  revision: number;
  round: number;
  state: DraftState;
  signOff?: SignOff;
  savedAt: string;
  /** SHA-256 of what it prints, hexadecimal: what an approval stands for. */
  fingerprint: string;
  /** What had to be repaired to open it; none when it is as it was written. */
  repairs: Message[];
  /** Where one wrote last in it; absent for a new one. */
  place?: CaretPlace;
};

/** What a save or an act on a draft leaves behind. */
export type Saved = Pick<
  OpenDraft,
  "revision" | "savedAt" | "state" | "round" | "signOff" | "fingerprint"
>;

/**
 * What an export can write: the signed-off paper, a draft with its mark, a draft with room for
 * remarks beside the text, and the PDF of what the draft is now.
 */
export const COPY_KINDS = ["clean", "draft", "review", "pdf"] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** The copy that can be imported again, and its words as plain text where that could be written. */
export type SavedCopy = { path: string; textPath?: string };
export type Imported = { id: string; messages: Message[] };
export type WrittenFile = { path: string; bytes: number; clean: boolean; facts: FileFact[] };
/** `state`: how the draft stood when it was written. */
export type Exported = WrittenFile & { state: DraftState; messages: Message[] };
/** What came of every copy that was asked for, in that order. */
export type ExportedCopies = {
  written: (WrittenFile & { copy: CopyKind })[];
  failed: { copy: CopyKind; error: ApiError }[];
};
export type TemplateSummary = Pick<
  Template,
  "id" | "name" | "symbol" | "description" | "group" | "authority"
> & { usual: Usual };
export type UsedRecipient = { name: string; note?: string };
/** The office as it is kept. `organisation` absent, and `revision` 0: nobody has set it up. */
export type KeptOrganisation = {
  organisation?: Organisation;
  revision: number;
  /** What was saved last is damaged on the disk: this is the state before it, if there is one. */
  damaged?: true;
  /** The day today, ISO, and the rules in force on it. */
  today: string;
  profile: Profile;
  /** Which body issued the last paper of a type and who signed, by the type's id. */
  choices: Record<string, Choice>;
};
export type SavedOrganisation = { revision: number; savedAt: string };
/** Phrases and abbreviations, those that are installed and the office's own, and how it spells. */
export type KeptPhrases = {
  installed: PhraseBook;
  own: PhraseBook;
  toneStyle: ToneStyle;
  /** The office's own could not be read; they are put aside when others are saved. */
  damaged?: true;
};
/**
 * What is to be told of how the database was opened: acknowledged commits are not there any more;
 * its log is damaged; it is another one than last time; the disk is full. `kept`: the folder that
 * holds what was there.
 */
export type OpeningNotice =
  | { code: "saves-lost"; commits: number; kept?: string }
  | { code: "log-damaged"; kept: string }
  | { code: "other-store"; kept?: string }
  | { code: "disk-full" };
export type AppFacts = {
  version: string;
  dataFolder: string;
  exportFolder: string;
  user: string;
  /** The post in which the user approved last; empty while they never did. */
  userPosition: string;
  preferences: Preferences;
  /** How exported files are named. */
  filePattern: string;
  /** The copies that were exported together last. */
  lastCopies: CopyKind[];
  /** Somebody has set up the office. */
  hasOrganisation: boolean;
  /** A draft was ever made here. */
  hasDrafts: boolean;
  /** What is to be told of how the database was opened; none when it was as it was left. */
  notices: OpeningNotice[];
  /** What was wrong with template and profile files: the app works without them. */
  messages: Message[];
};

const draftId = z.string().min(1).max(64);
const revision = z.number().int().min(0);

/** The input of every method; the wire checks it before a handler sees it. */
export const inputs = {
  facts: z.strictObject({}),
  setUser: z.strictObject({ name: z.string().trim().max(200) }),
  setPreferences: z.strictObject({ preferences: preferencesSchema }),
  listTemplates: z.strictObject({}),
  listDrafts: z.strictObject({}),
  /**
   * A draft that is no example is filled in from the office: with `body` and `signer` where a body
   * is named, otherwise as the last paper of the type.
   */
  createDraft: z.strictObject({
    template: z.string().max(64),
    example: z.boolean().optional(),
    body: z.string().max(64).optional(),
    signer: z.string().max(64).optional(),
  }),
  /** "damaged-draft" with what is wrong, unless `repair` asks for what can be read. */
  openDraft: z.strictObject({ id: draftId, repair: z.boolean().optional() }),
  /** `save` names the attempt, so that a repeated one is recognised and answered as done. */
  saveDraft: z.strictObject({
    id: draftId,
    revision,
    save: z.string().max(64),
    patch: patchSchema,
  }),
  /** Where one wrote last in the body of a draft. */
  keepPlace: z.strictObject({ id: draftId, place: caretPlaceSchema }),
  renameDraft: z.strictObject({ id: draftId, subject: z.string() }),
  duplicateDraft: z.strictObject({ id: draftId }),
  /** Blocks of an open draft as the body of a new one of its type, filled in from the office. */
  extractDraft: z.strictObject({
    id: draftId,
    subject: z.string().max(2_000),
    blocks: z.array(blockSchema).max(100_000),
  }),
  deleteDraft: z.strictObject({ id: draftId }),
  restoreDraft: z.strictObject({ id: draftId }),
  /** Pasted text. `template` empty: the type is recognised. */
  importText: z.strictObject({ text: z.string().max(60_000_000), template: z.string().max(64) }),
  /** The document of the window, whatever the store holds, to a file chosen in a dialog. */
  saveCopy: z.strictObject({
    content: z.string().max(60_000_000),
    text: z.string().max(60_000_000),
    name: z.string().max(2_000),
  }),
  /** The content of a draft as it stands on the disk, the same way. */
  saveStoredCopy: z.strictObject({ id: draftId }),
  /** A file chosen in a dialog of the system. */
  importFile: z.strictObject({ template: z.string().max(64) }),
  /** What an unreadable text became is read again, converted. */
  convertImported: z.strictObject({ id: draftId }),
  signOff: z.strictObject({
    id: draftId,
    revision,
    approver: z.string().trim().min(1).max(200),
    position: z.string().max(200),
  }),
  startRound: z.strictObject({ id: draftId, revision }),
  readSigned: z.strictObject({ id: draftId }),
  /** The present content stays as a version: the window is about to go back to what was approved. */
  keepBeforeRevert: z.strictObject({ id: draftId, revision }),
  /** `ask`: a dialog chooses the file; otherwise the export folder, never over a foreign file. */
  exportDocx: z.strictObject({ id: draftId, ask: z.boolean() }),
  /** Several copies in one step. `ask`: a dialog chooses the folder. */
  exportCopies: z.strictObject({
    id: draftId,
    copies: z.array(z.enum(COPY_KINDS)).min(1).max(COPY_KINDS.length),
    ask: z.boolean(),
  }),
  /** "refused" with the reason when it is no pattern of file names. */
  setFilePattern: z.strictObject({ pattern: z.string().max(200) }),
  showInFolder: z.strictObject({ path: z.string().max(4_096) }),
  usedRecipients: z.strictObject({}),
  readOrganisation: z.strictObject({}),
  /** Written only over `revision`, 0 for the first time. */
  saveOrganisation: z.strictObject({ revision, organisation: organisationSchema }),
  sampleOrganisation: z.strictObject({}),
  readPhrases: z.strictObject({}),
  /** The whole book; the last one that is saved counts. */
  savePhrases: z.strictObject({ book: phraseBookSchema }),
  setToneStyle: z.strictObject({ style: z.enum(TONE_STYLES) }),
} as const;

export type Inputs = { [M in keyof typeof inputs]: z.infer<(typeof inputs)[M]> };
export type Method = keyof Inputs;

/** Everything the window can ask of the backend. One function per method, errors are values. */
export interface Api {
  facts(input: Inputs["facts"]): Answer<AppFacts>;
  setUser(input: Inputs["setUser"]): Answer<null>;
  setPreferences(input: Inputs["setPreferences"]): Answer<null>;
  listTemplates(input: Inputs["listTemplates"]): Answer<TemplateSummary[]>;
  listDrafts(input: Inputs["listDrafts"]): Answer<DraftSummary[]>;
  createDraft(input: Inputs["createDraft"]): Answer<{ id: string }>;
  openDraft(input: Inputs["openDraft"]): Answer<OpenDraft>;
  saveDraft(input: Inputs["saveDraft"]): Answer<Saved>;
  keepPlace(input: Inputs["keepPlace"]): Answer<null>;
  renameDraft(input: Inputs["renameDraft"]): Answer<null>;
  duplicateDraft(input: Inputs["duplicateDraft"]): Answer<{ id: string }>;
  extractDraft(input: Inputs["extractDraft"]): Answer<{ id: string }>;
  deleteDraft(input: Inputs["deleteDraft"]): Answer<null>;
  restoreDraft(input: Inputs["restoreDraft"]): Answer<null>;
  saveCopy(input: Inputs["saveCopy"]): Answer<SavedCopy>;
  saveStoredCopy(input: Inputs["saveStoredCopy"]): Answer<SavedCopy>;
  importText(input: Inputs["importText"]): Answer<Imported>;
  importFile(input: Inputs["importFile"]): Answer<Imported>;
  convertImported(input: Inputs["convertImported"]): Answer<Imported>;
  signOff(input: Inputs["signOff"]): Answer<Saved>;
  startRound(input: Inputs["startRound"]): Answer<Saved>;
  readSigned(input: Inputs["readSigned"]): Answer<Document>;
  keepBeforeRevert(input: Inputs["keepBeforeRevert"]): Answer<null>;
  exportDocx(input: Inputs["exportDocx"]): Answer<Exported>;
  exportCopies(input: Inputs["exportCopies"]): Answer<ExportedCopies>;
  setFilePattern(input: Inputs["setFilePattern"]): Answer<null>;
  showInFolder(input: Inputs["showInFolder"]): Answer<null>;
  usedRecipients(input: Inputs["usedRecipients"]): Answer<UsedRecipient[]>;
  readOrganisation(input: Inputs["readOrganisation"]): Answer<KeptOrganisation>;
  saveOrganisation(input: Inputs["saveOrganisation"]): Answer<SavedOrganisation>;
  sampleOrganisation(input: Inputs["sampleOrganisation"]): Answer<Organisation>;
  readPhrases(input: Inputs["readPhrases"]): Answer<KeptPhrases>;
  savePhrases(input: Inputs["savePhrases"]): Answer<null>;
  setToneStyle(input: Inputs["setToneStyle"]): Answer<null>;
}
