import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Measurement } from "./measurement.ts";

const README = join(import.meta.dirname, "README.md");

/** Puts the figures of one measurement between its markers in README.md. */
export function writeSection(id: Measurement["id"], markdown: string): void {
  const [open, close] = [`<!-- ${id} -->`, `<!-- /${id} -->`];
  const before = readFileSync(README, "utf8");
  const [from, to] = [before.indexOf(open), before.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`bench/README.md lacks ${open} and ${close}`);
  const after = `${before.slice(0, from)}${open}\n${markdown}\n${before.slice(to)}`;
  writeFileSync(README, after);
}
