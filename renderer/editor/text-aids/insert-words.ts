import { Editor, Node, Range, Transforms } from "slate";
import { type Block, blockText } from "../../../document/model.ts";
import { words } from "../../words.ts";
import { blockAtCursor, inOneStep } from "../structure.ts";

/** Puts words where the cursor is, in the place of what is selected. One undo step. */
export function insertWords(editor: Editor, text: string): void {
  if (!editor.selection) Transforms.select(editor, Editor.end(editor, []));
  inOneStep(editor, () => editor.insertText(text));
}

/**
 * Puts a citation where the cursor is: with a space before it where a word stands there, and after
 * "Căn cứ" in a ground that is still empty (HD05 I.6.2.3). Print keeps number and symbol together.
 */
export function insertCitation(editor: Editor, cited: string): void {
  const here = blockAtCursor(editor);
  const opens = here?.block.type === "basis" && blockText(here.block) === "";
  if (opens) insertWords(editor, `${words.citation.ground} ${cited}`);
  else insertWords(editor, `${needsSpace(editor) ? " " : ""}${cited}`);
}

function needsSpace(editor: Editor): boolean {
  const point = editor.selection && Range.start(editor.selection);
  if (!point) return false;
  const before = Node.leaf(editor, point.path).text.slice(0, point.offset);
  return /[\p{L}\d.,;:)”"]$/u.test(before);
}

/** The words of the blocks up to the one that holds the cursor. */
export function textBeforeCursor(editor: Editor): string {
  const index = editor.selection ? (Range.start(editor.selection).path[0] ?? 0) : 0;
  return (editor.children as Block[])
    .slice(0, index + 1)
    .map(blockText)
    .join("\n");
}
