import { Editor, Element, type Node, type Path, Range, Transforms } from "slate";
import { HistoryEditor } from "slate-history";
import { type Block, blockText, isTable, type Level, type NewId } from "../../document/model.ts";
import { labelStyle } from "../../document/numbering.ts";
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
export function setLevel(editor: Editor, scheme: Scheme, level: Level | undefined): void {
  inOneStep(editor, () => {
    for (const { block, path } of selectedBlocks(editor))
      setBlockLevel(editor, scheme, block, path, level);
  });
}

function setBlockLevel(
  editor: Editor,
  scheme: Scheme,
  block: Block,
  path: Path,
  level: Level | undefined,
): void {
  if (level === undefined) {
    Transforms.setNodes(editor, { type: "paragraph" }, { at: path });
    setLead(editor, path, false);
    return;
  }
  Transforms.setNodes(editor, { type: "item", level }, { at: path });
  if (looksLikeHeading(block) && isHeadingLevel(scheme, level)) setLead(editor, path, true);
}

/** The two highest levels of a scheme stand above text, so short words there are a heading. */
const isHeadingLevel = (scheme: Scheme, level: Level): boolean => (depthOf(scheme, level) ?? 9) < 2;

const LONGEST_HEADING = 250;

function looksLikeHeading(block: Block): boolean {
  const text = blockText(block).trim();
  return text.length > 0 && text.length <= LONGEST_HEADING && !/[.;]$/u.test(text);
}

/** Marks all text of a block as heading, or takes the mark away. */
export function setLead(editor: Editor, path: Path, on: boolean): void {
  const options = { at: path, match: (n: Node) => !Element.isElement(n) && !Editor.isEditor(n) };
  if (on) Transforms.setNodes(editor, { lead: true }, options);
  else Transforms.unsetNodes(editor, "lead" as never, options);
}

/** One level down: an item to the next level, a paragraph to the level of the item above. */
export function demote(editor: Editor, scheme: Scheme): void {
  inOneStep(editor, () => {
    for (const { block, path } of selectedBlocks(editor)) {
      const level = levelBelow(editor, scheme, block, path);
      if (level) setBlockLevel(editor, scheme, block, path, level);
    }
  });
}

function levelBelow(editor: Editor, scheme: Scheme, block: Block, path: Path): Level | undefined {
  if (block.type === "item") return scheme[(depthOf(scheme, block.level) ?? 0) + 1]?.level;
  return itemAbove(editor, path)?.level ?? scheme[0]?.level;
}

function itemAbove(editor: Editor, path: Path): Extract<Block, { type: "item" }> | undefined {
  const above = editor.children.slice(0, path[0] ?? 0) as Block[];
  return above.findLast((b) => b.type === "item");
}

/** One level up; the highest level becomes a paragraph. */
export function promote(editor: Editor, scheme: Scheme): void {
  inOneStep(editor, () => {
    for (const { block, path } of selectedBlocks(editor)) {
      if (block.type !== "item") continue;
      const depth = depthOf(scheme, block.level) ?? 0;
      setBlockLevel(editor, scheme, block, path, scheme[depth - 1]?.level);
    }
  });
}

/** Moves the selected blocks past their neighbour. One undo step. */
export function moveBlocks(editor: Editor, direction: "up" | "down"): void {
  const blocks = selectedBlocks(editor);
  const first = blocks[0]?.path[0];
  const last = blocks.at(-1)?.path[0];
  if (first === undefined || last === undefined) return;
  const from = direction === "up" ? first - 1 : last + 1;
  const to = direction === "up" ? last : first;
  if (from < 0 || from >= editor.children.length) return;
  inOneStep(editor, () => Transforms.moveNodes(editor, { at: [from], to: [to] }));
}

/**
 * Enter. In an empty item: out of the list. At the start of a block with text: an empty block
 * above, so the text keeps its id. After a heading: a paragraph. Otherwise the
 * block is split and both halves keep the level.
 */
export function splitBlock(editor: Editor, scheme: Scheme, newId: NewId): void {
  const here = blockAtCursor(editor);
  if (!here || !editor.selection) return;
  if (Range.isExpanded(editor.selection)) {
    Transforms.splitNodes(editor, { always: true });
    return;
  }
  const { block, path } = here;
  if (block.type === "item" && blockText(block) === "") setLevel(editor, scheme, undefined);
  else if (Editor.isStart(editor, editor.selection.anchor, path))
    insertAbove(editor, block, path, newId);
  else splitAtCursor(editor, block);
}

function insertAbove(editor: Editor, block: Block, path: Path, newId: NewId): void {
  if (isTable(block)) return;
  const above: Block = { ...block, id: newId(), children: [{ text: "" }] };
  Transforms.insertNodes(
    editor,
    blockText(block) === "" ? { ...above, type: "paragraph" } : above,
    { at: path },
  );
}

function splitAtCursor(editor: Editor, block: Block): void {
  const heading = isHeading(block);
  Transforms.splitNodes(editor, { always: true });
  if (!heading) return;
  Transforms.setNodes(editor, { type: "paragraph" });
  const path = editor.selection?.anchor.path.slice(0, 1);
  if (path) setLead(editor, path, false);
  editor.marks = {};
}

/**
 * Backspace at the start of an item takes its label away first; the text stays. True when it did.
 * Anywhere else Backspace is not ours: Vietnamese keyboards type by it.
 */
export function unlabelAtStart(editor: Editor): boolean {
  const here = blockAtCursor(editor);
  if (!here || !editor.selection || !Range.isCollapsed(editor.selection)) return false;
  if (here.block.type !== "item" || !Editor.isStart(editor, editor.selection.anchor, here.path))
    return false;
  inOneStep(editor, () => Transforms.setNodes(editor, { type: "paragraph" }, { at: here.path }));
  return true;
}

/** A label typed at the start of a block ("2. ", "I. ", "a) ", "- ") makes the level. */
export function labelTyped(editor: Editor, scheme: Scheme): void {
  const here = blockAtCursor(editor);
  const { selection } = editor;
  if (!here || !selection || !Range.isCollapsed(selection)) return;
  const range = { anchor: Editor.start(editor, here.path), focus: selection.anchor };
  const typed = Editor.string(editor, range);
  const level =
    typed.length <= 8 && typed.endsWith(" ") ? levelTyped(typed.trimEnd(), scheme) : undefined;
  if (!level) return;
  inOneStep(editor, () => {
    Transforms.delete(editor, { at: range });
    Transforms.setNodes(editor, { type: "item", level }, { at: here.path });
    if (isHeadingLevel(scheme, level)) Editor.addMark(editor, "lead", true);
  });
}

const SHAPES: Record<ReturnType<typeof labelStyle>["counting"], string> = {
  letter: "[a-zđ]",
  "upper-letter": "[A-ZĐ]",
  // Without L, C, D and M: nobody writes a fiftieth section, but a part "C." is common.
  roman: "[IVX]+",
  "lower-roman": "[ivx]+",
  ordinal: "thứ \\p{L}+",
  arabic: "\\d{1,2}",
  bullet: "",
};

/** The level whose label style looks like what was typed. Roman goes before a single capital. */
function levelTyped(typed: string, scheme: Scheme): Level | undefined {
  const byRoman = [...scheme].sort((a, b) => rank(a.labels[0]) - rank(b.labels[0]));
  return byRoman.find((s) => s.labels.some((l) => shapeOf(l).test(typed)))?.level;
}

const rank = (label = "-"): number => (labelStyle(label).counting === "roman" ? 0 : 1);

function shapeOf(label: string): RegExp {
  const { counting, suffix, joined } = labelStyle(label);
  const end = suffix.replace(/[.)+]/gu, "\\$&");
  return new RegExp(`^${"\\d{1,2}\\.".repeat(joined)}${SHAPES[counting]}${end}$`, "u");
}

function inOneStep(editor: Editor, change: () => void): void {
  HistoryEditor.withNewBatch(editor, () => Editor.withoutNormalizing(editor, change));
}
