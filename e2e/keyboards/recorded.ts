import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Keyboard, pressKey, sendCharacter, wordsOf } from "./keyboard.ts";
import type { Recording } from "./record.ts";

/** Such keyboards send as fast as the system takes it; milliseconds. */
const PACE = 5;

/** A keyboard that types by false Backspaces, from what was recorded of it. */
export function recorded(file: string): Keyboard {
  const path = join(import.meta.dirname, file);
  const { keyboard, words } = JSON.parse(readFileSync(path, "utf8")) as Recording;
  return {
    name: keyboard,
    plugIn: () => {},
    type: async (window, text) => {
      for (const { word, space } of wordsOf(text)) {
        const sent = words[word];
        if (!sent) throw new Error(`"${word}" was not recorded for ${keyboard}`);
        for (const one of space ? [...sent, { key: " " }] : sent) {
          await ("key" in one ? pressKey(window, one.key) : sendCharacter(window, one.char));
          await sleep(PACE);
        }
      }
    },
  };
}
