import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cached, cachedPath } from "./cache-folder.mjs";
import { node24 } from "./node-24.mjs";
import { withProgress } from "./progress.mjs";
import { inRepository, packageManifest } from "./repository.mjs";
import { capture } from "./run-command.mjs";
import { SetUpFailure } from "./set-up-failure.mjs";

/** @typedef {import("./electron-runtime.mjs").BareRuntime} BareRuntime */

/** The first Electron with Node-API 10, which the binary inside the better-sqlite3 package needs. */
const FIRST_WITH_NODE_API_10 = 35;
const SQLITE = inRepository("node_modules", "better-sqlite3");
const FILE = "better_sqlite3.node";
/**
 * The newest Node-API headers, without asking for Node-API 10: finalizers then run as they do in
 * Electron 33, and the functions of Node-API 10 that better-sqlite3 calls exist there as
 * experimental ones.
 */
const NODE_API = ["NAPI_EXPERIMENTAL", "NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT"];
const CPP_FLAGS = ["-std=c++20", "-fvisibility=hidden", "-fno-exceptions", "-fno-rtti"];
const C_FLAGS = ["-std=c99", "-D_GNU_SOURCE"];
const COMMON_FLAGS = ["-c", "-O2", "-fPIC", "-w", "-DNDEBUG"];
const LINK_FLAGS = [
  "-shared",
  "-Wl,-Bsymbolic",
  "-Wl,--exclude-libs,ALL",
  "-ldl",
  "-lm",
  "-lpthread",
];

/**
 * A better-sqlite3 that runs in the runtime, compiled when it is too old for the packaged one.
 * @param {BareRuntime} runtime
 * @returns {Promise<string | undefined>} for better-sqlite3's option `nativeBinding`; undefined when
 *   the packaged one does
 */
export async function sqliteBinding(runtime) {
  if (hasNodeApi10(runtime)) return undefined;
  const folder = await cached(cacheName(runtime), (partial) =>
    withProgress(`Compiling SQLite for Electron ${runtime.version}`, "35 seconds", () =>
      compile(partial, runtime),
    ),
  );
  return join(folder, FILE);
}

/**
 * @param {BareRuntime} runtime
 * @returns {boolean} whether sqliteBinding() will have to compile
 */
export function compilesBinding(runtime) {
  return !hasNodeApi10(runtime) && !existsSync(cachedPath(cacheName(runtime)));
}

/** @param {BareRuntime} runtime */
function hasNodeApi10({ version }) {
  return Number.parseInt(version, 10) >= FIRST_WITH_NODE_API_10;
}

/** @param {BareRuntime} runtime */
function cacheName(runtime) {
  const recipe = [NODE_API, CPP_FLAGS, C_FLAGS, COMMON_FLAGS, LINK_FLAGS, process.arch];
  const hash = createHash("sha256").update(JSON.stringify(recipe)).digest("hex").slice(0, 10);
  const { version } = packageManifest("better-sqlite3");
  return `better-sqlite3-${version}-electron-${runtime.version}-${hash}`;
}

/**
 * @param {string} folder receives the binding
 * @param {BareRuntime} runtime
 */
async function compile(folder, runtime) {
  if (process.platform !== "linux") throw notHere(runtime);
  const objects = [join(folder, "sqlite3.o"), join(folder, "better_sqlite3.o")];
  await Promise.all([
    compiler("gcc", [...sqliteArguments(), "-o", objects[0]]),
    compiler("g++", [...addonArguments(), "-o", objects[1]]),
  ]);
  await compiler("g++", ["-o", join(folder, FILE), ...objects, ...LINK_FLAGS]);
  for (const object of objects) rmSync(object);
  await check(folder, runtime);
}

/** @returns {string[]} */
function sqliteArguments() {
  const defines = definesIn("deps/defines.gypi").map((define) => `-D${define}`);
  return [...COMMON_FLAGS, ...C_FLAGS, ...defines, join(SQLITE, "deps/sqlite3/sqlite3.c")];
}

/** @returns {string[]} */
function addonArguments() {
  const own = definesIn("binding.gyp").filter((define) => !define.startsWith("NAPI_VERSION"));
  const folders = [
    headers(),
    inRepository("node_modules", "node-addon-api"),
    join(SQLITE, "deps/sqlite3"),
  ];
  return [
    ...[...COMMON_FLAGS, ...CPP_FLAGS],
    ...[...own, ...NODE_API, "BUILDING_NODE_EXTENSION"].map((define) => `-D${define}`),
    ...folders.map((folder) => `-I${folder}`),
    join(SQLITE, "src/better_sqlite3.cpp"),
  ];
}

/** @returns {string} the folder of node_api.h: it comes with the npm package of Node itself */
function headers() {
  return join(dirname(node24()), "..", "include", "node");
}

/**
 * @param {string} file of better-sqlite3, in the format of gyp
 * @returns {string[]} the names (and values) in its first list of defines
 */
function definesIn(file) {
  const list = /'defines': \[([^\]]*)\]/.exec(readFileSync(join(SQLITE, file), "utf8"))?.[1] ?? "";
  return [...list.matchAll(/'([^']+)'/g)].map(([, define]) => define ?? "");
}

/**
 * @param {"gcc" | "g++"} command
 * @param {string[]} args
 */
async function compiler(command, args) {
  const { code, output } = await capture({ command, args });
  if (code === 0) return;
  throw new SetUpFailure(
    `SQLite could not be compiled (${command}):\n${output}`,
    "sudo apt-get install --no-install-recommends g++\nand try again.",
  );
}

/**
 * Loads the new binding into the very runtime it is for, and writes with it.
 * @param {string} folder
 * @param {BareRuntime} runtime
 */
async function check(folder, { executable, version }) {
  const script = join(folder, "check.cjs");
  writeFileSync(script, checkScript(join(folder, FILE)));
  const env = { ELECTRON_RUN_AS_NODE: "1" };
  const { code, output } = await capture({ command: executable, args: [script] }, { env });
  rmSync(script);
  if (code === 0) return;
  throw new SetUpFailure(
    `The SQLite compiled for Electron ${version} does not work in it:\n${output}`,
    "Set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron 35 or later.",
  );
}

/** @param {string} nativeBinding */
function checkScript(nativeBinding) {
  return `
    const Database = require(${JSON.stringify(SQLITE)});
    const database = new Database(":memory:", { nativeBinding: ${JSON.stringify(nativeBinding)} });
    database.exec("create table t (x); insert into t values (1)");
    process.exitCode = database.prepare("select x from t").get().x === 1 ? 0 : 1;
  `;
}

/** @param {BareRuntime} runtime */
function notHere({ version }) {
  return new SetUpFailure(
    `Electron ${version} is too old for the better-sqlite3 package on ${process.platform}.`,
    "Set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron 35 or later, or unset it.",
  );
}
