import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {Counts & { name: string, time: string }} StepResult */

/** What a step counts that only passes or fails as a whole. */
/** @type {Readonly<Counts>} */
export const PASSED = { passed: 1, failed: 0, skipped: 0 };
/** @type {Readonly<Counts>} */
export const FAILED = { passed: 0, failed: 1, skipped: 0 };

/**
 * The counts of a test runner, from the report it wrote.
 * @param {number} exitCode
 * @param {string} file the report; missing when the runner died
 * @param {(report: any) => Counts} read
 * @returns {Counts}
 */
export function countsOf(exitCode, file, read) {
  if (!existsSync(file)) return FAILED;
  const counts = read(JSON.parse(readFileSync(file, "utf8")));
  // A runner may fail without a failing test, by an error outside of all tests for one.
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {any} report of vitest's reporter "json"
 * @returns {Counts}
 */
export function readVitestReport(report) {
  const files = /** @type {{ status: string, assertionResults: { status: string }[] }[]} */ (
    report.testResults
  );
  // A file that cannot be loaded holds no tests, and would otherwise not count at all.
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * @param {any} report of Playwright's reporter "json"
 * @returns {Counts}
 */
export function readPlaywrightReport({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * @param {StepResult[]} results
 * @returns {Counts & { line: string }} with the line that ends every run
 */
export function addUp(results) {
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  return { passed, failed, skipped, line };
}

/**
 * @param {StepResult[]} results
 * @returns {string}
 */
export function formatTable(results) {
  const rows = results.map(({ name, passed, failed, skipped, time }) =>
    [name, passed, failed, skipped, time].map(String),
  );
  const table = [["step", "passed", "failed", "skipped", "time"], ...rows];
  return table.map(([name = "", ...rest]) => formatRow(name, rest)).join("\n");
}

/**
 * @param {string} name
 * @param {string[]} numbers
 */
function formatRow(name, numbers) {
  return name.padEnd(12) + numbers.map((text) => text.padStart(9)).join("");
}
