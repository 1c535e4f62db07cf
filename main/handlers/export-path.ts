import { existsSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { ok } from "../../document/result.ts";
import { sha256Of } from "../store/content.ts";
import { findExport } from "../store/exports.ts";
import type { Context } from "./context.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { fileFailureOf } from "./safe-file.ts";

/** With so many files of one name in a folder something else is wrong. */
const MOST_NAMES = 1_000;

/** The usual path, or "… (2)" and so on where a file stands that is not this draft's export. */
export function freePath(context: Context, id: string, usual: string): Outcome<string> {
  const { dir, name, ext } = parse(usual);
  for (let n = 1; n <= MOST_NAMES; n++) {
    const path = n === 1 ? usual : join(dir, `${name} (${n})${ext}`);
    if (!existsSync(path) || isOurs(context, id, path)) return ok(path);
  }
  return refuse("cannot-write", usual);
}

/** True when the file holds exactly the bytes that we wrote there for this draft. */
function isOurs({ db }: Context, id: string, path: string): boolean {
  const record = findExport(db, path);
  if (record?.draftId !== id) return false;
  try {
    return sha256Of(readFileSync(path)) === record.sha256;
  } catch (error) {
    if (fileFailureOf(error)) return false;
    throw error;
  }
}
