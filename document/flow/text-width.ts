/**
 * Advance widths of Times New Roman in thousandths of the font size: width, then the characters
 * that have it. Tone and vowel marks add nothing to their letter; the horn of ơ and ư does.
 * `text-width.test.ts` compares them with the metric-compatible fonts on the machine.
 */
const WIDTHS = {
  regular: {
    180: "'",
    250: " ,.",
    278: "ijlt;:/",
    333: "Ifr()-",
    389: "Js",
    444: "acez",
    500: "bdghknopquvxyđ0123456789–",
    529: "ơ",
    542: "ư",
    556: "FPS",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĐƠ",
    776: "Ư",
    778: "m&",
    833: "%",
    889: "M",
    944: "W",
  },
  bold: {
    250: " ,.",
    278: "il/'",
    333: "fjt;:()-",
    389: "Is",
    444: "cerz",
    500: "Jagovxy0123456789–",
    554: "ơ",
    556: "Sbdhknpquđ",
    600: "ư",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQƠ",
    796: "Ư",
    833: "m&",
    944: "M",
    1000: "W%",
  },
  italic: {
    214: "'",
    250: " ,.",
    278: "fijlt/",
    333: "I;:()-",
    389: "rsz",
    444: "Jcekvxy",
    500: "Sabdghnopquđ0123456789–",
    534: "ơ",
    545: "ư",
    556: "LTYZ",
    611: "ABEFPRVX",
    667: "CKNw",
    722: "DGHOQUmĐƠ",
    754: "Ư",
    778: "&",
    833: "MW%",
  },
} as const;

export type Face = keyof typeof WIDTHS;

/** Taken for a character that is not in the tables: that of most letters, rather too wide. */
const OTHER_CHARACTER = 722;
const MARKS = /[\u0300-\u0309\u0323]/gu;

const byCharacter = (groups: Record<number, string>): Map<string, number> =>
  new Map(
    Object.entries(groups).flatMap(([width, characters]) =>
      [...characters].map((c): [string, number] => [c, Number(width)]),
    ),
  );

const TABLES: Record<Face, Map<string, number>> = {
  regular: byCharacter(WIDTHS.regular),
  bold: byCharacter(WIDTHS.bold),
  italic: byCharacter(WIDTHS.italic),
};

/** Letters without tone and vowel marks; a no-break space is as wide as a space. */
const plainLetters = (text: string): string =>
  text.normalize("NFD").replace(MARKS, "").normalize("NFC").replaceAll("\u00a0", " ");

/**
 * How wide a line of text is in Times New Roman, in points, without kerning as Word sets it by
 * default. `size` in points.
 */
export function textWidth(text: string, face: Face, size: number): number {
  const table = TABLES[face];
  let thousandths = 0;
  for (const c of plainLetters(text)) thousandths += table.get(c) ?? OTHER_CHARACTER;
  return (thousandths * size) / 1000;
}
