import { node24 } from "./node-24.mjs";
import { inRepository } from "./repository.mjs";

/** @typedef {import("./run-command.mjs").Command} Command */

const SCREEN = "-screen 0 1600x1200x24";

/** @returns {boolean} whether windows have somewhere to appear */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @param {Command} command
 * @returns {Command} the same, on a screen that only exists in memory; where windows always have a
 *   screen (Windows, macOS), the command itself
 */
export function onVirtualDisplay(command) {
  if (process.platform !== "linux") return command;
  return {
    command: "xvfb-run",
    args: ["-a", "-s", SCREEN, command.command, ...command.args],
  };
}

/**
 * @param {Command} command
 * @returns {Command} the same, on a virtual display whose keyboard writes Vietnamese with the real
 *   UniKey engine in Telex: what `xdotool type` types arrives composed. The keys that Playwright
 *   sends bypass it. Only on Linux; elsewhere the command itself.
 */
export function withVietnameseKeyboard(command) {
  if (process.platform !== "linux") return command;
  const session = inRepository("scripts", "unikey-session.mjs");
  const bus = ["--config-file", inRepository("scripts", "unikey-session.conf"), "--"];
  const args = [...bus, node24(), session, command.command, ...command.args];
  return onVirtualDisplay({ command: "dbus-run-session", args });
}

/**
 * @returns {string[]} Chromium's sandbox cannot run as root; for everyone else it stays on
 */
export function sandboxArguments() {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
