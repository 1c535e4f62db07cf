import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { connect } from "./db.ts";

/** What a database file says about itself. `isUsed`: somebody has made a table in it. */
export type Label = { version: number; owner: number; isUsed: boolean };

const MAGIC = "SQLite format 3\u0000";
const HEADER_BYTES = 100;
/** Where the header of a database file holds them (sqlite.org/fileformat.html, 1.3). */
const SCHEMA_COOKIE_AT = 40;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * Reads the label of a database file without changing a byte of it; undefined when there is no
 * file or an empty one, "no-database" for something else. Throws what SQLite and the disk say.
 *
 * Where a log stands beside the file, the label may stand in the log: only SQLite can tell. Where
 * none does, nobody has the file open, so reading it as a file is safe (how-to-corrupt 2.2), and
 * leaves no trace, which a reading connection would.
 */
export function peek(
  file: string,
  options: { nativeBinding?: string; timeout: number },
): Label | "no-database" | undefined {
  if (!existsSync(file)) return undefined;
  return existsSync(`${file}-wal`) ? throughSqlite(file, options) : fromHeader(file);
}

function throughSqlite(file: string, options: { timeout: number }): Label {
  const db = connect(file, { ...options, readonly: true });
  try {
    const read = (name: string) => Number(db.pragma(name, { simple: true }));
    const isUsed = read("schema_version") > 0;
    return { version: read("user_version"), owner: read("application_id"), isUsed };
  } finally {
    db.close();
  }
}

function fromHeader(file: string): Label | "no-database" | undefined {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, "r");
  try {
    if (readSync(handle, header) === 0) return undefined;
  } finally {
    closeSync(handle);
  }
  if (header.toString("latin1", 0, MAGIC.length) !== MAGIC) return "no-database";
  return {
    version: header.readInt32BE(USER_VERSION_AT),
    owner: header.readInt32BE(APPLICATION_ID_AT),
    isUsed: header.readInt32BE(SCHEMA_COOKIE_AT) > 0,
  };
}
