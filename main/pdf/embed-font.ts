import { createHash } from "node:crypto";
import { type EmbeddedFont, type Inside, pdfString } from "./pdfkit-inside.ts";

/** Bits of a font descriptor (ISO 32000-1, table 123). */
const SERIF = 1 << 1;
const SYMBOLIC = 1 << 2;
const ITALIC = 1 << 6;

/** Most entries of one list of a mapping: its codes must share their first byte. */
const CHUNK = 256;
const CAPITALS = 26;

const hex4 = (value: number): string => value.toString(16).padStart(4, "0");

function utf16(codes: readonly number[]): string {
  const text = String.fromCodePoint(...codes);
  return Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at))).join("");
}

/**
 * Which characters the glyphs stand for. Glyph 0, the box for what a font lacks, stands for none and
 * is never drawn (ISO 19005-2, 6.2.11.7-8).
 */
function toUnicode({ unicode }: EmbeddedFont): string {
  const ranges: string[] = [];
  for (let from = 0; from < unicode.length; from += CHUNK) {
    const first = Math.max(1, from);
    const codes = unicode.slice(first, from + CHUNK);
    if (codes.length === 0) continue;
    const texts = codes.map((code) => `<${utf16(code)}>`).join(" ");
    ranges.push(`<${hex4(first)}> <${hex4(first + codes.length - 1)}> [${texts}]`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${ranges.map((range) => `1 beginbfrange\n${range}\nendbfrange`).join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** Six capitals that differ when the letters in the file do. */
const tagOf = (program: Uint8Array): string =>
  [...createHash("sha256").update(program).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % CAPITALS)))
    .join("");

function descriptorOf(inside: Inside, font: EmbeddedFont, name: string, file: unknown) {
  const { bbox, italicAngle, head } = font.font;
  const descriptor = inside.ref({
    Type: "FontDescriptor",
    FontName: name,
    Flags: SERIF | SYMBOLIC | (head.macStyle.italic ? ITALIC : 0),
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => edge * font.scale),
    ItalicAngle: italicAngle,
    Ascent: font.ascender,
    Descent: font.descender,
    // Older font files do not say how high their letters are.
    CapHeight: Number.isFinite(font.capHeight) ? font.capHeight : font.ascender,
    ...(Number.isFinite(font.xHeight) && { XHeight: font.xHeight }),
    StemV: 0,
    FontFile2: file,
  });
  descriptor.end();
  return descriptor;
}

/**
 * Writes the letters in use of a font. In place of pdfkit's own way, which gives the box for what is
 * missing the character 0 and leaves out how long the font is.
 */
export function embedFont(inside: Inside, font: EmbeddedFont): void {
  const program = font.subset.encode();
  const file = inside.ref({ Length1: program.length });
  file.end(program);
  const name = `${tagOf(program)}+${font.font.postscriptName}`;
  const letters = inside.ref({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: {
      Registry: pdfString("Adobe"),
      Ordering: pdfString("Identity"),
      Supplement: 0,
    },
    FontDescriptor: descriptorOf(inside, font, name, file),
    W: [0, font.widths],
    CIDToGIDMap: "Identity",
  });
  letters.end();
  const mapping = inside.ref();
  mapping.end(toUnicode(font));
  font.dictionary.data = {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [letters],
    ToUnicode: mapping,
  };
  font.dictionary.end();
}
