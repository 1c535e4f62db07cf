import { AlignmentType, type IParagraphOptions, type IXmlableObject, Paragraph, Run } from "docx";
import type { Align, FlowParagraph, FlowRun } from "../../../document/flow/flow.ts";
import { runElement } from "./runs.ts";
import { styleId } from "./style-ids.ts";

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const satisfies Record<Align, string>;

/** A run that docx writes as it is. */
class FlowTextRun extends Run {
  readonly #run: FlowRun;

  constructor(run: FlowRun) {
    super({});
    this.#run = run;
  }

  override prepForXml(): IXmlableObject {
    return runElement(this.#run);
  }
}

/** What a paragraph has beyond what the flow says of it. */
export type Beyond = Pick<IParagraphOptions, "frame" | "border">;

/**
 * A paragraph as docx's own class, for the few places where docx adds to it: the end of a section,
 * a footnote, a frame, a header.
 */
export function docxParagraph(paragraph: FlowParagraph, beyond: Beyond = {}): Paragraph {
  const { style, runs, keepNext, pageBreakBefore, align } = paragraph;
  return new Paragraph({
    style: styleId(style),
    ...(keepNext && { keepNext }),
    ...(pageBreakBefore && { pageBreakBefore }),
    ...(align && { alignment: ALIGNMENTS[align] }),
    ...beyond,
    children: runs.map((run) => new FlowTextRun(run)),
  });
}
