import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type BlockLayout, type DocumentLayout, layoutDocument } from "docx/layout";
import {
  type Flow,
  type FlowBlock,
  type FlowNote,
  type FlowParagraph,
  type FlowRun,
  type FlowSection,
  type FlowStyle,
  type FlowTable,
  GRID,
  type StyleSheet,
} from "../flow/flow.ts";
import type { Page, PlacedLine } from "./pages.ts";

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.JUSTIFIED,
} as const;

function runOf(
  run: FlowRun,
  style: FlowStyle,
  sheet: StyleSheet,
): (TextRun | FootnoteReferenceRun)[] {
  if (run.note !== undefined) return [new FootnoteReferenceRun(run.note)];
  const look = (run.style === undefined ? undefined : sheet[run.style]) ?? style;
  return run.text.split("\n").map(
    (text, index) =>
      new TextRun({
        text,
        size: style.size * 2,
        bold: run.bold ?? look.bold,
        italics: run.italic ?? look.italic,
        superScript: run.style === "noteReference",
        ...(index > 0 && { break: 1 }),
        ...(run.underline && { underline: {} }),
      }),
  );
}

function paragraphOf(paragraph: FlowParagraph, sheet: StyleSheet): Paragraph {
  const style = sheet[paragraph.style];
  if (style === undefined) throw new Error(paragraph.style);
  return new Paragraph({
    alignment: ALIGNMENTS[paragraph.align ?? style.align],
    indent: {
      left: style.left,
      right: style.right,
      ...(style.first < 0 ? { hanging: -style.first } : { firstLine: style.first }),
    },
    spacing: {
      before: style.before,
      after: style.after,
      line: style.line,
      lineRule: LineRuleType.EXACT,
    },
    ...(style.topLine !== undefined && {
      border: { top: { style: BorderStyle.SINGLE, size: style.topLine, space: 0 } },
    }),
    keepNext: style.keepNext || paragraph.keepNext === true,
    pageBreakBefore: paragraph.pageBreakBefore === true,
    children: paragraph.runs.flatMap((run) => runOf(run, style, sheet)),
  });
}

function tableOf({ look, columns, rows }: FlowTable, sheet: StyleSheet): Table {
  const line = {
    style: look === "grid" ? BorderStyle.SINGLE : BorderStyle.NONE,
    size: look === "grid" ? GRID.lineEighths : 0,
    color: "000000",
  };
  const side = look === "grid" ? GRID.marginX : 0;
  const margins = { top: GRID.marginY, bottom: GRID.marginY, left: side, right: side };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    margins,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(({ cells, cantSplit, header }) => {
      let column = 0;
      return new TableRow({
        cantSplit,
        tableHeader: header,
        children: cells.map(({ span, paragraphs }) => {
          const width = columns.slice(column, column + span).reduce((a, b) => a + b, 0);
          column += span;
          return new TableCell({
            columnSpan: span,
            verticalAlign: VerticalAlignTable.TOP,
            width: { size: width, type: WidthType.DXA },
            children: paragraphs.map((one) => paragraphOf(one, sheet)),
          });
        }),
      });
    }),
  });
}

const blockOf = (block: FlowBlock, sheet: StyleSheet): Paragraph | Table =>
  block.kind === "table" ? tableOf(block, sheet) : paragraphOf(block, sheet);

function numberHeader(sheet: StyleSheet): Header {
  const style = sheet.pageNumber;
  if (style === undefined) throw new Error("pageNumber");
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: style.line, lineRule: LineRuleType.EXACT, before: style.before },
        children: [new TextRun({ size: style.size * 2, children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}

/** The layout of docx 9.15 throws on a header without a paragraph. */
function firstHeader({ firstHeader: paragraphs }: FlowSection, sheet: StyleSheet): Header {
  const children = paragraphs.map((one) => paragraphOf(one, sheet));
  return new Header({ children: children.length > 0 ? children : [new Paragraph({})] });
}

function sectionOf(section: FlowSection, sheet: StyleSheet): ISectionOptions {
  const { page, landscape } = section;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: section.restarts,
      page: {
        size: {
          width: landscape ? page.height : page.width,
          height: landscape ? page.width : page.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: page.top,
          bottom: page.bottom,
          left: page.left,
          right: page.right,
          header: page.header,
          footer: 0,
        },
        ...(section.restarts && { pageNumbers: { start: 1 } }),
      },
    },
    headers: {
      default: numberHeader(sheet),
      first: firstHeader(section, sheet),
    },
    children: section.blocks.map((block) => blockOf(block, sheet)),
  };
}

/** docx writes the number in front of a note itself; the space after it is ours. */
const noteParagraphs = ({ paragraphs }: FlowNote, sheet: StyleSheet): Paragraph[] =>
  paragraphs.map((one, index) =>
    paragraphOf(index === 0 ? { ...one, runs: [{ text: " " }, ...one.runs] } : one, sheet),
  );

/** The flow as a DOCX made by the simplest means, for the layout of `docx` to judge. */
export const docxOf = (flow: Flow): Document =>
  new Document({
    styles: {
      default: {
        document: { run: { font: "Times New Roman", size: (flow.styles.body?.size ?? 14) * 2 } },
      },
    },
    footnotes: Object.fromEntries(
      flow.notes.map((note, index) => [index + 1, { children: noteParagraphs(note, flow.styles) }]),
    ),
    sections: flow.sections.map((section) => sectionOf(section, flow.styles)),
  });

export const oracle = (flow: Flow): DocumentLayout => layoutDocument(docxOf(flow));

/** What is compared: the text of a line and how far its top is down the page, in twips. */
export type ComparedLine = string;

const POINTS_PER_PIXEL = 0.75;
const compared = (text: string, top: number): ComparedLine =>
  `${Math.round(top * 20)} ${text.trimEnd()}`;

const linesOfBlock = (block: BlockLayout): ComparedLine[] =>
  block.type === "table"
    ? []
    : block.lines
        .filter(({ text }) => text !== "")
        .map(({ text, y }) => compared(text, y * POINTS_PER_PIXEL));

/** The lines of the oracle page by page, body before footnotes; the text of tables it keeps back. */
export const oracleLines = ({ pages }: DocumentLayout): ComparedLine[][] =>
  pages.map(({ body, footnotes }) => [
    ...body.flatMap(linesOfBlock),
    ...footnotes.flatMap(({ content }) => content.flatMap(linesOfBlock)),
  ]);

const textOf = ({ runs }: PlacedLine): string => runs.map(({ text }) => text).join("");

/** The lines of our pages in the same form. */
export const ourLines = (pages: readonly Page[]): ComparedLine[][] =>
  pages.map(({ lines }) =>
    lines
      .filter(({ at, runs }) => at !== undefined && runs.length > 0)
      .map((line) => compared(textOf(line), line.top)),
  );
