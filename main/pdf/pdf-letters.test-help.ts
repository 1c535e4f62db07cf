import type { Checked, Clause } from "./pdf-clauses.test-help.ts";
import type { Font } from "./pdf-content.test-help.ts";
import {
  entry,
  isStream,
  itemsOf,
  nameOf,
  type PdfFile,
  type PdfStream,
  type PdfValue,
} from "./pdf-objects.test-help.ts";

const descendant = (file: PdfFile, { dict }: Font): PdfValue | undefined =>
  itemsOf(entry(file, dict, "DescendantFonts"))[0];

function programOf(file: PdfFile, font: Font): PdfStream | undefined {
  const program = entry(file, descendant(file, font), "FontDescriptor", "FontFile2");
  return isStream(program) ? program : undefined;
}

function problemsOf(file: PdfFile, font: Font): string[] {
  const own = descendant(file, font);
  const program = programOf(file, font);
  const base = nameOf(entry(file, font.dict, "BaseFont")) ?? "";
  const names = [entry(file, own, "BaseFont"), entry(file, own, "FontDescriptor", "FontName")];
  const facts: [holds: boolean, problem: string][] = [
    [nameOf(entry(file, font.dict, "Encoding")) === "Identity-H", "has other codes than glyphs"],
    [nameOf(entry(file, own, "CIDToGIDMap")) === "Identity", "maps its codes"],
    [/^[A-Z]{6}\+/u.test(base), "is not named as a part of a font"],
    [names.every((name) => nameOf(name) === base), "has several names"],
    [program !== undefined, "is not embedded"],
    [
      program === undefined || entry(file, program, "Length1") === program.data.length,
      "has another length",
    ],
    [isStream(entry(file, font.dict, "ToUnicode")), "does not tell its characters"],
  ];
  return facts.filter(([holds]) => !holds).map(([, problem]) => `${base} ${problem}`);
}

const embedded = ({ file, fonts, pages }: Checked): string[] => [
  ...fonts.flatMap((font) => problemsOf(file, font)),
  ...pages.flatMap(({ shown }) =>
    shown
      .filter(({ codes, font }) => codes.length > 0 && !fonts.some(({ id }) => id === font))
      .map(() => "letters are shown in no font"),
  ),
];

/** Of a TrueType program: the width of each glyph in thousandths. */
function widthsIn({ data }: PdfStream): number[] {
  const bytes = Buffer.from(data, "latin1");
  const tables = new Map(
    Array.from({ length: bytes.readUInt16BE(4) }, (_, i) => {
      const row = 12 + 16 * i;
      return [data.slice(row, row + 4), bytes.readUInt32BE(row + 8)];
    }),
  );
  const at = (table: string, offset: number): number =>
    bytes.readUInt16BE((tables.get(table) ?? 0) + offset);
  const long = at("hhea", 34);
  return Array.from({ length: at("maxp", 4) }, (_, glyph) => {
    return (at("hmtx", 4 * Math.min(glyph, long - 1)) * 1000) / at("head", 18);
  });
}

/** The codes that the pages show, by their font. */
function codesByFont({ pages, fonts }: Checked): [font: Font, codes: number[]][] {
  const shown = pages.flatMap((page) => page.shown);
  return fonts.map((font) => {
    const codes = shown.filter((one) => one.font === font.id).flatMap((one) => one.codes);
    return [font, [...new Set(codes)]];
  });
}

/** Every glyph that is shown is there, is not the box for what is missing, and is as wide as said. */
function glyphs(checked: Checked): string[] {
  const { file } = checked;
  return codesByFont(checked).flatMap(([font, codes]) => {
    const program = programOf(file, font);
    const own = program ? widthsIn(program) : [];
    const said = itemsOf(itemsOf(entry(file, descendant(file, font), "W"))[1]);
    return codes.flatMap((code) => {
      if (code === 0) return ["a sign is shown that the font lacks"];
      if (code >= own.length) return [`glyph ${code} is not embedded`];
      const off = Math.abs(Number(said[code] ?? Number.NaN) - (own[code] ?? 0));
      return off <= 1 ? [] : [`glyph ${code} is ${own[code]} wide, not ${said[code]}`];
    });
  });
}

const isCharacter = (text: string | undefined): boolean =>
  text !== undefined && text !== "" && !/[\0\ufeff\ufffe\ufffd\p{Co}\p{Cs}]/u.test(text);

/** Every glyph that is shown stands for characters, unless its words are given otherwise. */
function characters({ pages, fonts }: Checked): string[] {
  const byId = new Map(fonts.map((font) => [font.id, font]));
  const bare = pages
    .flatMap((page) => page.shown)
    .filter(({ marks }) => marks.every(({ actual }) => actual === undefined));
  const missing = bare.flatMap(({ font, codes }) =>
    codes.filter((code) => !isCharacter(byId.get(font ?? 0)?.unicode.get(code))),
  );
  const wrong = fonts.flatMap(({ unicode }) =>
    [...unicode].filter(([, text]) => /[\0\ufeff\ufffe]/u.test(text) || text === ""),
  );
  return [
    ...[...new Set(missing)].map((code) => `glyph ${code} stands for no character`),
    ...wrong.map(([code]) => `glyph ${code} stands for a character that is none`),
  ];
}

/** The clauses about letters (ISO 19005-2, 6.2.11). */
export const LETTER_CLAUSES: Readonly<Record<string, Clause>> = {
  "fonts are embedded": embedded,
  "shown glyphs are embedded, as wide as said": glyphs,
  "shown glyphs stand for characters": characters,
};
