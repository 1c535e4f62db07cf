import { type Content, isSound } from "./content.ts";
import { type Db, inTransaction } from "./db.ts";

/** What the library shows of a draft, taken from its content when it is written. */
export type DraftFacts = { typeName: string; symbol: string; subject: string; number?: string };

/** Where a draft stands, without its content. Times are ISO. */
export type DraftRow = {
  id: string;
  template: string;
  sha256: string;
  revision: number;
  /** The save or act that made this revision. */
  lastSave?: string;
  round: number;
  changedAt: string;
};

export type StoredDraft = DraftRow & { content: string };

/** A row of the list: `signedSha256` and `signedAt` are of the last sign-off of its round. */
export type ListedDraft = DraftFacts & {
  id: string;
  template: string;
  sha256: string;
  round: number;
  changedAt: string;
  deletedAt?: string;
  signedSha256?: string;
  signedAt?: string;
};

export type NewDraft = Content & { id: string; template: string; facts: DraftFacts; at: string };

/** The next revision of a draft: written only when the present one is `revision`. */
export type NextRevision = Content & {
  id: string;
  revision: number;
  round: number;
  save: string;
  facts: DraftFacts;
  at: string;
};

/** SQL's NULL is "absent" everywhere else. */
type Nullable<T> = {
  [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K];
};

function withoutNulls<T extends object>(row: Nullable<T>): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}

const factColumns = ({ number, ...facts }: DraftFacts) => ({ ...facts, number: number ?? null });

/** Adds a draft as revision 1 of round 1. */
export function addDraft(db: Db, { facts, ...draft }: NewDraft): void {
  db.prepare(
    `INSERT INTO drafts (id, template, sha256, revision, round, type_name, symbol, subject, number,
       created_at, changed_at, content)
     VALUES (:id, :template, :sha256, 1, 1, :typeName, :symbol, :subject, :number,
       :at, :at, :content)`,
  ).run({ ...draft, ...factColumns(facts) });
}

const ROW = `id, template, sha256, revision, last_save AS lastSave, round, changed_at AS changedAt`;

/** Where a draft stands; undefined when there is none with this id. */
export function findDraft(db: Db, id: string): DraftRow | undefined {
  const row = db
    .prepare<[string], Nullable<DraftRow>>(`SELECT ${ROW} FROM drafts WHERE id = ?`)
    .get(id);
  return row && withoutNulls<DraftRow>(row);
}

/** A draft with its content. Not `sound`: the content is not what its hash says. */
export function loadDraft(db: Db, id: string): (StoredDraft & { sound: boolean }) | undefined {
  const row = db
    .prepare<[string], Nullable<StoredDraft>>(`SELECT ${ROW}, content FROM drafts WHERE id = ?`)
    .get(id);
  return row && { ...withoutNulls<StoredDraft>(row), sound: isSound(row) };
}

/** Writes the next revision; false when the draft is not at `revision` any more. */
export function writeRevision(db: Db, { facts, ...next }: NextRevision): boolean {
  const done = db
    .prepare(
      `UPDATE drafts SET sha256 = :sha256, revision = revision + 1, last_save = :save,
         round = :round, type_name = :typeName, symbol = :symbol, subject = :subject,
         number = :number, changed_at = :at, content = :content
       WHERE id = :id AND revision = :revision`,
    )
    .run({ ...next, ...factColumns(facts) });
  return done.changes === 1;
}

/** Puts a draft into the bin (a time) or takes it out; false when there is no such draft. */
export function setDeleted(db: Db, id: string, deletedAt: string | undefined): boolean {
  const statement = db.prepare("UPDATE drafts SET deleted_at = ? WHERE id = ?");
  return inTransaction(db, () => statement.run(deletedAt ?? null, id).changes === 1);
}

/** True when a draft was ever made, those in the bin too. */
export const hasDrafts = (db: Db): boolean =>
  db.prepare("SELECT 1 FROM drafts LIMIT 1").get() !== undefined;

/** Every draft, those in the bin too, last changed first. Contents are not read. */
export function listDrafts(db: Db): ListedDraft[] {
  const rows = db.prepare<[], Nullable<ListedDraft>>(
    `SELECT d.id, d.template, d.sha256, d.round, d.type_name AS typeName, d.symbol, d.subject,
       d.number, d.changed_at AS changedAt, d.deleted_at AS deletedAt,
       v.sha256 AS signedSha256, s.at AS signedAt
     FROM drafts d
     LEFT JOIN sign_offs s ON s.id =
       (SELECT max(id) FROM sign_offs WHERE draft_id = d.id AND round = d.round)
     LEFT JOIN versions v ON v.id = s.version_id
     ORDER BY d.changed_at DESC, d.rowid DESC`,
  );
  return rows.all().map((row) => withoutNulls<ListedDraft>(row));
}
