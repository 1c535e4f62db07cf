import { existsSync, readdirSync, rmSync } from "node:fs";
import { open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { ApiErrorCode } from "../../bridge/api.ts";
import { ok } from "../../document/result.ts";
import { makeFolder } from "../store/make-folder.ts";
import { type Outcome, refuse } from "./outcome.ts";

/** Files that are being written bear such a name until they are whole. */
const TEMPORARY = /^\.van-kien-[\w-]+\.tmp$/;

const BUSY = ["EBUSY", "ETXTBSY"];
const FULL = ["ENOSPC", "EDQUOT"];

/** Why the file system refused; undefined for errors that are not its own. */
export function fileFailureOf(error: unknown): ApiErrorCode | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  if (BUSY.includes(String(error.code))) return "file-busy";
  return FULL.includes(String(error.code)) ? "disk-full" : "cannot-write";
}

/**
 * Writes a file so that its path holds the old bytes or the new ones, whole, whatever happens:
 * written beside, flushed, read again and given to `check`, renamed. `check` answers what is wrong,
 * or nothing. Fails with "cannot-write", "file-busy", "disk-full" or "check-failed" and the path;
 * nothing is left behind then. Missing folders are made.
 */
export async function writeSafely(
  path: string,
  bytes: Uint8Array,
  newId: () => string,
  check: (written: Uint8Array) => string | undefined,
): Promise<Outcome<null>> {
  if (isOpenInLibreOffice(path)) return refuse("file-busy", path);
  const temporary = join(dirname(path), `.van-kien-${newId()}.tmp`);
  try {
    makeFolder(dirname(path));
    await writeFlushed(temporary, bytes);
    const written = new Uint8Array(await readFile(temporary));
    if (!sameBytes(written, bytes) || check(written)) return refuse("check-failed", path);
    await moveOver(temporary, path);
    await flushFolder(dirname(path));
    return ok(null);
  } catch (error) {
    const code = fileFailureOf(error);
    if (!code) throw error;
    return refuse(code, path);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Removes what an interrupted write left in a folder. */
export function removeAbandoned(folder: string): void {
  if (!existsSync(folder)) return;
  try {
    const abandoned = readdirSync(folder).filter((name) => TEMPORARY.test(name));
    for (const name of abandoned) rmSync(join(folder, name), { force: true });
  } catch (error) {
    // A folder that cannot be cleaned is no reason not to start: the next export will say why.
    if (!fileFailureOf(error)) throw error;
  }
}

/** Elsewhere than on Windows a file that is open can be replaced; its editor would then undo us. */
const isOpenInLibreOffice = (path: string): boolean =>
  existsSync(join(dirname(path), `.~lock.${basename(path)}#`));

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function moveOver(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // Windows says "not permitted" of a file that another program has open.
    if (process.platform === "win32" && error instanceof Error && existsSync(to)) {
      throw Object.assign(error, { code: "EBUSY" });
    }
    throw error;
  }
}

/** Makes the renaming itself last. Windows has no such call for folders and does not need it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
