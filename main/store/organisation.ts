import { type Content, isSound } from "./content.ts";
import { type Db, inTransaction } from "./db.ts";

/** The office as it was last saved. Times are ISO. */
export type StoredOrganisation = Content & { revision: number; changedAt: string };

/**
 * The newest state of the office that is what its hash says; undefined when there is none. When
 * its revision is not `organisationRevision`, what was saved after it is damaged.
 */
export function loadOrganisation(db: Db): StoredOrganisation | undefined {
  const rows = db.prepare<[], StoredOrganisation>(
    `SELECT revision, sha256, changed_at AS changedAt, content FROM organisations
     ORDER BY revision DESC`,
  );
  for (const row of rows.iterate()) if (isSound(row)) return row;
  return undefined;
}

/** The revision of the newest state, damaged or not; 0 while there is none. */
export const organisationRevision = (db: Db): number =>
  db.prepare<[], number>("SELECT coalesce(max(revision), 0) FROM organisations").pluck().get() ?? 0;

/**
 * Adds the next state of the office at a time (ISO); false when the newest one is not `revision`.
 * Former states stay: what a paper was filled in from can be looked up.
 */
export function saveOrganisation(
  db: Db,
  revision: number,
  { content, sha256 }: Content,
  at: string,
): boolean {
  return inTransaction(db, () => {
    if (organisationRevision(db) !== revision) return false;
    db.prepare(
      "INSERT INTO organisations (revision, sha256, changed_at, content) VALUES (?, ?, ?, ?)",
    ).run(revision + 1, sha256, at, content);
    return true;
  });
}
