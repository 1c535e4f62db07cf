// npm start: sets up, builds, and opens the app; without a screen, or with --demo, it runs the demo.
import { resolve } from "node:path";
import { buildIfNeeded } from "./build.mjs";
import { callersFolder } from "./callers-folder.mjs";
import { hasDisplay, onVirtualDisplay, sandboxArguments } from "./display.mjs";
import { runtimeEnvironment } from "./electron-runtime.mjs";
import { node24 } from "./node-24.mjs";
import { say } from "./progress.mjs";
import { inRepository, repository } from "./repository.mjs";
import { run } from "./run-command.mjs";
import { runScript } from "./run-script.mjs";
import { setUp } from "./setup.mjs";

await runScript(import.meta.url, (args) =>
  args.includes("--demo") || !hasDisplay() ? runDemo(args) : openApp(args),
);

/** @param {string[]} args */
async function openApp(args) {
  const runtime = await setUp({ needs: ["app"] });
  await buildIfNeeded();
  const command = {
    command: runtime.executable,
    args: [...sandboxArguments(), repository, ...args],
  };
  return run(command, { env: runtimeEnvironment(runtime) });
}

/** @param {string[]} args */
async function runDemo(args) {
  if (!hasDisplay()) say("There is no display: running the demo on a virtual one.");
  const runtime = await setUp({ needs: ["app", "display"] });
  await buildIfNeeded();
  const files = args
    .filter((arg) => arg !== "--demo")
    .map((file) => resolve(callersFolder(), file));
  const demo = { command: node24(), args: [inRepository("e2e", "demo.ts"), ...files] };
  return run(onVirtualDisplay(demo), { env: runtimeEnvironment(runtime) });
}
