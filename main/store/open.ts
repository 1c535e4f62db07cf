import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { fail, ok, type Result } from "../../document/result.ts";
import { createStore, nameStore } from "./create.ts";
import { connect, type Db, failureOf, type StoreFailureCode } from "./db.ts";
import { type Damage, type Examined, examine } from "./examine.ts";
import { harden, insistOnFull } from "./harden.ts";
import { checkpoint, keep, type OpeningNotice } from "./keeper.ts";
import { isLogDamaged } from "./log.ts";
import { makeFolder } from "./make-folder.ts";
import { APPLICATION_ID, migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import { type Label, labelInHeader, labelOf } from "./peek.ts";
import { bytesOf, isNoFile, logOf } from "./place.ts";
import { countOpening, storeId } from "./settings.ts";
import { copyAside, setAside, type Trace, tracesOf } from "./traces.ts";
import { readWitness, type Witness } from "./witness.ts";

/** How long an opener waits for another program to let go, milliseconds. */
const LOCK_TIMEOUT_MS = 1_000;
/** So long after the last commit the log is written back, milliseconds. */
const IDLE_MS = 3_000;

/**
 * Why a store cannot be opened, and which file it is. `damage`: what is wrong with it. `found`:
 * what is left of a store whose database is gone.
 */
export type StoreFailure = {
  code: StoreFailureCode;
  file: string;
  damage?: Damage;
  found?: Trace[];
};

export type StoreOptions = {
  /** The SQLite build to load instead of the one that is shipped: an absolute path. */
  nativeBinding?: string;
  /** Begins an empty store. What stands there is put aside first, and nothing is deleted. */
  startNew?: boolean;
  /** The clock; folders for what is put aside bear its time. */
  now?: () => Date;
  /** So long after the last commit the log is written back, milliseconds. */
  idleMs?: number;
};

class Refusal extends Error {
  readonly code: StoreFailureCode;
  readonly details: Pick<StoreFailure, "damage" | "found">;
  constructor(code: StoreFailureCode, details: Refusal["details"] = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

const damaged = (damage: Damage): Refusal => new Refusal("damaged-store", { damage });

/**
 * Opens the store and brings an older one up to date after putting a copy beside it. A new one is
 * made only where nothing says that there was one before; otherwise "store-missing". A damaged,
 * foreign or newer one is refused and its bytes stay as they are. One opener at a time: a second
 * one gets "store-in-use"; the lock dies with its process.
 */
export function openStore(file: string, options: StoreOptions = {}): Result<Db, StoreFailure> {
  try {
    makeFolder(dirname(file));
    if (options.startNew) setAside(file, clockOf(options)());
    return ok(openAt(file, options));
  } catch (error) {
    if (error instanceof Refusal) return fail({ code: error.code, file, ...error.details });
    const code = failureOf(error);
    if (code === undefined) throw error;
    return fail({ code, file });
  }
}

/** Writes the log back into the database file and lets go of it; once. */
export function closeStore(db: Db): void {
  if (!db.open) return;
  checkpoint(db);
  db.close();
}

const bindingOf = ({ nativeBinding }: StoreOptions) => ({
  ...(nativeBinding && { nativeBinding }),
});

const clockOf = ({ now }: StoreOptions) => now ?? (() => new Date());

function openAt(file: string, options: StoreOptions): Db {
  for (const path of [file, logOf(file)]) if (isNoFile(path)) throw damaged("no-file");
  const label = labelAt(file, options);
  if (label) refuseForeign(label);
  refuseReadOnly(file);
  if (!label?.isUsed) makeWhereNoneWas(file, options);
  const seen = label?.isUsed && hasLog(file) ? examineLogged(file, label.version, options) : {};
  return openToWrite(file, options, seen);
}

/** What stands at the path says of itself; undefined for nothing at all. */
function labelAt(file: string, options: StoreOptions): Label | undefined {
  // With an empty database SQLite throws the log away, even for reading: it must not look at one.
  if (!bytesOf(file)) return undefined;
  const inLog = hasLog(file) ? reading(file, options, labelOf) : undefined;
  const label = inLog ?? labelInHeader(file);
  if (label === "no-database") throw damaged("no-database");
  return label;
}

const hasLog = (file: string): boolean => (bytesOf(logOf(file)) ?? 0) > 0;

/**
 * Looks at a store, its log included, and changes neither. Undefined on a full disk: that takes a
 * little room, which opening to write does not.
 */
function reading<T>(file: string, options: StoreOptions, look: (db: Db) => T): T | undefined {
  let db: Db | undefined;
  try {
    db = connect(file, { ...bindingOf(options), readonly: true, timeout: LOCK_TIMEOUT_MS });
    return look(db);
  } catch (error) {
    if (!isFull(error)) throw error;
    return undefined;
  } finally {
    db?.close();
  }
}

/** SQLite names no reason where it cannot make room for the index of a log. */
const isFull = (error: unknown): boolean =>
  failureOf(error) === "disk-full" || failureOf(error) === "cannot-write";

function refuseForeign({ version, owner, isUsed }: Label): void {
  if (version > MIGRATIONS.length) throw new Refusal("newer-store");
  if (owner !== APPLICATION_ID && isUsed) throw damaged("foreign");
}

/** SQLite would open such a file for reading and stumble only later, over locks. */
function refuseReadOnly(file: string): void {
  accessSync(dirname(file), constants.W_OK);
  if (existsSync(file)) accessSync(file, constants.W_OK);
}

function makeWhereNoneWas(file: string, options: StoreOptions): void {
  const found = tracesOf(file);
  if (found.length > 0) throw new Refusal("store-missing", { found });
  createStore(file, bindingOf(options));
}

/** What was seen of a store before it was opened to write. */
type Seen = { examined?: Examined; kept?: string };

/**
 * Examines a store whose log is not empty, read-only: closing a connection that can write would
 * write the log into the database. Where it is not what was acknowledged last, the files are copied
 * aside before SQLite writes over the rest of the log, or writes the log of another store into ours.
 */
function examineLogged(file: string, version: number, options: StoreOptions): Seen {
  const examined = reading(file, options, (db) => insistOnSound(db, version, options));
  const seen = { ...(examined && { examined }) };
  const isOther = examined && noticesOf(examined, readWitness(file), undefined).length > 0;
  if (!isOther && !isLogDamaged(logOf(file))) return seen;
  const kept = copyAside(file, clockOf(options)());
  return { ...seen, kept };
}

function insistOnSound(db: Db, version: number, options: StoreOptions): Examined {
  const examined = examineOrStumble(db, version, options);
  if (typeof examined === "string") throw damaged(examined);
  return examined;
}

/** Some damage keeps SQLite from looking at all. */
function examineOrStumble(db: Db, version: number, options: StoreOptions): Examined | Damage {
  try {
    return examine(db, version, bindingOf(options));
  } catch (error) {
    if (failureOf(error) !== "damaged-store") throw error;
    return "pages";
  }
}

function openToWrite(file: string, options: StoreOptions, { examined, kept }: Seen): Db {
  const db = connect(file, { ...bindingOf(options), timeout: LOCK_TIMEOUT_MS });
  try {
    db.pragma("locking_mode = EXCLUSIVE");
    const { version } = labelOf(db);
    const found = examined ?? insistOnSound(db, version, options);
    const notices = noticesOf(found, readWitness(file), kept);
    if (!harden(db)) throw new Refusal("read-only-store");
    if (migrate(db, file, MIGRATIONS) === "newer") throw new Refusal("newer-store");
    return begin(db, file, options, notices);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What is to be told of a store, and of the copy that was made because of it. */
function noticesOf(
  examined: Examined,
  witness: Witness | undefined,
  kept: string | undefined,
): OpeningNotice[] {
  const where = { ...(kept && { kept }) };
  if (witness && witness.store !== examined.store) return [{ code: "other-store", ...where }];
  const commits = witness ? witness.commits - examined.commits : 0;
  if (commits > 0) return [{ code: "saves-lost", commits, ...where }];
  return kept ? [{ code: "log-damaged", kept }] : [];
}

/**
 * The first write of each opening shows that the store takes writes. Where there is no room for it,
 * what is there can be read all the same; saving fails, and goes on as soon as there is room.
 */
function begin(db: Db, file: string, options: StoreOptions, notices: OpeningNotice[]): Db {
  const idleMs = options.idleMs ?? IDLE_MS;
  const write = () => {
    if (!storeId(db)) nameStore(db);
    countOpening(db);
  };
  try {
    keep(db, file, idleMs, notices);
    write();
  } catch (error) {
    if (failureOf(error) !== "disk-full") throw error;
    keep(db, file, idleMs, [...notices, { code: "disk-full" }]);
  }
  insistOnFull(db);
  return db;
}
