// Runs the command that is its arguments in a desktop session where UniKey is the input method.
// It expects an X display and a D-Bus session of its own: see withVietnameseKeyboard().
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { capture, run, start, stop } from "./run-command.mjs";

const READY_WITHIN_MS = 15_000;

const PROFILE = `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=unikey

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=unikey
Layout=

[GroupOrder]
0=Default
`;

/** Every new text field starts in Vietnamese, and all of them share one state. */
const CONFIG = `[Behavior]
ActiveByDefault=True
ShareInputState=All
`;

/** What makes GTK, and so Electron, ask fcitx about every key. */
const KEYBOARD = {
  GTK_IM_MODULE: "fcitx",
  XMODIFIERS: "@im=fcitx",
  LC_ALL: "C.UTF-8",
  VAN_KIEN_KEYBOARD: "unikey",
};

const [command = "true", ...args] = process.argv.slice(2);
process.exitCode = await inSession(() => run({ command, args }, { env: KEYBOARD }));

/**
 * @param {() => Promise<number>} work
 * @returns {Promise<number>}
 */
async function inSession(work) {
  const home = makeProfile();
  const env = { ...KEYBOARD, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  // Without a window manager nothing gets the keyboard focus.
  const services = [
    startService("matchbox-window-manager", ["-use_titlebar", "no"], env),
    startService("fcitx5", ["--disable=notificationitem,notifications,kimpanel"], env),
  ];
  try {
    await untilUnikeyIsReady();
    return await work();
  } finally {
    for (const service of services) stop(service);
  }
}

/** @returns {string} a folder with settings of our own, so that the user's are neither used nor changed */
function makeProfile() {
  const home = mkdtempSync(join(tmpdir(), "van-kien-unikey-"));
  // At the very end, however it comes: fcitx5 may still write to it before.
  process.on("exit", () => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, "fcitx5"));
  writeFileSync(join(home, "fcitx5", "profile"), PROFILE);
  writeFileSync(join(home, "fcitx5", "config"), CONFIG);
  return home;
}

/**
 * @param {string} name
 * @param {string[]} options
 * @param {Record<string, string>} env
 */
function startService(name, options, env) {
  return start({ command: name, args: options }, { env, stdio: "ignore" });
}

async function untilUnikeyIsReady() {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    await remote("-s", "unikey");
    if ((await remote("-n")) === "unikey") return;
    await sleep(100);
  }
  throw new Error(`UniKey did not become the input method within ${READY_WITHIN_MS / 1000} s.`);
}

/** @param {...string} options */
async function remote(...options) {
  return (await capture({ command: "fcitx5-remote", args: options })).output.trim();
}
