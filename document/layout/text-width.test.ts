import { Document, LineRuleType, Paragraph, TextRun } from "docx";
import { layoutDocument } from "docx/layout";
import { expect, test } from "vitest";
import { asDrawn, drawnBy, stretchesOf, undrawnIn } from "./drawn-by.ts";
import type { TextFace } from "./pages.ts";
import { codesOf, decodeWidths } from "./rare/coded-widths.ts";
import { PAGE_FONT } from "./rare/page-font.ts";
import { SIGNS as CODED_SIGNS } from "./rare/signs.ts";
import { fontWidths } from "./read-font-widths.fixture.ts";
import { textWidth } from "./text-width.ts";

const FACES: Record<TextFace, { bold: boolean; italics: boolean; file: string }> = {
  regular: { bold: false, italics: false, file: "400Regular/Tinos_400Regular.ttf" },
  bold: { bold: true, italics: false, file: "700Bold/Tinos_700Bold.ttf" },
  italic: { bold: false, italics: true, file: "400Regular_Italic/Tinos_400Regular_Italic.ttf" },
  boldItalic: { bold: true, italics: true, file: "700Bold_Italic/Tinos_700Bold_Italic.ttf" },
};

const LETTERS =
  "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz";
const SIGNS = "0123456789 ,.;:()[]{}-–—/\\&%@#*+=<>!?'\"‘’“”…•·°§ª²³¹½¼¾±×÷≤≥≠≈©®™€£«»_|~^`$\u00a0";
const FOREIGN = "äöüßñçåøæœŁłŠšŽžαβγδμπσωΔΣΩ";
const CHARACTERS = [...LETTERS, ...LETTERS.toUpperCase(), ...SIGNS, ...FOREIGN];

/** Widths as docx measures them: a line of the character between two letters, in 100 points. */
function docxWidths(bold: boolean, italics: boolean): number[] {
  const lines = CHARACTERS.map(
    (character) =>
      new Paragraph({
        spacing: { line: 240, lineRule: LineRuleType.EXACT },
        children: [
          new TextRun({
            text: `a${character}a`,
            size: 200,
            font: "Times New Roman",
            bold,
            italics,
          }),
        ],
      }),
  );
  const { pages, stoppedAt } = layoutDocument(new Document({ sections: [{ children: lines }] }));
  expect(stoppedAt).toBeUndefined();
  return pages.flatMap(({ body }) =>
    body.flatMap((block) =>
      block.type === "table" ? [] : (block.lines[0]?.textWidth ?? 0) * 0.75,
    ),
  );
}

const FACE_NAMES = Object.keys(FACES) as TextFace[];

test.each(FACE_NAMES)("%s is as wide as docx/layout has it", (face) => {
  const { bold, italics } = FACES[face];
  const ours = CHARACTERS.map((character) => textWidth(`a${character}a`, face, 100));
  const theirs = docxWidths(bold, italics);
  const wrong = CHARACTERS.filter((_, i) => Math.abs((ours[i] ?? 0) - (theirs[i] ?? 0)) > 0.001);
  expect(wrong).toEqual([]);
});

const inPageFont = PAGE_FONT.flatMap(codesOf).map((code) => String.fromCodePoint(code));
const SIGNS_FILE = "dejavu-fonts-ttf/ttf/DejaVuSans.ttf";

test.each(FACE_NAMES)("%s is as wide as Tinos, in every character that it draws", (face) => {
  const real = fontWidths(`@expo-google-fonts/tinos/${FACES[face].file}`);
  const wrong = inPageFont.filter(
    (character) => Math.abs(textWidth(character, face, 1000) - (real(character) ?? -1)) > 2,
  );
  expect(wrong).toEqual([]);
});

test("signs that Tinos lacks are as wide as in the font that draws them, in every face", () => {
  const real = fontWidths(SIGNS_FILE);
  const regular = fontWidths(`@expo-google-fonts/tinos/${FACES.regular.file}`);
  const signs = [...decodeWidths(CODED_SIGNS).keys()].map((code) => String.fromCodePoint(code));
  expect(signs.length).toBeGreaterThan(1_500);
  for (const face of [...FACE_NAMES, "signs"] as const) {
    const wrong = signs.filter(
      (sign) =>
        regular(sign) !== undefined ||
        Math.abs(textWidth(sign, face, 1000) - (real(sign) ?? -1)) > 2,
    );
    expect(wrong).toEqual([]);
  }
});

test("what draws a character: the page's font, the one of signs, none", () => {
  const by = (text: string) => [...text].map((one) => drawnBy(one.codePointAt(0) ?? 0));
  expect(new Set(by("Ệđ Ж Ω ½ → ₫ √ ● \u2011"))).toEqual(new Set(["page"]));
  expect(new Set(by("✓☑★Ⅳ①⇒◆😀"))).toEqual(new Set(["signs"]));
  expect(new Set(by("中文한🔴"))).toEqual(new Set(["none"]));
  expect(undrawnIn("中 và 文, 中 nữa: ✓")).toEqual(["中", "文"]);
});

test("a text in stretches of one font; what steers a sign stays with it", () => {
  const text = "đạt ☑\ufe0f✓ 中文, Ж";
  const stretches = stretchesOf(text).map(({ end, by }, i, all) => [
    text.slice(all[i - 1]?.end ?? 0, end),
    by,
  ]);
  expect(stretches).toEqual([
    ["đạt ", "page"],
    ["☑\ufe0f✓", "signs"],
    [" ", "page"],
    ["中", "none"],
    ["文", "none"],
    [", Ж", "page"],
  ]);
  expect(asDrawn(text)).toBe("đạt ☑\ufe0f✓ □□, Ж");
});

test("marks of decomposed letters take no room, characters that no font has an em or a box", () => {
  expect(textWidth("ế".normalize("NFD"), "regular", 10)).toBe(textWidth("ế", "regular", 10));
  expect(textWidth("漢", "regular", 10)).toBe(10);
  expect(textWidth("🔴", "regular", 10)).toBe(10);
  expect(textWidth("\u0e01", "regular", 10)).toBeCloseTo(7.78, 6);
});

test("the title of the Party in 15 points is about 72 mm long", () => {
  const millimetres = (textWidth("ĐẢNG CỘNG SẢN VIỆT NAM", "bold", 15) / 72) * 25.4;
  expect(millimetres).toBeGreaterThan(70);
  expect(millimetres).toBeLessThan(76);
});
