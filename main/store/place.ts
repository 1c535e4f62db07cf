import { statSync } from "node:fs";

/** Says that the database is not the file at its path any more. */
export class StoreGone extends Error {
  readonly code = "STORE_GONE";
}

/** The write-ahead log beside a database file. */
export const logOf = (file: string): string => `${file}-wal`;

/**
 * Which file a path names: device and inode; undefined when none can be seen there. Only asks the
 * file system: opening and closing the file would drop SQLite's locks (how-to-corrupt 2.2).
 */
export function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** How many bytes stand at a path; undefined when nothing does, or something that is no file. */
export function bytesOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}

/** Anything but a file stands at a path: a folder, a pipe, a device. */
export function isNoFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile();
}
