import type { CDPSession } from "@playwright/test";
import { type Keyboard, pressKey, processKey, wordsOf } from "./keyboard.ts";
import { strokesOf } from "./strokes.ts";

/** Shows a word in the making, letter by letter. */
async function compose(window: CDPSession, word: string): Promise<void> {
  for (const { text } of strokesOf(word, "telex", "end")) {
    await processKey(window);
    const { length } = text;
    await window.send("Input.imeSetComposition", {
      text,
      selectionStart: length,
      selectionEnd: length,
    });
  }
}

/** A word is composed; at the space it is committed and the space is a key of its own: IBus. */
export const ibus: Keyboard = {
  name: "IBus, composed",
  plugIn: () => {},
  type: async (window, text) => {
    for (const { word, space } of wordsOf(text)) {
      await compose(window, word);
      if (!space) continue;
      await window.send("Input.insertText", { text: word });
      await pressKey(window, " ");
    }
  },
};

/** A word is composed and committed together with the space behind it: Telex of Windows itself. */
export const windowsTelex: Keyboard = {
  name: "Windows, own Telex",
  plugIn: () => {},
  type: async (window, text) => {
    for (const { word, space } of wordsOf(text)) {
      await compose(window, word);
      if (!space) continue;
      await processKey(window);
      await window.send("Input.insertText", { text: `${word} ` });
    }
  },
};
