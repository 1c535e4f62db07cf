import { Editor, Element, type Node, type Path, Range, Transforms } from "slate";
import { HistoryEditor } from "slate-history";
import { type Block, blockText, isTable, type Level, type NewId } from "../../document/model.ts";
import { isHeading } from "../../document/outline.ts";
import { depthOf, type Scheme } from "../../document/template.ts";
import "./slate-types.ts";

/** True for what stands in the body itself: not for rows, cells and text. */
export const isBlock = (node: Node): node is Block => Element.isElement(node) && "id" in node;

/** A block and where it stands. */
export type Placed = { block: Block; path: Path };

/** The block that holds the cursor or the start of the selection. */
export function blockAtCursor(editor: Editor): Placed | undefined {
  if (!editor.selection) return undefined;
  const index = Range.start(editor.selection).path[0];
  return index === undefined ? undefined : placed(editor, index);
}

function placed(editor: Editor, index: number): Placed | undefined {
  const block = editor.children[index];
  return block && isBlock(block) ? { block, path: [index] } : undefined;
}

/** The blocks that the selection touches. */
export function selectedBlocks(editor: Editor): Placed[] {
  if (!editor.selection) return [];
  const [start, end] = Range.edges(editor.selection);
  const first = start.path[0] ?? 0;
  const last = end.path[0] ?? first;
  const indices = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return indices.map((i) => placed(editor, i)).filter((p): p is Placed => p !== undefined);
}

/** Makes the selected blocks items of a level, or plain paragraphs for `undefined`. One undo step. */
export function setLevel(editor: Editor, level: Level | undefined): void {
  inOneStep(editor, () => {
    for (const { block, path } of selectedBlocks(editor)) setBlockLevel(editor, block, path, level);
  });
}

/** Makes one block an item of a level, or a plain paragraph for `undefined`. */
export function setBlockLevel(
  editor: Editor,
  block: Block,
  path: Path,
  level: Level | undefined,
): void {
  if (isTable(block)) return;
  if (level === undefined) {
    Transforms.unsetNodes(editor, "align" as never, { at: path });
    Transforms.setNodes(editor, { type: "paragraph" }, { at: path });
    setLead(editor, path, false);
    return;
  }
  Transforms.setNodes(editor, { type: "item", level }, { at: path });
  if (looksLikeHeading(block) && isHeadingLevel(level)) setLead(editor, path, true);
}

/**
 * Levels that stand above text, so that short words there are a heading. Not "Điều 1." or "1.":
 * they open a sentence as often as they have a name.
 */
const HEADING_LEVELS: readonly Level[] = ["division", "chapter", "subchapter", "part", "section"];

export const isHeadingLevel = (level: Level): boolean => HEADING_LEVELS.includes(level);

const LONGEST_HEADING = 250;
/** A name of a Điều is short; a whole provision without its full stop is not. */
const LONGEST_NAME = 100;

function looksLikeHeading(block: Block, longest = LONGEST_HEADING): boolean {
  const text = blockText(block).trim();
  return text.length > 0 && text.length <= longest && !/[.;:,]$/u.test(text);
}

/** Marks all text of a block as heading, or takes the mark away. */
export function setLead(editor: Editor, path: Path, on: boolean): void {
  const options = { at: path, match: (n: Node) => !Element.isElement(n) && !Editor.isEditor(n) };
  if (on) Transforms.setNodes(editor, { lead: true }, options);
  else Transforms.unsetNodes(editor, "lead" as never, options);
}

/**
 * Enter. In an empty item or ground: out of the list. At the start of a block with text: an empty
 * block above, so the text keeps its id. After a heading, a centred line or an annex's title: a
 * paragraph. Otherwise the block is split and both halves are of its kind.
 */
export function splitBlock(editor: Editor, scheme: Scheme, newId: NewId): void {
  const here = blockAtCursor(editor);
  if (!here || !editor.selection) return;
  if (Range.isExpanded(editor.selection)) {
    inOneStep(editor, () => {
      Transforms.delete(editor);
      splitAtCursor(editor, here, scheme);
    });
    return;
  }
  const { block, path } = here;
  const empty = blockText(block) === "";
  if (empty && !isPlain(block)) setLevel(editor, undefined);
  else if (Editor.isStart(editor, editor.selection.anchor, path))
    insertAbove(editor, block, path, newId);
  else inOneStep(editor, () => splitAtCursor(editor, here, scheme));
}

/** A paragraph as the body has it. */
const isPlain = (block: Block): boolean => block.type === "paragraph" && block.align === undefined;

/** The same kind of block again; not above a title, a centred line or an empty block. */
function insertAbove(editor: Editor, block: Block, path: Path, newId: NewId): void {
  const again = (block.type === "item" || block.type === "basis") && blockText(block) !== "";
  const own = { id: newId(), children: [{ text: "" }] };
  const above: Block = again ? { ...block, ...own } : { type: "paragraph", ...own };
  Transforms.insertNodes(editor, above, { at: path });
}

function splitAtCursor(editor: Editor, { block, path }: Placed, scheme: Scheme): void {
  const atEnd = editor.selection !== null && Editor.isEnd(editor, editor.selection.anchor, path);
  const heading = isHeading(block) || (atEnd && becomesHeading(editor, { block, path }, scheme));
  Transforms.splitNodes(editor, { always: true });
  const goesOn = block.type === "basis" || (block.type === "item" && !heading);
  if (goesOn || (!atEnd && block.type === "paragraph")) return;
  Transforms.setNodes(editor, { type: "paragraph" });
  Transforms.unsetNodes(editor, "align" as never);
  const below = editor.selection?.anchor.path.slice(0, 1);
  if (below) setLead(editor, below, false);
  if (heading) editor.marks = {};
}

/** A short name behind a bold label ("Điều 1. Phạm vi điều chỉnh") is one when Enter ends it. */
function becomesHeading(editor: Editor, { block, path }: Placed, scheme: Scheme): boolean {
  if (block.type !== "item") return false;
  const level = scheme[depthOf(scheme, block.level) ?? 0];
  if (level?.centred) return true;
  if (!level?.boldLabel || !looksLikeHeading(block, LONGEST_NAME)) return false;
  setLead(editor, path, true);
  return true;
}

/**
 * Backspace at the start of a block that is no plain paragraph makes it one first; the text stays.
 * True when it did. Anywhere else Backspace is not ours: Vietnamese keyboards type by it.
 */
export function unlabelAtStart(editor: Editor): boolean {
  const here = blockAtCursor(editor);
  if (!here || !editor.selection || !Range.isCollapsed(editor.selection)) return false;
  const { block, path } = here;
  if (isTable(block) || isPlain(block)) return false;
  if (!Editor.isStart(editor, editor.selection.anchor, path)) return false;
  inOneStep(editor, () => {
    Transforms.setNodes(editor, { type: "paragraph" }, { at: path });
    Transforms.unsetNodes(editor, "align" as never, { at: path });
  });
  return true;
}

/** Puts a block in the place of an empty one at the cursor, otherwise below; the cursor goes in. */
export function insertBlock(editor: Editor, block: Block): void {
  const here = blockAtCursor(editor);
  const index = here?.path[0] ?? editor.children.length - 1;
  const replaced = here !== undefined && !isTable(here.block) && blockText(here.block) === "";
  inOneStep(editor, () => {
    const at = [replaced ? index : index + 1];
    Transforms.insertNodes(editor, block, { at });
    Transforms.select(editor, Editor.start(editor, at));
    if (replaced) Transforms.removeNodes(editor, { at: [index + 1] });
  });
}

/** Makes a change one undo step, and the rules look at it when it is whole. */
export function inOneStep(editor: Editor, change: () => void): void {
  HistoryEditor.withNewBatch(editor, () => Editor.withoutNormalizing(editor, change));
}
