import {
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  Paragraph,
  VerticalPositionAlign,
} from "docx";
import type { FlowSection, StyleSheet } from "../../../document/flow/flow.ts";
import { textWidthOf } from "../../../document/flow/sections.ts";
import { type Beyond, docxParagraph } from "./docx-paragraph.ts";
import { FOOT_ROOM } from "./style-ids.ts";
import { topBorder } from "./top-border.ts";

/** A frame as wide as the text whose lower edge is that of the paper. */
const frameOf = ({ page }: FlowSection) =>
  ({
    type: "alignment",
    width: textWidthOf(page),
    wrap: FrameWrap.AROUND,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
    alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
  }) as const;

/**
 * What stands at the foot of the section's last page (HD05 II.4.1, II.6), in a Word frame: the
 * frame stands on the page of the paragraph that follows it. An empty paragraph below the text
 * keeps it off the edge, so that nothing has to be known of the number of its lines. A line above
 * it is the upper border of every paragraph: Word draws one for all of them, LibreOffice drops it
 * from a frame in which only one has it.
 */
export function footParagraphs(section: FlowSection, styles: StyleSheet): Paragraph[] {
  if (!section.foot) return [];
  const { paragraphs } = section.foot;
  const eighths = styles[paragraphs[0]?.style ?? ""]?.topLine;
  const beyond: Beyond = {
    frame: frameOf(section),
    ...(eighths !== undefined && { border: topBorder(eighths) }),
  };
  return [
    ...paragraphs.map((p) => docxParagraph(p, beyond)),
    new Paragraph({ style: FOOT_ROOM.id, ...beyond }),
  ];
}
