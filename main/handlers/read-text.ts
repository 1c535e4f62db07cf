import { decodeText } from "../../document/import/decode-text.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { readLimited } from "./read-limited.ts";

/**
 * Reads a file as text, whatever its encoding. Fails as `readLimited` does, or with "empty-file"
 * or "not-text", each with the path.
 */
export async function readText(path: string): Promise<Outcome<string>> {
  const bytes = await readLimited(path);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  return text.ok ? text : refuse(text.error, path);
}
