import { byteOf } from "./windows-1252.ts";

/** The bytes of a character in UTF-8, from its first one; 0: it begins none. */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe1 && lead <= 0xef) return 3;
  return 0;
}

const isFurther = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

/** The character whose bytes stand here as letters; undefined when they are none. */
function characterAt(
  letters: readonly string[],
  at: number,
): { character: string; length: number } | undefined {
  const lead = byteOf(letters[at] ?? "") ?? 0;
  const length = lengthOf(lead);
  const further = letters.slice(at + 1, at + length).map((letter) => byteOf(letter) ?? 0);
  if (length === 0 || further.length !== length - 1 || !further.every(isFurther)) return undefined;
  const first = length === 2 ? lead & 0x1f : lead & 0x0f;
  const code = further.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), first);
  return { character: String.fromCodePoint(code), length };
}

/**
 * Text whose UTF-8 was read as Windows-1252 ("Tá»‰nh uá»·"), as it was: what is no character of
 * UTF-8 stays. `read`: the characters that were found.
 */
export function decodeTwice(text: string): { text: string; read: string[] } {
  const letters = Array.from(text);
  const pieces: string[] = [];
  const read: string[] = [];
  for (let at = 0; at < letters.length; ) {
    const found = characterAt(letters, at);
    pieces.push(found?.character ?? letters[at] ?? "");
    if (found) read.push(found.character);
    at += found?.length ?? 1;
  }
  return { text: pieces.join(""), read };
}
