import { type LabelStyle, labelStyle, toRoman } from "../numbering.ts";
import type { Scheme } from "../template.ts";
import { wordedLabels } from "./worded-labels.ts";
import { headOf, isCapitals, startsUpper } from "./words.ts";

/** A label as it stands in the source, under one style of the scheme. */
export type Label = {
  /** As typed: "2.1.", "I-", "đ)". */
  typed: string;
  /** Index of the level in the scheme. */
  depth: number;
  /** The style as the scheme writes it: "1.1.", "I-". */
  pattern: string;
  /** Its number; undefined for a bullet and for a letter outside the alphabet. */
  n?: number;
  /** The text after it. */
  rest: string;
};

/** How sure a line is to begin a block: after a blank line, or only after the end of a sentence. */
export type Start = "sure" | "likely";

type Token = { kind: LabelStyle["counting"]; path: string[]; suffix: string; length: number };

/** Letters of điểm in order (HD05 I.6.2.4.đ), as in numbering.ts, in both cases. */
const LETTERS = "abcdđeghiklmnopqrstuvxy";
const BULLET = /^(?:([-–—•+])\s+(?=\S)|([-–+])(?=\p{Lu}))/u;
const NUMBER = /^(\d{1,3}(?:\.\d{1,3})*)\s?([.)-]?)(\s+|(?=\p{Lu}))(?=\S)/u;
const ROMAN = /^([IVX]{1,7})\s?([.)-])(\s+|(?=\p{Lu}))(?=\S)/u;
const UPPER = /^([A-ZĐ])\s?([.)-])\s+(?=\S)/u;
const LOWER = /^([a-zđ])\s?([.)-])\s+(?=\S)/u;
/** Initials that begin a sentence in Party papers, not a label. */
const INITIAL = /^\p{Lu}\./u;
const MARX = /^C[.]\s?Mác/u;

function tokenOf(kind: Token["kind"], match: RegExpExecArray): Token {
  const [all, path = "", suffix = ""] = match;
  return { kind, path: path.split("."), suffix, length: all.length };
}

function bulletOf(match: RegExpExecArray): Token {
  const typed = match[1] ?? match[2] ?? "-";
  return { kind: "bullet", path: [], suffix: typed, length: match[0].length };
}

const READERS: readonly [RegExp, LabelStyle["counting"]][] = [
  [NUMBER, "arabic"],
  [ROMAN, "roman"],
  [UPPER, "upper-letter"],
  [LOWER, "letter"],
];

function tokensOf(line: string): Token[] {
  const head = headOf(line);
  const bullet = BULLET.exec(head);
  if (bullet) return [bulletOf(bullet)];
  return READERS.flatMap(([pattern, kind]) => {
    const match = pattern.exec(head);
    return match ? [tokenOf(kind, match)] : [];
  });
}

/** Dashes and round bullets that typing programs put for "-". */
const isDash = (suffix: string): boolean => "-–—•".includes(suffix);

function fits(token: Token, style: LabelStyle, rest: string): boolean {
  // "1." is no "Điều 1.": a label with a word or a bracket is read by its word.
  if (style.prefix !== "" || token.kind !== style.counting) return false;
  if (token.kind === "bullet")
    return token.suffix === style.suffix || (style.suffix === "-" && isDash(token.suffix));
  if (token.path.length !== style.joined + 1) return false;
  if (token.suffix === "-" && !startsUpper(rest)) return false;
  const bare = token.suffix === "" && style.joined > 0 && startsUpper(rest);
  return token.suffix === style.suffix || (bare && style.suffix === ".");
}

function letterNumber(letter: string): number | undefined {
  const index = LETTERS.indexOf(letter.toLocaleLowerCase("vi"));
  return index < 0 ? undefined : index + 1;
}

function romanNumber(roman: string): number | undefined {
  for (let n = 1; n < 40; n++) if (toRoman(n) === roman) return n;
  return undefined;
}

function numberOf({ kind, path }: Token): number | undefined {
  const last = path.at(-1) ?? "";
  if (kind === "bullet") return undefined;
  if (kind === "roman") return romanNumber(last);
  return kind === "arabic" ? Number(last) : letterNumber(last);
}

/** Every way to read the start of a line as a label of the scheme. */
export function labelsOf(line: string, scheme: Scheme): Label[] {
  const worded = wordedLabels(line, scheme).map(({ number, ...label }) => {
    const n = /^\d/u.test(number) ? Number(number) : romanNumber(number.toUpperCase());
    return { ...label, ...(n !== undefined && { n }) };
  });
  return worded.length > 0 ? worded : plainLabelsOf(line, scheme);
}

function plainLabelsOf(line: string, scheme: Scheme): Label[] {
  return tokensOf(line).flatMap((token) => {
    const typed = line.slice(0, token.length).trim().replaceAll(" ", "");
    const rest = line.slice(token.length);
    const n = numberOf(token);
    return scheme.flatMap(({ labels }, depth) =>
      labels
        .filter((pattern) => fits(token, labelStyle(pattern), rest))
        .map((pattern) => ({ typed, depth, pattern, rest, ...(n !== undefined && { n }) })),
    );
  });
}

const BEST = 0;
const WORST = 3;

/** 0: counts on; 1: starts anew; 2: leaves one or two out; 3: fits nothing. */
function rank({ n }: Label, count: number): number {
  if (n === undefined) return count > 0 ? 2 : WORST;
  if (n === count + 1) return BEST;
  if (n === 1) return 1;
  return n > count && n <= count + 3 ? 2 : WORST;
}

/** "I." and "A." may be somebody's initial: out of sequence they must head a line in capitals. */
function isBelievable(label: Label, count: number, start: Start): boolean {
  const kind = labelStyle(label.pattern).counting;
  if (kind === "bullet" || labelStyle(label.pattern).prefix !== "") return true;
  const r = rank(label, count);
  if (kind === "roman" || kind === "upper-letter") {
    if (INITIAL.test(label.rest) || MARX.test(`${label.typed} ${label.rest}`)) return false;
    return r < WORST || isCapitals(label.rest);
  }
  return r < WORST || (start === "sure" && label.n !== undefined && label.n < 100);
}

/** The label a line begins with, read in its sequence; `counts` are the numbers reached by level. */
export function labelOf(
  line: string,
  scheme: Scheme,
  counts: readonly number[],
  start: Start,
): Label | undefined {
  return labelsOf(line, scheme)
    .filter((label) => isBelievable(label, counts[label.depth] ?? 0, start))
    .sort((a, b) => rank(a, counts[a.depth] ?? 0) - rank(b, counts[b.depth] ?? 0))[0];
}
