import PDFDocument from "pdfkit";
import { isPageNumber } from "../../document/layout/page-text.ts";
import type { Face, Page, PlacedLine, PlacedRun } from "../../document/layout/pages.ts";
import { fontOf } from "./fonts.ts";
import type { PdfFacts } from "./pdf-facts.ts";
import { type EmbeddedFont, showLine } from "./pdf-text.ts";

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** The paper as pdfkit writes it, and the paragraphs of its body, which may go over pages. */
type Writing = {
  pdf: Pdf;
  root: Element;
  paragraphs: Map<string, Element>;
  fonts: ReadonlyMap<Face, EmbeddedFont>;
};

const PROGRAM = "Văn Kiện";

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** pdfkit puts the facts into its metadata, which is XML, as they are: there they are escaped. */
function escapeMetadata(pdf: Pdf): Pdf {
  const inside = pdf as unknown as { info: Record<string, unknown>; _addInfo: () => void };
  const addInfo = inside._addInfo;
  inside._addInfo = () => {
    const { info } = inside;
    const escaped = Object.entries(info).map(([k, v]) => [
      k,
      typeof v === "string" ? escapeXml(v) : v,
    ]);
    inside.info = Object.fromEntries(escaped);
    addInfo.call(pdf);
    inside.info = info;
  };
  return pdf;
}

function newPdf({ title, subject, author, day }: PdfFacts): Pdf {
  const made = new Date(`${day}T00:00:00Z`);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    // Without it pdfkit reads a font of its own, which the built program does not have.
    font: "",
    pdfVersion: "1.7",
    lang: "vi-VN",
    displayTitle: true,
    tagged: true,
    info: {
      Title: title,
      Subject: subject,
      Author: author,
      Creator: PROGRAM,
      Producer: PROGRAM,
      CreationDate: made,
      ModDate: made,
    },
  });
  return escapeMetadata(pdf);
}

const facesIn = (pages: readonly Page[]): Face[] => {
  const runs = pages.flatMap((page) => page.lines.flatMap((line) => line.runs));
  return [...new Set(runs.map((run) => run.face))].sort();
};

/** Opens the faces that the paper uses, and no others. */
async function openFonts(pdf: Pdf, faces: readonly Face[]): Promise<Map<Face, EmbeddedFont>> {
  const fonts = new Map<Face, EmbeddedFont>();
  for (const face of faces) {
    pdf.registerFont(face, Buffer.from(await fontOf(face)));
    pdf.font(face);
    // The font that `font` has just opened; the types of pdfkit do not name it.
    fonts.set(face, (pdf as unknown as { _font: EmbeddedFont })._font);
  }
  return fonts;
}

/** The font of a run, made known to the page. */
function fontOn({ pdf, fonts }: Writing, { face }: PlacedRun): EmbeddedFont {
  const font = fonts.get(face);
  if (!font) throw new Error(`The face ${face} was not opened`);
  pdf.page.fonts[font.id] ??= font.ref();
  return font;
}

type Stretch = { element: Element | "artifact"; lines: PlacedLine[] };

function elementOf({ pdf, root, paragraphs }: Writing, block: string | undefined): Element {
  const known = block === undefined ? undefined : paragraphs.get(block);
  if (known) return known;
  const element = pdf.struct("P");
  root.add(element);
  if (block !== undefined) paragraphs.set(block, element);
  return element;
}

/** The lines of a page by the paragraphs they belong to. */
function stretchesOf(writing: Writing, page: Page): Stretch[] {
  const stretches: (Stretch & { block: string | undefined })[] = [];
  for (const line of page.lines) {
    const block = line.at?.block;
    const last = stretches.at(-1);
    if (last && block !== undefined && last.block === block) last.lines.push(line);
    else {
      const element = isPageNumber(page, line) ? "artifact" : elementOf(writing, block);
      stretches.push({ element, block, lines: [line] });
    }
  }
  return stretches;
}

function drawRules({ pdf }: Writing, { rules, height }: Page): void {
  if (rules.length === 0) return;
  pdf.markContent("Artifact", { type: "Layout" });
  for (const { x1, y1, x2, y2, weight } of rules) {
    pdf.addContent(`${weight} w ${x1} ${height - y1} m ${x2} ${height - y2} l S`);
  }
  pdf.endMarkedContent();
}

function drawPage(writing: Writing, page: Page): void {
  const { pdf } = writing;
  pdf.addPage({ size: [page.width, page.height], margin: 0 });
  // pdfkit counts from the top, PDF from the foot of the page.
  pdf.transform(1, 0, 0, -1, 0, page.height);
  for (const { element, lines } of stretchesOf(writing, page)) {
    if (element === "artifact") pdf.markContent("Artifact", { type: "Pagination" });
    else element.add(pdf.markStructureContent("P"));
    for (const line of lines) {
      pdf.addContent(showLine(line, page.height, (run) => fontOn(writing, run)));
    }
    pdf.endMarkedContent();
  }
  drawRules(writing, page);
}

async function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * Pages as PDF, every line where the layout put it, with the letters that they use embedded. The
 * text can be copied and searched, and is tagged paragraph by paragraph. The same pages and facts
 * always give the same bytes.
 */
export async function writePdf(pages: readonly Page[], facts: PdfFacts): Promise<Uint8Array> {
  const pdf = newPdf(facts);
  const fonts = await openFonts(pdf, facesIn(pages));
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const writing = { pdf, root, paragraphs: new Map<string, Element>(), fonts };
  for (const page of pages) drawPage(writing, page);
  root.end();
  pdf.end();
  return bytesOf(pdf);
}
