import type { Block, Document, Level } from "./model.ts";
import type { Scheme, SchemeLevel } from "./template.ts";

/** The alphabet of điểm (HD05 I.6.2.4.đ): Vietnamese letters, with đ and without f, j, w, z. */
const VIETNAMESE_LETTERS = "abcdđeghiklmnopqrstuvxy";

type Counting =
  | "letter"
  | "upper-letter"
  | "roman"
  | "lower-roman"
  | "arabic"
  | "ordinal"
  | "bullet";

/**
 * A label style taken apart: what stands before the number, how it counts, what follows, how many
 * numbers it joins.
 */
export type LabelStyle = { prefix: string; counting: Counting; suffix: string; joined: number };

/** "Điều 1.", "Phần thứ nhất", "1.1.", "(i)": a word, the numbers above, the first number, its end. */
const STYLE = /^((?:\p{L}+ |\()?)((?:1\.)*)(thứ nhất|a|A|I|i|1)([.)-]?)$/u;
const COUNTING = {
  a: "letter",
  A: "upper-letter",
  I: "roman",
  i: "lower-roman",
  "1": "arabic",
  "thứ nhất": "ordinal",
} as const;

/** Documents from elsewhere may bring styles without end. */
const MOST_STYLES = 1_000;
/** The styles read so far: schemes hold a few dozen, and every line of a paper is held against them. */
const read = new Map<string, LabelStyle>();

/**
 * Reads a label style such as "Chương I", "A.", "I-", "1.1.", "a)"; anything else, and a number
 * with neither word nor closing mark, is a fixed bullet.
 */
export function labelStyle(pattern: string): LabelStyle {
  const known = read.get(pattern);
  if (known) return known;
  const style = readStyle(pattern);
  if (read.size < MOST_STYLES) read.set(pattern, style);
  return style;
}

function readStyle(pattern: string): LabelStyle {
  const match = STYLE.exec(pattern);
  const [, prefix = "", joinedPart = "", kind = "1", suffix = ""] = match ?? [];
  if (!match || prefix + suffix === "") {
    return { prefix: "", counting: "bullet", suffix: pattern, joined: 0 };
  }
  const counting = COUNTING[kind as keyof typeof COUNTING];
  return { prefix, counting, suffix, joined: joinedPart.length / 2 };
}

/** Roman numeral of 1…3999. */
export function toRoman(n: number): string {
  const steps: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = n;
  let roman = "";
  for (const [value, letters] of steps) {
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  }
  return roman;
}

/** The nth Vietnamese letter, from 1; after y come aa, ab and so on. */
export function toLetters(n: number): string {
  const count = VIETNAMESE_LETTERS.length;
  const last = VIETNAMESE_LETTERS[(n - 1) % count] ?? "";
  return n <= count ? last : toLetters(Math.floor((n - 1) / count)) + last;
}

const ORDINALS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** "thứ nhất" … "thứ mười"; further ones in digits. */
const toOrdinal = (n: number): string => `thứ ${ORDINALS[n - 1] ?? n}`;

const WRITE: Record<Exclude<Counting, "bullet">, (n: number) => string> = {
  letter: toLetters,
  "upper-letter": (n) => toLetters(n).toLocaleUpperCase("vi"),
  roman: toRoman,
  "lower-roman": (n) => toRoman(n).toLowerCase(),
  arabic: String,
  ordinal: toOrdinal,
};

/** The label of number `n`, with the numbers above it for joined styles: 2, [3] -> "3.2." */
export function writeLabel(style: LabelStyle, n: number, above: readonly number[]): string {
  if (style.counting === "bullet") return style.suffix;
  const joined = style.joined > 0 ? above.slice(-style.joined) : [];
  // A level above that has not begun yet counts as begun: "1.1.", never "0.1.".
  const numbers = [...joined.map((a) => String(Math.max(1, a))), WRITE[style.counting](n)];
  return style.prefix + numbers.join(".") + style.suffix;
}

type LevelLabels = { level: Level; style: LabelStyle; continuous: boolean };

function stylesOf(scheme: Scheme, chosen: Document["labels"]): LevelLabels[] {
  return scheme.map((s: SchemeLevel) => ({
    level: s.level,
    style: labelStyle(chosen?.[s.level] ?? s.labels[0] ?? "-"),
    continuous: s.continuous === true,
  }));
}

/** How many of each level, by depth, stand before a place of the body. Never changed. */
export type Counts = readonly number[];

/** Numbering block by block, for whoever goes on from the middle. */
export type Numbering = {
  start: Counts;
  /** What is counted after a block; the same array where it counts nothing. */
  after: (counts: Counts, block: Block) => Counts;
  /** The label of a block by what is counted after it; undefined for what is not numbered. */
  label: (counts: Counts, block: Block) => string | undefined;
};

/**
 * The numbering of a scheme. A level counts on until a block of a higher level stands between, a
 * continuous one through the whole body; an annex begins anew.
 */
export function numberingOf(scheme: Scheme, chosen?: Document["labels"]): Numbering {
  const styles = stylesOf(scheme, chosen);
  const depths = new Map(styles.map((s, depth) => [s.level, depth]));
  const start: Counts = styles.map(() => 0);
  const depth = (block: Block) => (block.type === "item" ? depths.get(block.level) : undefined);
  return {
    start,
    after: (counts, block) => {
      if (block.type === "annex") return start;
      const at = depth(block);
      return at === undefined ? counts : countAt(styles, counts, at);
    },
    label: (counts, block) => {
      const at = depth(block);
      return at === undefined ? undefined : labelAt(styles, counts, at);
    },
  };
}

/** The label of every block, by index. Linear in the number of blocks. */
export function numberBlocks(
  blocks: readonly Block[],
  scheme: Scheme,
  chosen?: Document["labels"],
): (string | undefined)[] {
  const { start, after, label } = numberingOf(scheme, chosen);
  let counts = start;
  return blocks.map((block) => {
    counts = after(counts, block);
    return label(counts, block);
  });
}

/** One more of a level; the levels below begin again, but for those that count on. */
function countAt(styles: LevelLabels[], before: Counts, depth: number): Counts {
  const counts = [...before];
  counts[depth] = (counts[depth] ?? 0) + 1;
  for (let below = depth + 1; below < counts.length; below++) {
    if (!styles[below]?.continuous) counts[below] = 0;
  }
  return counts;
}

function labelAt(styles: LevelLabels[], counts: Counts, depth: number): string | undefined {
  const style = styles[depth]?.style;
  return style && writeLabel(style, counts[depth] ?? 0, counts.slice(0, depth));
}
