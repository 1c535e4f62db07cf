import type { Db } from "./db.ts";

/**
 * The settings of this store. `openings` counts how often it was opened; `choices` are which body
 * issued and who signed the last paper of each type, `phrases` the office's own phrase book,
 * `preferences` how the window looks,
 * `places` where one wrote last in each draft, as JSON; `phrasesUnreadable` is what stood there when it
 * could not be read.
 */
type SettingKey =
  | "user"
  | "openings"
  | "choices"
  | "filePattern"
  | "lastCopies"
  | "preferences"
  | "places"
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
  db.prepare(
    `INSERT INTO settings (key, value) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  ).run(key, value);
}

/** One more opening: also the first write of each, which shows that the store takes writes. */
export function countOpening(db: Db): void {
  writeSetting(db, "openings", String(Number(readSetting(db, "openings") ?? 0) + 1));
}
