import { Editor, Node, Path, type Point, Range, Text, Transforms } from "slate";
import { type Block, blockText, isTable, type NewId } from "../../../document/model.ts";
import type { Phrase, PhraseBlock } from "../../../document/phrases.ts";
import { placeholdersIn } from "../../../document/placeholders.ts";
import { blockAtCursor, inOneStep, selectedBlocks } from "../structure.ts";

/**
 * Puts a phrase where the cursor is, in the place of a range if there is one. The first block goes
 * on in the block of the cursor, the others stand below it; an empty paragraph becomes what the
 * phrase begins with, and in a cell blocks are lines. The first place that waits for words is
 * selected. One undo step.
 */
export function insertPhrase(editor: Editor, phrase: Phrase, newId: NewId, at?: Range): void {
  if (!editor.selection) return;
  const begin: { container: Path; letters: number } = { container: [], letters: 0 };
  inOneStep(editor, () => {
    if (at) Transforms.select(editor, at);
    // What was selected may have held the place itself: the place is looked for when it is gone.
    if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
    const start = editor.selection && Range.start(editor.selection);
    if (!start) return;
    begin.container = Path.parent(start.path);
    const before = { anchor: Editor.start(editor, begin.container), focus: start };
    begin.letters = Editor.string(editor, before).length;
    insertBlocks(editor, phrase.blocks, newId);
  });
  const end = editor.selection?.focus;
  const from = pointAfter(editor, begin.container, begin.letters);
  const place = end && placeholderIn(editor, from, end);
  if (place) Transforms.select(editor, place);
}

/** The point behind so many letters of a block or cell. */
function pointAfter(editor: Editor, container: Path, letters: number): Point {
  let rest = letters;
  for (const [{ text }, path] of Node.texts(Node.get(editor, container))) {
    if (rest <= text.length) return { path: [...container, ...path], offset: rest };
    rest -= text.length;
  }
  return Editor.end(editor, container);
}

function insertBlocks(editor: Editor, blocks: readonly PhraseBlock[], newId: NewId): void {
  const here = blockAtCursor(editor);
  const [first, ...rest] = blocks;
  if (!here || !first) return;
  if (isTable(here.block)) {
    insertRuns(editor, linesOf(blocks));
    return;
  }
  const { block, path } = here;
  const takesKind = block.type === "paragraph" && !block.align && blockText(block) === "";
  if (takesKind) Transforms.setNodes(editor, kindOf(first), { at: path });
  insertRuns(editor, first.children);
  if (rest.length > 0) insertBelow(editor, path, rest, newId);
}

function insertBelow(editor: Editor, path: Path, rest: readonly PhraseBlock[], newId: NewId): void {
  const cursor = editor.selection?.focus;
  if (cursor && !Editor.isEnd(editor, cursor, path)) Transforms.splitNodes(editor);
  const made = rest.map(
    (block) => ({ ...kindOf(block), id: newId(), children: block.children }) as Block,
  );
  const index = path[0] ?? 0;
  Transforms.insertNodes(editor, structuredClone(made), { at: [index + 1] });
  Transforms.select(editor, Editor.end(editor, [index + made.length]));
}

const kindOf = ({ level, basis }: PhraseBlock) => {
  if (level) return { type: "item" as const, level };
  return { type: basis ? ("basis" as const) : ("paragraph" as const) };
};

function insertRuns(editor: Editor, runs: PhraseBlock["children"]): void {
  const words = runs.filter(({ text }) => text !== "");
  if (words.length > 0) Transforms.insertNodes(editor, structuredClone(words), { select: true });
}

/** Blocks as lines of one cell. */
const linesOf = (blocks: readonly PhraseBlock[]): PhraseBlock["children"] =>
  blocks.flatMap(({ children }, index) => [...(index > 0 ? [{ text: "\n" }] : []), ...children]);

/** The first place between two points that waits for words. */
function placeholderIn(editor: Editor, from: Point, to: Point): Range | undefined {
  const texts = Editor.nodes(editor, { at: { anchor: from, focus: to }, match: Text.isText });
  for (const [{ text }, path] of texts) {
    const begin = Path.equals(path, from.path) ? from.offset : 0;
    const found = placeholdersIn(text).find(({ start }) => start >= begin);
    if (!found) continue;
    return { anchor: { path, offset: found.start }, focus: { path, offset: found.end } };
  }
  return undefined;
}

/** What is selected as blocks of a phrase: marks and levels are kept, footnotes are not. */
export function selectionAsPhrase(editor: Editor): PhraseBlock[] {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection)) return [];
  const fragment = Node.fragment(editor, selection) as Block[];
  const whole = selectedBlocks(editor).length > 1 || isWhole(editor, selection);
  return fragment.flatMap(asPhraseBlocks).map((block) => ({
    ...(whole && block.level && { level: block.level }),
    ...(whole && block.basis && { basis: block.basis }),
    children: block.children,
  }));
}

function isWhole(editor: Editor, selection: Range): boolean {
  const { path } = blockAtCursor(editor) ?? {};
  if (!path) return false;
  return Editor.string(editor, path) === Editor.string(editor, selection);
}

function asPhraseBlocks(block: Block): PhraseBlock[] {
  if (isTable(block))
    return block.children.map((row) => ({
      children: runsOf(row.children.flatMap((cell) => [...cell.children, { text: " " }])),
    }));
  return [
    {
      ...(block.type === "item" && { level: block.level }),
      ...(block.type === "basis" && { basis: true as const }),
      children: runsOf(block.children),
    },
  ];
}

const runsOf = (texts: readonly Text[]): PhraseBlock["children"] =>
  texts.map(({ note: _note, text, ...marks }) => ({
    ...marks,
    text: text.replaceAll("\n", " "),
  }));
