import type { Line } from "./lines.ts";
import { endsInWord, endsSentence, startsLower } from "./words.ts";

/** How lines make paragraphs: hard-wrapped text, one paragraph a line, or one a blank-separated block. */
export type Wrapping = {
  mode: "wrapped" | "lines" | "blocks";
  /** The usual length of a full line. */
  width: number;
  /** Blank lines stand between paragraphs. */
  spaced: boolean;
};

/** Longer lines were not wrapped by anyone for a page. */
const WIDEST_WRAP = 160;
/** Share of line breaks that fall inside a sentence; in unwrapped text there are hardly any. */
const WRAPPED_SHARE = 0.25;
const SPACED_SHARE = 0.1;

function widthOf(lines: readonly Line[]): number {
  const lengths = Uint32Array.from(lines, (line) => line.text.length).sort();
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0;
}

function breaksInside(before: Line | undefined, line: Line): boolean {
  if (before === undefined || line.gap) return false;
  return endsInWord(before.text) || (startsLower(line.text) && !endsSentence(before.text));
}

/** Looks at all lines of the body: `structured` says that some of them carry labels. */
export function wrappingOf(lines: readonly Line[], structured: boolean): Wrapping {
  const width = widthOf(lines);
  const gaps = lines.filter((line) => line.gap).length;
  const pairs = lines.filter((line, i) => i > 0 && !line.gap).length;
  const inside = lines.filter((line, i) => breaksInside(lines[i - 1], line)).length;
  const spaced = gaps >= lines.length * SPACED_SHARE;
  const wrapped = width <= WIDEST_WRAP && pairs > 0 && inside >= pairs * WRAPPED_SHARE;
  if (wrapped) return { mode: "wrapped", width, spaced };
  const blocks = !structured && spaced && gaps > 0 && width <= WIDEST_WRAP;
  return { mode: blocks ? "blocks" : "lines", width, spaced };
}
