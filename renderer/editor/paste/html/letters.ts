import { cleanForeign, countHidden } from "../../../../document/import/clean.ts";
import type { Legacy } from "../../../../document/import/legacy.ts";
import { inScript } from "../../../../document/import/scripts.ts";
import {
  countUnread,
  countUnreadIn,
  readSymbols,
} from "../../../../document/import/symbol-fonts.ts";
import { type LegacyWriting, toUnicode } from "../../../../document/vietnamese/to-unicode.ts";
import type { Look } from "./looks.ts";

/** How letters are read: the encoding of the whole page, when it has one, and whether it is converted. */
export type Reading = { writing?: LegacyWriting; convert: boolean };

/** What was noticed on a page, of all of its lines and cells together. */
export type Noticed = {
  /** Characters that showed nothing and went. */
  hidden: number;
  /** Places that the source shows as deleted, as a remark, or not at all, and that went. */
  removed: number;
  /** Signs of a symbol font that nobody knows. */
  unread: number;
  /** Raised and lowered words that are as others now. */
  flattened: number;
  /** Places that are struck through, and are as others now. */
  struck: number;
  /** The old encoding that a font or the whole page named. */
  legacy?: Legacy;
};

export const nothingNoticed = (): Noticed => ({
  ...{ hidden: 0, removed: 0, unread: 0, flattened: 0, struck: 0 },
});

const NOT_ASCII = /[^\p{ASCII}\u00a0]/u;

/** Signs of a symbol font, by the places that its letters have. */
function readSigns(source: string, font: NonNullable<Look["symbols"]>, noticed: Noticed): string {
  noticed.unread += countUnreadIn(source, font);
  return cleanForeign(readSymbols(source, font));
}

function readWords(source: string, look: Look, reading: Reading, noticed: Noticed): string {
  const writing = look.writing ?? reading.writing;
  if (writing && NOT_ASCII.test(source)) noticed.legacy ??= writing.encoding;
  const soft = writing?.encoding === "TCVN3";
  noticed.hidden += countHidden(source, soft);
  const clean = cleanForeign(source, soft);
  noticed.unread += countUnread(clean);
  return writing && reading.convert ? toUnicode(clean, writing) : clean;
}

/** The letters of a place as one sees them, and what is to be said of them. */
export function readLetters(
  source: string,
  look: Look,
  reading: Reading,
  noticed: Noticed,
): string {
  const words = look.symbols
    ? readSigns(source, look.symbols, noticed)
    : readWords(source, look, reading, noticed);
  if (words.trim() === "") return words;
  if (look.struck) noticed.struck++;
  const raised = look.script && inScript(words, look.script);
  if (look.script && raised === undefined) noticed.flattened++;
  return raised ?? words;
}
