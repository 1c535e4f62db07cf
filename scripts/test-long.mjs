// npm run test:long                       every property, twenty times as often as in npm test
// npm run test:long -- 1000 document/layout    a thousand times as often, those of a folder or file
import { node24 } from "./node-24.mjs";
import { packageCommand } from "./repository.mjs";
import { run } from "./run-command.mjs";
import { runScript } from "./run-script.mjs";
import { SetUpFailure } from "./set-up-failure.mjs";
import { setUp } from "./setup.mjs";

const TIMES = 20;

await runScript(import.meta.url, async (args) => {
  const { times, places } = readArguments(args);
  await setUp({ needs: ["tests"] });
  // A property that is tried for hours is not stuck.
  const vitest = [packageCommand("vitest"), "run", "--testTimeout=0", ...places];
  const env = { VAN_KIEN_PROPERTY_TIMES: String(times) };
  return run({ command: node24(), args: vitest }, { env });
});

/**
 * @param {string[]} args
 * @returns {{ times: number, places: string[] }}
 */
function readArguments(args) {
  const [first, ...rest] = args;
  if (first === undefined || !/^\d/u.test(first)) return { times: TIMES, places: args };
  const times = Number(first);
  if (Number.isInteger(times) && times > 0) return { times, places: rest };
  throw new SetUpFailure(
    `"${first}" is not how often.`,
    "npm run test:long -- 100 document/layout",
  );
}
