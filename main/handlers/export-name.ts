import type { CopyKind } from "../../bridge/api.ts";
import type { Document } from "../../document/model.ts";
import { padOrdinal, symbolOf } from "../../document/parts/number.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import type { Template } from "../../document/template.ts";
import { foldAccents } from "../../document/vietnamese/fold.ts";
import { fillPattern, type NameField, type NamePattern } from "./name-pattern.ts";

/** How much of the subject goes into a file name, characters. */
const MOST_OF_SUBJECT = 60;

/** What a file name tells of a copy. */
export type NamedCopy = { kind: CopyKind; signed: boolean; round: number };

type Named = { document: Document; template: Template; profile: Profile };

/**
 * The file name of an export, in plain ASCII: "KL-15-TU_ve-tinh-hinh.docx". A draft says so, so
 * that nobody sends it for the paper: "KL-15-TU_du-thao-lan-1_ve-tinh-hinh.docx".
 */
export function exportName(named: Named, copy: NamedCopy, pattern: NamePattern): string {
  const extension = copy.kind === "pdf" ? "pdf" : "docx";
  return `${fillPattern(pattern, valuesOf(named, copy))}.${extension}`;
}

function valuesOf({ document, template, profile }: Named, copy: NamedCopy) {
  const { number, subject, placeDate } = document.parts;
  const numbered = number.ordinal !== undefined;
  const values: Record<NameField, string> = {
    symbol: capitals(symbolOf(template, profile)),
    number: number.ordinal === undefined ? "" : padOrdinal(number.ordinal),
    // Without its number the body's symbol would tell nothing.
    body: numbered ? capitals(number.body) : "",
    copy: copyName(copy),
    subject: shorten(words(subject.text)),
    date: placeDate.date ?? "",
    round: String(copy.round),
  };
  return values;
}

function copyName({ kind, signed, round }: NamedCopy): string {
  if (kind === "review") return `lay-y-kien-lan-${round}`;
  const clean = kind === "clean" || (kind === "pdf" && signed);
  return clean ? "" : `du-thao-lan-${round}`;
}

const words = (text: string): string =>
  foldAccents(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const capitals = (text: string): string => words(text).toUpperCase().slice(0, 20);

/** Cut between two words where there is one to cut at. */
function shorten(slug: string): string {
  if (slug.length <= MOST_OF_SUBJECT) return slug;
  const cut = slug.slice(0, MOST_OF_SUBJECT + 1);
  const lastWord = cut.lastIndexOf("-");
  return lastWord > 0 ? cut.slice(0, lastWord) : cut.slice(0, MOST_OF_SUBJECT);
}
