import { existsSync, renameSync } from "node:fs";
import { aroundCommits, type Db } from "./db.ts";
import { identityOf, logOf, StoreGone } from "./place.ts";
import { commitCount, countCommit, storeId } from "./settings.ts";
import { writeWitness } from "./witness.ts";

/** What the person at the machine has to be told of how this store was opened. */
export type OpeningNotice =
  /** The last so many commits that were acknowledged are not there; `kept`: a folder with what is. */
  | { code: "saves-lost"; commits: number; kept?: string }
  /** The log is damaged; whether anything acknowledged stood there is not known. */
  | { code: "log-damaged"; kept: string }
  /** Another store than last time stands here. */
  | { code: "other-store"; kept?: string }
  /** There is no room to write. */
  | { code: "disk-full" };

const keepers = new WeakMap<Db, Keeper>();

/**
 * Stands by an open store: what is acknowledged is in the file at its path, is counted, and soon
 * stands in the database file itself.
 */
class Keeper {
  readonly notices: readonly OpeningNotice[];
  readonly #db: Db;
  readonly #file: string;
  readonly #idleMs: number;
  readonly #database: string | undefined;
  #log: string | undefined;
  /** The rows that this connection had changed when it committed last. */
  #changes: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(db: Db, file: string, idleMs: number, notices: readonly OpeningNotice[]) {
    this.#db = db;
    this.#file = file;
    this.#idleMs = idleMs;
    this.#database = identityOf(file);
    this.#log = identityOf(logOf(file));
    this.notices = notices;
    aroundCommits(db, {
      beforeCommit: () => {
        this.#insistOnDatabase();
        this.#countCommit();
      },
      afterCommit: () => {
        this.insistOnPlace();
        this.#witness(false);
        this.#checkpointSoon();
      },
    });
  }

  /** Throws StoreGone unless what is open is what stands at the path. */
  insistOnPlace(): void {
    this.#insistOnDatabase();
    if (identityOf(logOf(this.#file)) !== this.#log) this.#renewLog();
  }

  /** Writes the log back into the database file. It is no loss when that fails: the log stays. */
  checkpoint(): void {
    clearTimeout(this.#timer);
    try {
      this.insistOnPlace();
      this.#db.pragma("wal_checkpoint(TRUNCATE)");
      this.#witness(true);
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
    }
  }

  #insistOnDatabase(): void {
    if (!this.#database || identityOf(this.#file) !== this.#database) throw new StoreGone();
  }

  /**
   * The log was removed, or another one put in its place: the open one, which nobody would find, is
   * written into the database, and a new one begun. A foreign one is kept under another name.
   */
  #renewLog(): void {
    const log = logOf(this.#file);
    if (existsSync(log)) renameSync(log, freeName(log));
    this.#db.pragma("journal_mode = DELETE");
    this.#db.pragma("journal_mode = WAL");
    commitCount(this.#db);
    this.#log = identityOf(log);
    if (this.#log === undefined) throw new StoreGone();
  }

  /** A transaction that wrote nothing is none to count. */
  #countCommit(): void {
    const total = this.#db.prepare<[], number>("SELECT total_changes()").pluck();
    if (total.get() !== this.#changes) countCommit(this.#db);
    this.#changes = total.get();
  }

  #witness(durable: boolean): void {
    const store = storeId(this.#db);
    if (store) writeWitness(this.#file, { store, commits: commitCount(this.#db) }, durable);
  }

  #checkpointSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#db.open && this.checkpoint(), this.#idleMs);
    this.#timer.unref();
  }
}

/** The name of a log that is not ours: with the first number that is free. */
function freeName(log: string): string {
  let n = 1;
  while (existsSync(`${log}.${n}`)) n += 1;
  return `${log}.${n}`;
}

/** Stands by a store from now on. `idleMs`: so long after the last commit the log is written back. */
export function keep(
  db: Db,
  file: string,
  idleMs: number,
  notices: readonly OpeningNotice[],
): void {
  keepers.set(db, new Keeper(db, file, idleMs, notices));
}

/** Throws, as "store-gone", unless the open store is the file at its path. */
export const insistOnPlace = (db: Db): void => keepers.get(db)?.insistOnPlace();

/** Writes the log back into the database file now. */
export const checkpoint = (db: Db): void => keepers.get(db)?.checkpoint();

/** What is to be told of how this store was opened. */
export const openingNotices = (db: Db): readonly OpeningNotice[] => keepers.get(db)?.notices ?? [];
