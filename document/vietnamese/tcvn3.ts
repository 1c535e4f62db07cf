/** Letters by byte, in order; a gap is a byte without a letter (TCVN 5712:1993, the third table). */
const ROWS: readonly [first: number, letters: string][] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

const LETTERS = new Map(
  ROWS.flatMap(([first, letters]) =>
    [...letters].map((letter, i) => [String.fromCharCode(first + i), letter] as const),
  ),
);

/** PDF programs put a minus sign where the invisible letter ư stands. */
const MINUS_IN_WORD = /(?<=\S)\u2212(?=\S)/gu;
const CODES = /[\u00a1-\u00fe]/gu;

/**
 * Text in TCVN3 (ABC) as Unicode. `capitals`: it is set in a font of capitals (".VnTimeH"), which
 * draws the same codes as capitals.
 */
export function tcvn3ToUnicode(text: string, capitals = false): string {
  const unicode = text
    .normalize("NFC")
    .replace(MINUS_IN_WORD, "\u00ad")
    .replace(CODES, (code) => LETTERS.get(code) ?? code);
  return capitals ? unicode.toLocaleUpperCase("vi") : unicode;
}
