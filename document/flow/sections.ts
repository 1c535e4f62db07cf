import type { Document } from "../model.ts";
import { markLines } from "../parts/marks.ts";
import type { Profile } from "../profiles/profile.ts";
import { acrossBlocks, type PrintedBlock } from "./body.ts";
import type { FlowBlock, FlowPage, FlowParagraph, FlowSection } from "./flow.ts";
import { componentLine, paragraphOf, textLine } from "./paragraphs.ts";
import { mmToTwips } from "./units.ts";

/** Room for remarks beside the text of a copy sent out for comments, mm. */
const COMMENT_ROOM = 45;

/** How a page is cut: margins of the profile, with room for comments when asked for. */
export type PageShape = { commentMargin: boolean };

function portrait({ page }: Profile, { commentMargin }: PageShape): FlowPage {
  const { margin } = page;
  return {
    width: mmToTwips(page.width),
    height: mmToTwips(page.height),
    top: mmToTwips(margin.top),
    bottom: mmToTwips(margin.bottom),
    left: mmToTwips(margin.left),
    right: mmToTwips(margin.right + (commentMargin ? COMMENT_ROOM : 0)),
    header: mmToTwips(page.numberFromTop),
  };
}

/** The sheet turned to the left: the binding edge comes to the top (HD05 IV.4.1). */
const landscapeOf = (page: FlowPage): FlowPage => ({
  ...page,
  width: page.height,
  height: page.width,
  top: page.left,
  right: page.top,
  bottom: page.right,
  left: page.bottom,
});

/** The page of a section and the width of its text, twips. */
export const pageOf = (profile: Profile, shape: PageShape, landscape: boolean): FlowPage => {
  const page = portrait(profile, shape);
  return landscape ? landscapeOf(page) : page;
};

export const textWidthOf = ({ width, left, right }: FlowPage): number => width - left - right;

/** Width and height of the text on a page, twips. */
export type TextArea = { width: number; height: number };

export const textAreaOf = (page: FlowPage): TextArea => ({
  width: textWidthOf(page),
  height: page.height - page.top - page.bottom,
});

/** A stretch of the document on pages of one kind. */
export type Stretch = { landscape: boolean; restarts: boolean; blocks: FlowBlock[] };

/**
 * The document cut into stretches: a table that lies across has pages of its own, and so has every
 * annex, whose numbers begin again (HD05 II.1, IV.5.2). `closing` ends the body proper: it stays on
 * the pages of the last block.
 */
export function stretchesOf(
  head: FlowBlock[],
  body: readonly PrintedBlock[],
  closing: FlowBlock[],
): Stretch[] {
  const stretches: Stretch[] = [{ landscape: false, restarts: true, blocks: [...head] }];
  const current = (): Stretch => stretches[stretches.length - 1] as Stretch;
  const across = acrossBlocks(body.map(({ block }) => block));
  let inAnnex = false;
  for (const { block, blocks } of body) {
    const landscape = across.has(block);
    if (block.type === "annex") {
      if (!inAnnex) current().blocks.push(...closing);
      inAnnex = true;
      stretches.push({ landscape, restarts: true, blocks: [...blocks] });
      continue;
    }
    if (landscape === current().landscape) current().blocks.push(...blocks);
    else stretches.push({ landscape, restarts: false, blocks: [...blocks] });
  }
  if (!inAnnex) current().blocks.push(...closing);
  return stretches;
}

/** What stands at the foot of the last page: contact line under a line, or a mark (boxes 13, 11a). */
function footOf({ parts }: Document, profile: Profile): FlowParagraph[] {
  const { foot } = markLines(parts.marks, profile);
  const contact = parts.contact?.trim();
  const lines = contact ? [paragraphOf("footLine", []), textLine("contact", contact)] : [];
  return [...lines, ...(foot ? [textLine("footMark", foot)] : [])];
}

/** Sections as they print, with marks at the head of the first and the foot of the last one. */
export function sectionsOf(
  stretches: readonly Stretch[],
  document: Document,
  profile: Profile,
  shape: PageShape,
): FlowSection[] {
  const { circulation } = markLines(document.parts.marks, profile);
  const foot = footOf(document, profile);
  const bottom = mmToTwips(profile.page.markFromBottom);
  const bodyEnd = stretches.findLastIndex((s, i) => i === 0 || !s.restarts || s === stretches[0]);
  const last = stretches.findIndex((s, i) => i > 0 && s.restarts);
  const footAt = last < 0 ? bodyEnd : last - 1;
  return stretches.map(({ landscape, restarts, blocks }, index) => ({
    page: pageOf(profile, shape, landscape),
    mirrored: document.setting?.twoSided === true,
    landscape,
    restarts,
    blocks,
    firstHeader: index === 0 ? componentLine("circulation", circulation, profile) : [],
    ...(index === footAt && foot.length > 0 && { foot: { paragraphs: foot, bottom } }),
  }));
}
