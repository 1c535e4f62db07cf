import type { Flow, FlowBlock, FlowParagraph } from "../../document/flow/flow.ts";
import { asTyped, paragraphText } from "../../document/flow/flow-text.ts";
import { type Inside, objectOf, type PdfObject, pdfString } from "./pdfkit-inside.ts";

/**
 * A place in a paper that its reader may go to: a heading, or a numbered paragraph with a title of
 * its own. `depth`: 0 for the highest and for an annex; what an annex holds is one deeper.
 */
export type Bookmark = { paragraph: FlowParagraph; title: string; depth: number; heading: boolean };

/** Where a bookmark goes: a page, and how far above its foot the words begin, in points. */
export type Destination = { page: PDFKit.PDFPage; top: number };

const CLOSING_MARK = /[\s.:;]+$/u;

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** "Chương II" and its name on the next line read as one title. */
const joined = (lines: readonly string[]): string =>
  lines.map(oneLine).filter(Boolean).join(". ").replace(CLOSING_MARK, "");

/** A heading's label may stand on a line of its own. */
function headingTitle(paragraph: FlowParagraph): string {
  const text = paragraphText(paragraph);
  const { labelLength = 0 } = paragraph;
  const isApart = labelLength > 0 && text[labelLength - 1] === "\n";
  return joined(isApart ? [text.slice(0, labelLength), text.slice(labelLength)] : [text]);
}

/** The label and the title in front of a numbered paragraph; none when it has only a label. */
function runInTitle({ runs }: FlowParagraph): string {
  const end = runs.findLastIndex(({ style }) => style?.startsWith("lead-")) + 1;
  return joined([
    asTyped(
      runs
        .slice(0, end)
        .map((run) => run.text)
        .join(""),
    ),
  ]);
}

/** Depth of a paragraph in its part of the paper; undefined for what is neither heading nor item. */
function levelOf({ style }: FlowParagraph, { styles }: Flow): number | undefined {
  const level = /^level-(\d+)$/u.exec(style)?.[1];
  return level === undefined ? styles[style]?.outline : Number(level);
}

/** An annex is called by its label and its title. */
function annexBookmark(paragraph: FlowParagraph, next: FlowBlock | undefined): Bookmark {
  const named = next?.kind === "paragraph" && next.style === "annexTitle";
  const title = joined((named ? [paragraph, next] : [paragraph]).map(paragraphText));
  return { paragraph, title, depth: 0, heading: true };
}

function ownBookmark(paragraph: FlowParagraph, flow: Flow, inAnnex: boolean): Bookmark[] {
  const level = levelOf(paragraph, flow);
  if (level === undefined) return [];
  const heading = flow.styles[paragraph.style]?.outline !== undefined;
  const title = heading ? headingTitle(paragraph) : runInTitle(paragraph);
  return title === "" ? [] : [{ paragraph, title, depth: level + (inAnnex ? 1 : 0), heading }];
}

const isAnnexLabel = (block: FlowBlock): boolean =>
  block.kind === "paragraph" && block.style === "annexLabel";

/** The bookmarks of a paper in order. */
export function bookmarksOf(flow: Flow): Bookmark[] {
  const blocks = flow.sections.flatMap((section) => section.blocks);
  const annex = blocks.findIndex(isAnnexLabel);
  return blocks.flatMap((block, index) => {
    if (block.kind === "table") return [];
    if (isAnnexLabel(block)) return [annexBookmark(block, blocks[index + 1])];
    return ownBookmark(block, flow, annex >= 0 && index > annex);
  });
}

type Entry = { object: PdfObject; children: Entry[] };

const lastOf = (open: readonly { depth: number; entry: Entry }[]): Entry | undefined =>
  open.at(-1)?.entry;

/** Names the neighbours and children of an entry's children, which are closed below the first. */
function link({ object, children }: Entry, isRoot: boolean): void {
  for (const [index, { object: own }] of children.entries()) {
    own.data.Parent = object;
    own.data.Prev = children[index - 1]?.object;
    own.data.Next = children[index + 1]?.object;
  }
  const [first, last] = [children[0], children.at(-1)];
  if (first) {
    object.data.First = first.object;
    object.data.Last = last?.object;
    object.data.Count = isRoot ? children.length : -children.length;
  }
  for (const child of children) link(child, false);
  object.end();
}

/**
 * Writes the bookmarks of a paper. In place of pdfkit's own way, whose bookmarks go to the right
 * edge of the page and do not count what is closed (ISO 32000-1, 12.3.3).
 */
export function writeBookmarks(
  inside: Inside,
  bookmarks: readonly Bookmark[],
  destinationOf: (bookmark: Bookmark) => Destination | undefined,
): void {
  if (bookmarks.length === 0) return;
  const root: Entry = { object: inside.ref({ Type: "Outlines" }), children: [] };
  let open: { depth: number; entry: Entry }[] = [];
  for (const bookmark of bookmarks) {
    const goal = destinationOf(bookmark);
    if (goal === undefined) continue;
    const Dest = [objectOf(goal.page), "XYZ", 0, goal.top, 0];
    const object = inside.ref({ Title: pdfString(bookmark.title), Dest });
    const entry: Entry = { object, children: [] };
    open = open.filter(({ depth }) => depth < bookmark.depth);
    (lastOf(open) ?? root).children.push(entry);
    open.push({ depth: bookmark.depth, entry });
  }
  link(root, true);
  inside._root.data.Outlines = root.object;
}
