import { AlignmentType, Document as DocxDocument, LineRuleType, Paragraph, TextRun } from "docx";
import { layoutDocument } from "docx/layout";
import type { Flow, FlowParagraph, FlowStyle } from "../document/flow/flow.ts";
import { layoutFlow } from "../document/layout/layout-flow.ts";
import type { Effort } from "./effort.ts";
import { median, ms, table, takingTurns, timed } from "./figures.ts";
import { longText } from "./long-text.ts";
import type { Measurement } from "./measurement.ts";

/** Paragraphs that fill about sixty pages. */
const LONG = 480;
/** A4 with the margins of HD36, in twips. */
const PAGE = {
  width: 11906,
  height: 16838,
  top: 1134,
  bottom: 1134,
  left: 1701,
  right: 850,
  header: 567,
};
const BODY: FlowStyle = {
  size: 14,
  bold: false,
  italic: false,
  align: "justified",
  left: 0,
  right: 0,
  first: 567,
  before: 0,
  after: 120,
  line: 380,
  keepNext: false,
};

/** Fresh objects every time: nothing is known of them. */
const paragraphs = (): FlowParagraph[] =>
  longText(LONG).map(({ label, title, words }) => ({
    kind: "paragraph",
    style: "body",
    runs: [
      ...(label ? [{ text: `${label} ` }] : []),
      ...(title ? [{ text: `${title} `, bold: true as const }] : []),
      { text: words },
    ],
  }));

const flowOf = (blocks: readonly FlowParagraph[]): Flow => ({
  styles: { body: BODY, pageNumber: { ...BODY, align: "centre", first: 0, after: 0 } },
  sections: [
    { page: PAGE, mirrored: false, landscape: false, restarts: true, firstHeader: [], blocks },
  ],
  notes: [],
});

const docxParagraph = ({ runs }: FlowParagraph): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: BODY.first },
    spacing: { after: BODY.after, line: BODY.line, lineRule: LineRuleType.EXACT },
    children: runs.map(
      ({ text, bold }) =>
        new TextRun({ text, font: "Times New Roman", size: BODY.size * 2, bold: bold === true }),
    ),
  });

const docxOf = ({ sections }: Flow): DocxDocument =>
  new DocxDocument({
    sections: sections.map(({ blocks }) => ({
      properties: { page: { size: PAGE, margin: { ...PAGE, footer: 0 } } },
      children: blocks.flatMap((block) => (block.kind === "table" ? [] : [docxParagraph(block)])),
    })),
  });

/** The same document with one letter more in the middle, as a key in the editor makes it. */
function oneKeyLater(blocks: readonly FlowParagraph[]): FlowParagraph[] {
  const edited = Math.floor(LONG / 2);
  return blocks.map((block, index) =>
    index === edited ? { ...block, runs: [...block.runs, { text: "a" }] } : block,
  );
}

async function times(effort: Effort) {
  let known = paragraphs();
  layoutFlow(flowOf(known));
  const ours = {
    whole: async () => {
      const flow = flowOf(paragraphs());
      return timed(() => layoutFlow(flow));
    },
    key: async () => {
      known = oneKeyLater(known);
      const flow = flowOf(known);
      return timed(() => layoutFlow(flow));
    },
  };
  const docx = async () => {
    const file = docxOf(flowOf(known));
    return timed(() => layoutDocument(file));
  };
  await takingTurns(5, ours);
  const peers = await takingTurns(effort.long, { ...ours, docx });
  return { ...peers, ...(await takingTurns(effort.warm, ours)) };
}

/** Both break the same lines, or the figures say nothing. */
function countPages(): number {
  const flow = flowOf(paragraphs());
  const [ours, theirs] = [layoutFlow(flow), layoutDocument(docxOf(flow)).pages];
  const lines = ours.reduce((sum, page) => sum + page.lines.length, 0);
  const numbers = ours.filter(({ numberShown }) => numberShown).length;
  const docxLines = theirs.flatMap(({ body }) =>
    body.flatMap((block) => (block.type === "table" ? [] : block.lines)),
  );
  if (ours.length !== theirs.length || lines - numbers !== docxLines.length) {
    throw new Error(`Our ${ours.length} pages are not docx's ${theirs.length}`);
  }
  return ours.length;
}

async function measure(effort: Effort): Promise<string> {
  const pages = countPages();
  const { docx, whole, key } = await times(effort);
  const peer = median(docx);
  const share = (figure: number): string => (figure / peer).toFixed(4);
  const rows = [
    ["docx/layout, whole", ms(peer), "1", ""],
    ["whole", ms(median(whole)), share(median(whole)), "at most 0.50"],
    ["after one key", ms(median(key)), share(median(key)), "at most 50 ms"],
  ];
  const head = ["what", "ms", "of docx/layout's", "goal"];
  return `Lines and breaks of ${pages} pages, ${LONG} paragraphs of 60 words, the same in both; milliseconds, medians.\n\n${table(head, rows)}`;
}

export const pages: Measurement = { id: "P11", title: "Pages", measure };
