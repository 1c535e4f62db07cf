import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { bytesOf, logOf } from "./place.ts";
import { witnessFile } from "./witness.ts";

/** A file beside the place of a database. */
export type Trace = { name: string; bytes: number };

/** Whatever belongs to a database: itself, its journals, the copies made before migrations. */
function namesOf(file: string): string[] {
  const name = basename(file);
  const witness = basename(witnessFile(file));
  return readdirSync(dirname(file))
    .filter((one) => one === name || one === witness || one.startsWith(`${name}-`) || isCopy(one))
    .sort();
}

const isCopy = (name: string): boolean => name.endsWith(".bak");

/** What SQLite rebuilds by itself says nothing of a library. */
const isRebuilt = (name: string): boolean => name.endsWith("-shm");

/**
 * What says that a library stood here although its database is gone or empty: a log, a copy, our
 * witness. Empty files say nothing.
 */
export function tracesOf(file: string): Trace[] {
  return namesOf(file)
    .filter((name) => name !== basename(file) && !isRebuilt(name))
    .map((name) => ({ name, bytes: bytesOf(join(dirname(file), name)) ?? 0 }))
    .filter(({ bytes }) => bytes > 0);
}

/**
 * Moves everything that belongs to a database into a folder of its own beside it, so that another
 * one can begin. Nothing is deleted. Answers the folder; throws what the file system says.
 */
export function setAside(file: string, at: Date): string {
  const folder = makeDatedFolder(dirname(file), "cat-rieng", at);
  for (const name of namesOf(file)) renameSync(join(dirname(file), name), join(folder, name));
  return folder;
}

/**
 * Copies a database and its log, which nobody has open, into a folder of their own before SQLite
 * opens them and writes over what it cannot read. Answers the folder.
 */
export function copyAside(file: string, at: Date): string {
  const folder = makeDatedFolder(dirname(file), "nhat-ky-hong", at);
  const there = [file, logOf(file), witnessFile(file)].filter((path) => existsSync(path));
  try {
    for (const path of there) copyFileSync(path, join(folder, basename(path)));
    return folder;
  } catch (error) {
    // Half a copy is none, and every further try would leave another.
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** "cat-rieng-2026-11-28-091502", or the next free one. */
function makeDatedFolder(parent: string, name: string, at: Date): string {
  const [day = "", time = ""] = localTime(at).split("T");
  const stem = join(parent, `${name}-${day}-${time.slice(0, 8).replaceAll(":", "")}`);
  let free = stem;
  for (let n = 2; statSync(free, { throwIfNoEntry: false }); n++) free = `${stem}-${n}`;
  mkdirSync(free, { mode: 0o700 });
  return free;
}

/** ISO, as the clock on the wall has it. */
const localTime = (at: Date): string =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
