import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { npm } from "./npm.mjs";
import { withProgress } from "./progress.mjs";
import { inRepository } from "./repository.mjs";
import { capture } from "./run-command.mjs";
import { SetUpFailure } from "./set-up-failure.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

const MODULES = inRepository("node_modules");
const LOCK = inRepository("package-lock.json");
/** npm's own record of what it installed. */
const INSTALLED = inRepository("node_modules", ".package-lock.json");
const STAMP = inRepository("node_modules", ".van-kien-stamp");

/** Installs the npm packages when they are missing or are not those of package-lock.json. */
export async function installPackages() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  if (!areInstalled()) await withProgress("Installing the npm packages", "a minute", install);
  writeFileSync(STAMP, wanted);
}

/** @returns {string} */
function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(LOCK)).digest("hex");
  return `${process.platform}-${process.arch} ${hash}\n`;
}

/** @returns {boolean} whether someone already ran npm, so that only our stamp is missing */
function areInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const installed = packagesOf(INSTALLED);
  return Object.entries(packagesOf(LOCK)).every(([path, { version, integrity, optional }]) => {
    const found = installed[path];
    if (path === "" || (optional && !found)) return true;
    return found?.version === version && found?.integrity === integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

async function install() {
  // `npm ci` deletes node_modules first, which Windows refuses while the Node in it runs this.
  const inPlace = process.platform === "win32" && existsSync(MODULES);
  const strict = inPlace ? undefined : await runNpm("ci");
  if (strict?.code === 0) return;
  // It refuses when the registry lacks what a package offers for another system, even though this
  // one needs none of it. What follows also installs just what is in package-lock.json.
  const refused = !strict || strict.output.includes("EUSAGE");
  const { code, output } = refused ? await runNpm("install", "--no-save") : strict;
  if (code === 0) return;
  throw new SetUpFailure(
    `npm could not install the packages (exit code ${code}):\n${output}`,
    "npm ci\nrun in this folder, and check that npm reaches its registry (npm ping).",
  );
}

/** @param {...string} args */
function runNpm(...args) {
  const { shell, ...command } = npm([...args, "--no-progress", "--loglevel=error"]);
  return capture(command, shell === undefined ? {} : { shell });
}
