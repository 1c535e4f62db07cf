import { Document as DocxDocument, type IPropertiesOptions, Packer } from "docx";
import type { Flow, FlowNote } from "../../../document/flow/flow.ts";
import { type Copy, flowOf } from "../../../document/flow/flow-of.ts";
import type { Document } from "../../../document/model.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import { coreProperties } from "./core-properties.ts";
import { docxParagraph } from "./docx-paragraph.ts";
import { freezeZipTimes } from "./freeze-zip-times.ts";
import { mirrorMargins } from "./mirror-margins.ts";
import { sectionsOf } from "./section.ts";
import { stylesOf } from "./styles.ts";

/** docx writes the number in front of a note itself; the space between is ours. */
function noteParagraphs({ paragraphs }: FlowNote) {
  return paragraphs.map((p, index) =>
    docxParagraph(index === 0 ? { ...p, runs: [{ text: " " }, ...p.runs] } : p),
  );
}

const footnotesOf = ({ notes }: Flow): NonNullable<IPropertiesOptions["footnotes"]> =>
  Object.fromEntries(notes.map((note, i) => [String(i + 1), { children: noteParagraphs(note) }]));

/**
 * A document as docx's own document, before it is packed: every paragraph, table, section and
 * note of its flow (`flowOf`), in named styles with the flow's figures.
 */
export function docxOf(
  document: Document,
  template: Template,
  profile: Profile,
  copy: Copy,
): DocxDocument {
  const flow = flowOf(document, template, profile, copy);
  const footRoom = flow.sections.find((section) => section.foot)?.foot?.bottom;
  const file = new DocxDocument({
    styles: stylesOf(flow.styles, template, profile.font, footRoom),
    // Word would stretch a justified line that ends in a soft break.
    compatibility: { doNotExpandShiftReturn: true },
    footnotes: footnotesOf(flow),
    sections: sectionsOf(flow),
  });
  if (flow.sections.some(({ mirrored }) => mirrored)) mirrorMargins(file);
  return file;
}

/**
 * A document as DOCX in the form of a profile (format-spec 1-5). Text is literal, labels included;
 * looks are named styles. The same document, template, profile and copy always give the same
 * bytes: time stamps are the document's day, not the clock.
 */
export async function writeDocx(
  document: Document,
  template: Template,
  profile: Profile,
  copy: Copy,
): Promise<Uint8Array> {
  const core = { path: "docProps/core.xml", data: coreProperties(document, template) };
  const file = docxOf(document, template, profile, copy);
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file, false, [core]));
  freezeZipTimes(bytes);
  return bytes;
}
