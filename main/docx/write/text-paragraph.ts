import { FileChild, type IXmlableObject } from "docx";
import type { Align, FlowParagraph } from "../../../document/flow/flow.ts";
import { runElement, value } from "./runs.ts";
import { styleId } from "./style-ids.ts";

const ON: IXmlableObject = {};

const ALIGNMENTS: Record<Align, string> = {
  left: "left",
  centre: "center",
  right: "right",
  justified: "both",
};

/** Order of the elements as the schema has it. */
function paragraphProperties(paragraph: FlowParagraph): IXmlableObject {
  const { style, keepNext, pageBreakBefore, align } = paragraph;
  const properties: IXmlableObject[] = [{ "w:pStyle": value(styleId(style)) }];
  if (keepNext) properties.push({ "w:keepNext": ON });
  if (pageBreakBefore) properties.push({ "w:pageBreakBefore": ON });
  if (align) properties.push({ "w:jc": value(ALIGNMENTS[align]) });
  return { "w:pPr": properties };
}

/** A paragraph as docx's own give it when they are written. */
export const paragraphElement = (paragraph: FlowParagraph): IXmlableObject => ({
  "w:p": [paragraphProperties(paragraph), ...paragraph.runs.map(runElement)],
});

/**
 * A paragraph of the page. docx's own Paragraph builds a tree of a dozen objects for each of
 * thousands of paragraphs and walks it again to write it; this one hands docx what that walk
 * would give, which halves the time of a long export (`targets.md` P5).
 */
export class TextParagraph extends FileChild {
  readonly #paragraph: FlowParagraph;

  constructor(paragraph: FlowParagraph) {
    super("w:p");
    this.#paragraph = paragraph;
  }

  override prepForXml(): IXmlableObject {
    return paragraphElement(this.#paragraph);
  }
}
