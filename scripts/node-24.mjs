import { existsSync } from "node:fs";
import { inRepository } from "./repository.mjs";
import { SetUpFailure } from "./set-up-failure.mjs";

/** The first Node that runs TypeScript files as they are, and every tool of this project. */
const OLDEST = [22, 18];

/**
 * The Node that runs everything but the first moments of these scripts: the one that came as an npm
 * package or, where there is none (macOS), the one that runs now when it is new enough.
 * @returns {string}
 */
export function node24() {
  const packaged = packagedNode();
  if (existsSync(packaged)) return packaged;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new SetUpFailure(
    `Node ${process.versions.node} is too old, and there is no npm package of Node 24 for ` +
      `${process.platform} on ${process.arch}.`,
    `Install Node 24 (https://nodejs.org/en/download, or "brew install node@24") and try again.`,
  );
}

/** @returns {boolean} whether this very process may go on, or has to start again with node24() */
export function runsOnNode24() {
  return process.execPath === node24() || isNewEnough(process.versions.node);
}

/** @returns {string} */
function packagedNode() {
  const [name, file] =
    process.platform === "win32" ? ["win", "node.exe"] : [process.platform, "node"];
  return inRepository("node_modules", `node-${name}-${process.arch}`, "bin", file);
}

/**
 * @param {string} version
 * @returns {boolean}
 */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
