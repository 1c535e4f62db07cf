// npm run bench: the measurements of bench/, on a real Electron.
import { buildIfNeeded } from "./build.mjs";
import { onVirtualDisplay } from "./display.mjs";
import { describeRuntime, runtimeEnvironment } from "./electron-runtime.mjs";
import { node24 } from "./node-24.mjs";
import { say } from "./progress.mjs";
import { inRepository } from "./repository.mjs";
import { run } from "./run-command.mjs";
import { runScript } from "./run-script.mjs";
import { setUp } from "./setup.mjs";

await runScript(import.meta.url, async (args) => {
  const runtime = await setUp({ needs: ["app", "display", "tests", "bench"] });
  await buildIfNeeded();
  say(describeRuntime(runtime));
  const measurements = { command: node24(), args: [inRepository("bench", "run.ts"), ...args] };
  return run(onVirtualDisplay(measurements), { env: runtimeEnvironment(runtime) });
});
