import { Document, LineRuleType, Paragraph, TextRun } from "docx";
import { layoutDocument } from "docx/layout";
import { expect, test } from "vitest";
import type { Face } from "./pages.ts";
import { fontWidths } from "./read-font-widths.fixture.ts";
import { codeWidth, textWidth } from "./text-width.ts";

const FACES: Record<Face, { bold: boolean; italics: boolean; file: string }> = {
  regular: { bold: false, italics: false, file: "400-normal" },
  bold: { bold: true, italics: false, file: "700-normal" },
  italic: { bold: false, italics: true, file: "400-italic" },
  boldItalic: { bold: true, italics: true, file: "700-italic" },
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

const FACE_NAMES = Object.keys(FACES) as Face[];

test.each(FACE_NAMES)("%s is as wide as docx/layout has it", (face) => {
  const { bold, italics } = FACES[face];
  const ours = CHARACTERS.map((character) => textWidth(`a${character}a`, face, 100));
  const theirs = docxWidths(bold, italics);
  const wrong = CHARACTERS.filter((_, i) => Math.abs((ours[i] ?? 0) - (theirs[i] ?? 0)) > 0.001);
  expect(wrong).toEqual([]);
});

test.each(FACE_NAMES)("%s is as wide as Tinos", (face) => {
  const subsets = ["latin", "latin-ext", "vietnamese", "greek"].map((subset) =>
    fontWidths(`tinos-${subset}-${FACES[face].file}`),
  );
  const wrong = CHARACTERS.filter((character) => {
    const real = subsets.map((width) => width(character)).find((width) => width !== undefined);
    return real !== undefined && Math.abs(textWidth(character, face, 1000) - real) > 2;
  });
  expect(wrong).toEqual([]);
});

test("marks of decomposed letters take no room, East Asian characters an em", () => {
  expect(textWidth("ế".normalize("NFD"), "regular", 10)).toBe(textWidth("ế", "regular", 10));
  expect(textWidth("漢", "regular", 10)).toBe(10);
  expect(textWidth("😀", "regular", 10)).toBe(10);
});

test("the title of the Party in 15 points is about 72 mm long", () => {
  const millimetres = (textWidth("ĐẢNG CỘNG SẢN VIỆT NAM", "bold", 15) / 72) * 25.4;
  expect(millimetres).toBeGreaterThan(70);
  expect(millimetres).toBeLessThan(76);
});

test("a character of no table is as wide as a capital", () => {
  expect(codeWidth("regular", 0x0416)).toBe(722);
});
