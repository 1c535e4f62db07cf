import {
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import type { Flow, FlowBlock, FlowParagraph, FlowSection } from "../../../document/flow/flow.ts";
import { docxParagraph } from "./docx-paragraph.ts";
import { footParagraphs } from "./foot.ts";
import { styleId } from "./style-ids.ts";
import { TextParagraph } from "./text-paragraph.ts";
import { TextTable } from "./text-table.ts";

/** docx turns width and height round itself when the page lies across. */
function sizeOf({ page, landscape }: FlowSection) {
  const { width, height } = page;
  return landscape
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height };
}

/** Page size, margins, the page number's distance from the edge (HD05 IV.3-5). */
function propertiesOf(section: FlowSection): NonNullable<ISectionOptions["properties"]> {
  const { top, right, bottom, left, header } = section.page;
  return {
    page: {
      size: sizeOf(section),
      margin: { top, right, bottom, left, header, footer: header },
      ...(section.restarts && { pageNumbers: { start: 1 } }),
    },
    ...(section.restarts && { titlePage: true }),
  };
}

const numberHeader = (): Header => {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({
    children: [new Paragraph({ style: styleId("pageNumber"), children: [number] })],
  });
};

/** The header of a first page shows no number (HD05 IV.5.1), perhaps a mark (HD05 II.4.1). */
function firstHeader(paragraphs: readonly FlowParagraph[]): Header {
  const empty: FlowParagraph = { kind: "paragraph", style: "pageNumber", runs: [] };
  const shown = paragraphs.length > 0 ? paragraphs : [empty];
  return new Header({ children: shown.map((p) => docxParagraph(p)) });
}

/** A section without headers of its own has those of the section before it. */
function headersOf(section: FlowSection, before: readonly FlowSection[]) {
  const inForce = before.findLast((s) => s.restarts)?.firstHeader;
  const sameFirst = inForce?.length === 0 && section.firstHeader.length === 0;
  return {
    ...(before.length === 0 && { default: numberHeader() }),
    ...(section.restarts && !sameFirst && { first: firstHeader(section.firstHeader) }),
  };
}

const blockOf = (block: FlowBlock): TextParagraph | TextTable =>
  block.kind === "table" ? new TextTable(block) : new TextParagraph(block);

const TAIL: FlowParagraph = { kind: "paragraph", style: "tail", runs: [] };

const isThin = (block: FlowBlock | undefined): block is FlowParagraph =>
  block?.kind === "paragraph" && (block.style === "tail" || block.style === "tableGap");

/** The blocks before the last paragraph, and that one: Word wants one at the end of a section. */
function withEnd({ blocks, foot }: FlowSection): {
  rest: readonly FlowBlock[];
  end: FlowParagraph;
} {
  const last = blocks.at(-1);
  const fits = foot ? isThin(last) : last?.kind === "paragraph";
  return fits && last?.kind === "paragraph"
    ? { rest: blocks.slice(0, -1), end: last }
    : { rest: blocks, end: TAIL };
}

/** The sections of a flow as docx takes them. */
export const sectionsOf = ({ sections, styles }: Flow): ISectionOptions[] =>
  sections.map((section, index) => {
    const { rest, end } = withEnd(section);
    return {
      properties: propertiesOf(section),
      headers: headersOf(section, sections.slice(0, index)),
      children: [...rest.map(blockOf), ...footParagraphs(section, styles), docxParagraph(end)],
    };
  });
