import { z } from "zod";
import { problemOf } from "./data-file.ts";
import { type Document, documentSchema, FORMAT, type NewId } from "./model.ts";
import { isNormalBody } from "./normal-body.ts";
import { fail, ok, type Result } from "./result.ts";
import { normalizeBody } from "./rules.ts";
import type { Scheme } from "./template.ts";

/** Why unknown JSON is not a document of ours. */
export type ParseProblem =
  | { code: "not-a-document" }
  | { code: "newer-format"; format: number }
  | { code: "wrong-field"; field: string; expected: string };

type Json = Record<string, unknown>;

/**
 * Steps from format n to n+1, by n. Format 2 only adds: kinds of blocks, footnotes, further parts
 * and the writer's settings.
 */
const MIGRATIONS: Record<number, (json: Json) => Json> = {
  1: (json) => ({ ...json, format: 2 }),
};

/**
 * Characters that no document may hold: controls other than line break, and the marks that turn
 * the direction of a line, with which a text reads otherwise than it is (U+200E-F, U+202A-E,
 * U+2066-9). Vietnamese needs none of them.
 */
const FORBIDDEN = /(?!\n)[\p{Cc}\ufeff\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Word's no-break hyphen in plain text. Its soft one, U+001F, shows nothing. */
const WORD_HYPHEN = "\u001e";

/** Marks above and below one letter; more of them are a prank that paints over the page. */
const PILED_MARKS = /(?<=\p{M}{8})\p{M}/gu;

/**
 * Anything but letters, signs and spaces of which none is ever changed: nearly all that is written
 * here. It looks for one character: a pattern over a whole text of megabytes runs out of stack.
 */
const NOT_PLAIN =
  /[^\n\x20-\x7e\xa0-\xac\xae-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2010-\u2015\u2018-\u201f\u2022\u2026\u20ab]/u;

/** Text without marks beyond the eighth on a letter: to order very many takes time by their square. */
export const withoutPiledMarks = (text: string): string => text.replace(PILED_MARKS, "");

/**
 * Text as documents hold it: NFC, whole characters, no controls, tabs as spaces, the line and
 * paragraph separators of Unicode as line breaks. A lone surrogate becomes U+FFFD.
 */
export const cleanText = (text: string): string => (NOT_PLAIN.test(text) ? cleaned(text) : text);

const cleaned = (text: string): string =>
  withoutPiledMarks(
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      .replaceAll("\t", " ")
      .replaceAll(WORD_HYPHEN, "-")
      .replace(FORBIDDEN, ""),
  ).normalize("NFC");

/** No document is nested as deep as that: a table has its words seven deep. */
const DEEPEST = 32;

/** Every string inside unknown JSON as documents hold it. What lies too deep is null. */
export function cleanStrings(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((one) => cleanStrings(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, cleanStrings(v, depth + 1)]));
}

function migrate(json: Json, from: number): Json {
  let current = json;
  for (let format = from; format < FORMAT; format++) {
    current = MIGRATIONS[format]?.(current) ?? current;
  }
  return current;
}

const envelopeSchema = z.looseObject({ format: z.number().int().min(1) });

/**
 * The only door for documents: unknown JSON to a document that is current, checked and canonical.
 * Strings are cleaned and made NFC, the body is normalised under the scheme. Never guesses at a
 * newer format.
 */
export function parseDocument(
  json: unknown,
  scheme: Scheme,
  newId: NewId,
): Result<Document, ParseProblem> {
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) return fail({ code: "not-a-document" });
  const { format } = envelope.data;
  if (format > FORMAT) return fail({ code: "newer-format", format });
  const parsed = documentSchema.safeParse(cleanStrings(migrate(envelope.data, format)));
  if (!parsed.success) return fail({ code: "wrong-field", ...problemOf(parsed.error) });
  const { body } = parsed.data;
  if (isNormalBody(body, scheme)) return ok(parsed.data);
  return ok({ ...parsed.data, body: normalizeBody(body, { scheme, newId }) });
}
