import { countEntities, decodeEntities } from "../vietnamese/entities.ts";
import { countSplit, joinLetters } from "../vietnamese/split-letters.ts";
import { toUnicode } from "../vietnamese/to-unicode.ts";
import { decodeTwice } from "../vietnamese/twice-encoded.ts";
import { type Legacy, legacyEncodingOf } from "./legacy.ts";

/**
 * How Vietnamese is unreadable: in an encoding before Unicode; UTF-8 that was read as another
 * encoding; letters written as the entities of HTML; letters that are set apart.
 */
export type Garbled = Legacy | "UTF-8" | "entities" | "split";

/** Enough to tell; a book of it is not read twice. */
const SAMPLE = 200_000;
const FEWEST = 3;
/** Of all that is not ASCII so much must be read so. */
const SHARE = 0.7;
/** Of all words so many must be split: a list may have letters of its own. */
const SPLIT_SHARE = 0.05;

const VIETNAMESE = /^[\u00c0-\u01b0\u1ea0-\u1ef9\u2010-\u2026]$/u;

/** The first of several bytes, and another one, as letters: what has none is not read twice. */
const LIKE_BYTES = /[\u00c2-\u00c6\u00e1\u00e2][^\p{ASCII}]/gu;

function isTwiceEncoded(sample: string): boolean {
  if ((sample.match(LIKE_BYTES)?.length ?? 0) < FEWEST) return false;
  const { text, read } = decodeTwice(sample);
  const letters = read.filter((character) => VIETNAMESE.test(character)).length;
  const foreign = text.match(/[^\p{ASCII}\s]/gu)?.length ?? 0;
  return letters >= FEWEST && letters >= foreign * SHARE;
}

function isSplit(sample: string): boolean {
  const count = countSplit(sample);
  return count >= FEWEST && count >= (sample.match(/\S+/gu)?.length ?? 0) * SPLIT_SHARE;
}

/** How a text seems to be unreadable. Nothing is converted: a guess must not change words. */
export function garbledAs(text: string): Garbled | undefined {
  const sample = text.slice(0, SAMPLE);
  if (isTwiceEncoded(sample)) return "UTF-8";
  if (countEntities(sample) >= FEWEST) return "entities";
  return legacyEncodingOf(text) ?? (isSplit(sample) ? "split" : undefined);
}

/** The text as it was meant. */
export function ungarbled(text: string, garbled: Garbled): string {
  if (garbled === "UTF-8") return decodeTwice(text).text;
  if (garbled === "entities") return decodeEntities(text);
  return garbled === "split" ? joinLetters(text) : toUnicode(text, { encoding: garbled });
}
