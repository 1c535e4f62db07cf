// Stands in for Electron's own default app, which the runtime from the npm registry lacks: starts
// the application whose folder is the first argument. It becomes resources/app of that runtime.
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const argument = process.argv.slice(1).find((text) => !text.startsWith("-"));
if (argument === undefined) {
  process.stderr.write("Usage: electron FOLDER-OF-AN-APPLICATION\n");
  process.exit(2);
}
const target = resolve(argument);
const entry = statSync(target).isDirectory() ? introduce(target) : target;
Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
// Awaited at the top level: Electron holds back `ready` until the application's own top level ran,
// which is where it must register its schemes.
await import(pathToFileURL(entry).href);

/**
 * Gives the running app the name, the version and the folders of the one in the folder.
 * @param {string} folder
 * @returns {string} its main file
 */
function introduce(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  app.setName(manifest.productName ?? manifest.name);
  // The typings leave these two out; Electron's own default app calls them just so.
  const { setAppPath, setVersion } = /** @type {Record<string, (text: string) => void>} */ (
    /** @type {unknown} */ (app)
  );
  setAppPath?.call(app, folder);
  setVersion?.call(app, manifest.version ?? "0.0.0");
  if (!app.commandLine.hasSwitch("user-data-dir")) {
    app.setPath("userData", join(app.getPath("appData"), app.getName()));
  }
  return join(folder, manifest.main ?? "index.js");
}
