import type { Parts } from "../model.ts";
import { type HeadLine, readHeadLine, splitHalves } from "./head-lines.ts";
import type { Line } from "./lines.ts";
import { columnsOf, headOf, isCapitals, sameSpelling, squeeze, startsLower } from "./words.ts";

/** What stands above the body. `bodyStart`: index of the first line that is not the heading's. */
export type Head = {
  bodyStart: number;
  issuer: string[];
  number?: Extract<HeadLine, { kind: "number" }>;
  placeDate?: Parts["placeDate"];
  /** Type as printed in the source, in capitals. */
  type?: string;
  author?: string;
  subject: string[];
  draftMark: boolean;
  /** Lines that belong to no part, in their order. */
  rest: string[];
};

/** The heading block is over after so many lines at most. */
const LONGEST_HEAD = 40;
const LONGEST_SUBJECT = 8;
const LONGEST_SUBJECT_LINE = 250;
const MOST_ISSUER_LINES = 4;
const LONGEST_LETTER_HEAD = 15;
const LONGEST_LATE_HEAD = 8;

const ITEM = /^(?:(?:[A-ZĐ]|[IVX]+|\d{1,3})[.)-]\s|[-+]\s|nơi nh[ậâ]n)/iu;
const ANCHORS: readonly HeadLine["kind"][] = ["party-title", "star", "number", "place-date"];
/** Of these one makes a heading block; a lone star does not. */
const STRONG_ANCHORS: readonly HeadLine["kind"][] = ["party-title", "number", "place-date"];
/** Capitals that are marks or the State's title, not an issuer (HD05 II). */
const NOT_AN_ISSUER =
  /^(?:SỐ[ :]|CỘNG HÒA|CỘNG HOÀ|KHẨN|THƯỢNG KHẨN|HỎA TỐC|HOẢ TỐC|MẬT|TỐI MẬT|TUYỆT MẬT|TÀI LIỆU|DỰ THẢO|THU HỒI|LƯU HÀNH|KHÔNG PHỔ BIẾN|XEM XONG|XONG HỘI)/u;

type Piece = { text: string; read: HeadLine };

const pieceOf = (text: string, own: string): Piece => ({ text, read: readHeadLine(text, own) });

const MOST_COLUMNS = 8;
/** Longer lines are no heading, whatever columns they fall into. */
const LONGEST_LINE = 1_000;

/** The first column, or as many as make a number or a date: blank room inside does not split them. */
function firstPiece(columns: readonly string[], own: string): { piece: Piece; taken: number } {
  for (let taken = 1; taken <= Math.min(columns.length, MOST_COLUMNS); taken++) {
    const piece = pieceOf(columns.slice(0, taken).join(" "), own);
    if (piece.read.kind !== "words") return { piece, taken };
  }
  return { piece: pieceOf(columns[0] ?? "", own), taken: 1 };
}

/** The halves of a line, each with what it is. */
function piecesOf(line: Line, own: string): Piece[] {
  if (line.text.length > LONGEST_LINE)
    return [{ text: squeeze(line.text), read: { kind: "words" } }];
  const columns = columnsOf(line.text).flatMap(splitHalves);
  const pieces: Piece[] = [];
  for (let at = 0; at < columns.length; ) {
    const { piece, taken } = firstPiece(columns.slice(at, at + MOST_COLUMNS), own);
    pieces.push(piece);
    at += taken;
  }
  return pieces;
}

/** The lines that can belong to the heading block: up to the first label. */
function zoneOf(lines: readonly Line[]): Line[] {
  const end = lines.findIndex((line) => ITEM.test(headOf(line.text)));
  return lines.slice(0, Math.min(end < 0 ? lines.length : end, LONGEST_HEAD));
}

const emptyHead = (bodyStart: number): Head => ({
  bodyStart,
  issuer: [],
  subject: [],
  draftMark: false,
  rest: [],
});

function addIssuer(head: Head, text: string): void {
  const fits = head.issuer.length < MOST_ISSUER_LINES && !NOT_AN_ISSUER.test(text);
  (fits ? head.issuer : head.rest).push(text);
}

/** Puts one piece where it belongs; what is there twice or fits nowhere stays as text. */
function addPiece(head: Head, { text, read }: Piece): void {
  if (read.kind === "draft-mark") head.draftMark = true;
  else if (read.kind === "capitals") addIssuer(head, text);
  else if (read.kind === "type" && !head.type) head.type = read.name;
  else if (read.kind === "number" && !head.number) head.number = read;
  else if (read.kind === "place-date" && !head.placeDate) head.placeDate = read.placeDate;
  else if (read.kind !== "party-title" && read.kind !== "star" && read.kind !== "rule")
    head.rest.push(text);
}

const isSubjectLine = ({ text }: Line): boolean =>
  text.length <= LONGEST_SUBJECT_LINE && !text.endsWith(".");

/** How many lines from `from` are the subject when no rule ends it: up to a blank line or a capital. */
function subjectLength(lines: readonly Line[], from: number): number {
  let length = 0;
  for (const line of lines.slice(from, from + LONGEST_SUBJECT)) {
    if (!isSubjectLine(line) || ITEM.test(headOf(line.text))) break;
    const before = lines[from + length - 1]?.text ?? "";
    const runsOn = startsLower(line.text) || /[,;-]$/u.test(before) || isCapitals(before);
    if (length > 0 && (line.gap || !runsOn)) break;
    length++;
  }
  return length;
}

/** The subject of a công văn stands in a narrow column, up to a blank line. */
function subjectEndOfLetter(lines: readonly Line[], from: number): number {
  const near = lines.slice(from + 1, from + 1 + LONGEST_SUBJECT);
  const blank = near.findIndex((line) => line.gap);
  const column = blank >= 0 && near.slice(0, blank).every(isSubjectLine);
  return column ? from + 1 + blank : from + subjectLength(lines, from);
}

/** Index of the rule under the subject; -1 when the lines up to it are no subject. */
function ruleAfter(lines: readonly Line[], from: number, own: string): number {
  const near = lines.slice(from, from + LONGEST_SUBJECT + 1);
  const at = near.findIndex(({ text }) => readHeadLine(text, own).kind === "rule");
  return at >= 0 && near.slice(0, at).every(isSubjectLine) ? from + at : -1;
}

/** Author and subject: a line in capitals before one that is not is the author (HD05 I.5.1.1). */
function addSubject(head: Head, lines: readonly string[]): void {
  const [first = "", second] = lines;
  const byName = /^CỦA /u.test(sameSpelling(first)) && isCapitals(first);
  const isAuthor = byName || (isCapitals(first) && second !== undefined && !isCapitals(second));
  if (isAuthor) head.author = first;
  head.subject = isAuthor ? (lines.slice(1) as string[]) : [...lines];
}

const texts = (lines: readonly Line[]): string[] =>
  lines.map(({ text }) => columnsOf(text).join(" "));

/** A heading block with its type printed: all above it is header, below come author and subject. */
function headWithType(lines: readonly Line[], typeAt: number, own: string): Head {
  const rule = ruleAfter(lines, typeAt + 1, own);
  const end = rule >= 0 ? rule : typeAt + 1 + subjectLength(lines, typeAt + 1);
  const head = emptyHead(rule >= 0 ? rule + 1 : end);
  for (const line of lines.slice(0, typeAt + 1)) {
    for (const piece of piecesOf(line, own)) addPiece(head, piece);
  }
  addSubject(head, texts(lines.slice(typeAt + 1, end)));
  return head;
}

/** No type: the words above the rule are the subject, the rest of the block was lost. */
function headWithRule(lines: readonly Line[], rule: number, own: string): Head {
  const head = emptyHead(rule + 1);
  const subject: string[] = [];
  const anchor = lastAnchor(lines.slice(0, rule), own);
  lines.slice(0, rule).forEach((line, i) => {
    for (const piece of piecesOf(line, own)) {
      if (i <= anchor || piece.read.kind === "draft-mark") addPiece(head, piece);
      else subject.push(piece.text);
    }
  });
  addSubject(head, subject);
  return head;
}

const hasAnchor = (line: Line, own: string): boolean =>
  piecesOf(line, own).some(({ read }) => ANCHORS.includes(read.kind));

const isStrongAnchor = (line: Line, own: string): boolean =>
  piecesOf(line, own).some(({ read }) => STRONG_ANCHORS.includes(read.kind));

const isHeader = ({ kind }: HeadLine): boolean => kind === "capitals" || ANCHORS.includes(kind);

const lastAnchor = (lines: readonly Line[], own: string): number =>
  lines.findLastIndex((line) => hasAnchor(line, own));

/** Neither type nor rule, as in a công văn: the header, then the lines that begin with "về". */
function headOfLetter(lines: readonly Line[], own: string): Head {
  const start = lastAnchor(lines, own) + 1;
  const names = /^(?:về|v\/v)(?:\s|$)/iu.test(lines[start]?.text ?? "");
  const end = names ? subjectEndOfLetter(lines, start) : start;
  const head = emptyHead(end);
  for (const line of lines.slice(0, start)) {
    for (const piece of piecesOf(line, own)) addPiece(head, piece);
  }
  addSubject(head, texts(lines.slice(start, end)));
  return head;
}

/** Lines above the type or the date that are running text: then it is no heading block. */
function isRunningText(lines: readonly Line[], own: string): boolean {
  const words = lines.flatMap((line) => piecesOf(line, own)).filter((p) => p.read.kind === "words");
  return words.length > 6 || words.reduce((sum, { text }) => sum + text.length, 0) > 600;
}

function ruleOf(zone: readonly Line[], own: string): number {
  const rule = zone.findIndex(({ text }) => readHeadLine(text, own).kind === "rule");
  const above = zone.slice(0, Math.max(rule, 0));
  const subject = above.slice(lastAnchor(above, own) + 1);
  return subject.length <= LONGEST_SUBJECT && subject.every(isSubjectLine) ? rule : -1;
}

/** Reads the heading block. `own`: the template's type, "Kết luận". */
export function readHead(all: readonly Line[], own: string): Head {
  const zone = zoneOf(all);
  const typeAt = zone.findIndex((line) => readHeadLine(line.text, own).kind === "type");
  if (typeAt >= 0 && !isRunningText(zone.slice(0, typeAt), own))
    return headWithType(zone, typeAt, own);
  const rule = ruleOf(zone, own);
  if (rule >= 0) return headWithRule(zone, rule, own);
  const letter = zone.slice(0, LONGEST_LETTER_HEAD);
  const anchor = letter.findLastIndex((line) => isStrongAnchor(line, own));
  if (anchor < 0 || isRunningText(zone.slice(0, anchor + 1), own)) return emptyHead(0);
  return headOfLetter(letter, own);
}

/**
 * A header that a PDF program put under the body: from `end` upwards, when it holds the Party's
 * title. Gives the index of its first line and what it says.
 */
export function readLateHead(lines: readonly Line[], end: number, own: string): Head | undefined {
  const near = lines.slice(Math.max(0, end - LONGEST_LATE_HEAD), end);
  const above = near.findLastIndex((line) => piecesOf(line, own).some((p) => !isHeader(p.read)));
  const block = near.slice(above + 1);
  const pieces = block.flatMap((line) => piecesOf(line, own));
  if (!pieces.some(({ read }) => read.kind === "party-title")) return undefined;
  const head = emptyHead(end - block.length);
  for (const piece of pieces) addPiece(head, piece);
  return head;
}
