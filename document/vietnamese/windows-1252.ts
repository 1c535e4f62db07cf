/** What bytes 0x80 to 0x9f mean in Windows-1252; a gap is a byte that means nothing. */
const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

const BYTES = new Map(
  [...HIGH].flatMap((letter, i) => (letter === " " ? [] : [[letter, 0x80 + i] as const])),
);

/** The byte of a character that was read as Windows-1252; undefined where none reads like that. */
export function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return code <= 0xff ? code : BYTES.get(character);
}
