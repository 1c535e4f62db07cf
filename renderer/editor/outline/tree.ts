import type { OutlineEntry } from "../../../document/outline.ts";
import { foldAccents } from "../../../document/vietnamese/fold.ts";

/** An entry on screen: holding nothing, or what it holds is shown or folded away. */
export type TreeRow = { entry: OutlineEntry; state: "leaf" | "open" | "closed" };

/** The entries that are shown when some are folded, by their ids. */
export function visibleRows(
  entries: readonly OutlineEntry[],
  closed: ReadonlySet<string>,
): TreeRow[] {
  const rows: TreeRow[] = [];
  let hiddenBelow = Number.MAX_VALUE;
  for (const [i, entry] of entries.entries()) {
    if (entry.depth > hiddenBelow) continue;
    const holds = (entries[i + 1]?.depth ?? 0) > entry.depth;
    const state = !holds ? "leaf" : closed.has(entry.id) ? "closed" : "open";
    hiddenBelow = state === "closed" ? entry.depth : Number.MAX_VALUE;
    rows.push({ entry, state });
  }
  return rows;
}

/** The row that holds another one; -1 for a row that nothing holds. */
export const parentOf = (rows: readonly TreeRow[], index: number): number => {
  const depth = rows[index]?.entry.depth ?? 0;
  return rows.slice(0, index).findLastIndex((row) => row.entry.depth < depth);
};

/**
 * The next row whose title, or label and title, begins as typed; marks do not matter. One letter
 * goes on to the next such row, more of them may stay.
 */
export function findTyped(rows: readonly TreeRow[], from: number, typed: string): number {
  const wanted = foldAccents(typed);
  const first = typed.length > 1 ? from : from + 1;
  for (let step = 0; step < rows.length; step++) {
    const index = (first + step) % rows.length;
    const entry = rows[index]?.entry;
    if (!entry) continue;
    const [title, whole] = [entry.title, `${entry.label} ${entry.title}`].map(foldAccents);
    if (title?.startsWith(wanted) || whole?.startsWith(wanted)) return index;
  }
  return -1;
}

/** The folded entries once one more is folded, or unfolded again. */
export const toggled = (closed: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  closed.has(id) ? new Set([...closed].filter((other) => other !== id)) : new Set([...closed, id]);
