import { type IRunOptions, Paragraph, type TextRun } from "docx";
import { type Block, blockText, type Document, type Text } from "../../../document/model.ts";
import { numberBlocks } from "../../../document/numbering.ts";
import { isHeading } from "../../../document/outline.ts";
import { depthOf, type Template } from "../../../document/template.ts";
import { textRuns } from "./runs.ts";
import { COMPONENT_STYLES, headingStyleId, leadStyleId, levelStyleId } from "./style-ids.ts";

/** A block with what is derived for it: its label, and the depth of its level in the scheme. */
type PrintedBlock = { block: Block; label?: string; depth?: number };

/** Words of one look, as the document marks them. */
type Words = Text;

const sameMarks = (a: Words, b: Words): boolean =>
  a.lead === b.lead && a.bold === b.bold && a.italic === b.italic;

/**
 * The block's words with the label in front. The label is text, as what is signed is the text,
 * and has the look of the title it stands before; otherwise it is regular.
 */
function printedWords({ block, label }: PrintedBlock): Words[] {
  const words = block.children.filter((t) => t.text !== "");
  if (label === undefined) return words;
  const [first, ...rest] = words;
  const labelWords: Words = { text: `${label} `, ...(first?.lead && { lead: true }) };
  if (!first || !sameMarks(labelWords, first)) return [labelWords, ...words];
  return [{ ...first, text: labelWords.text + first.text }, ...rest];
}

/** Style of the run-in title, then what the writer marked by hand. */
function runOptions({ bold, italic, lead }: Words, leadStyle: string | undefined): IRunOptions {
  return {
    ...(lead && leadStyle !== undefined && { style: leadStyle }),
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
  };
}

const isPrintedHeading = (block: Block): boolean => isHeading(block) && blockText(block) !== "";

/** A heading's style is the look of its lead already; a run style on top would switch it off. */
function runsOf(printed: PrintedBlock, heading: boolean): TextRun[] {
  const { depth } = printed;
  const leadStyle = heading || depth === undefined ? undefined : leadStyleId(depth);
  return printedWords(printed).flatMap((w) => textRuns(w.text, runOptions(w, leadStyle)));
}

function styleOf(depth: number | undefined, heading: boolean): string {
  if (depth === undefined) return COMPONENT_STYLES.body.id;
  return heading ? headingStyleId(depth) : levelStyleId(depth);
}

/** One block as a paragraph. */
function blockParagraph(printed: PrintedBlock, keepNext: boolean): Paragraph {
  const heading = printed.depth !== undefined && isPrintedHeading(printed.block);
  return new Paragraph({
    style: styleOf(printed.depth, heading),
    ...(keepNext && !heading && { keepNext }),
    children: runsOf(printed, heading),
  });
}

function printedBlock(block: Block, label: string | undefined, template: Template): PrintedBlock {
  const depth = block.type === "item" ? depthOf(template.numbering, block.level) : undefined;
  return {
    block,
    ...(label !== undefined && { label }),
    ...(depth !== undefined && { depth }),
  };
}

/**
 * The body, one paragraph per block. `keepLastNext` keeps the last one on the page of what
 * follows, so that no signature stands alone.
 */
export function bodyParagraphs(
  document: Document,
  template: Template,
  keepLastNext: boolean,
): Paragraph[] {
  const labels = numberBlocks(document.body, template.numbering, document.labels);
  const last = document.body.length - 1;
  return document.body.map((block, index) =>
    blockParagraph(printedBlock(block, labels[index], template), keepLastNext && index === last),
  );
}
