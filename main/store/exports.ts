import { type Db, inTransaction } from "./db.ts";

/** A file that we wrote: for which draft, and the SHA-256 of its bytes. */
export type ExportRecord = { path: string; draftId: string; sha256: string; at: string };

type Row = { path: string; draft_id: string; sha256: string; at: string };

/** Remembers the last export to a path. */
export function recordExport(db: Db, record: ExportRecord): void {
  const statement = db.prepare(
    `INSERT INTO exports (path, draft_id, sha256, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE
     SET draft_id = excluded.draft_id, sha256 = excluded.sha256, at = excluded.at`,
  );
  inTransaction(db, () => statement.run(record.path, record.draftId, record.sha256, record.at));
}

/** The last export to a path; undefined when we never wrote there. */
export function findExport(db: Db, path: string): ExportRecord | undefined {
  const row = db.prepare<[string], Row>("SELECT * FROM exports WHERE path = ?").get(path);
  return row && { path: row.path, draftId: row.draft_id, sha256: row.sha256, at: row.at };
}
