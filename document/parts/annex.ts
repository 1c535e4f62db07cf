import type { Document } from "../model.ts";
import { toRoman } from "../numbering.ts";
import { fillIn, type Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";
import { numberAndSymbol } from "./number.ts";
import { dateInWords } from "./place-date.ts";

/** "Phụ lục", with its number where there are several: Arabic for the Party (HD05 II.1.1). */
export function annexLabel(n: number, count: number, { words }: Profile): string {
  if (count < 2) return words.annex;
  return `${words.annex} ${words.annexCounting === "roman" ? toRoman(n) : n}`;
}

/** "(Kèm theo Kết luận số 15-KL/TU, ngày 05 tháng 6 năm 2026 của Tỉnh uỷ Lâm Sơn)" (HD05 II.1.2). */
export function annexReference({ parts }: Document, template: Template, profile: Profile): string {
  return fillIn(profile.words.annexReference, {
    type: template.name,
    number: numberAndSymbol(parts.number, template, profile),
    date: dateInWords(parts.placeDate.date),
    issuer: issuerInSentence(parts.issuer.name, parts.subject.author),
  });
}

/** The author where one is named ("của Ban Thường vụ Tỉnh uỷ"), otherwise the issuer. */
function issuerInSentence(issuer: string, author: string | undefined): string {
  return author ? author.replace(/^của\s+/iu, "") : issuer;
}
