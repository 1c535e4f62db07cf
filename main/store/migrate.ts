import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import { type Db, inTransaction } from "./db.ts";

/** "VKDB": marks the file as ours, so that no other SQLite file is taken for one. */
export const APPLICATION_ID = 0x564b4442;

/** One step of the schema, from version n-1 to n, where n is its place in the list. */
export type Migration = { name: string; up: (db: Db) => void };

/** Where the copy goes that is made before a store of this version is migrated. */
export const copyBefore = (file: string, version: number): string => `${file}.v${version}.bak`;

/**
 * Runs every step that is pending, in one transaction: the store is old or new, never between. An
 * existing store is copied first. Answers "newer" for a store from a newer program and leaves it.
 */
export function migrate(
  db: Db,
  file: string,
  steps: readonly Migration[],
): "newer" | "migrated" | "current" {
  const version = Number(db.pragma("user_version", { simple: true }));
  if (version > steps.length) return "newer";
  if (version === steps.length) return "current";
  if (version > 0) copyStore(db, copyBefore(file, version));
  inTransaction(db, () => {
    for (const step of steps.slice(version)) step.up(db);
    db.pragma(`user_version = ${steps.length}`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
  });
  return "migrated";
}

/** A copy of what is committed. One that an interrupted attempt left is replaced. */
function copyStore(db: Db, copy: string): void {
  rmSync(copy, { force: true });
  db.prepare("VACUUM INTO ?").run(copy);
  const handle = openSync(copy, "r+");
  fsyncSync(handle);
  closeSync(handle);
}
