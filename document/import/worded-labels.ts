import { labelStyle } from "../numbering.ts";
import type { Scheme } from "../template.ts";
import { headOf, isCapitals } from "./words.ts";

/** A label that begins with a word or a bracket: "Điều 5.", "Chương II", "Phần thứ nhất", "(i)". */
export type WordedLabel = {
  typed: string;
  depth: number;
  pattern: string;
  number: string;
  rest: string;
};

const NUMBERS: Partial<Record<ReturnType<typeof labelStyle>["counting"], string>> = {
  arabic: "\\d{1,3}",
  roman: "[IVX]{1,7}",
  "lower-roman": "[ivx]{1,7}",
  ordinal: "thứ \\p{L}{2,5}",
};

const escaped = (words: string): string => words.replace(/[.()+]/gu, "\\$&");

type WordedPattern = { pattern: RegExp; open: boolean };

function makePattern(label: string): WordedPattern | undefined {
  const { prefix, counting, suffix } = labelStyle(label);
  const number = NUMBERS[counting];
  if (prefix === "" || number === undefined) return undefined;
  const end = suffix === "" ? "(?:[.:]?(?=\\s|$))" : escaped(suffix);
  const space = prefix === "(" ? "" : "\\s+";
  const source = `^${escaped(prefix.trim())}${space}(${number})${end}\\s*`;
  return { pattern: new RegExp(source, "iu"), open: suffix === "" };
}

/** The patterns of one scheme, by level and label, made once: a paper has a hundred thousand lines. */
const made = new WeakMap<Scheme, (WordedPattern | undefined)[][]>();

function patternsOf(scheme: Scheme): (WordedPattern | undefined)[][] {
  const known = made.get(scheme);
  if (known) return known;
  const patterns = scheme.map(({ labels }) => labels.map(makePattern));
  made.set(scheme, patterns);
  return patterns;
}

/** Labels with a word that a line begins with. Without a closing mark a name in capitals follows, or nothing. */
export function wordedLabels(line: string, scheme: Scheme): WordedLabel[] {
  const head = headOf(line);
  const patterns = patternsOf(scheme);
  return scheme.flatMap(({ labels }, depth) =>
    labels.flatMap((pattern, index): WordedLabel[] => {
      const style = patterns[depth]?.[index];
      const match = style?.pattern.exec(head);
      if (!style || !match) return [];
      const rest = line.slice(match[0].length);
      if (style.open && rest !== "" && !isCapitals(rest)) return [];
      return [{ typed: match[0].trim(), depth, pattern, number: match[1] ?? "", rest }];
    }),
  );
}
