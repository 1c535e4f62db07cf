import { updateLibreOffice } from "./backports.mjs";
import { electronRuntime, needsCompiler } from "./electron-runtime.mjs";
import { installPackages } from "./install-packages.mjs";
import { installSystemPackages } from "./system-packages.mjs";

/**
 * Makes a fresh clone ready; fast when it is. What fails says what to do (SetUpFailure).
 * @param {{ needs: import("./system-packages.mjs").Group[] }} options the groups of system packages;
 *   "compiler" is added by itself when it is needed
 * @returns {Promise<import("./electron-runtime.mjs").ElectronRuntime>}
 */
export async function setUp({ needs }) {
  await installPackages();
  await installSystemPackages(needs);
  if (needs.includes("tests")) await updateLibreOffice();
  if (await needsCompiler()) await installSystemPackages(["compiler"]);
  return electronRuntime();
}
