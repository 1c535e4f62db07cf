import { z } from "zod";
import { COPY_KINDS, type CopyKind } from "../../bridge/api.ts";
import type { Db } from "../store/db.ts";
import { readSetting, writeSetting } from "../store/settings.ts";
import { type NamePattern, parsePattern, USUAL_PATTERN } from "./name-pattern.ts";

const copiesSchema = z.array(z.enum(COPY_KINDS)).min(1);
/** What an office mostly sends out. */
const USUAL_COPIES: CopyKind[] = ["draft", "pdf"];

/** How exported files are named. */
export const filePatternOf = (db: Db): string => readSetting(db, "filePattern") ?? USUAL_PATTERN;

/** The same, read. A pattern that an older version took and this one does not is the usual one. */
export function namePatternOf(db: Db): NamePattern {
  const chosen = parsePattern(filePatternOf(db));
  if (chosen.ok) return chosen.value;
  const usual = parsePattern(USUAL_PATTERN);
  return usual.ok ? usual.value : [{ field: "copy" }];
}

/** The copies that were exported together last. */
export function lastCopiesOf(db: Db): CopyKind[] {
  const stored = copiesSchema.safeParse(readSetting(db, "lastCopies")?.split(","));
  return stored.success ? stored.data : USUAL_COPIES;
}

/** Remembers the copies for the next time. */
export const rememberCopies = (db: Db, copies: readonly CopyKind[]): void =>
  writeSetting(db, "lastCopies", copies.join(","));
