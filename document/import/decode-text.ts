import { withoutPiledMarks } from "../parse.ts";
import { fail, ok, type Result } from "../result.ts";

/** Why bytes are not text that can be imported. */
export type DecodeProblem = "empty-file" | "not-text";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258";

/** The part of the platform's decoder that is used: the core has no Node and no DOM types. */
declare const TextDecoder: new (
  encoding: Encoding,
  options: { fatal: boolean },
) => { decode: (bytes: Uint8Array) => string };

/** Files that begin like text but are none: PDF, RTF, ZIP (docx), old Word. */
const SIGNATURES = ["%PDF-", "{\\rtf", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0"];
/** Enough bytes to tell the encoding. */
const SAMPLE = 64 * 1024;
/** Share of zero bytes on one side of UTF-16: every ASCII letter and space has one. */
const ZEROS_ON_ONE_SIDE = 0.25;
const ZEROS_ON_OTHER_SIDE = 0.02;
const LAST_ASCII = 0x7f;
/** Share of characters that no text holds. */
const MOST_FOREIGN = 0.01;

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((char, i) => bytes[i] === char.charCodeAt(0));

/** UTF-16 without a byte order mark, by where the zero bytes stand. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((n) => n / (sample.length / 2));
  if (odd > ZEROS_ON_ONE_SIDE && even < ZEROS_ON_OTHER_SIDE) return "utf-16le";
  if (even > ZEROS_ON_ONE_SIDE && odd < ZEROS_ON_OTHER_SIDE) return "utf-16be";
  return undefined;
}

/** Encodings to try in order; the byte order mark decides when there is one. */
function encodingsOf(bytes: Uint8Array): Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  const wide = utf16Of(bytes);
  if (wide) return [wide];
  return bytes.subarray(0, SAMPLE).includes(0) ? [] : ["utf-8", "windows-1258"];
}

/** The text under an encoding; undefined when the bytes are not valid in it. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Controls that text never holds; U+001E and U+001F are the hyphens of Word. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const FOREIGN = /[^\P{C}\n\r\t\f\v\u001e\u001f\p{Cf}]/gu;

/** Few enough control, private and unassigned characters to be text. */
function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(FOREIGN)?.length ?? 0) <= sample.length * MOST_FOREIGN;
}

/** Stands in decoded text for bytes that are none in its encoding. */
export const UNREADABLE = "\ufffd";

/**
 * A text of UTF-8 in which some bytes are damaged: most letters with marks are whole. Undefined for
 * a text of another encoding, in which hardly any two bytes make such a letter.
 */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, SAMPLE).includes(0)) return undefined;
  const text = new TextDecoder("utf-8", { fatal: false }).decode(bytes);
  let whole = 0;
  let damaged = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === UNREADABLE) damaged++;
    else if (text.charCodeAt(i) > LAST_ASCII) whole++;
  }
  return whole > damaged ? text : undefined;
}

/**
 * The text of a file: UTF-8 or UTF-16, with or without byte order mark; what is neither is read as
 * Windows-1258, the Vietnamese code page. Binary content is refused. A damaged byte of UTF-8 becomes
 * U+FFFD and costs no other letter; nothing else is replaced.
 */
export function decodeText(bytes: Uint8Array): Result<string, DecodeProblem> {
  if (bytes.length === 0) return fail("empty-file");
  if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return fail("not-text");
  const [first, ...others] = encodingsOf(bytes);
  if (!first) return fail("not-text");
  const whole = decodeAs(bytes, first) ?? (first === "utf-8" ? damagedUtf8(bytes) : undefined);
  if (whole !== undefined) return textOf(whole);
  const [other] = others;
  const text = other && decodeAs(bytes, other);
  return text === undefined ? fail("not-text") : textOf(text);
}

function textOf(decoded: string): Result<string, DecodeProblem> {
  const text = withoutPiledMarks(decoded).normalize("NFC");
  if (text.trim() === "") return fail("empty-file");
  return isText(text) ? ok(text) : fail("not-text");
}
