import type { Db } from "./db.ts";

/** Keeps the row of a damaged draft as it is, byte for byte, before another content replaces it. */
export function keepDamaged(db: Db, id: string, at: string): void {
  db.prepare(
    `INSERT INTO damaged_drafts (draft_id, revision, sha256, kept_at, content)
     SELECT id, revision, sha256, ?, CAST(content AS BLOB) FROM drafts WHERE id = ?`,
  ).run(at, id);
}

/** The bytes of a draft's content as they stand on the disk. */
export function rawContent(db: Db, id: string): Uint8Array | undefined {
  return db
    .prepare<[string], { bytes: Uint8Array }>(
      "SELECT CAST(content AS BLOB) AS bytes FROM drafts WHERE id = ?",
    )
    .get(id)?.bytes;
}
