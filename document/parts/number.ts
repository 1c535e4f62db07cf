import type { Parts } from "../model.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";

/** Room left for a number that is given by hand later. */
const BLANK = "\u00a0".repeat(6);

/** 1…9 get a leading zero, nothing else does (HD05 I.3.2.2). */
export const padOrdinal = (ordinal: number): string => String(ordinal).padStart(2, "0");

/** The symbol of the document's type. */
export const symbolOf = (template: Template): string => template.symbol;

/** Number and symbol without the word "Số": "15-KL/TU"; blank room when there is no number yet. */
export function numberAndSymbol(number: Parts["number"], template: Template): string {
  const ordinal = number.ordinal === undefined ? BLANK : padOrdinal(number.ordinal);
  return `${ordinal}-${symbolOf(template)}/${number.body}`;
}

/** The line as printed: "Số 15-KL/TU", no colon (HD05 I.3.2). */
export function numberLine(number: Parts["number"], template: Template, profile: Profile): string {
  return `${profile.words.numberPrefix} ${numberAndSymbol(number, template)}`;
}
