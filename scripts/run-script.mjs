import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install-packages.mjs";
import { node24, runsOnNode24 } from "./node-24.mjs";
import { run } from "./run-command.mjs";
import { SetUpFailure } from "./set-up-failure.mjs";

/**
 * The frame of every command of package.json. The user's own Node (20 or later) only installs the
 * packages; the script then starts again with the Node 24 among them.
 * @param {string} url the script's import.meta.url
 * @param {(args: string[]) => Promise<number>} main returns the exit code
 */
export async function runScript(url, main) {
  try {
    await installPackages();
    // Not every npm links that Node into node_modules/.bin, where tools would look for "node".
    process.env.PATH = `${dirname(node24())}${delimiter}${process.env.PATH}`;
    const args = process.argv.slice(2);
    process.exitCode = runsOnNode24() ? await main(args) : await startAgain(url, args);
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error;
    process.stderr.write(error.toText());
    process.exitCode = 1;
  }
}

/**
 * @param {string} url
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function startAgain(url, args) {
  return run({ command: node24(), args: [fileURLToPath(url), ...args] }, { foreground: true });
}
