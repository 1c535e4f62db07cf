import type { Document, Level } from "../model.ts";
import type { Scheme } from "../template.ts";
import type { Draft } from "./blocks.ts";

/** How often each style was met at each level. */
function tally(drafts: readonly Draft[]): Map<number, Map<string, number>> {
  const tallies = new Map<number, Map<string, number>>();
  for (const { label } of drafts) {
    if (!label) continue;
    const styles = tallies.get(label.depth) ?? new Map<string, number>();
    styles.set(label.pattern, (styles.get(label.pattern) ?? 0) + 1);
    tallies.set(label.depth, styles);
  }
  return tallies;
}

/** The style met most; the scheme's order decides between equals. */
function favourite(labels: readonly string[], styles: ReadonlyMap<string, number>): string {
  const [first = ""] = labels;
  return labels.reduce(
    (best, l) => ((styles.get(l) ?? 0) > (styles.get(best) ?? 0) ? l : best),
    first,
  );
}

/** The label styles of the source where they are not the scheme's first; undefined: all are. */
export function labelChoices(drafts: readonly Draft[], scheme: Scheme): Document["labels"] {
  const choices: Partial<Record<Level, string>> = {};
  for (const [depth, styles] of tally(drafts)) {
    const level = scheme[depth];
    const chosen = level && favourite(level.labels, styles);
    if (level && chosen !== level.labels[0]) choices[level.level] = chosen ?? "";
  }
  return Object.keys(choices).length > 0 ? choices : undefined;
}
