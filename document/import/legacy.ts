/** Vietnamese encodings before Unicode, as far as text without fonts shows them (spec 10.7). */
export type Legacy = "TCVN3" | "VNI";

/** Enough to tell; a book of it is not read twice. */
const SAMPLE = 200_000;
const FEWEST = 3;

/**
 * Codes of TCVN3 that never stand inside a Vietnamese word of Unicode (spec 10.7.2), capitals after
 * a small letter among them.
 */
const TCVN3_INSIDE =
  /\p{L}[µ¶·¸¹»¼½¾¨©ª«¬®§¢£¤¥¦]|[µ¶·¸¹»¼½¾¨©ª«¬®§¢£¤¥¦]\p{L}|[a-z][\u00c6-\u00df]/gu;
/** All of the byte table (spec 10.5), and the minus sign that PDF programs put for ư. */
const TCVN3_TABLE =
  /[\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c6-\u00cc\u00ce-\u00d8\u00dc-\u00df\u00e1-\u00ee\u00ef\u00f1-\u00fe\u2212]/gu;
const NOT_ASCII = /[^\p{ASCII}]/gu;
const TCVN3_SHARE = 0.7;

const VNI_LETTER = /[øûïåñöäëüæî]/giu;
const VNI_PAIR = /[aeouyôö][ùøûõïâáàåãäêéèúüë]/giu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function looksLikeTcvn3(sample: string): boolean {
  if (count(sample, TCVN3_INSIDE) < FEWEST) return false;
  return count(sample, TCVN3_TABLE) >= count(sample, NOT_ASCII) * TCVN3_SHARE;
}

const looksLikeVni = (sample: string): boolean =>
  count(sample, VNI_LETTER) >= 3 && count(sample, VNI_PAIR) >= 2;

/** The old encoding a text seems to be in. Nothing is converted: a guess must not change words. */
export function legacyEncodingOf(text: string): Legacy | undefined {
  const sample = text.slice(0, SAMPLE);
  if (looksLikeTcvn3(sample)) return "TCVN3";
  return looksLikeVni(sample) ? "VNI" : undefined;
}
