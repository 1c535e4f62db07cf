import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { fail, ok, type Result } from "../../document/result.ts";
import { connect, type Db, failureOf, type StoreFailureCode } from "./db.ts";
import { makeFolder } from "./make-folder.ts";
import { APPLICATION_ID, type FingerprintOf, migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import { peek } from "./peek.ts";
import { countOpening } from "./settings.ts";

const SYNCHRONOUS_FULL = 2;
/** How long an opener waits for another program to let go, milliseconds. */
const LOCK_TIMEOUT_MS = 1_000;
/** What is left of the write-ahead log after a checkpoint, bytes. */
const LOG_LIMIT = 8 * 1024 * 1024;

/** Why a store cannot be opened, and which file it is. */
export type StoreFailure = { code: StoreFailureCode; file: string };

export type StoreOptions = {
  /** The SQLite build to load instead of the one that is shipped: an absolute path. */
  nativeBinding?: string;
  /** Reads contents for steps of the schema that need to know what they print. */
  fingerprintOf?: FingerprintOf;
};

class Refusal extends Error {
  readonly code: StoreFailureCode;
  constructor(code: StoreFailureCode) {
    super(code);
    this.code = code;
  }
}

/**
 * Opens the store, makes it when it is not there, and brings an older one up to date after
 * putting a copy beside it. One opener at a time: a second one gets "store-in-use"; the lock dies
 * with its process. A newer store is refused and its bytes stay as they are.
 */
export function openStore(
  file: string,
  { fingerprintOf, ...options }: StoreOptions = {},
): Result<Db, StoreFailure> {
  let db: Db | undefined;
  try {
    makeFolder(dirname(file));
    refuseForeign(file, options);
    refuseReadOnly(file);
    db = connect(file, { ...options, timeout: LOCK_TIMEOUT_MS });
    prepare(db, file, fingerprintOf);
    return ok(db);
  } catch (error) {
    db?.close();
    const code = error instanceof Refusal ? error.code : failureOf(error);
    if (code === undefined) throw error;
    return fail({ code, file });
  }
}

/** Writes the log back into the database file and lets go of it. */
export function closeStore(db: Db): void {
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}

/** Looks at an existing file before anything can be written to it. */
function refuseForeign(file: string, options: StoreOptions): void {
  const label = peek(file, { ...options, timeout: LOCK_TIMEOUT_MS });
  if (label === undefined) return;
  if (label === "no-database") throw new Refusal("damaged-store");
  if (label.version > MIGRATIONS.length) throw new Refusal("newer-store");
  const foreign = label.owner !== APPLICATION_ID && label.isUsed;
  if (foreign) throw new Refusal("damaged-store");
}

/** SQLite would open such a file for reading and stumble only later, over locks. */
function refuseReadOnly(file: string): void {
  accessSync(dirname(file), constants.W_OK);
  if (existsSync(file)) accessSync(file, constants.W_OK);
}

function prepare(db: Db, file: string, fingerprintOf: FingerprintOf | undefined): void {
  db.pragma("locking_mode = EXCLUSIVE");
  if (db.pragma("journal_mode = WAL", { simple: true }) !== "wal") {
    throw new Refusal("read-only-store");
  }
  harden(db);
  if (db.pragma("quick_check(1)", { simple: true }) !== "ok") throw new Refusal("damaged-store");
  if (migrate(db, file, MIGRATIONS, fingerprintOf) === "newer") throw new Refusal("newer-store");
  countOpening(db);
  insistOnFull(db);
}

function harden(db: Db): void {
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
}

/** The first write is what silently drops `synchronous`: only after it does the answer count. */
function insistOnFull(db: Db): void {
  const read = () => db.pragma("synchronous", { simple: true });
  if (read() !== SYNCHRONOUS_FULL) db.pragma("synchronous = FULL");
  if (read() !== SYNCHRONOUS_FULL) throw new Error("synchronous = FULL does not hold");
}
