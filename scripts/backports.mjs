import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { say, withProgress } from "./progress.mjs";
import { capture } from "./run-command.mjs";

const SOURCES = "/etc/apt/sources.list.d";
/** From this version on LibreOffice squeezes the spaces of justified lines. */
const FIRST_THAT_SQUEEZES = 25;
/** The one release whose LibreOffice is too old to know Word's squeezing of justified lines. */
const RELEASE = "bookworm";
const PACKAGE = "libreoffice-writer-nogui";

/**
 * Brings LibreOffice up to that of Debian's backports, on Debian 12 and as root: its pages are
 * compared with ours. The machine's own list of sources stays as it is. Where it cannot be had,
 * the one that is there goes on being used, and the tests that want the newer one say so.
 * @returns {Promise<boolean>} whether it is there now
 */
async function installNewerLibreOffice() {
  const stanza = backportsStanza();
  if (stanza === undefined || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), "van-kien-apt-"));
  try {
    return await installFrom(folder, stanza);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder for the list of sources that counts for this once
 * @param {string} stanza
 * @returns {Promise<boolean>}
 */
async function installFrom(folder, stanza) {
  writeFileSync(join(folder, "backports.sources"), stanza);
  for (const name of readdirSync(SOURCES).filter((n) => /\.(sources|list)$/.test(n))) {
    writeFileSync(join(folder, name), readFileSync(join(SOURCES, name)));
  }
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const options = ["-o", `Dir::Etc::sourceparts=${folder}`, "-o", "APT::Get::List-Cleanup=0"];
  await capture({ command: "apt-get", args: [...options, "update", "-q"] }, { env });
  const install = ["install", "-y", "-q", "--no-install-recommends", "-t", `${RELEASE}-backports`];
  const { code } = await capture(
    { command: "apt-get", args: [...options, ...install, PACKAGE] },
    { env },
  );
  return code === 0;
}

/** @returns {string | undefined} where backports are, from where the release itself comes from */
function backportsStanza() {
  const file = join(SOURCES, "debian.sources");
  if (!existsSync(file)) return undefined;
  const stanzas = readFileSync(file, "utf8").split(/\n\s*\n/);
  const own = stanzas.find((s) => new RegExp(`^Suites:.*\\b${RELEASE}(\\s|$)`, "m").test(s));
  return own?.replace(/^Suites:.*$/m, `Suites: ${RELEASE}-backports`);
}

/** Sees to it that LibreOffice is new enough to compare pages with, where that can be had. */
export async function updateLibreOffice() {
  if (process.platform !== "linux" || (await libreOfficeVersion()) >= FIRST_THAT_SQUEEZES) return;
  await withProgress("Updating LibreOffice from the backports", "a minute", async () => {
    if (!(await installNewerLibreOffice()))
      say("  not to be had here: some comparisons are skipped");
  });
}

/** @returns {Promise<number>} the major version of the LibreOffice that is installed; 0: none */
async function libreOfficeVersion() {
  try {
    const { output } = await capture({ command: "soffice", args: ["--version"] });
    return Number(/LibreOffice (\d+)/.exec(output)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
