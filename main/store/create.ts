import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { connect, type Db } from "./db.ts";
import { harden } from "./harden.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import { logOf } from "./place.ts";
import { writeSetting } from "./settings.ts";

/**
 * Makes an empty store. It appears at its path whole, with every table on the disk: a database
 * without tables is never one of ours that is being made. Throws what SQLite and the disk say.
 */
export function createStore(file: string, options: { nativeBinding?: string }): void {
  const unfinished = `${file}.new`;
  remove(unfinished);
  try {
    fillIn(unfinished, options);
    renameSync(unfinished, file);
    flushFolder(dirname(file));
  } finally {
    remove(unfinished);
  }
}

function fillIn(file: string, options: { nativeBinding?: string }): void {
  const db = connect(file, options);
  try {
    harden(db);
    migrate(db, file, MIGRATIONS);
    nameStore(db);
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
}

function remove(file: string): void {
  for (const path of [file, logOf(file)]) rmSync(path, { force: true });
}

/** Gives a store a name of its own. */
export const nameStore = (db: Db): void => writeSetting(db, "store", randomUUID());

/** A new name is on the disk only when its folder is; Windows writes folders by itself. */
function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
