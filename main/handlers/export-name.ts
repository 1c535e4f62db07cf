import type { Document } from "../../document/model.ts";
import type { DraftMark } from "../../document/parts/marks.ts";
import { padOrdinal, symbolOf } from "../../document/parts/number.ts";
import type { Template } from "../../document/template.ts";
import { foldAccents } from "../../document/text.ts";

/** How much of the subject goes into a file name, characters. */
const MOST_OF_SUBJECT = 60;

/**
 * The file name of an export, in plain ASCII: "KL-15-TU_ve-tinh-hinh.docx". A draft says so, so
 * that nobody sends it for the paper: "KL-15-TU_du-thao-lan-1_ve-tinh-hinh.docx".
 */
export function exportName(document: Document, template: Template, mark: DraftMark): string {
  const subject = shorten(words(document.parts.subject.text));
  const draft = mark.kind === "draft" && `du-thao-lan-${mark.round}`;
  return `${[numberPart(document, template), draft, subject].filter(Boolean).join("_")}.docx`;
}

function numberPart(document: Document, template: Template): string {
  const { ordinal, body } = document.parts.number;
  const symbol = capitals(symbolOf(template));
  return ordinal === undefined
    ? symbol
    : [symbol, padOrdinal(ordinal), capitals(body)].filter(Boolean).join("-");
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
