import type { Document } from "../../../document/model.ts";
import { subjectLines } from "../../../document/parts/subject.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import { textAreaWidth } from "./header-columns.ts";
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
 * Indent on both sides of the subject, twips: a subject that wraps is set in lines of about equal
 * length, as a typist breaks it, instead of a full line with one word under it. A subject whose
 * lines fit as they are, or were broken by hand, is left alone.
 */
export function subjectInset({ parts }: Document, template: Template, profile: Profile): number {
  const { size, bold } = profile.looks.subject;
  const face: Face = bold ? "bold" : "regular";
  const full = textAreaWidth(profile);
  const { subject } = subjectLines(parts.subject, template);
  const [only, ...more] = subject;
  if (only === undefined || more.length > 0) return 0;
  const width = (text: string): number => pointsToTwips(textWidth(text, face, size)) * AIR;
  if (width(only) <= full) return 0;
  const words = only.split(" ").map(width);
  return Math.max(0, Math.floor((full - narrowest(words, width(" "), full)) / 2));
}
