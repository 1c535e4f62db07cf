import { signWidths, takesNoRoom } from "./drawn-by.ts";
import type { FaceWidths } from "./face-widths.ts";
import type { Face, TextFace } from "./pages.ts";
import { RARE_BOLD } from "./rare/bold.ts";
import { RARE_BOLD_ITALIC } from "./rare/bold-italic.ts";
import { type CodedWidths, decodeWidths } from "./rare/coded-widths.ts";
import { RARE_ITALIC } from "./rare/italic.ts";
import { RARE_REGULAR } from "./rare/regular.ts";
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

/** Code units looked up in a table; beyond are East Asian characters and the halves of pairs. */
const NEAR = 0x3000;
/** Room for the empty box that stands for a character that no font has; … */
const BOX = 778;
/** … East Asian ones and pictures are an em wide in the fonts that Word takes. */
const WHOLE_EM = 1000;

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

/** Widths of a face by code: of all that the page's font draws, and of the signs that it lacks. */
type Widths = { near: Uint16Array; far: ReadonlyMap<number, number> };

function widthsOf(widths: FaceWidths, coded: CodedWidths): Widths {
  const known = listed(widths);
  const rare = new Map([...decodeWidths(coded), ...signWidths]);
  const near = Uint16Array.from({ length: NEAR }, (_, code) => {
    if (takesNoRoom(code)) return 0;
    const character = String.fromCharCode(code);
    return rare.get(code) ?? known.get(character) ?? known.get(bare(character)) ?? BOX;
  });
  return { near, far: rare };
}

const TEXT_FACES: Record<TextFace, Widths> = {
  regular: widthsOf(REGULAR, RARE_REGULAR),
  bold: widthsOf(BOLD, RARE_BOLD),
  italic: widthsOf(ITALIC, RARE_ITALIC),
  boldItalic: widthsOf(BOLD_ITALIC, RARE_BOLD_ITALIC),
};
/** Signs have one face, whatever stands around them. */
const FACES: Record<Face, Widths> = { ...TEXT_FACES, signs: TEXT_FACES.regular };

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Width beyond the near table: the first half of a pair stands for both. */
function farWidth({ far }: Widths, text: string, index: number): number {
  const code = text.codePointAt(index) ?? 0;
  if (isLowSurrogate(code) || takesNoRoom(code)) return 0;
  return far.get(code) ?? WHOLE_EM;
}

/** Width of the code unit of a text at `index`, in thousandths of the size. */
export function widthAt(face: Face, text: string, index: number): number {
  const widths = FACES[face];
  return widths.near[text.charCodeAt(index)] ?? farWidth(widths, text, index);
}

/**
 * How wide a line of text is in Times New Roman, in points, without kerning as Word sets it by
 * default. `size` in points.
 */
export function textWidth(text: string, face: Face, size: number): number {
  let thousandths = 0;
  for (let at = 0; at < text.length; at++) thousandths += widthAt(face, text, at);
  return (thousandths * size) / 1000;
}
