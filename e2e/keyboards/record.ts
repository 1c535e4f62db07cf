// Writes the recordings of keyboards that type by false Backspaces: node e2e/keyboards/record.ts
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SENTENCE, SPLIT_WORD } from "./sentence.ts";
import { strokesOf, type ToneAt } from "./strokes.ts";

/** What such a keyboard sends: a key that it lets through, or a character of its own. */
export type Sent = { key: string } | { char: string };
/** The words of the tests, and what is sent for each. */
export type Recording = { keyboard: string; words: Record<string, Sent[]> };

/**
 * UniKey and EVKey of Windows let a letter through as it is. When a key changes what stands there,
 * they swallow it, send a Backspace for every letter from the first that changes, and then the
 * letters anew, as characters without keys.
 */
function record(word: string, toneAt: ToneAt): Sent[] {
  let shown = "";
  return strokesOf(word, "telex", toneAt).flatMap(({ key, text }) => {
    const before = shown;
    shown = text;
    return text === before + key ? [{ key }] : retype(before, text);
  });
}

function retype(before: string, after: string): Sent[] {
  const same = [...before].findIndex((letter, index) => letter !== after[index]);
  const kept = same < 0 ? before.length : same;
  const backspaces = Array.from({ length: before.length - kept }, () => ({ key: "Backspace" }));
  return [...backspaces, ...[...after.slice(kept)].map((char) => ({ char }))];
}

const WORDS = [...SENTENCE.trim().split(" "), ...SPLIT_WORD];

function write(file: string, keyboard: string, toneAt: ToneAt): void {
  const words = Object.fromEntries(WORDS.map((word) => [word, record(word, toneAt)]));
  const lines = Object.entries(words).map(
    ([word, sent]) => `    ${JSON.stringify(word)}: ${JSON.stringify(sent)}`,
  );
  const text = `{\n  "keyboard": ${JSON.stringify(keyboard)},\n  "words": {\n${lines.join(",\n")}\n  }\n}\n`;
  writeFileSync(join(import.meta.dirname, file), text);
}

if (import.meta.main) {
  write("unikey-windows.json", "UniKey, Windows", "end");
  write("evkey-windows.json", "EVKey, Windows", "vowel");
}
