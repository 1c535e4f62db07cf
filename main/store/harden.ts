import type { Db } from "./db.ts";

const SYNCHRONOUS_FULL = 2;
/** What is left of the write-ahead log after a checkpoint, bytes. */
const LOG_LIMIT = 8 * 1024 * 1024;

/**
 * Sets every guard on a connection that is about to write. False where the disk cannot take a
 * write-ahead log.
 */
export function harden(db: Db): boolean {
  db.pragma("locking_mode = EXCLUSIVE");
  if (db.pragma("journal_mode = WAL", { simple: true }) !== "wal") return false;
  // better-sqlite3 is compiled so that WAL means NORMAL, which loses acknowledged rows in a power
  // cut: FULL is set on every open, after journal_mode.
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  // Without it "INSERT OR REPLACE" would get round the triggers that keep versions.
  db.pragma("recursive_triggers = ON");
  db.pragma("trusted_schema = OFF");
  db.pragma("cell_size_check = ON");
  db.pragma("secure_delete = ON");
  db.pragma("mmap_size = 0");
  db.pragma("wal_autocheckpoint = 1000");
  db.pragma(`journal_size_limit = ${LOG_LIMIT}`);
  return true;
}

/** The first write is what silently drops `synchronous`: only after it does the answer count. */
export function insistOnFull(db: Db): void {
  const read = () => db.pragma("synchronous", { simple: true });
  if (read() !== SYNCHRONOUS_FULL) db.pragma("synchronous = FULL");
  if (read() !== SYNCHRONOUS_FULL) throw new Error("synchronous = FULL does not hold");
}
