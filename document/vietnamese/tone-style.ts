/** Where the tone mark of an open syllable stands: "uỷ", "hoà" (new) or "ủy", "hòa" (old). */
export const TONE_STYLES = ["new", "old"] as const;
export type ToneStyle = (typeof TONE_STYLES)[number];

/** How many syllables stand in either style. */
export type ToneUse = Readonly<Record<ToneStyle, number>>;

/** What a Vietnamese syllable may begin with. Not "qu", whose u is no vowel: "quý" has one form. */
const ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|[bcdđghklmnprstvx])?";
const PAIRS: Record<ToneStyle, string> = {
  new: "o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]",
  old: "[òóỏõọ][ae]|[ùúủũụ]y",
};
/** Whole syllables that end in the pair: longer rimes have one form ("hoàn", "khuỷu"). */
const syllables = (style: ToneStyle): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(${ONSET})(${PAIRS[style]})(?![\\p{L}\\p{M}])`, "giu");
const SYLLABLES: Record<ToneStyle, RegExp> = { new: syllables("new"), old: syllables("old") };

const other = (style: ToneStyle): ToneStyle => (style === "new" ? "old" : "new");

/** The pair with its mark on the other letter, capitals kept: "Ủy" -> "Uỷ", "HOÀ" -> "HÒA". */
function moveTone(pair: string): string {
  const [first = "", second = ""] = [...pair];
  const [firstLetter = "", firstTone = ""] = first.normalize("NFD");
  const [secondLetter = "", secondTone = ""] = second.normalize("NFD");
  return (firstLetter + secondTone + secondLetter + firstTone).normalize("NFC");
}

/** Names of persons are written as they write themselves: two capitals after how one is called. */
const PERSON = /(?<=(?<![\p{L}\p{M}])(?:đồng chí|ông|bà)\s+)\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)+/giu;
const IS_NAME = /^\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)+/u;

/** A text in pieces, names of persons apart. */
function pieces(text: string): { text: string; person: boolean }[] {
  const found: { text: string; person: boolean }[] = [];
  let at = 0;
  for (const { 0: match, index } of text.matchAll(PERSON)) {
    const name = IS_NAME.exec(match)?.[0];
    if (!name) continue;
    found.push({ text: text.slice(at, index), person: false }, { text: name, person: true });
    at = index + name.length;
  }
  return [...found, { text: text.slice(at), person: false }];
}

const changePiece = (text: string, style: ToneStyle): string =>
  text.replace(
    SYLLABLES[other(style)],
    (_syllable, onset: string, pair: string) => onset + moveTone(pair),
  );

/**
 * The same text, as many characters, with the marks of open syllables in one style. Names of
 * persons behind "đồng chí", "ông", "bà" stay as they are. Neither HD 36 nor HD 05 has a rule:
 * the office chooses; papers of Văn phòng Trung ương have the new style. Text is NFC.
 */
export const toToneStyle = (text: string, style: ToneStyle): string =>
  pieces(text)
    .map(({ text: piece, person }) => (person ? piece : changePiece(piece, style)))
    .join("");

/** How many syllables of a text stand in either style, names of persons aside. */
export function toneUseOf(text: string): ToneUse {
  const count = (style: ToneStyle): number =>
    pieces(text).reduce(
      (sum, { text: piece, person }) =>
        sum + (person ? 0 : (piece.match(SYLLABLES[style])?.length ?? 0)),
      0,
    );
  return { new: count("new"), old: count("old") };
}
