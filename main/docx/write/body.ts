import type { Block, Document, Text } from "../../../document/model.ts";
import { numberBlocks } from "../../../document/numbering.ts";
import { isHeading } from "../../../document/outline.ts";
import { depthOf, type Template } from "../../../document/template.ts";
import { COMPONENT_STYLES, headingStyleId, leadStyleId, levelStyleId } from "./style-ids.ts";
import { TextParagraph, type Words } from "./text-paragraph.ts";

/** A block with what is derived for it: its label, and the depth of its level in the scheme. */
type PrintedBlock = { block: Block; label: string | undefined; depth: number | undefined };

const sameMarks = (a: Text, b: Text): boolean =>
  a.lead === b.lead && a.bold === b.bold && a.italic === b.italic;

/**
 * The block's words with the label in front. The label is text, as what is signed is the text,
 * and has the look of the title it stands before; otherwise it is regular.
 */
function labelledText({ block, label }: PrintedBlock): Text[] {
  const texts = block.children.filter((t) => t.text !== "");
  if (label === undefined) return texts;
  const [first, ...rest] = texts;
  const labelText: Text = { text: `${label} `, ...(first?.lead && { lead: true }) };
  if (!first || !sameMarks(labelText, first)) return [labelText, ...texts];
  return [{ ...first, text: labelText.text + first.text }, ...rest];
}

/**
 * The style of a run-in title, and what the writer marked by hand. An unnumbered paragraph has no
 * level to give its title a look: there it is bold.
 */
const wordsOf = (words: Text, leadStyle: string | undefined, numbered: boolean): Words => ({
  text: words.text,
  ...(words.lead && leadStyle !== undefined && { style: leadStyle }),
  ...((words.bold || (words.lead && !numbered)) && { bold: true }),
  ...(words.italic && { italic: true }),
});

function styleOf(depth: number | undefined, heading: boolean): string {
  if (depth === undefined) return COMPONENT_STYLES.body.id;
  return heading ? headingStyleId(depth) : levelStyleId(depth);
}

/**
 * One block as a paragraph. A heading's style is the look of its lead already: a run style on top
 * would switch bold off again, as Word toggles it.
 */
function blockParagraph(printed: PrintedBlock, keepNext: boolean): TextParagraph {
  const { block, depth } = printed;
  const numbered = depth !== undefined;
  const heading = numbered && isHeading(block);
  const leadStyle = heading || !numbered ? undefined : leadStyleId(depth);
  return new TextParagraph({
    style: styleOf(depth, heading),
    keepNext: keepNext && !heading,
    words: labelledText(printed).map((t) => wordsOf(t, leadStyle, numbered)),
  });
}

/**
 * The body, one paragraph per block. `keepLastNext` keeps the last one on the page of what
 * follows, so that no signature stands alone.
 */
export function bodyParagraphs(
  document: Document,
  template: Template,
  keepLastNext: boolean,
): TextParagraph[] {
  const labels = numberBlocks(document.body, template.numbering, document.labels);
  const last = document.body.length - 1;
  return document.body.map((block, index) => {
    const depth = block.type === "item" ? depthOf(template.numbering, block.level) : undefined;
    return blockParagraph({ block, label: labels[index], depth }, keepLastNext && index === last);
  });
}
