import type { FaceWidths } from "./face-widths.ts";
import type { Face } from "./pages.ts";
import { BOLD } from "./widths-bold.ts";
import { BOLD_ITALIC } from "./widths-bold-italic.ts";
import { ITALIC } from "./widths-italic.ts";
import { REGULAR } from "./widths-regular.ts";

/**
 * Widths are whole numbers, so that a line breaks at the same word on every machine: thousandths of
 * half a point. A size is a whole number of half-points, a twip a hundred of these units.
 */
export const UNITS_PER_POINT = 2000;
export const UNITS_PER_TWIP = 100;

/** Code units that the tables cover; beyond are East Asian characters and symbols. */
const COVERED = 0x3000;
const WHOLE_EM = 1000;
/** Taken for a character that is not in the tables: that of most capitals, rather too wide. */
const OTHER_CHARACTER = 722;

const isBetween = (code: number, first: number, last: number): boolean =>
  code >= first && code <= last;

/** Marks on the letter before, and characters that only steer the text, take no room. */
const takesNoRoom = (code: number): boolean =>
  code < 0x20 ||
  code === 0xad ||
  isBetween(code, 0x0300, 0x036f) ||
  isBetween(code, 0x200b, 0x200f) ||
  isBetween(code, 0x202a, 0x202e) ||
  isBetween(code, 0x2060, 0x2064);

const MARKS = /[\u0300-\u0309\u0323]/gu;

/** The letter without its tone and vowel marks; a no-break space is as wide as a space. */
const bare = (character: string): string =>
  character === "\u00a0" ? " " : character.normalize("NFD").replace(MARKS, "").normalize("NFC");

function listed(widths: FaceWidths): Map<string, number> {
  const pairs = Object.entries(widths).flatMap(([width, characters]) =>
    [...characters].map((character): [string, number] => [character, Number(width)]),
  );
  return new Map(pairs);
}

function widthByCode(widths: FaceWidths): Uint16Array {
  const known = listed(widths);
  return Uint16Array.from({ length: COVERED }, (_, code) => {
    if (takesNoRoom(code)) return 0;
    const character = String.fromCharCode(code);
    return known.get(character) ?? known.get(bare(character)) ?? OTHER_CHARACTER;
  });
}

const FACES: Record<Face, Uint16Array> = {
  regular: widthByCode(REGULAR),
  bold: widthByCode(BOLD),
  italic: widthByCode(ITALIC),
  boldItalic: widthByCode(BOLD_ITALIC),
};

/** Width of a UTF-16 code unit beyond the tables: the first half of a pair stands for both. */
const widthBeyond = (code: number): number =>
  isBetween(code, 0xdc00, 0xdfff) || isBetween(code, 0xfe00, 0xfe0f) ? 0 : WHOLE_EM;

/** Width of the code unit `code` in thousandths of the size. */
export const codeWidth = (face: Face, code: number): number =>
  FACES[face][code] ?? widthBeyond(code);

/**
 * How wide a line of text is in Times New Roman, in points, without kerning as Word sets it by
 * default. `size` in points.
 */
export function textWidth(text: string, face: Face, size: number): number {
  let thousandths = 0;
  for (let at = 0; at < text.length; at++) thousandths += codeWidth(face, text.charCodeAt(at));
  return (thousandths * size) / 1000;
}
