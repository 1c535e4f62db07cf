import { lead, text } from "../build.ts";
import type { Level, Text } from "../model.ts";
import { endsSentence, headOf, isCapitals } from "./words.ts";

/** Longer words are a paragraph that lost its full stop, not a heading. */
const LONGEST_HEADING = 200;
/** A run-in title is a phrase: this many characters at most, its colon included. */
const LONGEST_RUN_IN = 160;

const RUN_IN_LEVELS: readonly Level[] = ["part", "section", "clause", "subclause"];
const HEADING_LEVELS: readonly Level[] = [...RUN_IN_LEVELS, "point"];

/** A sentence that ends inside: "đạt kết quả. Tiếp tục", but not "TP. Hồ Chí Minh". */
const SENTENCE_INSIDE = /(?:\p{Ll}{2}|[\p{N})"”…])[.!?…]["”)]?\s+["“]?\p{Lu}/u;
/** Words before a colon that open a list inside the sentence. */
const OPENS_A_LIST = /(?:như|gồm|sau|là|rằng|dụ|trong đó|cụ thể)$/iu;

const isOneSentence = (words: string): boolean => !SENTENCE_INSIDE.test(words);

function isHeadingText(words: string): boolean {
  if (words.length > LONGEST_HEADING) return false;
  if (isCapitals(words)) return true;
  return isOneSentence(words) && (words.endsWith(":") || !/[.;!?…,]["”’)]?$/u.test(words));
}

/** The length of a run-in title with its colon, such as "Mục tiêu tổng quát: Nâng cao …"; 0: none. */
function runInLength(words: string): number {
  const head = headOf(words);
  const colon = head.indexOf(":");
  if (colon < 2 || colon >= LONGEST_RUN_IN) return 0;
  const phrase = head.slice(0, colon).trimEnd();
  const follows = /^\s+["“]?\p{Lu}/u.test(head.slice(colon + 1));
  if (!follows || !isOneSentence(head.slice(0, colon + 1)) || endsSentence(phrase)) return 0;
  return OPENS_A_LIST.test(phrase) ? 0 : colon + 1;
}

/**
 * The runs of an item: a heading is `lead` as a whole, a run-in title up to its colon. First
 * sentences are not guessed to be titles.
 */
export function withLead(words: string, level: Level): Text[] {
  if (HEADING_LEVELS.includes(level) && isHeadingText(words)) return [lead(words)];
  const length = RUN_IN_LEVELS.includes(level) ? runInLength(words) : 0;
  return length > 0 ? [lead(words.slice(0, length)), text(words.slice(length))] : [text(words)];
}
