import type { Parts } from "../model.ts";
import { isRealDate } from "../parts/place-date.ts";
import { headOf, isCapitals, sameSpelling } from "./words.ts";

/** What a line above the body is, when it is one of the components of the heading block (HD05 I). */
export type HeadLine =
  | { kind: "party-title" }
  | { kind: "star" }
  | { kind: "number"; number: Parts["number"]; symbol: string; typed: string }
  | { kind: "place-date"; placeDate: Parts["placeDate"] }
  | { kind: "draft-mark" }
  | { kind: "type"; name: string }
  | { kind: "rule" }
  | { kind: "capitals" }
  | { kind: "words" };

/** Types of Party papers (QĐ 399, spec section 6), as printed. */
const TYPES = [
  "KẾT LUẬN",
  "NGHỊ QUYẾT",
  "QUYẾT ĐỊNH",
  "QUY ĐỊNH",
  "QUY CHẾ",
  "QUY HOẠCH",
  "CHỈ THỊ",
  "THÔNG TRI",
  "HƯỚNG DẪN",
  "THÔNG BÁO",
  "BÁO CÁO",
  "KẾ HOẠCH",
  "CHƯƠNG TRÌNH",
  "CHƯƠNG TRÌNH HÀNH ĐỘNG",
  "ĐỀ ÁN",
  "PHƯƠNG ÁN",
  "DỰ ÁN",
  "TỜ TRÌNH",
  "BIÊN BẢN",
  "TUYÊN BỐ",
  "LỜI KÊU GỌI",
  "CÔNG VĂN",
];

const PARTY_TITLE = "DANG CONG SAN VIET NAM";
const RULE = /^[-–—_]{3,}$/u;
const STAR = /^[*∗﹡]$/u;
const DRAFT = /^\(?dự thảo(?:\s.{0,40})?\)?$/iu;
const NUMBER =
  /^Số\s*:?\s*(\d{0,5})[\s….]{0,20}[-–]\s*(\p{Lu}[\p{L}]{0,4})\s*\/\s*(\p{Lu}[\p{L}]{0,15}(?:-\p{Lu}[\p{L}]{0,15}){0,5})$/u;
const BLANK_OR_DIGITS = String.raw`([\s\d.…_/]{0,30})`;
const PLACE_DATE = new RegExp(
  String.raw`^(?!Số)([^,\n]{0,60}?)\s*,?\s*ngày${BLANK_OR_DIGITS}tháng${BLANK_OR_DIGITS}năm${BLANK_OR_DIGITS}$`,
  "iu",
);

const withoutAccents = (line: string): string =>
  sameSpelling(line).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("Đ", "D");

/** True for "ĐẢNG CỘNG SẢN VIỆT NAM", also with accents that a scan misread. */
export const isPartyTitle = (line: string): boolean =>
  line.length < 40 && isCapitals(line) && withoutAccents(line) === PARTY_TITLE;

export const isRule = (line: string): boolean => RULE.test(headOf(line));

function numberIn(line: string): HeadLine | undefined {
  const [typed, digits = "", symbol = "", body = ""] = NUMBER.exec(line) ?? [];
  if (typed === undefined) return undefined;
  const ordinal = Number(digits);
  return { kind: "number", symbol, typed, number: ordinal > 0 ? { ordinal, body } : { body } };
}

const digitsIn = (words: string): string => words.replace(/\D/gu, "");

/** ISO date of three runs of digits; undefined when one is missing or there is no such day. */
function isoOf(day: string, month: string, year: string): string | undefined {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return /^\d{4}-\d{2}-\d{2}$/u.test(iso) && isRealDate(iso) ? iso : undefined;
}

/** "Lâm Sơn, ngày 05 tháng 6 năm 2026". A date that is half there is left as words. */
function placeDateIn(line: string): HeadLine | undefined {
  const [all, typed = "", ...rest] = PLACE_DATE.exec(line) ?? [];
  if (all === undefined) return undefined;
  const place = /\p{L}/u.test(typed) ? typed.trim() : "";
  const [day = "", month = "", year = ""] = rest.map(digitsIn);
  if (day + month + year === "") return { kind: "place-date", placeDate: { place } };
  const date = isoOf(day, month, year);
  return date === undefined ? undefined : { kind: "place-date", placeDate: { place, date } };
}

/** The type a line prints, in capitals; undefined when it prints none. `own` is the template's. */
function typeIn(line: string, own: string): string | undefined {
  const name = sameSpelling(line);
  if (name === sameSpelling(own)) return name;
  return isCapitals(line) && TYPES.includes(name) ? name : undefined;
}

/** Tells what a line of the heading block is. `own`: the template's type. */
export function readHeadLine(line: string, own: string): HeadLine {
  const head = headOf(line);
  if (STAR.test(head)) return { kind: "star" };
  if (isRule(head)) return { kind: "rule" };
  if (isPartyTitle(head)) return { kind: "party-title" };
  if (DRAFT.test(head)) return { kind: "draft-mark" };
  const name = head.length < 40 ? typeIn(head, own) : undefined;
  if (name !== undefined) return { kind: "type", name };
  const read = numberIn(head) ?? placeDateIn(head);
  return read ?? { kind: isCapitals(head) ? "capitals" : "words" };
}

const TITLE_AT_END = /^(.*\S)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)$/u;
const NUMBER_FIRST = /^(Số\s*:?\s*\d{0,5}\s*[-–]\s*\p{L}{1,6}\s*\/\s*\S+)\s+(\S.*ngày.*)$/u;

/** Header halves that ended up on one line with a single space between, as scans leave them. */
export function splitHalves(line: string): string[] {
  if (line.length > 200) return [line];
  const [, name = "", title = ""] = TITLE_AT_END.exec(line) ?? [];
  if (name && isPartyTitle(title)) return [name, title];
  const [, number = "", date = ""] = NUMBER_FIRST.exec(line) ?? [];
  return number ? [number, date] : [line];
}
