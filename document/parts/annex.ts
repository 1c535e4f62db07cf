import type { Document } from "../model.ts";
import { toRoman } from "../numbering.ts";
import { fillIn, type Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";
import { citedDay } from "./cited-day.ts";
import { issuerInSentence } from "./issuer.ts";
import { numberAndSymbol } from "./number.ts";
import { dateInWords } from "./place-date.ts";

/** "Phụ lục", with its number where there are several: Arabic for the Party (HD05 II.1.1). */
export function annexLabel(n: number, count: number, { words }: Profile): string {
  if (count < 2) return words.annex;
  return `${words.annex} ${words.annexCounting === "roman" ? toRoman(n) : n}`;
}

/** The number gives way where the type has none: "(Kèm theo Giấy mời, ngày …)". */
const referenceForm = ({ without }: Template, { words }: Profile): string =>
  without?.includes("number")
    ? words.annexReference.replace(/ số \{number\}/u, "")
    : words.annexReference;

/**
 * The line under an annex's title: "(Kèm theo Kết luận số 15-KL/TU, ngày 05/6/2026 của Tỉnh uỷ
 * Lâm Sơn)" (HD05 II.1.2); blank room for a number and a date that are not given yet. The day joins
 * as in a citation: in figures for the Party, in words for the state.
 */
export function annexReference({ parts }: Document, template: Template, profile: Profile): string {
  return fillIn(referenceForm(template, profile), {
    type: template.name,
    number: numberAndSymbol(parts.number, template, profile),
    day: citedDay(parts.placeDate.date, profile),
    date: dateInWords(parts.placeDate.date),
    issuer: authorInSentence(parts),
  });
}

/** The author where one is named ("của Ban Thường vụ Tỉnh uỷ"), otherwise the issuer. */
const authorInSentence = ({ issuer, subject }: Document["parts"]): string =>
  subject.author?.trim().replace(/^của\s+/iu, "") || issuerInSentence(issuer);
