import { endOfString, readString } from "./read-broken-json.ts";

/** Keys whose values say how a document is built; all other strings in it are words. */
const BUILT = new Set(
  ["type", "id", "level", "align", "template", "profile", "labels"].concat([
    "kind",
    "urgency",
    "secrecy",
  ]),
);

/** Every string of words in JSON, in its order, however deep it lies. Empty ones are none. */
export function wordsIn(json: unknown): string[] {
  const words: string[] = [];
  const waiting: unknown[] = [json];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === "string" && value.trim() !== "") words.push(value);
    if (typeof value !== "object" || value === null) continue;
    const inside = Array.isArray(value)
      ? value
      : Object.entries(value).flatMap(([key, v]: [string, unknown]) => (BUILT.has(key) ? [] : [v]));
    for (let i = inside.length - 1; i >= 0; i--) waiting.push(inside[i]);
  }
  return words;
}

/** Where a block of ours begins in canonical JSON. */
const BLOCK_START = /\{"(?:align|children)"/g;
/** So many times its own length a broken text is looked through for blocks, not more. */
const MOST_PASSES = 8;

/** What stands behind the place where JSON broke: whole blocks, and between them the words. */
export function blocksAfterBreak(rest: string): unknown[] {
  const found: unknown[] = [];
  let at = 0;
  let left = rest.length * MOST_PASSES;
  for (const { index } of rest.matchAll(BLOCK_START)) {
    if (index < at) continue;
    const end = left > 0 ? endOfObject(rest, index) : undefined;
    const block = end === undefined ? undefined : parsed(rest.slice(index, end));
    if (block === undefined || end === undefined) {
      left -= (end ?? rest.length) - index;
      continue;
    }
    for (const words of textsAt(rest.slice(at, index))) found.push(words);
    found.push(block);
    at = end;
  }
  for (const words of textsAt(rest.slice(at))) found.push(words);
  return found;
}

/** The values of "text" and "note" in a piece of broken JSON. */
function textsAt(piece: string): string[] {
  const key = /"(?:text|note)"\s*:\s*(?=")/g;
  const texts: string[] = [];
  for (let match = key.exec(piece); match; match = key.exec(piece)) {
    const { text, end } = readString(piece, key.lastIndex);
    texts.push(text);
    key.lastIndex = end;
  }
  return texts;
}

function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at) - 1;
    else if (sign === "{") depth += 1;
    else if (sign === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
