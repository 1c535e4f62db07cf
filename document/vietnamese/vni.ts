/** After a plain letter: the marks, and the letter that each makes of it. */
const AFTER: Record<string, readonly [codes: string, letters: string]> = {
  a: ["ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"],
  e: ["ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"],
  o: ["ùøûõïâáàåãä", "óòỏõọôốồổỗộ"],
  u: ["ùøûõï", "úùủũụ"],
  y: ["ùøûõ", "ýỳỷỹ"],
  ô: ["ùøûõï", "ớờởỡợ"],
  ö: ["ùøûõï", "ứừửữự"],
};

/** Letters with a code of their own. */
const ALONE: readonly [codes: string, letters: string] = ["ñæóòôöî", "đỉĩịơưỵ"];

const pairsOf = ([codes, letters]: readonly [string, string], before = ""): [string, string][] =>
  [...codes].map((code, i) => [before + code, [...letters][i] ?? code]);

const SMALL = [
  ...Object.entries(AFTER).flatMap(([before, marks]) => pairsOf(marks, before)),
  ...pairsOf(ALONE),
];

/** "aù", "Aù", "AÙ": the case of the first one is the letter's. */
const LETTERS = new Map(
  SMALL.flatMap(([code, letter]) => {
    const [first = "", ...rest] = code;
    const capital = letter.toLocaleUpperCase("vi");
    const upper = first.toLocaleUpperCase("vi");
    return [
      [code, letter],
      [upper + rest.join(""), capital],
      [code.toLocaleUpperCase("vi"), capital],
    ] as const;
  }),
);

const SIGNS = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñæóòôöîô]/giu;

/** Text in VNI Windows as Unicode: the longest code goes first. */
export const vniToUnicode = (text: string): string =>
  text.normalize("NFC").replace(SIGNS, (code) => LETTERS.get(code) ?? single(code));

/** Two signs that are no letter together: each for itself. */
const single = (code: string): string =>
  [...code].map((sign) => LETTERS.get(sign) ?? sign).join("");
