import { Document as DocxDocument, Packer } from "docx";
import type { Document } from "../../../document/model.ts";
import { profileOf } from "../../../document/profiles/choose.ts";
import type { Template } from "../../../document/template.ts";
import { bodyParagraphs } from "./body.ts";
import { closingBlock } from "./closing-block.ts";
import { coreProperties } from "./core-properties.ts";
import { freezeZipTimes } from "./freeze-zip-times.ts";
import { type DraftMark, headerBlock } from "./header-block.ts";
import { headerColumns } from "./header-columns.ts";
import { sectionOf } from "./section.ts";
import { stylesOf } from "./styles.ts";
import { subjectInset } from "./subject-inset.ts";
import { titleBlock } from "./title-block.ts";

export type { DraftMark } from "./header-block.ts";

function docxOf(document: Document, template: Template, mark: DraftMark): DocxDocument {
  const profile = profileOf(document);
  const columns = headerColumns(document, profile);
  const closing = closingBlock(document, profile);
  const insets = {
    titleLine: columns.titleInset,
    subject: subjectInset(document, template, profile),
  };
  const content = [
    headerBlock(document, template, profile, columns, mark),
    ...titleBlock(document, template, profile),
    ...bodyParagraphs(document, template, closing.length > 0),
    ...closing,
  ];
  return new DocxDocument({
    styles: stylesOf(profile, template, insets),
    // Word would stretch a justified line that ends in a soft break.
    compatibility: { doNotExpandShiftReturn: true },
    sections: [sectionOf(profile, content)],
  });
}

/**
 * A document as DOCX, laid out by the profile of its date (format-spec 1-5; HD05, HD36). Text is
 * literal, labels included; looks are named styles. The same document, template and mark always
 * give the same bytes: time stamps are the document's day, not the clock.
 */
export async function writeDocx(
  document: Document,
  template: Template,
  mark: DraftMark,
): Promise<Uint8Array> {
  const core = { path: "docProps/core.xml", data: coreProperties(document, template) };
  const packed = await Packer.toArrayBuffer(docxOf(document, template, mark), false, [core]);
  const bytes = new Uint8Array(packed);
  freezeZipTimes(bytes);
  return bytes;
}
