import type { Face } from "../layout/pages.ts";
import { textWidth } from "../layout/text-width.ts";
import type { Look } from "../profiles/profile.ts";
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

/** The narrowest width in which the words of every line take no more lines than in the full one. */
function narrowest(lines: readonly (readonly number[])[], space: number, full: number): number {
  const count = (width: number): number =>
    lines.reduce((sum, words) => sum + lineCount(words, space, width), 0);
  const least = count(full);
  let [low, high] = [lines.flat().reduce((a, b) => Math.max(a, b), 0), full];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (count(middle) <= least) high = middle;
    else low = middle;
  }
  return high;
}

const faceOf = ({ bold }: Look): Face => (bold ? "bold" : "regular");

/** How long the longest line is when words are set in a width, twips; longer ones wrap in it. */
export function longestLine(lines: readonly string[], look: Look, full: number): number {
  const width = (text: string): number => pointsToTwips(textWidth(text, faceOf(look), look.size));
  const lengths = lines.map((line) => {
    let [longest, used] = [0, 0];
    for (const word of line.split(" ")) {
      const wanted = used === 0 ? width(word) : used + width(` ${word}`);
      used = wanted > full ? width(word) : wanted;
      longest = Math.max(longest, used);
    }
    return Math.min(longest, full);
  });
  return Math.max(0, ...lengths);
}

/**
 * Indent on both sides of centred words, twips: words that wrap are set in lines of about equal
 * length, as a typist breaks them, instead of a full line with one word under it. Lines broken by
 * hand stay broken; lines that all fit as they are, are left alone. `full`: the width there is.
 */
export function balancedInset(lines: readonly string[], look: Look, full: number): number {
  const width = (text: string): number =>
    pointsToTwips(textWidth(text, faceOf(look), look.size)) * AIR;
  if (lines.every((line) => width(line) <= full)) return 0;
  const words = lines.map((line) => line.split(" ").map(width));
  return Math.max(0, Math.floor((full - narrowest(words, width(" "), full)) / 2));
}
