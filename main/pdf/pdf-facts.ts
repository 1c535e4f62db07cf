import type { Document } from "../../document/model.ts";
import { isRealDate } from "../../document/parts/place-date.ts";
import type { Template } from "../../document/template.ts";

/** What a PDF says of itself. `day`: YYYY-MM-DD, stands for the time it was made. */
export type PdfFacts = { title: string; subject: string; author: string; day: string };

/** Stands for the day of a document that is not signed yet: the same document, the same bytes. */
const NO_DATE = "2000-01-01";

/** Without line breaks, and without what the metadata, which is XML, cannot hold. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/** As in the DOCX: the issuer is the author, the document's day the time. Never a person or a clock. */
export function pdfFactsOf({ parts }: Document, template: Template): PdfFacts {
  const { date } = parts.placeDate;
  const subject = oneLine(parts.subject.text);
  return {
    title: oneLine(`${template.name} ${subject}`),
    subject,
    author: oneLine(parts.issuer.name),
    day: date !== undefined && isRealDate(date) ? date : NO_DATE,
  };
}
