import Sqlite from "better-sqlite3";

/** An open database. Every function of the store takes it first. */
export type Db = Sqlite.Database;

/** Why the disk refused. Closed; each is also a code of the Api. */
export type StoreFailureCode =
  | "newer-store"
  | "damaged-store"
  | "read-only-store"
  | "store-in-use"
  | "disk-full"
  | "cannot-write"
  | "store-gone"
  | "store-missing"
  | "broken-install";

const CODES: readonly [start: string, code: StoreFailureCode][] = [
  ["SQLITE_FULL", "disk-full"],
  ["SQLITE_READONLY", "read-only-store"],
  ["SQLITE_CANTOPEN", "read-only-store"],
  ["SQLITE_PERM", "read-only-store"],
  ["SQLITE_BUSY", "store-in-use"],
  ["SQLITE_LOCKED", "store-in-use"],
  ["SQLITE_CORRUPT", "damaged-store"],
  ["SQLITE_NOTADB", "damaged-store"],
  ["SQLITE_IOERR", "cannot-write"],
  ["STORE_GONE", "store-gone"],
  ["ERR_DLOPEN_FAILED", "broken-install"],
  ["MODULE_NOT_FOUND", "broken-install"],
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["EACCES", "read-only-store"],
  ["EPERM", "read-only-store"],
  ["EROFS", "read-only-store"],
  ["ENOTDIR", "read-only-store"],
  ["ENOENT", "read-only-store"],
];

/** The failure behind an error of SQLite or the file system; undefined when it is a bug of ours. */
export function failureOf(error: unknown): StoreFailureCode | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const { code } = error;
  return typeof code === "string"
    ? CODES.find(([start]) => code.startsWith(start))?.[1]
    : undefined;
}

/** Opens a database file; throws the errors of SQLite. Waits `timeout` milliseconds for a lock. */
export function connect(file: string, options: Sqlite.Options): Db {
  return new Sqlite(file, options);
}

/** What an open store does around every transaction: the last act inside it, the first after it. */
export type Around = { beforeCommit(): void; afterCommit(): void };

const arounds = new WeakMap<Db, Around>();

/** Has this done around every transaction of a database from now on. */
export const aroundCommits = (db: Db, around: Around): void => void arounds.set(db, around);

/**
 * One transaction: all of it is on the disk when it returns, or none. Inside another one it is a
 * part of that. Everything that is written goes through here.
 */
export function inTransaction<T>(db: Db, act: () => T): T {
  const around = db.inTransaction ? undefined : arounds.get(db);
  const whole = () => {
    const value = act();
    around?.beforeCommit();
    return value;
  };
  const value = db.transaction(whole).immediate();
  around?.afterCommit();
  return value;
}
