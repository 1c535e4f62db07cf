import type { Effort } from "./effort.ts";

/** One measurement of targets.md: what it prints is Markdown. */
export type Measurement = {
  id: "P1" | "P3" | "P5" | "P11";
  title: string;
  measure: (effort: Effort) => Promise<string>;
};

/** Progress goes to stderr, so that stdout holds nothing but the tables. */
export const say = (line: string): void => console.error(line);
