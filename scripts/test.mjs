// npm test: every check of the project, one after the other, on a real Electron with a real UniKey.
// npm test -- --only unit,e2e    some of the steps
// npm test -- comments.spec.ts   further arguments go to the end-to-end tests
import { describeRuntime, runtimeEnvironment } from "./electron-runtime.mjs";
import { say, secondsSince } from "./progress.mjs";
import { runScript } from "./run-script.mjs";
import { SetUpFailure } from "./set-up-failure.mjs";
import { setUp } from "./setup.mjs";
import { addUp, FAILED, formatTable } from "./test-report.mjs";
import { STEPS } from "./test-steps.mjs";

/** @typedef {import("./test-report.mjs").StepResult} StepResult */
/** @typedef {import("./test-steps.mjs").StepContext} StepContext */

await runScript(import.meta.url, async (args) => {
  const { names, rest } = readArguments(args);
  const runtime = await setUp({ needs: ["app", "display", "tests"] });
  const context = { e2eArguments: rest, runtimeEnvironment: runtimeEnvironment(runtime) };
  const results = await runSteps(names, context);
  say(`\n${describeRuntime(runtime)}\n`);
  const total = addUp(results);
  process.stdout.write(`${formatTable(results)}\n\n${total.line}\n`);
  return total.failed > 0 ? 1 : 0;
});

/**
 * @param {string[]} args
 * @returns {{ names: string[], rest: string[] }}
 */
function readArguments(args) {
  const all = STEPS.map(({ name }) => name);
  const at = args.indexOf("--only");
  if (at < 0) return { names: all, rest: args };
  const names = (args[at + 1] ?? "").split(",");
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    throw new SetUpFailure(
      `There is no step "${unknown.join(", ")}".`,
      `npm test -- --only ${all.join(",")}\nor some of these.`,
    );
  }
  return { names, rest: args.toSpliced(at, 2) };
}

/**
 * @param {string[]} names
 * @param {StepContext} context
 * @returns {Promise<StepResult[]>}
 */
async function runSteps(names, context) {
  /** @type {StepResult[]} */
  const results = [];
  for (const step of STEPS.filter(({ name }) => names.includes(name))) {
    process.stdout.write(`\n=== ${step.name}: ${step.title}\n`);
    const start = performance.now();
    const blocked = results.some(({ name, failed }) => failed > 0 && name === step.requires);
    const counts = blocked ? FAILED : await step.run(context);
    if (blocked) process.stdout.write(`Not run, because the step "${step.requires}" failed.\n`);
    const time = secondsSince(start);
    results.push({ name: step.name, ...counts, time });
    process.stdout.write(`--- ${step.name}: ${counts.failed > 0 ? "FAILED" : "ok"} in ${time}\n`);
  }
  return results;
}
