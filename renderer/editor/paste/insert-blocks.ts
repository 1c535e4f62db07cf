import { Editor, type Path, type Point, Range, Transforms } from "slate";
import {
  type Block,
  blockText,
  isTable,
  type Table,
  type Text,
  type TextBlock,
} from "../../../document/model.ts";
import { isHeading } from "../../../document/outline.ts";
import { quietly } from "../quiet.ts";
import { blockAtCursor, inOneStep, type Placed } from "../structure.ts";
import { cellAtCursor } from "../tables/cell-place.ts";
import { clearAcross } from "../tables/table-editing.ts";
import { fillCells } from "./fill-cells.ts";
import type { Pasted } from "./pasted.ts";

/** What came of putting something in: "too-large" when the table at the cursor cannot grow so far. */
export type Outcome = "inserted" | "too-large";

/**
 * Puts in what was read where the cursor is, in place of what is selected, as one step. In a cell
 * it is words, or fills cells; in the middle of a line a single line is words of it; several blocks
 * stand between the halves of the line, of which the first and the last take them up.
 */
export function insertPasted(editor: Editor, pasted: Pasted): Outcome {
  let outcome: Outcome = "inserted";
  inOneStep(editor, () => {
    outcome = putIn(editor, pasted);
  });
  return outcome;
}

/** The same as a part of a step. */
export function putIn(editor: Editor, pasted: Pasted): Outcome {
  const only = pasted.blocks.length === 1 ? pasted.blocks[0] : undefined;
  const grid = only && isTable(only) && !isOneCell(only) ? only : undefined;
  // Nothing goes when what is to come cannot.
  const place = cellAtCursor(editor);
  if (place && grid) return fillCells(editor, place, grid) ? "inserted" : "too-large";
  clear(editor);
  const here = blockAtCursor(editor);
  if (!here || !editor.selection) return "inserted";
  if (isTable(here.block)) insertRuns(editor, joined(pasted.lines, "\n"));
  else if (grid) insertBelow(editor, here, [grid]);
  else if (pasted.blocks.length <= 1) insertOne(editor, here, pasted);
  else insertSeveral(editor, here, pasted);
  return "inserted";
}

const isOneCell = ({ children }: Table): boolean =>
  children.length === 1 && children[0]?.children.length === 1;

/** What is selected goes; over cells, only their words do. */
function clear(editor: Editor): void {
  clearAcross(editor);
  if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
  Editor.normalize(editor);
}

const isEmpty = (block: Block): boolean => !isTable(block) && blockText(block) === "";

const joined = (lines: readonly Text[][], seam: string): Text[] =>
  lines.flatMap((runs, i) => (i === 0 ? runs : [{ text: seam }, ...runs]));

/** Words at the cursor, with their own marks alone. */
function insertRuns(editor: Editor, runs: readonly Text[]): void {
  const words = runs.filter((run) => run.text !== "");
  if (words.length > 0)
    Transforms.insertNodes(
      editor,
      words.map((run) => ({ ...run })),
      { select: true },
    );
}

/** A single block: it stands for an empty one, above one whose start the cursor is at, or is words. */
function insertOne(editor: Editor, here: Placed, { blocks, lines, whole, found }: Pasted): void {
  const [block] = blocks;
  if (!block) return;
  if (isTable(block)) insertRuns(editor, joined(lines, "\n"));
  else if (isEmpty(here.block) && takesPlace(here.block, block)) replace(editor, here.path, blocks);
  else if (whole && isAtStart(editor, here.path)) insertAt(editor, here.path, blocks);
  // The label of a block of ours is no part of its words.
  else insertRuns(editor, found.own ? block.children : joined(lines, "\n"));
}

/** A paragraph does not take an empty item's number away. */
const takesPlace = (empty: Block, block: Block): boolean =>
  block.type !== "paragraph" || empty.type === "paragraph";

const isAtStart = (editor: Editor, path: Path): boolean =>
  editor.selection !== null && Editor.isStart(editor, editor.selection.anchor, path);

function insertSeveral(editor: Editor, here: Placed, pasted: Pasted): void {
  const { block, path } = here;
  const point = editor.selection?.anchor;
  if (!point) return;
  if (isEmpty(block)) replace(editor, path, pasted.blocks);
  else if (Editor.isStart(editor, point, path)) insertAt(editor, path, pasted.blocks);
  // A heading is never cut in two.
  else if (isHeading(block)) insertBelow(editor, here, pasted.blocks);
  else insertBetween(editor, here, point, pasted);
}

/** Blocks in the place of an empty one. */
function replace(editor: Editor, path: Path, blocks: readonly Block[]): void {
  const [index = 0] = path;
  insertAt(editor, [index + 1], blocks);
  Transforms.removeNodes(editor, { at: path });
}

const insertBelow = (editor: Editor, { block, path }: Placed, blocks: readonly Block[]): void =>
  isEmpty(block) ? replace(editor, path, blocks) : insertAt(editor, [(path[0] ?? 0) + 1], blocks);

/** Blocks at a place of the body; the cursor goes to the end of the last one. */
function insertAt(editor: Editor, [index = 0]: Path, blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  // They keep the rules since they were read.
  quietly(editor, () =>
    Transforms.insertNodes(editor, [...blocks], { at: [index], batchDirty: false }),
  );
  Transforms.select(editor, Editor.end(editor, [index + blocks.length - 1]));
}

const isParagraph = (block: Block | undefined): block is TextBlock => block?.type === "paragraph";

/** Cuts the block at the cursor; the first paragraph joins what is before, the last what is after. */
function insertBetween(editor: Editor, { path }: Placed, point: Point, pasted: Pasted): void {
  const [index = 0] = path;
  const atEnd = Editor.isEnd(editor, point, path);
  const blocks = [...pasted.blocks];
  const first = isParagraph(blocks[0]) ? blocks.shift() : undefined;
  const last =
    !atEnd && !pasted.whole && !isTable(blocks.at(-1) ?? EMPTY) ? blocks.pop() : undefined;
  if (!atEnd) Transforms.splitNodes(editor, { at: point, always: true });
  if (isParagraph(first)) appendRuns(editor, [index], first.children);
  if (blocks.length > 0) insertAt(editor, [index + 1], blocks);
  else if (!last) Transforms.select(editor, Editor.end(editor, [index]));
  if (last && !isTable(last)) joinBefore(editor, [index + 1 + blocks.length], last);
}

const EMPTY: Block = { type: "paragraph", id: "", children: [{ text: "" }] };

function appendRuns(editor: Editor, path: Path, runs: readonly Text[]): void {
  const [node] = Editor.node(editor, path);
  const count = "children" in node ? node.children.length : 0;
  Transforms.insertNodes(editor, [...runs], { at: [...path, count] });
}

/** The last block goes before the rest of the cut one; an item keeps its level. */
function joinBefore(editor: Editor, path: Path, block: TextBlock): void {
  Transforms.insertNodes(editor, [...block.children], { at: [...path, 0] });
  if (block.type === "item")
    Transforms.setNodes(editor, { type: "item", level: block.level }, { at: path });
  Transforms.select(editor, Editor.end(editor, [...path, block.children.length - 1]));
}
