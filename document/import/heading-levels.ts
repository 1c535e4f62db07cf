import { labelStyle } from "../numbering.ts";
import type { Scheme } from "../template.ts";
import type { Piece } from "./piece.ts";

/** The depth in the scheme of each rank of heading (1 … 6) that a page has. */
export type HeadingLevels = ReadonlyMap<number, number>;

/** Depths that headings without a label can have: numbered ones; not those that stand centred. */
const headingDepths = (scheme: Scheme): number[] =>
  scheme.flatMap(({ labels, lead, centred }, depth) => {
    const bullet = labelStyle(labels[0] ?? "-").counting === "bullet";
    return bullet || centred || lead === "regular" ? [] : [depth];
  });

/**
 * Gives the ranks of headings that a page uses the levels of the scheme, in order. The highest
 * level, "A.", is for pages with three ranks and more.
 */
export function headingLevels(pieces: readonly Piece[], scheme: Scheme): HeadingLevels {
  const used = new Set(pieces.flatMap((p) => (p.kind === "line" && p.heading ? [p.heading] : [])));
  const ranks = [...used].sort((a, b) => a - b);
  const depths = headingDepths(scheme);
  const from = ranks.length < 3 && depths.length > 2 ? depths.slice(1) : depths;
  return new Map(
    ranks.flatMap((rank, i) => {
      const depth = from[Math.min(i, from.length - 1)];
      return depth === undefined ? [] : [[rank, depth] as const];
    }),
  );
}

export const depthOfHeading = (
  levels: HeadingLevels,
  heading: number | undefined,
): number | undefined => (heading === undefined ? undefined : levels.get(heading));
