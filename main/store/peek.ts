import { closeSync, openSync, readSync } from "node:fs";
import type { Db } from "./db.ts";

/** What a database says about itself. `isUsed`: somebody has made a table in it. */
export type Label = { version: number; owner: number; isUsed: boolean };

const MAGIC = "SQLite format 3\u0000";
const HEADER_BYTES = 100;
/** Where the header of a database file holds them (sqlite.org/fileformat.html, 1.3). */
const SCHEMA_COOKIE_AT = 40;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * The label in the header of a file that nobody has open; "no-database" for something else. Leaves
 * no trace, which a reading connection would. Where a log stands beside the file, the label may
 * stand there: then only SQLite can tell.
 */
export function labelInHeader(file: string): Label | "no-database" {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, "r");
  try {
    readSync(handle, header);
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

/** The label as SQLite reads it, out of file and log. */
export function labelOf(db: Db): Label {
  const read = (name: string) => Number(db.pragma(name, { simple: true }));
  const isUsed = read("schema_version") > 0;
  return { version: read("user_version"), owner: read("application_id"), isUsed };
}
