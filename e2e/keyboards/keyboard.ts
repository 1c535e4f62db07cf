import type { CDPSession } from "@playwright/test";

/** A keyboard that writes Vietnamese into the window that has the focus. */
export type Keyboard = {
  /** The row of the table. */
  name: string;
  /** What it needs of the machine, before the app is there. */
  plugIn: () => void;
  /**
   * Types words. A word with a space behind it is finished; one without is left as the keyboard
   * leaves it, which may be in the middle of a composition.
   */
  type: (window: CDPSession, text: string) => Promise<void>;
};

/** Words and what is typed behind each: a space, or nothing at the end. */
export const wordsOf = (text: string): { word: string; space: boolean }[] =>
  [...text.matchAll(/(\S+)( ?)/gu)].map(([, word = "", space]) => ({ word, space: space === " " }));

/** A key that goes down and up as a key of the hardware does. */
export async function pressKey(window: CDPSession, key: string): Promise<void> {
  const text = key.length === 1 ? { text: key } : {};
  const code = key === "Backspace" ? 8 : key.toUpperCase().charCodeAt(0);
  const event = { key, windowsVirtualKeyCode: code };
  await window.send("Input.dispatchKeyEvent", {
    type: text.text ? "keyDown" : "rawKeyDown",
    ...event,
    ...text,
  });
  await window.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
}

/** The key that a page sees while an input method has taken the real one. */
export async function processKey(window: CDPSession): Promise<void> {
  const event = { key: "Process", windowsVirtualKeyCode: 229 };
  await window.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
}

/** A character without a key, as Windows' SendInput sends it (KEYEVENTF_UNICODE, VK_PACKET). */
export async function sendCharacter(window: CDPSession, text: string): Promise<void> {
  const event = { key: text, windowsVirtualKeyCode: 231 };
  await window.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
  await window.send("Input.dispatchKeyEvent", { type: "char", ...event, text });
  await window.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
}
