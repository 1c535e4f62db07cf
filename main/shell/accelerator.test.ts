import { expect, test } from "vitest";
import { acceleratorOf } from "./accelerator.ts";

test.each([
  ["Ctrl+ArrowUp", "Ctrl+Up"],
  ["Ctrl+Shift+Z", "Ctrl+Shift+Z"],
  ["F12", "F12"],
  ["Alt+Shift+ArrowLeft", "Alt+Shift+Left"],
  ["Ctrl++", "Ctrl+Plus"],
  ["Ctrl+Ặ", undefined],
  [undefined, undefined],
])("%s is shown in a menu as %s", (keys, shown) => {
  expect(acceleratorOf(keys)).toBe(shown);
});
