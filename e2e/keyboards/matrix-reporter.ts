import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** The kind of annotation that holds one cell: "row | column | yes" or "… | no". */
export const CELL = "cell";

export const cellOf = (row: string, column: string, good: boolean) => ({
  type: CELL,
  description: [row, column, good ? "yes" : "no"].join(" | "),
});

/** Prints what tests noted cell by cell as a table at the end of the run. */
export default class MatrixReporter implements Reporter {
  readonly #rows = new Map<string, Map<string, boolean>>();

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description = "" } of annotations) {
      const [row, column, good] = description.split(" | ");
      if (type !== CELL || !row || !column) continue;
      const cells = this.#rows.get(row) ?? new Map<string, boolean>();
      this.#rows.set(row, cells.set(column, good === "yes"));
    }
  }

  onEnd(): void {
    if (this.#rows.size === 0) return;
    const columns = [...new Set([...this.#rows.values()].flatMap((cells) => [...cells.keys()]))];
    const first = Math.max(...[...this.#rows.keys()].map((row) => row.length)) + 2;
    const line = (head: string, cells: string[]) =>
      head.padEnd(first) +
      cells.map((cell, n) => cell.padEnd((columns[n]?.length ?? 0) + 2)).join("");
    console.log(`\n${line("", columns)}`);
    for (const [row, cells] of this.#rows) {
      const signs = columns.map((column) => sign(cells.get(column)));
      console.log(line(row, signs));
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}

const sign = (good: boolean | undefined): string => (good === undefined ? "·" : good ? "✓" : "✗");
