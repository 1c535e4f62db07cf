import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node24 } from "./node-24.mjs";
import { say, withProgress } from "./progress.mjs";
import { inRepository, packageCommand, packageManifest } from "./repository.mjs";
import { start, stop } from "./run-command.mjs";

const FOLDER = inRepository("node_modules", "electron");
const REFUSAL = inRepository("node_modules", ".van-kien-no-official-electron");
const TRY_AGAIN_AFTER_MS = 24 * 60 * 60 * 1000;
/** A network that swallows packets gives no error: without a new byte for this long, it is one. */
const STALL_MS = 20_000;

/**
 * The Electron that the pinned `electron` package downloads from Electron's own releases.
 * @returns {Promise<import("./electron-runtime.mjs").BareRuntime | undefined>} undefined when it
 *   cannot be had here
 */
export async function officialElectron() {
  const { version } = packageManifest("electron");
  if (!installed() && !refusedLately()) await download(version);
  const executable = installed();
  if (!executable) return undefined;
  return { executable, distPath: join(FOLDER, "dist"), version, source: "the official release" };
}

/** @returns {string | undefined} the path of the executable, when the download is complete */
function installed() {
  // Written last by the package's own installer.
  const pathFile = join(FOLDER, "path.txt");
  if (!existsSync(pathFile)) return undefined;
  const executable = join(FOLDER, "dist", readFileSync(pathFile, "utf8"));
  return existsSync(executable) ? executable : undefined;
}

/** @returns {boolean} */
function refusedLately() {
  return existsSync(REFUSAL) && Date.now() - statSync(REFUSAL).mtimeMs < TRY_AGAIN_AFTER_MS;
}

/** @param {string} version */
async function download(version) {
  const title = `Downloading Electron ${version} (110 MB)`;
  const reason = await withProgress(title, "a minute", runInstaller);
  if (installed()) return rmSync(REFUSAL, { force: true });
  writeFileSync(REFUSAL, `${reason}\n`);
  say(`  It cannot be downloaded here (${reason}). The next try is in a day; to try at once:`);
  say("  npx install-electron");
}

/**
 * @returns {Promise<string>} why it failed, if it did
 */
async function runInstaller() {
  const folder = mkdtempSync(join(tmpdir(), "van-kien-electron-"));
  const env = { TMPDIR: folder, TMP: folder, TEMP: folder, ELECTRON_OVERRIDE_DIST_PATH: undefined };
  try {
    return await watchInstaller(folder, env);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder where the download grows
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<string>}
 */
function watchInstaller(folder, env) {
  const command = { command: node24(), args: [packageCommand("electron", "install-electron")] };
  const child = start(command, { env, stdio: ["ignore", "ignore", "pipe"] });
  let message = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    message += text;
  });
  const watch = stopWhenStalled(child, folder);
  return new Promise((resolve) => {
    child.once("close", (code) => {
      clearInterval(watch);
      resolve(message.split("\n")[0] || (code === null ? "nothing arrives" : `exit code ${code}`));
    });
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} folder
 */
function stopWhenStalled(child, folder) {
  let size = 0;
  let since = Date.now();
  return setInterval(() => {
    const now = sizeOf(folder);
    if (now !== size) since = Date.now();
    size = now;
    if (Date.now() - since > STALL_MS) stop(child);
  }, 1000);
}

/**
 * @param {string} folder
 * @returns {number} bytes in all its files
 */
function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const sizes = files.map((file) =>
    statSync(join(file.parentPath, file.name), { throwIfNoEntry: false }),
  );
  return sizes.reduce((sum, file) => sum + (file?.size ?? 0), 0);
}
