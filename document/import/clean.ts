import { cleanText } from "../parse.ts";
import { withHyphens } from "./hyphens.ts";
import { legacyEncodingOf } from "./legacy.ts";
import { withSigns } from "./symbol-fonts.ts";

/** Marks that show nothing: zero-width and direction marks that come along when text is copied. */
const INVISIBLE =
  /[\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufff9-\ufffb]/gu;
const SOFT_HYPHEN = /\u00ad/gu;
/** Spaces of many widths: the page has one. */
const WIDE_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;

/** Whether the soft hyphens of a text are the letter ư of TCVN3 (spec 10.5): then they stay. */
export const keepsSoftHyphens = (text: string): boolean => legacyEncodingOf(text) === "TCVN3";

/**
 * Words from elsewhere as documents hold them: NFC, no hidden marks, one kind of space and of
 * hyphen, signs of symbol fonts as those of Unicode; U+00D0 is a look-alike of Đ (spec 10.4). `soft`: soft hyphens are letters.
 */
export function cleanForeign(text: string, soft = false): string {
  const clean = cleanText(withSigns(withHyphens(text, soft)))
    .replace(INVISIBLE, "")
    .replace(WIDE_SPACES, " ");
  const kept = soft ? clean : clean.replace(SOFT_HYPHEN, "");
  return soft ? kept : kept.replaceAll("\u00d0", "Đ");
}

/** How many characters of a text show nothing and go. */
export function countHidden(source: string, soft = false): number {
  const text = withHyphens(source, soft);
  const hidden = text.match(/[\ufeff\ufffe\uffff]|(?![\n\r\t\v\f])\p{Cc}|\p{Cs}/gu)?.length ?? 0;
  const softHyphens = soft ? 0 : (text.match(SOFT_HYPHEN)?.length ?? 0);
  return hidden + softHyphens + (text.match(INVISIBLE)?.length ?? 0);
}
