import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "./build.mjs";
import { withVietnameseKeyboard } from "./display.mjs";
import { node24 } from "./node-24.mjs";
import { npm } from "./npm.mjs";
import { inRepository, packageCommand } from "./repository.mjs";
import { run } from "./run-command.mjs";
import {
  countsOf,
  FAILED,
  PASSED,
  readPlaywrightReport,
  readVitestReport,
} from "./test-report.mjs";

/** @typedef {import("./test-report.mjs").Counts} Counts */
/**
 * @typedef {object} StepContext
 * @property {string[]} e2eArguments
 * @property {Record<string, string | undefined>} runtimeEnvironment
 */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string} [requires] the step without which this one makes no sense
 * @property {(context: StepContext) => Promise<Counts>} run
 */

const UNIT_REPORT = inRepository("out", "test", "unit.json");
const E2E_REPORT = inRepository("out", "test", "e2e.json");
/** Prints which keyboard writes well in which place. */
const E2E_MATRIX = inRepository("e2e", "keyboards", "matrix-reporter.ts");
/** The main process also has to compile against the oldest Electron that tests run on. */
const ELECTRON_33 = inRepository("main", "tsconfig.electron-33.json");

/**
 * In the order they run: what is fastest to fail comes first.
 * @type {Step[]}
 */
export const STEPS = [
  {
    name: "types",
    title: "TypeScript, against the Electron that ships and Electron 33",
    run: types,
  },
  {
    name: "scripts",
    title: "the types of scripts/",
    run: () => passes(tool("typescript", "tsc", "-p", "scripts")),
  },
  {
    name: "boundaries",
    title: "who imports whom",
    run: () => passes(npm(["run", "--silent", "boundaries"])),
  },
  {
    name: "lint",
    title: "format and lint",
    run: () => passes(tool("@biomejs/biome", "biome", "ci", ".")),
  },
  { name: "unit", title: "unit tests", run: unit },
  { name: "build", title: "the app", run: buildStep },
  {
    name: "e2e",
    title: "end-to-end tests in a real Electron with a real UniKey",
    requires: "build",
    run: endToEnd,
  },
];

/** @returns {Promise<Counts>} */
async function types() {
  const checks = [tool("typescript", "tsc", "-b")];
  if (existsSync(ELECTRON_33)) {
    checks.push(tool("typescript", "tsc", "-p", ELECTRON_33, "--noEmit"));
  }
  /** @type {Counts} */
  let counts = PASSED;
  for (const check of checks) if ((await run(check)) !== 0) counts = FAILED;
  return counts;
}

/** @returns {Promise<Counts>} */
async function unit() {
  clear(UNIT_REPORT);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`];
  const exitCode = await run(tool("vitest", "vitest", "run", ...reporters));
  return countsOf(exitCode, UNIT_REPORT, readVitestReport);
}

/** @returns {Promise<Counts>} */
async function buildStep() {
  try {
    await build();
    return PASSED;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

/**
 * @param {StepContext} context
 * @returns {Promise<Counts>}
 */
async function endToEnd({ e2eArguments, runtimeEnvironment }) {
  clear(E2E_REPORT);
  const reporters = `--reporter=list,json,${E2E_MATRIX}`;
  const args = ["test", "-c", "e2e/playwright.config.ts", reporters, ...e2eArguments];
  const command = withVietnameseKeyboard(tool("@playwright/test", "playwright", ...args));
  const env = { ...runtimeEnvironment, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT };
  return countsOf(await run(command, { env }), E2E_REPORT, readPlaywrightReport);
}

/**
 * @param {{ command: string, args: string[], shell?: boolean }} command
 * @returns {Promise<Counts>}
 */
async function passes({ shell, ...command }) {
  const exitCode = await run(command, shell === undefined ? {} : { shell });
  return exitCode === 0 ? PASSED : FAILED;
}

/**
 * @param {string} name of the npm package
 * @param {string} command
 * @param {...string} args
 */
function tool(name, command, ...args) {
  return { command: node24(), args: [packageCommand(name, command), ...args] };
}

/**
 * A report of an earlier run must not be taken for this one's.
 * @param {string} report
 */
function clear(report) {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
}
