import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The paths of the .json files of a folder, by name; none where there is no folder. */
export function jsonFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => join(folder, name));
}
