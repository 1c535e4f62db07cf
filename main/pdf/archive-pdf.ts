import PDFDocument from "pdfkit";
import type { PdfFacts } from "./pdf-facts.ts";
import { type Inside, insideOf, pdfString } from "./pdfkit-inside.ts";
import { SRGB, srgbProfile } from "./srgb-profile.ts";

type Pdf = PDFKit.PDFDocument;

const PROGRAM = "Văn Kiện";

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const escaped = (info: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(info).map(([k, v]) => [k, typeof v === "string" ? escapeXml(v) : v]),
  );

/**
 * The metadata says what the facts say. pdfkit puts them into it, which is XML, as they are: there
 * they are escaped; and it leaves out the day of the last change.
 */
function completeMetadata(inside: Inside, made: Date): void {
  const addInfo = inside._addInfo;
  inside._addInfo = () => {
    const { info } = inside;
    inside.info = escaped(info);
    addInfo.call(inside);
    inside.info = info;
    const day = made.toISOString().replace(/\.\d+Z$/u, "Z");
    inside.appendXML(`
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:ModifyDate>${day}</xmp:ModifyDate>
        </rdf:Description>`);
  };
}

/** The colours that are meant, by a profile of our own: that of pdfkit is a file beside its code. */
function nameColours(inside: Inside): void {
  inside._addColorOutputIntent = () => {
    const profile = inside.ref({ N: 3 });
    profile.end(srgbProfile());
    const intent = inside.ref({
      Type: "OutputIntent",
      S: "GTS_PDFA1",
      Info: pdfString(SRGB),
      OutputConditionIdentifier: pdfString(SRGB),
      DestOutputProfile: profile,
    });
    intent.end();
    inside._root.data.OutputIntents = [intent];
  };
}

/** What the file says of itself; a fact that there is not is left out, as in the metadata. */
function infoOf({ title, subject, author }: PdfFacts, made: Date): Record<string, string | Date> {
  return {
    Title: title,
    ...(subject !== "" && { Subject: subject }),
    ...(author !== "" && { Author: author }),
    Creator: PROGRAM,
    Producer: PROGRAM,
    CreationDate: made,
    ModDate: made,
  };
}

/** A new PDF without pages, of the kind that archives keep: PDF/A-2a (ISO 19005-2). */
export function newArchivePdf(facts: PdfFacts): Pdf {
  const made = new Date(`${facts.day}T00:00:00Z`);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    // Without it pdfkit reads a font of its own, which the built program does not have.
    font: "",
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    lang: "vi-VN",
    displayTitle: true,
    tagged: true,
    info: infoOf(facts, made),
  });
  const inside = insideOf(pdf);
  // Only what lies below the root of a tree has limits.
  inside.getStructParentTree().limits = false;
  completeMetadata(inside, made);
  nameColours(inside);
  return pdf;
}
