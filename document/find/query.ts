import { cleanText } from "../parse.ts";
import { type Folded, foldText, marksCover, startOf } from "../vietnamese/fold.ts";

/** How what was typed is compared. All off: marks that were not typed and capitals do not count. */
export type FindOptions = {
  /** Every mark counts, also one that was not typed. */
  accents: boolean;
  /** Only whole syllables, as a space or a sign parts them. */
  wholeSyllable: boolean;
  matchCase: boolean;
};

/** What is looked for. */
export type Query = { typed: string; folded: Folded; options: FindOptions };

/** A stretch of a text; UTF-16 offsets. */
export type Span = { start: number; end: number };

/** What was typed as a query; undefined when there is nothing to look for in it. */
export function queryOf(typed: string, options: FindOptions): Query | undefined {
  const folded = foldText(cleanText(typed));
  return folded.letters === "" ? undefined : { typed, folded, options };
}

/** Every place of a text that fits the query, in order, none over another. */
export function spansIn(text: Folded, query: Query): Span[] {
  const { letters } = query.folded;
  const spans: Span[] = [];
  let at = text.letters.indexOf(letters);
  while (at >= 0) {
    const span = { start: startOf(text, at), end: startOf(text, at + letters.length) };
    const found = fits(text, at, span, query);
    if (found) spans.push(span);
    at = text.letters.indexOf(letters, found ? at + letters.length : at + 1);
  }
  return spans;
}

function fits(text: Folded, at: number, span: Span, query: Query): boolean {
  const { accents, wholeSyllable, matchCase } = query.options;
  const { folded } = query;
  if (wholeSyllable && !isWhole(text.text, span)) return false;
  if (accents) return sameMarks(text.text.slice(span.start, span.end), folded.text, matchCase);
  if (matchCase && !text.cased.startsWith(folded.cased, at)) return false;
  return folded.marks.every((typed, n) => typed === 0 || marksCover(text, at + n, typed));
}

/** Equal but for spaces, and for capitals where they do not count. */
function sameMarks(found: string, typed: string, matchCase: boolean): boolean {
  const plain = (text: string) => {
    const spaced = text
      .replace(/\s/gu, " ")
      .replace(/[\u2010\u2011]/gu, "-")
      .normalize("NFC");
    return matchCase ? spaced : spaced.toLowerCase();
  };
  return plain(found) === plain(typed);
}

const BEFORE = /[\p{L}\p{N}\p{M}]$/u;
const AFTER = /^[\p{L}\p{N}\p{M}]/u;
/** As long as a letter with its marks can be. */
const NEAR = 4;

function isWhole(text: string, { start, end }: Span): boolean {
  const cutsAtStart =
    BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) && AFTER.test(text.slice(start, end));
  const cutsAtEnd = AFTER.test(text.slice(end, end + NEAR)) && BEFORE.test(text.slice(start, end));
  return !cutsAtStart && !cutsAtEnd;
}

/**
 * What stands for a found text. With `keepCapitals` it is written in capitals where the found text
 * is, and begins with one where that does: KẾT LUẬN → NGHỊ QUYẾT.
 */
export function replacementFor(found: string, replacement: string, keepCapitals: boolean): string {
  const clean = cleanText(replacement);
  if (!keepCapitals || found === found.toLowerCase()) return clean;
  if (found === found.toUpperCase() && /\p{L}.*\p{L}/su.test(found)) return clean.toUpperCase();
  const [first = "", ...rest] = clean;
  return /^\p{Lu}/u.test(found) ? first.toUpperCase() + rest.join("") : clean;
}
