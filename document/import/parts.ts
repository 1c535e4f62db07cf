import type { NewId, Parts } from "../model.ts";
import type { Template } from "../template.ts";
import type { Closing } from "./closing.ts";
import type { Head } from "./head.ts";
import { sameSpelling } from "./words.ts";

/** One name over two lines: "ỦY BAN NHÂN DÂN" + "TỈNH …"; a Party body below another is not. */
const NAME_GOES_ON = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU) (?!ỦY)/u;

/** The first line is the superior body, the others the issuer (HD05 I.2.2). */
function issuerOf(lines: readonly string[]): Parts["issuer"] {
  const [first = "", ...others] = lines;
  if (others.length === 0) return { name: first };
  const name = others.join(" ");
  const isOne = NAME_GOES_ON.test(sameSpelling(others[0] ?? "")) && !/^ĐẢNG BỘ/u.test(first);
  return isOne ? { name: `${first} ${name}` } : { superior: first, name };
}

/** True when the number's symbol is that of the template's type. */
export const isOwnNumber = (head: Head, template: Template): boolean =>
  head.number?.symbol === template.symbol;

/** The issuer's symbol holds for every type; the ordinal counts within one type only (HD05 I.3.1.1). */
function numberOf(head: Head, template: Template, body: string): Parts["number"] {
  if (!head.number) return { body };
  const { number } = head.number;
  return isOwnNumber(head, template) ? number : { body: number.body };
}

/** What the source says, over what the skeleton has for issuer, symbol and place. */
export function partsOf(head: Head, closing: Closing, template: Template, newId: NewId): Parts {
  const { issuer, number, placeDate } = template.skeleton.parts;
  const { author, subject } = { author: head.author, subject: head.subject.join("\n") };
  return {
    issuer: head.issuer.length > 0 ? issuerOf(head.issuer) : { ...issuer },
    number: numberOf(head, template, number.body),
    placeDate: { place: placeDate.place, ...(head.placeDate?.place !== "" && head.placeDate) },
    subject: author === undefined ? { text: subject } : { author, text: subject },
    recipients: closing.recipients.recipients.map((r) => ({ id: newId(), ...r })),
    signature: closing.signature.signature,
  };
}

/** Lines of the heading that the parts cannot hold: they stay as text at the start of the body. */
export function headLeftovers(head: Head, template: Template): string[] {
  const otherType =
    head.type !== undefined && head.type !== sameSpelling(template.name) ? [head.type] : [];
  const otherNumber = head.number && !isOwnNumber(head, template) ? [head.number.typed] : [];
  return [...head.rest, ...otherNumber, ...otherType];
}
