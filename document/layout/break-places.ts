/** A text and the widths before its characters. */
export type BreakText = { text: string; at: Float64Array };

const CODE = {
  newLine: 0x0a,
  space: 0x20,
  hyphen: 0x2d,
  noBreakSpace: 0xa0,
  enSpace: 0x2002,
  emSpace: 0x2003,
  fourPerEmSpace: 0x2005,
  figureSpace: 0x2007,
  zeroWidthSpace: 0x200b,
  zeroWidthJoiner: 0x200d,
  enDash: 0x2013,
  emDash: 0x2014,
  hyphenCharacter: 0x2010,
  narrowNoBreakSpace: 0x202f,
  wordJoiner: 0x2060,
  ideographicSpace: 0x3000,
  byteOrderMark: 0xfeff,
} as const;

/** A line may end at these; only the plain space is squeezed and stretched. */
export const isBreakSpace = (code: number): boolean =>
  code === CODE.space ||
  code === CODE.enSpace ||
  code === CODE.emSpace ||
  code === CODE.fourPerEmSpace ||
  code === CODE.ideographicSpace;

const isDash = (code: number): boolean =>
  code === CODE.hyphen ||
  code === CODE.enDash ||
  code === CODE.emDash ||
  code === CODE.hyphenCharacter;

const isGlue = (code: number): boolean =>
  code === CODE.noBreakSpace ||
  code === CODE.figureSpace ||
  code === CODE.narrowNoBreakSpace ||
  code === CODE.wordJoiner ||
  code === CODE.byteOrderMark;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Belongs to the character before: a combining mark, the second half of a pair. */
const isExtender = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  code === CODE.zeroWidthJoiner ||
  (code >= 0xdc00 && code <= 0xdfff) ||
  (code >= 0xfe00 && code <= 0xfe0f);

/** Whether a line may end between two characters, none of them a space: after a dash, mostly. */
function breaksBetween(before: number, after: number): boolean {
  if (before === CODE.zeroWidthSpace) return !isGlue(after) && !isExtender(after);
  if (!isDash(before)) return false;
  return !(after === CODE.hyphen || isDigit(after) || isGlue(after) || isExtender(after));
}

/** Where the word that begins at `from` ends: up to the next place where a line may end. */
export function wordEnd({ text }: BreakText, from: number): number {
  let before = text.charCodeAt(from);
  for (let index = from + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isBreakSpace(code) || code === CODE.newLine || breaksBetween(before, code)) return index;
    before = code;
  }
  return text.length;
}

/** Where the spaces that begin at `from` end. */
export function spacesEnd({ text }: BreakText, from: number): number {
  let to = from;
  while (to < text.length && isBreakSpace(text.charCodeAt(to))) to++;
  return to;
}

/** Where the character at `from` ends, with the marks on it. */
export function partEnd({ text }: BreakText, from: number, to: number): number {
  let end = from + 1;
  while (end < to && isExtender(text.charCodeAt(end))) end++;
  return end;
}
