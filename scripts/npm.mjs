import { basename } from "node:path";

/**
 * The command line of npm. Inside `npm run` it is the npm that runs us, which works on every system
 * without a shell; elsewhere it is the one in the PATH.
 * @param {string[]} args
 * @returns {{ command: string, args: string[], shell?: boolean }}
 */
export function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && /^npm-cli\.[cm]?js$/.test(basename(cli))) {
    return { command: process.execPath, args: [cli, ...args] };
  }
  return process.platform === "win32"
    ? { command: "npm.cmd", args, shell: true }
    : { command: "npm", args };
}
