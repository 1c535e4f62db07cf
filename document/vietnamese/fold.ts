/**
 * A text as it is searched: one letter for each character that is no mark of its own, in lower
 * case, without marks, đ as d, every space and line break as a space.
 */
export type Folded = {
  text: string;
  letters: string;
  /** The letters with their case kept. */
  cased: string;
  /** The marks of each letter, as bits; see `marksCover`. */
  marks: Uint16Array;
  /** Where in the text each letter begins; absent: letter n is character n. */
  starts: Uint32Array | undefined;
};

/** One character: its letter, the letter in its case, and its marks. A mark has no letter. */
type Letter = { letter: string; cased: string; marks: number };

/** The five tones, as one number each; 0 is the level one. */
const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const TONE_BITS = 0b111;
/** Marks that make another letter: â ă ơ, and đ; any other mark is one more. */
const QUALITY: Record<string, number> = { "\u0302": 8, "\u0306": 16, "\u031b": 32 };
const STROKE = 64;
const OTHER = 128;

const VOWELS = /[aeiouy]/u;
const MARK = /\p{M}/u;
const SPACE = /[\s\u00a0\u202f]/u;
const SAME: Record<string, string> = { đ: "d", Đ: "D", "\u2011": "-", "\u2010": "-" };

const bitsOf = (mark: string): number => {
  const tone = TONES.indexOf(mark) + 1;
  return tone > 0 ? tone : (QUALITY[mark] ?? OTHER);
};

/** Lower case where that is as long. */
function lower(cased: string): string {
  const letter = cased.toLowerCase();
  return letter.length === cased.length ? letter : cased;
}

function readLetter(character: string): Letter {
  if (MARK.test(character)) return { letter: "", cased: "", marks: bitsOf(character) };
  if (SPACE.test(character)) return { letter: " ", cased: " ", marks: 0 };
  const [base = "", ...marks] = character.normalize("NFD");
  const plain = marks.every((mark) => MARK.test(mark)) ? base : character;
  const bits = plain === base ? marks.reduce((sum, mark) => sum | bitsOf(mark), 0) : 0;
  const cased = SAME[plain] ?? plain;
  const stroke = plain === "đ" || plain === "Đ" ? STROKE : 0;
  return { letter: lower(cased), cased, marks: bits | stroke };
}

const known = new Map<number, Letter>();

function letterOf(code: number): Letter {
  const old = known.get(code);
  if (old) return old;
  const letter = readLetter(String.fromCodePoint(code));
  known.set(code, letter);
  return letter;
}

/** A text folded for finding, with the way back to its own characters (UTF-16 offsets). */
export function foldText(text: string): Folded {
  let [letters, cased, straight] = ["", "", true];
  // A letter is never longer than its character.
  const marks = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length);
  for (let offset = 0; offset < text.length; ) {
    const code = text.codePointAt(offset) ?? 0;
    const one = letterOf(code);
    const at = letters.length;
    if (one.letter === "") addMark(marks, at - 1, one.marks);
    for (let unit = 0; unit < one.letter.length; unit++) {
      marks[at + unit] = one.marks;
      starts[at + unit] = offset;
    }
    if (at !== offset || one.letter.length > 1) straight = false;
    letters += one.letter;
    cased += one.cased;
    offset += code > 0xffff ? 2 : 1;
  }
  return { text, letters, cased, marks, starts: straight ? undefined : starts };
}

/** A mark that follows its letter as a character of its own. */
function addMark(marks: Uint16Array, at: number, bits: number): void {
  if (at >= 0) marks[at] = (marks[at] ?? 0) | bits;
}

/** Where a letter begins in the text; for the one behind the last, where the text ends. */
export function startOf({ text, letters, starts }: Folded, letter: number): number {
  if (letter >= letters.length) return text.length;
  return starts ? (starts[letter] ?? text.length) : letter;
}

const toneAt = ({ marks }: Folded, letter: number): number => (marks[letter] ?? 0) & TONE_BITS;

const isVowel = ({ letters }: Folded, letter: number): boolean =>
  VOWELS.test(letters[letter] ?? "");

/**
 * The tone of the syllable that a vowel stands in, wherever it is written: "uỷ" and "ủy", "hoà" and
 * "hòa" have the same. 0 where there is none.
 */
function syllableTone(folded: Folded, letter: number): number {
  if (!isVowel(folded, letter)) return 0;
  let at = letter;
  while (isVowel(folded, at - 1)) at--;
  for (; isVowel(folded, at); at++) {
    const tone = toneAt(folded, at);
    if (tone > 0) return tone;
  }
  return 0;
}

/**
 * True when a letter of a text has at least the marks of a letter that was typed: "i" stands for
 * "ỉ", "ê" for "ế", and never the other way. The tone may stand on another vowel of the syllable.
 */
export function marksCover(folded: Folded, letter: number, typed: number): boolean {
  const quality = typed & ~TONE_BITS;
  if ((quality & (folded.marks[letter] ?? 0)) !== quality) return false;
  const tone = typed & TONE_BITS;
  return tone === 0 || tone === toneAt(folded, letter) || tone === syllableTone(folded, letter);
}

/** The same text without marks, in lower case, with đ as d: for finding without accents. */
export const foldAccents = (text: string): string => foldText(text).letters;
