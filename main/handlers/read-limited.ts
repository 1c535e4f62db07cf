import { readFile, stat } from "node:fs/promises";
import { ok } from "../../document/result.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { fileFailureOf } from "./safe-file.ts";

/** The largest file that is read, bytes: some forty times the longest paper of an office. */
export const MOST_BYTES = 20 * 1024 * 1024;

/**
 * The bytes of a file. Fails with "unreadable-file" (not there, a folder, no right to read) or
 * "too-large", which is seen before anything is read, each with the path.
 */
export async function readLimited(path: string): Promise<Outcome<Uint8Array>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return refuse("unreadable-file", path);
    if (found.size > MOST_BYTES) return refuse("too-large", path);
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    if (!fileFailureOf(error)) throw error;
    return refuse("unreadable-file", path);
  }
}
