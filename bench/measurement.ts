import type { Effort } from "./effort.ts";

/** One measurement of targets.md: what it prints is Markdown. */
export type Measurement = {
  id: "P1" | "P2" | "P3" | "P4" | "P5" | "P9" | "P11" | "R15";
  title: string;
  measure: (effort: Effort) => Promise<string>;
};

/** Progress goes to stderr, so that stdout holds nothing but the tables. */
export const say = (line: string): void => console.error(line);
