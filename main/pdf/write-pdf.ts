import { createHash, type Hash } from "node:crypto";
import type { Flow, FlowParagraph } from "../../document/flow/flow.ts";
import type { Face, Page, PlacedRun } from "../../document/layout/pages.ts";
import { newArchivePdf } from "./archive-pdf.ts";
import { type Destination, writeBookmarks } from "./bookmarks.ts";
import { embedFont } from "./embed-font.ts";
import { fontOf } from "./fonts.ts";
import type { PdfFacts } from "./pdf-facts.ts";
import { showRuns } from "./pdf-text.ts";
import { type EmbeddedFont, insideOf } from "./pdfkit-inside.ts";
import { linesOf, type Piece, piecesOf, stretchesOf } from "./pieces.ts";
import { type Structure, structureOf } from "./structure.ts";
import { addStructure, type Element, type Elements, writeNoteNames } from "./write-structure.ts";

type Pdf = PDFKit.PDFDocument;

/** The paper as pdfkit writes it. `begun`: where the paragraphs that are on a page already begin. */
type Writing = {
  pdf: Pdf;
  structure: Structure;
  elements: Elements;
  fonts: ReadonlyMap<Face, EmbeddedFont>;
  begun: Map<FlowParagraph, Destination>;
  digest: Hash;
};

/** Bytes of the name of a file (ISO 32000-1, 14.4). */
const ID_LENGTH = 16;

const facesIn = (pages: readonly Page[]): Face[] => {
  const runs = pages.flatMap((page) => page.lines.flatMap((line) => line.runs));
  return [...new Set(runs.map((run) => run.face))].sort();
};

/** Opens the faces that the paper uses, and no others. */
async function openFonts(pdf: Pdf, faces: readonly Face[]): Promise<Map<Face, EmbeddedFont>> {
  const inside = insideOf(pdf);
  const fonts = new Map<Face, EmbeddedFont>();
  for (const face of faces) {
    pdf.registerFont(face, Buffer.from(await fontOf(face)));
    pdf.font(face);
    const font = inside._font;
    font.embed = () => embedFont(inside, font);
    fonts.set(face, font);
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

function draw({ pdf, digest }: Writing, operators: string): void {
  digest.update(operators);
  pdf.addContent(operators);
}

/** The reference to a footnote is an element of its own in the one whose words refer to it. */
function referenceIn(pdf: Pdf, parent: Element): Element {
  const reference = pdf.struct("Reference");
  parent.add(reference);
  return reference;
}

/** Opens the marks around words: of their element, or of what belongs to the page alone. */
function openMarks({ pdf, elements }: Writing, { node, note }: Piece): void {
  const element = node && elements.get(node);
  if (node === undefined || element === undefined) {
    pdf.markContent("Artifact", { type: "Pagination" });
  } else if (note === undefined) element.add(pdf.markStructureContent(node.tag));
  else referenceIn(pdf, element).add(pdf.markStructureContent("Reference"));
}

function drawWords(writing: Writing, pieces: readonly Piece[], height: number): void {
  const [first] = pieces;
  if (first === undefined) return;
  openMarks(writing, first);
  for (const [line, runs] of linesOf(pieces)) {
    draw(
      writing,
      showRuns(runs, height - line.baseline, (run) => fontOn(writing, run)),
    );
  }
  writing.pdf.endMarkedContent();
}

function drawRules(writing: Writing, { rules, height }: Page): void {
  if (rules.length === 0) return;
  writing.pdf.markContent("Artifact", { type: "Layout" });
  for (const { x1, y1, x2, y2, weight } of rules) {
    draw(writing, `${weight} w ${x1} ${height - y1} m ${x2} ${height - y2} l S`);
  }
  writing.pdf.endMarkedContent();
}

/** The pieces of a page; remembers where its paragraphs begin. */
function piecesOn({ pdf, structure, begun }: Writing, { lines, height }: Page): Piece[] {
  return lines.flatMap((line) => {
    const pieces = piecesOf(line, { places: structure.places, begun });
    if (line.paragraph && !begun.has(line.paragraph)) {
      begun.set(line.paragraph, { page: pdf.page, top: height - line.top });
    }
    return pieces;
  });
}

function drawPage(writing: Writing, page: Page): void {
  const { pdf } = writing;
  pdf.addPage({ size: [page.width, page.height], margin: 0 });
  // pdfkit counts from the top, PDF from the foot of the page.
  pdf.transform(1, 0, 0, -1, 0, page.height);
  for (const stretch of stretchesOf(piecesOn(writing, page))) {
    drawWords(writing, stretch, page.height);
  }
  drawRules(writing, page);
}

/** Pages of another flow would be written without structure. */
function mustPrint({ structure: { places }, begun }: Writing): void {
  const isOurs = places.size === 0 || [...places.keys()].some((paragraph) => begun.has(paragraph));
  if (!isOurs) throw new Error("The pages were laid out from another flow");
}

async function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * Pages as PDF of the kind that archives keep, PDF/A-2a: every line where the layout put it, with
 * the letters that they use embedded, tagged by what the paper is made of. `flow` is the one that
 * the pages were laid out from. The same pages and facts always give the same bytes.
 */
export async function writePdf(
  pages: readonly Page[],
  flow: Flow,
  facts: PdfFacts,
): Promise<Uint8Array> {
  const pdf = newArchivePdf(facts);
  const fonts = await openFonts(pdf, facesIn(pages));
  const structure = structureOf(flow);
  const { root, elements } = addStructure(pdf, structure);
  const digest = createHash("sha256").update(JSON.stringify(facts));
  const writing = { pdf, structure, elements, fonts, begun: new Map(), digest };
  for (const page of pages) drawPage(writing, page);
  mustPrint(writing);
  const inside = insideOf(pdf);
  writeNoteNames(inside, elements);
  writeBookmarks(inside, structure.bookmarks, ({ paragraph }) => writing.begun.get(paragraph));
  inside._id = new Uint8Array(digest.digest().subarray(0, ID_LENGTH));
  root.end();
  pdf.end();
  return bytesOf(pdf);
}
