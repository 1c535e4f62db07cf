import type { Editor } from "slate";
import { HistoryEditor } from "slate-history";
import { textsOf } from "../../document/model.ts";
import { isBlock } from "./structure.ts";

/**
 * When two blocks become one, the kind and the id are those of the first; words that were a heading
 * or a run-in title are one no more where other words stand before them.
 */
export function withJoins(editor: Editor): Editor {
  const { apply } = editor;
  editor.apply = (operation) => {
    const [index = 0, ...inside] = operation.type === "merge_node" ? operation.path : [0, 0];
    // Undo and redo say themselves what becomes of the words.
    const isOwn = HistoryEditor.isSaving(editor) !== false;
    if (inside.length === 0 && isOwn) endLead(editor, index, apply);
    apply(operation);
  };
  return editor;
}

function endLead(editor: Editor, index: number, apply: Editor["apply"]): void {
  const [first, second] = editor.children.slice(index - 1, index + 1);
  if (!first || !second || !isBlock(first) || !isBlock(second)) return;
  if (textsOf(first).every(({ text, lead }) => lead || text === "")) return;
  for (const [at, { lead }] of textsOf(second).entries()) {
    if (!lead) continue;
    const properties = { lead } as object;
    apply({ type: "set_node", path: [index, at], properties, newProperties: {} });
  }
}
