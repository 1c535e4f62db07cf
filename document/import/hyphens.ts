/** Hyphens that bind or that are of another width, Word's U+001E in plain text among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const HYPHENS = /[\u001e\u2010\u2011\ufe63\uff0d]/gu;
/** What stands for the hyphen of a number and its symbol: "12–NQ/TW", "05-QC/BTCTU−BNCTU". */
const DASH_IN_SYMBOL =
  /(?<=\d)[\u2012-\u2015\u2212\u00ad](?=\p{Lu}\p{L}{0,4}\/\p{Lu})|(?<=\/\p{Lu}{2,})[\u2012-\u2015\u2212\u00ad](?=\p{Lu}{2,})/gu;
/** A soft hyphen parts syllables of other languages; beside a figure it is what one reads. */
const SOFT_AT_FIGURE =
  /(?<=[\d\p{Lu}])\u00ad(?=\d)|(?<=\d)\u00ad(?=\p{Lu})|(?<=\d)\u00ad(?=[^\S\n]*\n)/gu;

/**
 * The same text with one kind of hyphen, as it is typed: print binds it where it must. Dashes
 * between words and from year to year stay. `soft`: soft hyphens are letters of an old encoding,
 * and so are minus signs.
 */
export function withHyphens(text: string, soft = false): string {
  const same = text.replace(HYPHENS, "-");
  return soft ? same : same.replace(DASH_IN_SYMBOL, "-").replace(SOFT_AT_FIGURE, "-");
}
