import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { SYSTEM_THEMES, type SystemTheme } from "../../bridge/shell.ts";
import type { WindowPlace } from "./window-place.ts";

const pixels = z.number().int().min(-100_000).max(100_000);
const boxSchema = z.object({
  x: pixels,
  y: pixels,
  width: pixels.min(1),
  height: pixels.min(1),
});

/** What is known of the window before the database is: its place, and whether it is dark. */
const windowSchema = z.object({
  box: boxSchema.optional(),
  maximized: z.boolean().optional(),
  fullScreen: z.boolean().optional(),
  theme: z.enum(SYSTEM_THEMES).optional(),
});

export type WindowFacts = WindowPlace & { theme?: SystemTheme };

/** What a window file says; nothing where there is none, or none that can be read. */
export function readWindowFile(file: string): WindowFacts {
  try {
    const { box, maximized, fullScreen, theme } = windowSchema.parse(
      JSON.parse(readFileSync(file, "utf8")),
    );
    return {
      ...(box && { box }),
      ...(maximized && { maximized }),
      ...(fullScreen && { fullScreen }),
      ...(theme && { theme }),
    };
  } catch {
    return {};
  }
}

/** Writes what is known of the window. Where it cannot be written, the next start is a usual one. */
export function writeWindowFile(file: string, facts: WindowFacts): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(facts));
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.warn("The place of the window is not kept:", error);
  }
}
