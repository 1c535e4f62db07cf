/** A way of writing marks with the keys of an English keyboard. */
export type Method = "telex" | "vni";

/** When the tone of a word is typed: after its last letter, or right after its vowel. */
export type ToneAt = "end" | "vowel";

/** One key, and what stands for the word after it. */
export type Stroke = { key: string; text: string };

/** Combining marks by their name in Unicode. */
const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";
const HORN = "\u031b";
const STROKE = "đ";

const TONES: Record<Method, Record<string, string>> = {
  telex: { "\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j" },
  vni: { "\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5" },
};
const VNI_SHAPES: Record<string, string> = {
  [CIRCUMFLEX]: "6",
  [HORN]: "7",
  [BREVE]: "8",
  [STROKE]: "9",
};

/** A letter taken apart: "Ế" is "E", with a circumflex to "Ê", with an acute tone. */
type Letter = { plain: string; shaped: string; mark: string; tone: string };

function lettersOf(word: string): Letter[] {
  return [...word.normalize("NFC")].map((letter) => {
    if (letter.toLowerCase() === "đ") {
      const plain = letter === "đ" ? "d" : "D";
      return { plain, shaped: letter, mark: STROKE, tone: "" };
    }
    const [plain = "", ...marks] = letter.normalize("NFD");
    const tone = marks.find((mark) => mark in TONES.telex) ?? "";
    const mark = marks.find((one) => one !== tone) ?? "";
    return { plain, shaped: (plain + mark).normalize("NFC"), mark, tone };
  });
}

function shapeKey({ plain, mark }: Letter, method: Method): string {
  if (method === "vni") return VNI_SHAPES[mark] ?? "";
  const capital = plain !== plain.toLowerCase();
  const telex = mark === BREVE || mark === HORN ? "w" : plain;
  return capital ? telex.toUpperCase() : telex;
}

function toneKey({ plain, tone }: Letter, method: Method): string {
  const key = TONES[method][tone] ?? "";
  return plain !== plain.toLowerCase() ? key.toUpperCase() : key;
}

/** The keys that write a word, each with what a keyboard shows after it. */
export function strokesOf(word: string, method: Method, toneAt: ToneAt): Stroke[] {
  const strokes: Stroke[] = [];
  let text = "";
  const press = (key: string, now: string) => {
    text = now;
    strokes.push({ key, text });
  };
  const letters = lettersOf(word);
  for (const [index, letter] of letters.entries()) {
    press(letter.plain, text + letter.plain);
    if (letter.mark) press(shapeKey(letter, method), text.slice(0, -1) + letter.shaped);
    if (letter.tone && toneAt === "vowel")
      press(toneKey(letter, method), text.slice(0, -1) + [...word.normalize("NFC")][index]);
  }
  const toned = letters.find((letter) => letter.tone);
  if (toned && toneAt === "end") press(toneKey(toned, method), word.normalize("NFC"));
  return strokes;
}

/** The keys alone: "ddaayr". */
export const keysOf = (word: string, method: Method): string =>
  strokesOf(word, method, "end")
    .map(({ key }) => key)
    .join("");
