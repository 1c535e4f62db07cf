import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { withProgress } from "./progress.mjs";
import { capture } from "./run-command.mjs";
import { SetUpFailure } from "./set-up-failure.mjs";

/**
 * What is needed from the Linux system, and how to see that it is there. Packages go by several
 * names across the releases of Debian and Ubuntu (newest first): the first that exists is installed.
 * @typedef {object} SystemPackage
 * @property {string[]} names
 * @property {string} [library] a shared library, by its soname
 * @property {string} [command]
 * @property {string[]} [files] any of these: paths below the library folders, or absolute ones
 */

/** @typedef {"app" | "display" | "compiler" | "tests" | "bench"} Group */

const LIBERATION = ["liberation2", "liberation"].map((name) => `/usr/share/fonts/truetype/${name}`);

/** @type {Record<Group, SystemPackage[]>} */
const GROUPS = {
  app: [
    { names: ["libgtk-3-0t64", "libgtk-3-0"], library: "libgtk-3.so.0" },
    { names: ["libnss3"], library: "libnss3.so" },
    { names: ["libasound2t64", "libasound2"], library: "libasound.so.2" },
    { names: ["libgbm1"], library: "libgbm.so.1" },
    { names: ["libxss1"], library: "libXss.so.1" },
    { names: ["libatk-bridge2.0-0t64", "libatk-bridge2.0-0"], library: "libatk-bridge-2.0.so.0" },
    { names: ["libcups2t64", "libcups2"], library: "libcups.so.2" },
    { names: ["libdrm2"], library: "libdrm.so.2" },
    { names: ["libxkbcommon0"], library: "libxkbcommon.so.0" },
    { names: ["libxtst6"], library: "libXtst.so.6" },
    { names: ["libnotify4"], library: "libnotify.so.4" },
    { names: ["libsecret-1-0"], library: "libsecret-1.so.0" },
  ],
  display: [
    { names: ["xvfb"], command: "xvfb-run" },
    { names: ["xauth"], command: "xauth" },
    { names: ["fonts-liberation2", "fonts-liberation"], files: LIBERATION },
  ],
  compiler: [{ names: ["g++"], command: "g++" }],
  tests: [
    { names: ["libreoffice-writer-nogui", "libreoffice-writer"], command: "soffice" },
    { names: ["poppler-utils"], command: "pdftotext" },
    { names: ["libxml2-utils"], command: "xmllint" },
    { names: ["fcitx5"], command: "fcitx5" },
    { names: ["fcitx5-unikey"], files: ["fcitx5/libunikey.so"] },
    { names: ["fcitx5-frontend-gtk3"], files: ["gtk-3.0/3.0.0/immodules/im-fcitx5.so"] },
    { names: ["fcitx5-module-xorg", "fcitx5-modules"], files: ["fcitx5/libxcb.so"] },
    { names: ["dbus-daemon", "dbus"], command: "dbus-run-session" },
    { names: ["libglib2.0-bin"], command: "gdbus" },
    { names: ["xdotool"], command: "xdotool" },
    { names: ["strace"], command: "strace" },
    { names: ["matchbox-window-manager"], command: "matchbox-window-manager" },
  ],
  bench: [{ names: ["pandoc"], command: "pandoc" }],
};

/**
 * Makes sure that the system has what the groups need: installs it as root, says how otherwise.
 * @param {Group[]} groups
 */
export async function installSystemPackages(groups) {
  if (process.platform !== "linux") return;
  const missing = missingPackages(groups);
  if (missing.length === 0) return;
  if (!findCommand("apt-get")) throw withoutApt(missing);
  if (process.getuid?.() !== 0) throw asRoot(await chooseNames(missing));
  await withProgress(
    `Installing from the system's packages: ${missing.map(({ names }) => names.at(-1)).join(" ")}`,
    "a minute",
    () => aptInstall(missing),
  );
}

/**
 * @param {Group[]} groups
 * @returns {SystemPackage[]}
 */
function missingPackages(groups) {
  const wanted = groups.flatMap((group) => GROUPS[group]);
  const libraries = wanted.some(({ library }) => library) ? loadableLibraries() : new Set();
  return wanted.filter(({ library, command, files }) => {
    if (library) return !libraries.has(library);
    return command ? !findCommand(command) : !files?.some(findFile);
  });
}

/** @param {SystemPackage[]} missing */
async function aptInstall(missing) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  // A failing update is not the end: the lists that are there may do.
  const update = await capture({ command: "apt-get", args: ["update", "-q"] }, { env });
  const names = await chooseNames(missing);
  const args = ["install", "-y", "-q", "--no-install-recommends", ...names];
  const install = await capture({ command: "apt-get", args }, { env });
  if (install.code === 0) return;
  process.stderr.write(update.code === 0 ? install.output : update.output + install.output);
  throw new SetUpFailure(
    `apt-get could not install ${names.join(" ")} (its messages are above).`,
    installCommand(names),
  );
}

/**
 * @param {SystemPackage[]} packages
 * @returns {Promise<string[]>} of each, the name that this system's release uses
 */
function chooseNames(packages) {
  return Promise.all(
    packages.map(async ({ names }) => {
      for (const name of names.slice(0, -1)) if (await isOffered(name)) return name;
      return names.at(-1) ?? "";
    }),
  );
}

/**
 * @param {string} name
 * @returns {Promise<boolean>}
 */
async function isOffered(name) {
  const args = ["show", "--no-all-versions", name];
  // Names that only stand for others ("virtual" ones) are shown as empty.
  const { code, output } = await capture({ command: "apt-cache", args });
  return code === 0 && output.includes(`Package: ${name}\n`);
}

/** @param {string[]} names */
function asRoot(names) {
  return new SetUpFailure(`The system lacks ${names.join(", ")}.`, installCommand(names));
}

/** @param {SystemPackage[]} missing */
function withoutApt(missing) {
  const wanted = missing.map(({ names, library, command, files }) => {
    return `${library ?? command ?? files?.[0]} (on Debian: ${names.at(-1)})`;
  });
  return new SetUpFailure(
    "The system lacks libraries or commands, and it has no apt-get to install them with.",
    `Install what provides these:\n${wanted.join("\n")}`,
  );
}

/** @param {string[]} names */
function installCommand(names) {
  return `sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(" ")}`;
}

/** @returns {Set<string>} the sonames that the loader finds */
function loadableLibraries() {
  // Not in the PATH of an ordinary user on Debian.
  const command = findCommand("ldconfig") ?? "/sbin/ldconfig";
  const listing = execFileSync(command, ["-p"], { encoding: "utf8", maxBuffer: 2 ** 26 });
  return new Set(listing.split("\n").map((line) => line.trim().split(" ")[0] ?? ""));
}

/**
 * @param {string} name
 * @returns {string | undefined} its path
 */
export function findCommand(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function findFile(file) {
  if (file.startsWith("/")) return existsSync(file);
  const triplets = readdirSync("/usr/lib").filter((name) => name.endsWith("-linux-gnu"));
  const folders = ["/usr/lib", "/usr/lib64", ...triplets.map((name) => `/usr/lib/${name}`)];
  return folders.some((folder) => existsSync(join(folder, file)));
}
