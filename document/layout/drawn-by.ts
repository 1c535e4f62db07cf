import { codesOf, decodeWidths } from "./rare/coded-widths.ts";
import { PAGE_FONT } from "./rare/page-font.ts";
import { SIGNS } from "./rare/signs.ts";

const isBetween = (code: number, first: number, last: number): boolean =>
  code >= first && code <= last;

/** Marks on the letter before, and characters that only steer the text, take no room. */
export const takesNoRoom = (code: number): boolean =>
  code < 0x20 ||
  code === 0xad ||
  isBetween(code, 0x0300, 0x036f) ||
  isBetween(code, 0x200b, 0x200f) ||
  isBetween(code, 0x202a, 0x202e) ||
  isBetween(code, 0x2060, 0x2064) ||
  isBetween(code, 0xfe00, 0xfe0f);

const page: ReadonlySet<number> = new Set(PAGE_FONT.flatMap(codesOf));

/** Widths of the signs that the second font draws, by their codes, in thousandths of the size. */
export const signWidths: ReadonlyMap<number, number> = decodeWidths(SIGNS);

/** What draws a character: the font of the page, that of signs, or none that the program has. */
export type DrawnBy = "page" | "signs" | "none";

/** What draws the character of a code point. */
export function drawnBy(code: number): DrawnBy {
  if (takesNoRoom(code) || page.has(code)) return "page";
  return signWidths.has(code) ? "signs" : "none";
}

/** What nearly every text is made of: all of it stands in the font of the page. */
const ORDINARY =
  /^[\n -~\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2011\u2013\u2014\u2018-\u201d\u2026]*$/u;

/** Characters up to `end` that one font draws; one that none draws is alone. */
export type Stretch = { end: number; by: DrawnBy };

/** A text in stretches that are drawn by one font each. */
export function stretchesOf(text: string): Stretch[] {
  if (ORDINARY.test(text)) return [{ end: text.length, by: "page" }];
  const stretches: Stretch[] = [];
  let end = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const last = stretches.at(-1);
    const by = drawnBy(code);
    end += character.length;
    const goesOn = takesNoRoom(code) || (by !== "none" && last?.by === by);
    if (last && goesOn) last.end = end;
    else stretches.push({ end, by });
  }
  return stretches;
}

/** Stands where a character should that no font of the program has. */
const BOX = "□";

const isUndrawn = (character: string): boolean => drawnBy(character.codePointAt(0) ?? 0) === "none";

/** A text as it is drawn: an empty box for what no font has, on paper as on the screen. */
export const asDrawn = (text: string): string =>
  ORDINARY.test(text)
    ? text
    : [...text].map((character) => (isUndrawn(character) ? BOX : character)).join("");

/** The characters of a text that no font of the program draws, each once. */
export const undrawnIn = (text: string): string[] =>
  ORDINARY.test(text) ? [] : [...new Set(text)].filter(isUndrawn);
