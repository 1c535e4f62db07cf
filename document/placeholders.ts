import { type Match, type Searched, type Spotter, spotAll, spotInBody } from "./find/matches.ts";
import type { Span } from "./find/query.ts";

/** A name in braces: "{nội dung}". */
const BRACED = /\{[^{}\n]{1,60}\}/u.source;
/** A row of dots or underscores, however it was typed: "……", "......", "____". */
const ROW = /[….]+|_{3,}/u.source;
const CANDIDATE = new RegExp(`${BRACED}|${ROW}`, "gu");

/** Full stops that a row of dots is as long as; "…" is three. */
const lengthOf = (row: string): number =>
  [...row].reduce((sum, sign) => sum + (sign === "…" ? 3 : 1), 0);

/** From here on a row is drawn for somebody to write on, whatever stands beside it. */
const SURE = 6;
/** A line of a form, for whoever will fill it in by hand: "Họ và tên: …………". */
const FORM_LINE = 12;

/**
 * A single "…" is a place to fill in where a word would stand: "ngày … tháng …". It is none where
 * it ends a list ("lúa, ngô, …", "khoai…") or leaves words of a quotation out ("(…)", "“… và …”").
 */
function standsForWord(text: string, { start, end }: Span): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (!/(?:^|[\s/:-])$/u.test(before)) return false;
  if (/[,;]\s+$|v\.v\.?\s*$/iu.test(before)) return false;
  return !/^\s*[”"»)\]]/u.test(after) && !/[“"«([]\s*$/u.test(before);
}

function isPlaceholder(text: string, span: Span): boolean {
  const found = text.slice(span.start, span.end);
  if (found.startsWith("{") || found.startsWith("_")) return true;
  const length = lengthOf(found);
  return length >= SURE || (length >= 3 && standsForWord(text, span));
}

/** Every place of a text that waits for words: "……", "{nội dung}", "____", "ngày … tháng …". */
export const placeholdersIn = (text: string): Span[] =>
  [...text.matchAll(CANDIDATE)]
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .filter((span) => isPlaceholder(text, span));

function isFormLine(row: string): boolean {
  if (row.startsWith("{")) return false;
  return (row.startsWith("_") ? row.length : lengthOf(row)) >= FORM_LINE;
}

const spotPlaceholders: Spotter = (text) => placeholdersIn(text);

/** A line of a form in an annex is for whoever gets the form, not for the writer. */
const spotBesideForms: Spotter = (text) =>
  placeholdersIn(text).filter(({ start, end }) => !isFormLine(text.slice(start, end)));

/**
 * Every place of a document that waits for words, in the order of the page. Number and day of
 * signing are none: văn thư gives them after the signature (HD05 I.4.1.2).
 */
export const placeholdersOf = (searched: Searched): Match[] =>
  spotAll(searched, spotPlaceholders, spotBesideForms);

/** The same of the body alone. */
export const placeholdersInBody = (body: Searched["body"]): Match[] =>
  spotInBody(body, spotPlaceholders, spotBesideForms);
