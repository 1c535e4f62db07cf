// Starts another Electron application in this very process, and says when its window got where it
// was to get: a script that runs in the page answers with wall-clock times. Nothing is attached to
// the window, as a test driver would be, so a launch costs here what it costs a person.
import { pathToFileURL } from "node:url";
import { app } from "electron";

const fromEnvironment = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is missing`);
  return value;
};

app.on("web-contents-created", (_event, contents) => {
  contents.once("dom-ready", async () => {
    const times: unknown = await contents.executeJavaScript(fromEnvironment("BENCH_SCRIPT"));
    process.stdout.write(`bench ${JSON.stringify(times)}\n`);
    app.quit();
  });
});
// Electron's typings leave this one out; its own default app calls it just so.
const { setAppPath } = app as unknown as { setAppPath(path: string): void };
setAppPath.call(app, fromEnvironment("BENCH_APP"));
await import(pathToFileURL(fromEnvironment("BENCH_ENTRY")).href);
