import { Editor, Transforms } from "slate";

/** Operations of a step from which it matters where the cursor is. */
const LARGE_STEP = 100;

const quiet = new WeakSet<Editor>();

/** Makes a change whose outcome is known to keep the rules: nothing of it is looked at again. */
export function quietly(editor: Editor, change: () => void): void {
  const outermost = !quiet.has(editor);
  quiet.add(editor);
  try {
    change();
  } finally {
    if (outermost) quiet.delete(editor);
  }
}

/**
 * Undo and redo lead to what the rules have seen already. Looking at it again costs the square of
 * the number of blocks: minutes for a paste of megabytes.
 */
export function withQuietHistory(editor: Editor): Editor {
  const { getDirtyPaths, undo, redo } = editor;
  editor.getDirtyPaths = (operation) => (quiet.has(editor) ? [] : getDirtyPaths(operation));
  editor.undo = () => {
    const step = editor.history.undos.at(-1);
    if (step?.selectionBefore && step.operations.length > LARGE_STEP) cursorAside(editor);
    quietly(editor, undo);
  };
  editor.redo = () => quietly(editor, redo);
  return editor;
}

/** For every block that goes from under the cursor Slate looks through the whole body for another place. */
export function cursorAside(editor: Editor): void {
  if (editor.selection) Transforms.select(editor, Editor.start(editor, []));
}
