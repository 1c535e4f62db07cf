import { execFileSync } from "node:child_process";
import { type Keyboard, wordsOf } from "./keyboard.ts";
import { keysOf, type Method } from "./strokes.ts";

const CONTROLLER = ["--session", "--dest", "org.fcitx.Fcitx5", "--object-path", "/controller"];
const SET_CONFIG = ["--method", "org.fcitx.Fcitx.Controller1.SetConfig"];
const NAMES: Record<Method, string> = { telex: "Telex", vni: "VNI" };
/** Milliseconds from key to key. */
const PACE = "15";

/**
 * Says how the UniKey engine of this session types. Tones stand as the Party writes them: "uỷ", not
 * "ủy". Only its private settings change (scripts/unikey-session.mjs).
 */
export function setUnikey(method: Method): void {
  const config = `<{'InputMethod': <'${NAMES[method]}'>, 'ModernStyle': <'True'>}>`;
  const address = "fcitx://config/inputmethod/unikey";
  execFileSync("gdbus", ["call", ...CONTROLLER, ...SET_CONFIG, address, config]);
}

/** The real UniKey engine: keys of the X server pass through fcitx5 to the window. */
export const unikey = (method: Method): Keyboard => ({
  name: `UniKey, ${NAMES[method]}`,
  plugIn: () => setUnikey(method),
  type: async (_window, text) => {
    const keys = wordsOf(text).map(({ word, space }) => keysOf(word, method) + (space ? " " : ""));
    execFileSync("xdotool", ["type", "--delay", PACE, keys.join("")]);
  },
});
