/** The value below which this share (0 to 1) of the figures lies; NaN for none. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1].map((i) => sorted[i]);
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** Milliseconds for a person: 3.3, 115, 1,461. */
export const ms = (figure: number): string =>
  figure.toLocaleString("en", { maximumFractionDigits: figure < 100 ? 1 : 0 });

/** p50 / p95 / worst of milliseconds. */
export const spread = (times: readonly number[]): string =>
  [0.5, 0.95, 1].map((share) => ms(percentile(times, share))).join(" / ");

export const ratio = (a: number, b: number): string => (a / b).toFixed(2);

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** How long the work took, milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Figures of several works that take turns, so that a slow moment of the machine hits them all. */
export async function takingTurns<Name extends string>(
  rounds: number,
  works: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const figures = Object.fromEntries(names.map((n) => [n, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) figures[name].push(await works[name]());
  }
  return figures;
}
