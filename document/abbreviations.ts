import type { Abbreviation } from "./phrases.ts";

/** What may stand around a word: brackets and quotes before it, closing marks behind it. */
const BEFORE = /^[([{"'“‘«]*/u;
const BEHIND = /[)\]}"'”’»,.;:!?…]*$/u;

/** A stretch of text, and what is to stand there. */
export type Expansion = { start: number; end: number; short: string; full: string };

/** The abbreviation that a word is, without the marks around it; not one inside "12-KL/TU". */
function coreOf(word: string): { start: number; core: string } {
  const start = BEFORE.exec(word)?.[0].length ?? 0;
  const behind = BEHIND.exec(word.slice(start))?.[0].length ?? 0;
  return { start, core: word.slice(start, word.length - behind) };
}

/**
 * Every abbreviation in a text and what it stands for, in order. Capitals count: "BTC", not "btc".
 * Of two with one name the first counts. Parts of symbols ("12-KL/TU", "T/M") are none.
 */
export function expansionsOf(text: string, known: readonly Abbreviation[]): Expansion[] {
  const full = new Map(known.toReversed().map((one) => [one.short.normalize("NFC"), one.full]));
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
    const { start, core } = coreOf(word);
    const words = full.get(core);
    if (words === undefined) return [];
    const at = index + start;
    return [{ start: at, end: at + core.length, short: core, full: words }];
  });
}

/** The last word of a text that ends where the cursor is, and where it begins. */
export function wordBefore(text: string): { word: string; start: number } | undefined {
  const found = /(\S+)\s*$/u.exec(text);
  if (!found?.[1]) return undefined;
  const { start, core } = coreOf(found[1]);
  return core === "" ? undefined : { word: core, start: found.index + start };
}
