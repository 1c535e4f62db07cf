import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this clone; everything else is found from here. */
export const repository = fileURLToPath(new URL("..", import.meta.url));

/**
 * @param {...string} parts
 * @returns {string} a path inside this clone
 */
export function inRepository(...parts) {
  return join(repository, ...parts);
}

/**
 * The path of a command that a package brings, to be run with Node. Calling it directly avoids the
 * shell wrappers of node_modules/.bin, which differ between Windows and the rest.
 * @param {string} name
 * @param {string} [command]
 * @returns {string}
 */
export function packageCommand(name, command = name) {
  const { bin } = packageManifest(name);
  const file = typeof bin === "string" ? bin : bin[command];
  return inRepository("node_modules", name, file);
}

/**
 * @param {string} name
 * @returns {{ version: string, bin: string | Record<string, string> }}
 */
export function packageManifest(name) {
  return JSON.parse(readFileSync(inRepository("node_modules", name, "package.json"), "utf8"));
}
