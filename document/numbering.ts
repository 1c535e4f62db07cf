import type { Block, Document, Level } from "./model.ts";
import type { Scheme, SchemeLevel } from "./template.ts";

/** The alphabet of điểm (HD05 I.6.2.4.đ): Vietnamese letters, with đ and without f, j, w, z. */
const VIETNAMESE_LETTERS = "abcdđeghiklmnopqrstuvxy";

type Counting = "letter" | "upper-letter" | "roman" | "arabic" | "bullet";

/** A label style taken apart: how it counts, what follows the number, how many numbers it joins. */
export type LabelStyle = { counting: Counting; suffix: string; joined: number };

const STYLE = /^((?:1\.)*)(a|A|I|1)([.)-])$/;
const COUNTING = { a: "letter", A: "upper-letter", I: "roman", "1": "arabic" } as const;

/** Reads a label style such as "A.", "I-", "1.1.", "a)"; anything else is a fixed bullet. */
export function labelStyle(pattern: string): LabelStyle {
  const match = STYLE.exec(pattern);
  if (!match) return { counting: "bullet", suffix: pattern, joined: 0 };
  const [, joinedPart = "", kind = "1", suffix = ""] = match;
  return {
    counting: COUNTING[kind as keyof typeof COUNTING],
    suffix,
    joined: joinedPart.length / 2,
  };
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

const WRITE: Record<Exclude<Counting, "bullet">, (n: number) => string> = {
  letter: toLetters,
  "upper-letter": (n) => toLetters(n).toLocaleUpperCase("vi"),
  roman: toRoman,
  arabic: String,
};

/** The label of number `n`, with the numbers above it for joined styles: 2, [3] -> "3.2." */
export function writeLabel(style: LabelStyle, n: number, above: readonly number[]): string {
  if (style.counting === "bullet") return style.suffix;
  const joined = style.joined > 0 ? above.slice(-style.joined) : [];
  // A level above that has not begun yet counts as begun: "1.1.", never "0.1.".
  return (
    [...joined.map((above) => String(Math.max(1, above))), WRITE[style.counting](n)].join(".") +
    style.suffix
  );
}

type LevelLabels = { level: Level; style: LabelStyle };

function stylesOf(scheme: Scheme, chosen: Document["labels"]): LevelLabels[] {
  return scheme.map((s: SchemeLevel) => ({
    level: s.level,
    style: labelStyle(chosen?.[s.level] ?? s.labels[0] ?? "-"),
  }));
}

/**
 * The label of every block, by index; undefined for a paragraph. A level counts on until a block
 * of a higher level stands between. Linear in the number of blocks.
 */
export function numberBlocks(
  blocks: readonly Block[],
  scheme: Scheme,
  chosen?: Document["labels"],
): (string | undefined)[] {
  const styles = stylesOf(scheme, chosen);
  const depths = new Map(styles.map((s, depth) => [s.level, depth]));
  const counts: number[] = styles.map(() => 0);
  return blocks.map((block) => {
    if (block.type !== "item") return undefined;
    const depth = depths.get(block.level);
    if (depth === undefined) return undefined;
    counts[depth] = (counts[depth] ?? 0) + 1;
    counts.fill(0, depth + 1);
    return labelAt(styles, counts, depth);
  });
}

function labelAt(styles: LevelLabels[], counts: number[], depth: number): string | undefined {
  const style = styles[depth]?.style;
  return style && writeLabel(style, counts[depth] ?? 0, counts.slice(0, depth));
}
