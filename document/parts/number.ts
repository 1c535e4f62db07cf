import type { Parts } from "../model.ts";
import { fillIn, type Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";

/** Room left for a number that is given by hand later. */
const BLANK = "\u00a0".repeat(6);

/** 1…9 get a leading zero, nothing else does (HD05 I.3.2.2). */
export const padOrdinal = (ordinal: number): string => String(ordinal).padStart(2, "0");

/** The symbol of the document's type: "KL"; a profile may have another one (HD05 I.3.1.2.a). */
export const symbolOf = ({ symbol, symbols }: Template, profile?: Profile): string =>
  (profile && symbols?.[profile.id]) ?? symbol;

const numberForm = ({ form }: Template, { words }: Profile): string =>
  form === "letter" ? words.letterNumber : words.number;

/** The line as printed: "Số 15-KL/TU", no colon (HD05 I.3.2); blank room while there is no number. */
export function numberLine(number: Parts["number"], template: Template, profile: Profile): string {
  return fillIn(numberForm(template, profile), {
    number: number.ordinal === undefined ? BLANK : padOrdinal(number.ordinal),
    type: symbolOf(template, profile),
    body: number.body,
  });
}

/** Number and symbol without the word in front: "15-KL/TU". */
export function numberAndSymbol(
  number: Parts["number"],
  template: Template,
  profile: Profile,
): string {
  return numberLine(number, template, profile).replace(/^\S+ /u, "");
}

/** What the line says before, between and after its two fields, ordinal and body's symbol. */
export function numberFormParts(
  template: Template,
  profile: Profile,
): [before: string, between: string, after: string] {
  const form = fillIn(numberForm(template, profile), { type: symbolOf(template, profile) });
  const [before = "", between = "", after = ""] = form.split(/\{number\}|\{body\}/u);
  return [before, between, after];
}
