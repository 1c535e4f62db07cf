import type { Document } from "../../document/model.ts";
import { padOrdinal, symbolOf } from "../../document/parts/number.ts";
import type { Template } from "../../document/template.ts";
import { foldAccents } from "../../document/text.ts";
import type { DraftMark } from "../docx/write/write-docx.ts";

/** How much of the subject goes into a file name, characters. */
const MOST_OF_SUBJECT = 60;

/**
 * The file name of an export, in plain ASCII: "KL-15-TU_ve-tinh-hinh.docx". Without a number:
 * "KL-du-thao-lan-1_ve-tinh-hinh.docx" for a draft, "KL_ve-tinh-hinh.docx" for a clean one.
 */
export function exportName(document: Document, template: Template, mark: DraftMark): string {
  const subject = shorten(words(document.parts.subject.text));
  const number = numberPart(document, template, mark);
  return `${[number, subject].filter(Boolean).join("_")}.docx`;
}

function numberPart(document: Document, template: Template, mark: DraftMark): string {
  const symbol = capitals(symbolOf(template));
  const { ordinal, body } = document.parts.number;
  if (ordinal === undefined) {
    return mark.kind === "clean" ? symbol : `${symbol}-du-thao-lan-${mark.round}`;
  }
  return [symbol, padOrdinal(ordinal), capitals(body)].filter(Boolean).join("-");
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
