import type { Parts, Signature } from "../model.ts";
import { fillIn, type Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";
import { committeeWord, folded, isCentral } from "./body-name.ts";
import { bracketed } from "./bracketed.ts";
import { upper } from "./capitals.ts";
import { withoutEnd } from "./without-end.ts";

export type SubjectLines = {
  /** Absent where a congress theme stands in its place. */
  type?: string;
  author?: string;
  subject: string[];
  /** The bracketed line under a congress theme. */
  note?: string;
};

/**
 * The opening "về" as the profile writes it: small for the Party (HD05 I.5.2), capital for the
 * state (NĐ30 Phụ lục I, II.5). Other first words stay: they may be names.
 */
const openingAsRuled = (line: string, { family }: Profile): string =>
  line.replace(/^về(?=\s)/iu, family === "state" ? "Về" : "về");

/**
 * The lines of type and subject in order (HD05 I.5.2): type, author if any, subject lines. The
 * congress theme of a political report stands in the place of the type, in capitals, with its note
 * in brackets below (HD05 I.5.1.2, HD36 1.5.1).
 */
export function subjectLines(
  subject: Parts["subject"],
  template: Template,
  profile: Profile,
): SubjectLines {
  const lines = openingAsRuled(subject.text.trim(), profile)
    .split("\n")
    .map((line) => line.trim());
  return {
    ...(!subject.theme && { type: upper(template.name) }),
    ...(subject.author && { author: upper(subject.author) }),
    subject: subject.theme ? lines.map(upper) : lines,
    ...(subject.note && { note: bracketed(subject.note) }),
  };
}

const LETTER_OPENING = /^(?:v\/v:?|về việc|về)\s+/iu;
const ABOUT_ALONE = /^về (?!việc)/iu;

/**
 * The subject of a letter (công văn): "về việc …" under HD 05 (I.5.2.3), "V/v …" for the state
 * (NĐ30 Phụ lục I, II.5), as typed under HD 36. An opening that was typed gives way; a plain "về"
 * stays where the rule's opening would double it.
 */
export function letterSubjectLine(text: string, { words }: Profile): string {
  const typed = text.trim();
  const form = words.letterSubject;
  if (form.startsWith("{")) return typed;
  const bare = typed.replace(LETTER_OPENING, "");
  const keepsAbout = ABOUT_ALONE.test(typed) && form.startsWith("về");
  return keepsAbout ? `về ${bare}` : fillIn(form, { subject: bare });
}

/**
 * A subject put right: no full stop at its end, no "V/v", a small "về" at its start for the Party
 * (HD05 I.5.2 and its examples). Other first words stay: they may be names.
 */
export function subjectAsRuled(text: string, template: Template, profile: Profile): string {
  const ended = withoutEnd(text.trim(), ".");
  if (template.form === "letter") return letterSubjectLine(ended, profile);
  return openingAsRuled(ended.replace(/^v\/v:?\s+/iu, "về việc "), profile);
}

/**
 * The line between type and subject, from who signs: "của Ban Thường vụ Tỉnh uỷ". Only where the
 * issuer block does not show the author: the Standing Committee, Bộ Chính trị, Ban Bí thư
 * (HD05 I.5.1.1, I.2.1.2).
 */
export function authorOf(signature: Signature, issuer: Parts["issuer"]): string | undefined {
  const { capacity, body = "" } = signature;
  if (capacity !== "T/M" && capacity !== "T/L") return undefined;
  const key = folded(body.trim());
  if (isCentral(body) && key !== "ban chấp hành trung ương") return `của ${body.trim()}`;
  if (!key.startsWith("ban thường vụ")) return undefined;
  const committee = committeeWord(issuer.name);
  return committee && `của Ban Thường vụ ${committee}`;
}
