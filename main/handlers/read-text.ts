import { readFile, stat } from "node:fs/promises";
import { decodeText } from "../../document/import/decode-text.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { fileFailureOf } from "./safe-file.ts";

/** The largest text that is imported, bytes: some forty times the longest paper of an office. */
export const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Reads a file as text, whatever its encoding. Fails with "unreadable-file" (not there, a folder,
 * no right to read), "too-large", "empty-file" or "not-text", each with the path.
 */
export async function readText(path: string): Promise<Outcome<string>> {
  try {
    const { size, isFile } = await sizeOf(path);
    if (!isFile) return refuse("unreadable-file", path);
    if (size > MOST_BYTES) return refuse("too-large", path);
    const text = decodeText(new Uint8Array(await readFile(path)));
    return text.ok ? text : refuse(text.error, path);
  } catch (error) {
    if (!fileFailureOf(error)) throw error;
    return refuse("unreadable-file", path);
  }
}

async function sizeOf(path: string): Promise<{ size: number; isFile: boolean }> {
  const found = await stat(path);
  return { size: found.size, isFile: found.isFile() };
}
