import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import { type Db, inTransaction } from "./db.ts";

/** "VKDB": marks the file as ours, so that no other SQLite file is taken for one. */
export const APPLICATION_ID = 0x564b4442;

/** One step of the schema, from version n-1 to n, where n is its place in the list. */
export type Migration = { name: string; up: (db: Db, fingerprintOf: FingerprintOf) => void };

/**
 * The fingerprint of what a stored content prints, by the id of its type; undefined for a content
 * that cannot be read as it is. The store itself does not know what a document is.
 */
export type FingerprintOf = (template: string, content: string) => string | undefined;

/** Where the copy goes that is made before a store of this version is migrated. */
export const copyBefore = (file: string, version: number): string => `${file}.v${version}.bak`;

/**
 * Runs every step that is pending, in one transaction: the store is old or new, never between. An
 * existing store is copied first. Answers "newer" for a store from a newer program and leaves it.
 * References are looked at once, when all steps are done: a table that is made anew is gone for a
 * moment (sqlite.org/lang_altertable.html, 7).
 */
export function migrate(
  db: Db,
  file: string,
  steps: readonly Migration[],
  fingerprintOf: FingerprintOf = () => undefined,
): "newer" | "migrated" | "current" {
  const version = Number(db.pragma("user_version", { simple: true }));
  if (version > steps.length) return "newer";
  if (version === steps.length) return "current";
  if (version > 0) copyStore(db, copyBefore(file, version));
  db.pragma("foreign_keys = OFF");
  inTransaction(db, () => {
    const before = brokenReferences(db);
    for (const step of steps.slice(version)) step.up(db, fingerprintOf);
    if (brokenReferences(db) > before) throw new Error("a step of the schema breaks references");
    db.pragma(`user_version = ${steps.length}`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
  });
  db.pragma("foreign_keys = ON");
  return "migrated";
}

const brokenReferences = (db: Db): number => (db.pragma("foreign_key_check") as unknown[]).length;

/** A copy of what is committed. One that an interrupted attempt left is replaced. */
function copyStore(db: Db, copy: string): void {
  rmSync(copy, { force: true });
  db.prepare("VACUUM INTO ?").run(copy);
  const handle = openSync(copy, "r+");
  fsyncSync(handle);
  closeSync(handle);
}
