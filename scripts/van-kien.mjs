// npm run -s van-kien -- …: the app's work from a command line, without Electron. All that is not
// the command's own output goes to stderr.
import { buildIfNeeded } from "./build.mjs";
import { callersFolder } from "./callers-folder.mjs";
import { node24 } from "./node-24.mjs";
import { inRepository } from "./repository.mjs";
import { run } from "./run-command.mjs";
import { runScript } from "./run-script.mjs";

await runScript(import.meta.url, async (args) => {
  await buildIfNeeded();
  const command = {
    command: node24(),
    args: [inRepository("out", "app", "main", "cli.js"), ...args],
  };
  return run(command, { cwd: callersFolder(), foreground: true });
});
