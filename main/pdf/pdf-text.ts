import type { PlacedRun } from "../../document/layout/pages.ts";
import type { EmbeddedFont } from "./pdfkit-inside.ts";

export type FontOf = (run: PlacedRun) => EmbeddedFont;

/** Nothing moves a letter from where the layout put it. */
const NO_SHAPING = { kern: false, liga: false, clig: false, calt: false, rlig: false };

/** Underlines as Times New Roman has them, shares of its size. */
const UNDERLINE = { below: 0.109, weight: 0.049 };

/** Characters that only steer the text: the layout gives them no room. */
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
  /[\u0000-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]|[\ufe00-\ufe0f]/gu;

/** What only keeps words together is read as what was typed, so that a search finds it. */
const NO_BREAK_SPACES = /[\u00a0\u2007\u202f]/gu;
const NO_BREAK_HYPHENS = /\u2011/gu;

/** Stands for a sign that no font of the program has, as in the layout and on the screen. */
const BOX = "□";

/** A word as it is drawn; `read` where its glyphs would be read as something else. */
type Word = { glyphs: string; read?: string };

const read = (text: string): string =>
  text.replace(STEERING, "").replace(NO_BREAK_SPACES, " ").replace(NO_BREAK_HYPHENS, "-");

/** The signs that are drawn: no word has one that its font lacks (ISO 19005-2, 6.2.11.8). */
function drawn({ font }: EmbeddedFont, text: string): string {
  const signs = text.replace(STEERING, "").replaceAll("\u00a0", " ").replace(NO_BREAK_HYPHENS, "-");
  return [...signs]
    .map((sign) => (font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : BOX))
    .join("");
}

/** What a reader takes glyphs for. */
const readAs = ({ unicode }: EmbeddedFont, glyphs: readonly string[]): string =>
  glyphs.map((hex) => String.fromCodePoint(...(unicode[Number.parseInt(hex, 16)] ?? []))).join("");

function encode(font: EmbeddedFont, text: string): Word {
  const [glyphs] = font.encode(drawn(font, text), NO_SHAPING);
  const meant = read(text);
  const word = { glyphs: glyphs.join("") };
  return readAs(font, glyphs) === meant ? word : { ...word, read: meant };
}

const encoded = new WeakMap<EmbeddedFont, Map<string, Word>>();

/** A word as glyphs; the words of a paper repeat. */
function wordOf(font: EmbeddedFont, text: string): Word {
  const known = encoded.get(font) ?? new Map<string, Word>();
  encoded.set(font, known);
  const word = known.get(text) ?? encode(font, text);
  known.set(text, word);
  return word;
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** A text with its mark, as hexadecimal digits. */
function hexText(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, "0"),
  );
  return `<feff${units.join("")}>`;
}

/** A word among others in an array, which ends where a word has its own reading. */
function shown({ glyphs, read }: Word): string {
  const array = `<${glyphs}>`;
  if (read === undefined) return array;
  return `] TJ /Span <</ActualText ${hexText(read)}>> BDC [${array}] TJ EMC [`;
}

/** Only plain spaces grow: a no-break space is drawn as part of its word. */
function spaced(font: EmbeddedFont, { text, wordSpacing, size }: PlacedRun): string {
  // Shifts are to the left and in thousandths of the size.
  const shift = wordSpacing === 0 ? "" : number((-wordSpacing * 1000) / size);
  const [first = "", ...others] = text.split(" ").map((word) => shown(wordOf(font, word)));
  if (others.length === 0) return `[${first}] TJ`;
  const space = `${shown(wordOf(font, " "))}${shift}`;
  const array = [first, ...others.map((word) => space + word)].join("");
  return `[${array.replaceAll("<>", "").replaceAll("><", "")}] TJ`.replaceAll("[] TJ", "").trim();
}

function showRun(run: PlacedRun, y: number, fontOf: FontOf): string {
  const font = fontOf(run);
  const place = `1 0 0 1 ${number(run.x)} ${number(y + (run.raise ?? 0))} Tm`;
  return `/${font.id} ${number(run.size)} Tf ${place} ${spaced(font, run)}`;
}

function underline({ x, width, size }: PlacedRun, y: number): string {
  const top = y - UNDERLINE.below * size - UNDERLINE.weight * size;
  return `${number(x)} ${number(top)} ${number(width)} ${number(UNDERLINE.weight * size)} re f`;
}

/** Runs of one line as operators of PDF; `y` of the baseline counts from the foot of the page. */
export function showRuns(runs: readonly PlacedRun[], y: number, fontOf: FontOf): string {
  const texts = runs.map((run) => showRun(run, y, fontOf));
  const underlines = runs.filter((run) => run.underline).map((run) => underline(run, y));
  return ["BT", ...texts, "ET", ...underlines].join("\n");
}
