import { expect, test } from "vitest";
import { fontWidths } from "./read-font-widths.fixture.ts";
import { type Face, textWidth } from "./text-width.ts";

const FILES: Record<Face, [weight: number, slant: string]> = {
  regular: [400, "normal"],
  bold: [700, "normal"],
  italic: [400, "italic"],
};

const LETTERS =
  "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
const CHARACTERS = `${LETTERS}${LETTERS.toUpperCase()}FJWZfjwz0123456789 ,.;:()-/&%`;

test.each(Object.keys(FILES) as Face[])("%s is as wide as the font", (face) => {
  const [weight, slant] = FILES[face];
  const subsets = ["latin", "latin-ext", "vietnamese"].map((subset) =>
    fontWidths(`tinos-${subset}-${weight}-${slant}`),
  );
  const wrong = [...CHARACTERS].filter((character) => {
    const real = subsets.map((width) => width(character)).find((w) => w !== undefined);
    return real === undefined || Math.abs(textWidth(character, face, 1000) - real) > 2;
  });
  expect(wrong).toEqual([]);
});

test("the title of the Party in 15 points is about 72 mm long", () => {
  const millimetres = (textWidth("ĐẢNG CỘNG SẢN VIỆT NAM", "bold", 15) / 72) * 25.4;
  expect(millimetres).toBeGreaterThan(70);
  expect(millimetres).toBeLessThan(76);
});

test("a no-break space is as wide as a space, an unknown character as a wide letter", () => {
  expect(textWidth("\u00a0", "italic", 10)).toBe(textWidth(" ", "italic", 10));
  expect(textWidth("漢", "regular", 10)).toBe(7.22);
});
