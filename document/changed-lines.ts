/** A line that one of two texts has and the other has not, in reading order. */
export type ChangedLine = { kind: "removed" | "added"; text: string };

/** So many lines apart two texts are told line by line; further apart, as one block for another. */
const MOST_STEPS = 1_000;

/**
 * What has to go from one text and come into it to make another: the shortest way there (Myers,
 * "An O(ND) Difference Algorithm", 1986). Of texts too far apart, all lines between what both
 * begin and end with.
 */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const head = sameFrom(before, after, (lines, n) => lines[n]);
  const most = Math.min(before.length, after.length) - head;
  const tail = Math.min(
    most,
    sameFrom(before, after, (lines, n) => lines.at(-1 - n)),
  );
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  return shortestWay(a, b) ?? [...a.map(asRemoved), ...b.map(asAdded)];
}

const asRemoved = (text: string): ChangedLine => ({ kind: "removed", text });
const asAdded = (text: string): ChangedLine => ({ kind: "added", text });

type Nth = (lines: readonly string[], n: number) => string | undefined;

/** How many lines are the same, counted from one end. */
function sameFrom(a: readonly string[], b: readonly string[], nth: Nth): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && nth(a, n) === nth(b, n)) n++;
  return n;
}

/** The furthest line of `a` that each diagonal reaches, after so many steps. */
type Reached = Map<number, number>;

/** The first line on a diagonal after one more step: from the diagonal above it or from below. */
function stepOnto(diagonal: number, reached: Reached, steps: number): number {
  const [below, above] = [reached.get(diagonal - 1) ?? -1, reached.get(diagonal + 1) ?? -1];
  const comesFromAbove = diagonal === -steps || (diagonal !== steps && below < above);
  return comesFromAbove ? above : below + 1;
}

function shortestWay(a: readonly string[], b: readonly string[]): ChangedLine[] | undefined {
  const trace: Reached[] = [];
  let reached: Reached = new Map([[1, 0]]);
  for (let steps = 0; steps <= Math.min(a.length + b.length, MOST_STEPS); steps++) {
    trace.push(reached);
    const next: Reached = new Map();
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = stepOnto(diagonal, reached, steps);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return wayBack(a, b, trace);
    }
    reached = next;
  }
  return undefined;
}

/** The lines of the way, found from its end. */
function wayBack(a: readonly string[], b: readonly string[], trace: readonly Reached[]) {
  const way: ChangedLine[] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = trace.length - 1; steps > 0; steps--) {
    const reached = trace[steps] ?? new Map();
    const diagonal = x - y;
    const [below, above] = [reached.get(diagonal - 1) ?? -1, reached.get(diagonal + 1) ?? -1];
    const added = diagonal === -steps || (diagonal !== steps && below < above);
    const from = added ? above : below;
    way.push(added ? asAdded(b[from - diagonal - 1] ?? "") : asRemoved(a[from] ?? ""));
    [x, y] = [from, from - (added ? diagonal + 1 : diagonal - 1)];
  }
  return way.reverse();
}
