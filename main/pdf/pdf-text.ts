import { asDrawn } from "../../document/layout/drawn-by.ts";
import type { PlacedLine, PlacedRun } from "../../document/layout/pages.ts";

/** An open font of pdfkit, which its types leave out. */
export type EmbeddedFont = {
  id: string;
  /** Adds glyphs to the subset; answers their numbers as four hexadecimal digits each. */
  encode(text: string, features: Readonly<Record<string, boolean>>): [string[], unknown];
  ref(): unknown;
};

export type FontOf = (run: PlacedRun) => EmbeddedFont;

/** Nothing moves a letter from where the layout put it. */
const NO_SHAPING = { kern: false, liga: false, clig: false, calt: false, rlig: false };

/** Underlines as Times New Roman has them, shares of its size. */
const UNDERLINE = { below: 0.109, weight: 0.049 };

/** Characters that only steer the text: the layout gives them no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const STEERING = /[\u0000-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]|[\ufe00-\ufe0f]/gu;

const shown = (text: string): string => asDrawn(text).replace(STEERING, "");

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

const encoded = new WeakMap<EmbeddedFont, Map<string, string>>();

/** A word as glyphs; the words of a paper repeat. */
function glyphs(font: EmbeddedFont, word: string): string {
  const known = encoded.get(font) ?? new Map<string, string>();
  encoded.set(font, known);
  const hex = known.get(word) ?? font.encode(word, NO_SHAPING)[0].join("");
  known.set(word, hex);
  return hex;
}

/** Only plain spaces grow: a no-break space is drawn as part of its word. */
function spaced(font: EmbeddedFont, { text, wordSpacing, size }: PlacedRun): string {
  const words = shown(text).split(" ");
  if (wordSpacing === 0) return `<${glyphs(font, words.join(" "))}>`;
  // Shifts are to the left and in thousandths of the size.
  const shift = number((-wordSpacing * 1000) / size);
  const space = glyphs(font, " ");
  return words
    .map((word, i) =>
      i === 0 ? `<${glyphs(font, word)}>` : `<${space}>${shift}<${glyphs(font, word)}>`,
    )
    .join("")
    .replaceAll("<>", "");
}

function showRun(run: PlacedRun, y: number, fontOf: FontOf): string {
  const font = fontOf(run);
  const place = `1 0 0 1 ${number(run.x)} ${number(y + (run.raise ?? 0))} Tm`;
  return `/${font.id} ${number(run.size)} Tf ${place} [${spaced(font, run)}] TJ`;
}

function underline({ x, width, size }: PlacedRun, y: number): string {
  const top = y - UNDERLINE.below * size - UNDERLINE.weight * size;
  return `${number(x)} ${number(top)} ${number(width)} ${number(UNDERLINE.weight * size)} re f`;
}

/** A line as operators of PDF, whose heights count from the foot of the page. */
export function showLine(line: PlacedLine, pageHeight: number, fontOf: FontOf): string {
  const y = pageHeight - line.baseline;
  const runs = line.runs.filter((run) => run.text !== "");
  if (runs.length === 0) return "";
  const texts = runs.map((run) => showRun(run, y, fontOf));
  const underlines = runs.filter((run) => run.underline).map((run) => underline(run, y));
  return ["BT", ...texts, "ET", ...underlines].join("\n");
}
