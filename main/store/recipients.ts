import { type Db, inTransaction } from "./db.ts";

export type UsedRecipient = { name: string; note?: string };
type Named = { name: string; note?: string | undefined };

const MOST_LISTED = 500;

/** Counts one more use of each recipient at a time (ISO). Those without a name are passed over. */
export function countRecipients(db: Db, used: readonly Named[], at: string): void {
  const count = db.prepare(
    `INSERT INTO recipients (name, note, uses, last_used) VALUES (?, ?, 1, ?)
     ON CONFLICT (name, note) DO UPDATE SET uses = uses + 1, last_used = excluded.last_used`,
  );
  inTransaction(db, () => {
    for (const { name, note } of used) {
      if (name.trim()) count.run(name.trim(), note?.trim() ?? "", at);
    }
  });
}

/** The recipients used before, most used first, at most 500. */
export function listRecipients(db: Db): UsedRecipient[] {
  const rows = db.prepare<[number], { name: string; note: string }>(
    `SELECT name, note FROM recipients ORDER BY uses DESC, last_used DESC, name LIMIT ?`,
  );
  return rows.all(MOST_LISTED).map(({ name, note }) => (note ? { name, note } : { name }));
}
