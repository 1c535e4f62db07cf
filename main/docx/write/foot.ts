import {
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  Paragraph,
  VerticalPositionAlign,
} from "docx";
import type { FlowSection } from "../../../document/flow/flow.ts";
import { textWidthOf } from "../../../document/flow/sections.ts";
import { docxParagraph } from "./docx-paragraph.ts";
import { FOOT_ROOM } from "./style-ids.ts";

/** A frame as wide as the text whose lower edge is that of the paper. */
const frameOf = (section: FlowSection) =>
  ({
    type: "alignment",
    width: textWidthOf(section.page),
    wrap: FrameWrap.AROUND,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
    alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
  }) as const;

/**
 * What stands at the foot of the section's last page (HD05 II.4.1, II.6), in a Word frame: the
 * frame stands on the page of the paragraph that follows it. An empty paragraph below the text
 * keeps it off the edge, so that nothing has to be known of the number of its lines.
 */
export function footParagraphs(section: FlowSection): Paragraph[] {
  if (!section.foot) return [];
  const frame = frameOf(section);
  return [
    ...section.foot.paragraphs.map((p) => docxParagraph(p, { frame })),
    new Paragraph({ style: FOOT_ROOM.id, frame }),
  ];
}
