import { cleanForeign, countHidden } from "../../../../document/import/clean.ts";
import { type Garbled, ungarbled } from "../../../../document/import/garbled.ts";
import { inScript } from "../../../../document/import/scripts.ts";
import {
  countUnread,
  countUnreadIn,
  readSymbols,
} from "../../../../document/import/symbol-fonts.ts";
import { toUnicode } from "../../../../document/vietnamese/to-unicode.ts";
import type { Look } from "./looks.ts";

/** How letters are read: how the whole page is unreadable, when it is, and whether it is converted. */
export type Reading = { garbled?: Garbled; convert: boolean };

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
  /** How letters are unreadable, as a font or the whole page has it. */
  legacy?: Garbled;
};

export const nothingNoticed = (): Noticed => ({
  ...{ hidden: 0, removed: 0, unread: 0, flattened: 0, struck: 0 },
});

const NOT_ASCII = /[^\p{ASCII}\u00a0]/u;
const RAW: ReadonlySet<Garbled> = new Set(["UTF-8", "entities"]);

const hasGarbled = (source: string, garbled: Garbled): boolean =>
  garbled === "entities" || garbled === "split" || NOT_ASCII.test(source);

/** Signs of a symbol font, by the places that its letters have. */
function readSigns(source: string, font: NonNullable<Look["symbols"]>, noticed: Noticed): string {
  noticed.unread += countUnreadIn(source, font);
  return cleanForeign(readSymbols(source, font));
}

function readWords(source: string, look: Look, reading: Reading, noticed: Noticed): string {
  const { writing } = look;
  const garbled = writing?.encoding ?? reading.garbled;
  if (garbled && hasGarbled(source, garbled)) noticed.legacy ??= garbled;
  // Bytes of other encodings look like marks that show nothing: they are read before cleaning.
  const isRaw = reading.convert && garbled !== undefined && RAW.has(garbled);
  const words = isRaw ? ungarbled(source, garbled) : source;
  const soft = garbled === "TCVN3";
  noticed.hidden += countHidden(words, soft);
  const clean = cleanForeign(words, soft);
  noticed.unread += countUnread(clean);
  if (!reading.convert || !garbled || isRaw) return clean;
  return writing ? toUnicode(clean, writing) : ungarbled(clean, garbled);
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
