import { type Db, inTransaction } from "./db.ts";

/**
 * The settings of this store. `openings` counts how often it was opened; `choices` are which body
 * issued and who signed the last paper of each type, `phrases` the office's own phrase book,
 * `preferences` how the window looks, as JSON; `phrasesUnreadable` is what stood there when it
 * could not be read. `store` is this store's own name, `commits` how many transactions it has taken.
 */
type SettingKey =
  | "user"
  | "openings"
  | "store"
  | "commits"
  | "choices"
  | "filePattern"
  | "lastCopies"
  | "preferences"
  | "phrases"
  | "phrasesUnreadable"
  | "toneStyle";

/** The value of a setting; undefined while it was never set. */
export function readSetting(db: Db, key: SettingKey): string | undefined {
  const row = db.prepare<[string], { value: string }>("SELECT value FROM settings WHERE key = ?");
  return row.get(key)?.value;
}

/** Sets a setting. */
export function writeSetting(db: Db, key: SettingKey, value: string): void {
  const statement = db.prepare(
    `INSERT INTO settings (key, value) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  inTransaction(db, () => statement.run(key, value));
}

/** One more opening: also the first write of each, which shows that the store takes writes. */
export function countOpening(db: Db): void {
  writeSetting(db, "openings", String(Number(readSetting(db, "openings") ?? 0) + 1));
}

/** What tells this store from every other; undefined in one that has not been given it yet. */
export const storeId = (db: Db): string | undefined => readSetting(db, "store");

/** How many transactions this store has taken. */
export const commitCount = (db: Db): number => Number(readSetting(db, "commits") ?? 0);

/** Counts the transaction that is open, as a part of it. */
export function countCommit(db: Db): void {
  db.prepare(
    `INSERT INTO settings (key, value) VALUES ('commits', '1')
     ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)`,
  ).run();
}
