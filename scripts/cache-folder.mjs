import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * The folder of this user for what takes long to make and is the same for every clone.
 * @returns {string}
 */
function cacheFolder() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === "win32" && LOCALAPPDATA) return join(LOCALAPPDATA, "van-kien", "Cache");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "van-kien");
  return join(XDG_CACHE_HOME || join(homedir(), ".cache"), "van-kien");
}

/**
 * @param {string} name
 * @returns {string} where cached() keeps what has this name
 */
export function cachedPath(name) {
  return join(cacheFolder(), name);
}

/**
 * A folder of the cache, made once. It takes its name only when it is complete, so a set-up that
 * was interrupted, or two that run at once, never leave half of one behind.
 * @param {string} name must change whenever the content would
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} its path
 */
export async function cached(name, fill) {
  const folder = cachedPath(name);
  if (existsSync(folder)) return folder;
  removeAbandoned();
  const partial = `${folder}.partial-${process.pid}`;
  try {
    mkdirSync(partial, { recursive: true });
    await fill(partial);
    moveInPlace(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {string} partial
 * @param {string} folder
 */
function moveInPlace(partial, folder) {
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another set-up was faster: what it made is the same.
    if (!existsSync(folder)) throw error;
  }
}

/** Half-made folders of set-ups that were killed. */
function removeAbandoned() {
  if (!existsSync(cacheFolder())) return;
  for (const name of readdirSync(cacheFolder()).filter((entry) => entry.includes(".partial-"))) {
    const path = cachedPath(name);
    const age = Date.now() - statSync(path).mtimeMs;
    if (age > ABANDONED_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
}
