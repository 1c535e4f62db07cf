import { byteOf } from "../vietnamese/windows-1252.ts";

/** Fonts that draw signs in the places of letters. */
export type SymbolFont = "Symbol" | "Wingdings" | "Wingdings 2" | "Wingdings 3" | "Webdings";

/** Signs by byte, in order; a space is a byte without a sign that Unicode's first plane has. */
type Row = readonly [first: number, signs: string];

/** Adobe's encoding of Symbol. */
const SYMBOL: readonly Row[] = [
  [0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾"],
  [0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"],
  [0xa0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"],
  [0xf1, "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"],
];

/** Of signs of several weights the plain one. */
const WINGDINGS: readonly Row[] = [
  [0x22, "✂✁     ✆"],
  [0x36, "⌛       ✇✍ ✌   ☜☞☝☟ ☺ ☹ ☠  ✈☼ ❄ ✞ ✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓"],
  [0x6c, "●❍■□❐❑❒◆◆◆❖◆⌧⍓⌘"],
  [0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿        ·•▪○○○◉◎○▪□ ✦★✶✴✹✵ ⌖ ⌑ ✪✰"],
  [0xd5, "⌫⌦ ➢   ➲  ←→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩⬄⇳⇖⇗⇙⇘▭▭✗✓☒☑"],
];

const WINGDINGS_2: readonly Row[] = [
  [0x4f, "✗✓☒☑☒☒"],
  [0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"],
  [0xa3, "☐"],
];

const WINGDINGS_3: readonly Row[] = [
  [0x21, "←→↑↓↖↗↙↘"],
  [0x66, "←→↑↓↖↗↙↘"],
  [0x70, "▲▼△▽◀▶◁▷"],
  [0x7d, "▶"],
];

const WEBDINGS: readonly Row[] = [
  [0x33, "◀▶▲▼"],
  [0x61, "✓"],
  [0x63, "□"],
  [0x67, "■"],
  [0x6e, "●"],
  [0x72, "✗"],
];

const tableOf = (rows: readonly Row[]): ReadonlyMap<number, string> =>
  new Map(
    rows.flatMap(([first, signs]) =>
      [...signs].flatMap((sign, i) => (sign === " " ? [] : [[first + i, sign] as const])),
    ),
  );

const SIGNS: Record<SymbolFont, ReadonlyMap<number, string>> = {
  Symbol: tableOf(SYMBOL),
  Wingdings: tableOf(WINGDINGS),
  "Wingdings 2": tableOf(WINGDINGS_2),
  "Wingdings 3": tableOf(WINGDINGS_3),
  Webdings: tableOf(WEBDINGS),
};

/** Pieces of tall brackets in Symbol: nobody writes them, and Wingdings has arrows and ticks there. */
const PIECES = /[\u239b-\u23ae]/u;

/** Signs of a font that is not known any more: mathematics of Symbol, ticks and arrows of Wingdings. */
function signOfAny(byte: number): string | undefined {
  const sign = SIGNS.Symbol.get(byte);
  return sign === undefined || PIECES.test(sign) ? SIGNS.Wingdings.get(byte) : sign;
}

const FONTS = new Map(
  (Object.keys(SIGNS) as SymbolFont[]).map((font) => [font.toLowerCase(), font] as const),
);

/** The symbol font of that name. */
export const symbolFont = (name: string): SymbolFont | undefined =>
  FONTS.get(
    name
      .trim()
      .replace(/^["']|["']$/gu, "")
      .toLowerCase(),
  );

/** Word keeps the byte of a sign in the private area of Unicode. */
const PRIVATE_FIRST = 0xf000;
const PRIVATE = /[\ue000-\uf8ff]/gu;
const PRIVATE_SIGN = /[\uf020-\uf0ff]/gu;
/** In front of a line it is a bullet, whatever it looks like. */
const PRIVATE_BULLET = /^(\s*)[\uf020-\uf0ff](?=\s)/gmu;

function byteOfSign(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return code >= PRIVATE_FIRST + 0x20 && code <= PRIVATE_FIRST + 0xff
    ? code - PRIVATE_FIRST
    : byteOf(character);
}

/** Letters set in a symbol font as the signs that one sees; what the font has none for stays. */
export const readSymbols = (text: string, font: SymbolFont): string =>
  Array.from(text, (c) => SIGNS[font].get(byteOfSign(c) ?? -1) ?? c).join("");

/** Signs that came without the name of their font, by the private codes that Word gives them. */
export const withSigns = (text: string): string =>
  /[\uf020-\uf0ff]/u.test(text)
    ? text
        .replace(PRIVATE_BULLET, "$1•")
        .replace(PRIVATE_SIGN, (c) => signOfAny(c.charCodeAt(0) - PRIVATE_FIRST) ?? c)
    : text;

/** How many signs of a text no font but a lost one can draw. */
export const countUnread = (text: string): number => text.match(PRIVATE)?.length ?? 0;

/** How many letters set in a symbol font it has no sign for; spaces are none. */
export const countUnreadIn = (text: string, font: SymbolFont): number =>
  Array.from(text).filter((c) => c.trim() !== "" && !SIGNS[font].has(byteOfSign(c) ?? -1)).length;
