import type { Look } from "../profiles/profile.ts";
import { type Face, textWidth } from "./text-width.ts";
import { pointsToTwips } from "./units.ts";

/** Programs measure a little differently: a balanced line has this share of air. */
const AIR = 1.03;

/** How many lines words of these widths take in a width, filled one after the other. */
function lineCount(words: readonly number[], space: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const wanted = used === 0 ? word : used + space + word;
    if (wanted > width && used > 0) lines += 1;
    used = wanted > width ? word : wanted;
  }
  return lines;
}

/** The narrowest width in which the words take no more lines than in the full one. */
function narrowest(words: readonly number[], space: number, full: number): number {
  const lines = lineCount(words, space, full);
  let [low, high] = [Math.max(...words), full];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (lineCount(words, space, middle) <= lines) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Indent on both sides of centred words, twips: words that wrap are set in lines of about equal
 * length, as a typist breaks them, instead of a full line with one word under it. Words that fit on
 * one line, or were broken by hand (several `lines`), are left alone. `full`: the width there is.
 */
export function balancedInset(lines: readonly string[], look: Look, full: number): number {
  const face: Face = look.bold ? "bold" : "regular";
  const [only, ...more] = lines;
  if (only === undefined || more.length > 0) return 0;
  const width = (text: string): number => pointsToTwips(textWidth(text, face, look.size)) * AIR;
  if (width(only) <= full) return 0;
  const words = only.split(" ").map(width);
  return Math.max(0, Math.floor((full - narrowest(words, width(" "), full)) / 2));
}
