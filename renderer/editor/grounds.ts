import { Editor, Node, Transforms } from "slate";
import { HistoryEditor } from "slate-history";
import { ReactEditor } from "slate-react";
import type { Block } from "../../document/model.ts";
import { typedMarks } from "../../document/parts/basis.ts";
import { isBlock } from "./structure.ts";

/**
 * The dash and the closing mark of a ground (căn cứ) are the rules': typed ones go when the cursor
 * leaves a line that was written in, so that the page shows what prints. A line that was only read
 * stays as it is: it may be signed.
 */
export function withGrounds(editor: Editor): Editor {
  const { onChange } = editor;
  let entered: Block | undefined;
  editor.onChange = (options) => {
    const here = blockAtFocus(editor);
    const left = entered;
    if (here?.id !== entered?.id) entered = here;
    onChange(options);
    if (left && left.id !== here?.id && !ReactEditor.isComposing(editor)) tidy(editor, left);
  };
  return editor;
}

function blockAtFocus(editor: Editor): Block | undefined {
  const block = editor.children[editor.selection?.focus.path[0] ?? -1];
  return block && isBlock(block) ? block : undefined;
}

function tidy(editor: Editor, before: Block): void {
  const body = editor.children as Block[];
  if (before.type !== "basis" || body.includes(before)) return;
  const index = body.findIndex((block) => block.id === before.id);
  const block = body[index];
  if (block?.type !== "basis") return;
  const text = Node.string(block);
  const { start, end } = typedMarks(text);
  if (start + end === 0 || start + end >= text.length) return;
  HistoryEditor.withMerging(editor, () => {
    const at = Editor.start(editor, [index]);
    if (end > 0)
      Transforms.delete(editor, {
        at: Editor.end(editor, [index]),
        reverse: true,
        distance: end,
      });
    if (start > 0) Transforms.delete(editor, { at, distance: start });
  });
}
