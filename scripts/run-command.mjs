import { spawn } from "node:child_process";
import { constants } from "node:os";
import { repository } from "./repository.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/** @typedef {{ command: string, args: string[] }} Command */
/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to this process's own
 * @property {import("node:child_process").StdioOptions} [stdio]
 * @property {boolean} [shell]
 * @property {boolean} [foreground] keep the child in the terminal's foreground, able to read from it
 */

const GRACE_MS = 5000;
const LARGEST_TAIL = 20_000;

/** @type {Map<ChildProcess, boolean>} child -> whether it leads a process group of its own */
const running = new Map();
let stopping = false;

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => stopEverything(signal));
}

/**
 * Runs a command to its end.
 * @param {Command} command
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function run(command, options = {}) {
  return exitOf(start(command, { stdio: "inherit", ...options }));
}

/**
 * Runs a command and keeps what it printed (the end of it, when it is long).
 * @param {Command} command
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function capture(command, options = {}) {
  const child = start(command, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output = (output + text).slice(-LARGEST_TAIL);
    });
  }
  return { code: await exitOf(child), output };
}

/**
 * Starts a command as the leader of its own process group, so that stopping it also stops what it
 * started itself (xvfb-run, for one, does not pass signals on).
 * @param {Command} command
 * @param {RunOptions} [options]
 * @returns {ChildProcess}
 */
export function start({ command, args }, { env, foreground = false, ...options } = {}) {
  const detached = !foreground && process.platform !== "win32";
  const child = spawn(command, args, {
    cwd: repository,
    windowsHide: true,
    ...options,
    env: { ...process.env, ...env },
    detached,
  });
  running.set(child, detached);
  const forget = () => running.delete(child);
  child.once("close", forget).once("error", forget);
  return child;
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function stop(child, signal = "SIGTERM") {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === "win32") spawn("taskkill", ["/T", "/F", "/PID", `${child.pid}`]);
    else process.kill(running.get(child) ? -child.pid : child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    );
  });
}

/**
 * Ctrl+C and the like: every child is asked to end, and made to when it does not.
 * @param {"SIGINT" | "SIGTERM" | "SIGHUP"} signal
 */
function stopEverything(signal) {
  if (stopping) return;
  stopping = true;
  for (const child of running.keys()) stop(child, signal);
  const deadline = Date.now() + GRACE_MS;
  setInterval(() => {
    if (running.size > 0 && Date.now() < deadline) return;
    for (const child of running.keys()) stop(child, "SIGKILL");
    process.exit(128 + constants.signals[signal]);
  }, 50);
}
