import { isDay } from "./day.ts";
import { citedDay } from "./parts/cited-day.ts";
import { padOrdinal } from "./parts/number.ts";
import type { Profile } from "./profiles/profile.ts";

/** A paper that is referred to. Whatever is absent or empty is left out of the words. */
export type Cited = {
  /** "Kết luận" */
  type: string;
  ordinal?: number | undefined;
  /** What stands after the number: "KL/TU"; of the state also "2020/NĐ-CP". */
  symbol: string;
  /** ISO day. */
  date?: string | undefined;
  /** "Ban Thường vụ Tỉnh uỷ" */
  body: string;
  /** "về công tác cán bộ" */
  subject: string;
};

const LAW = /^(?:bộ luật|luật|pháp lệnh)$/iu;
const ABOUT = /^(?:v\/v|về việc|về)(?=\s)/iu;
const CLOSING = /[\s.;:,]+$/u;

const oneLine = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);

/** The subject as it goes on in a sentence: "Về công tác…." -> "về công tác…", "V/v" -> "về". */
const subjectInSentence = (subject: string): string =>
  oneLine(subject)
    .replace(CLOSING, "")
    .replace(ABOUT, (about) => (/^v\/v$/iu.test(about) ? "về" : about.toLocaleLowerCase("vi")));

/** Number and symbol: "số 05-KL/TU", of the state "số 30/2020/NĐ-CP"; 1…9 with a zero (HD05 I.3.2.2). */
function numberOf({ ordinal, symbol }: Cited, { family }: Profile): string {
  if (ordinal === undefined) return "";
  const sign = symbol.trim() === "" ? "" : family === "party" ? "-" : "/";
  return `số ${padOrdinal(ordinal)}${sign}${oneLine(symbol)}`;
}

/** Words in a row; those that are empty leave no room. */
const joined = (pieces: readonly string[]): string => pieces.filter(Boolean).join(" ");

/** A law is named by its name and year (HD05 I.6.2.3). */
function lawCited({ type, subject, date }: Cited): string {
  const year = date?.slice(0, 4);
  return joined([capital(oneLine(type)), subjectInSentence(subject), year ? `năm ${year}` : ""]);
}

/**
 * A paper as it is cited for the first time, with type, number, day, body and subject (HD05
 * I.6.1.4). The profile says how the day joins: "Kết luận số 12-KL/TU, ngày 05/3/2026 của Ban
 * Thường vụ Tỉnh uỷ về …"; of the state "… số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của …". The
 * name of a paper has a capital (NĐ30 Phụ lục II).
 */
export function citation(cited: Cited, profile: Profile): string {
  if (LAW.test(oneLine(cited.type))) return lawCited(cited);
  const name = joined([capital(oneLine(cited.type)), numberOf(cited, profile)]);
  const day = cited.date && isDay(cited.date) ? citedDay(cited.date, profile) : "";
  const body = oneLine(cited.body);
  return joined([name + day, body && `của ${body}`, subjectInSentence(cited.subject)]);
}

/** The same paper once it has been named: type and number (HD05 I.6.1.4). */
export const citationAgain = (cited: Cited, profile: Profile): string =>
  LAW.test(oneLine(cited.type))
    ? lawCited(cited)
    : joined([capital(oneLine(cited.type)), numberOf(cited, profile)]);

/** Number and symbol as someone typed them: "12-KL/TU", "Số 30/2020/NĐ-CP", "5". */
export function readCitedNumber(typed: string): Pick<Cited, "ordinal" | "symbol"> {
  const [, figures, symbol = ""] =
    /^\s*(?:số\s*:?\s*)?0*(\d{1,5})?\s*[-–/]?\s*(.*?)\s*$/iu.exec(typed) ?? [];
  return { ordinal: figures ? Number(figures) : undefined, symbol: symbol.replace(/\s+/gu, "") };
}
