import { type Editor, Range, Editor as Slate, Transforms } from "slate";
import { IS_FOCUSED } from "slate-dom";
import { ReactEditor } from "slate-react";
import { keepsCaret } from "../ui/caret.ts";

/**
 * The browser tells of a new selection a moment later than it has it: who acts takes the one of
 * now, however fast the keys come.
 */
export function takeSelection(editor: Editor): void {
  const selection = window.getSelection();
  const body = ReactEditor.toDOMNode(editor, editor);
  if (!selection || selection.rangeCount === 0 || !body.contains(selection.anchorNode)) return;
  const range = ReactEditor.toSlateRange(editor, selection, {
    exactMatch: false,
    suppressThrow: true,
  });
  if (range) Transforms.select(editor, range);
}

/**
 * The body has the focus, and the browser selects there what the model does, at once: given the
 * focus alone it would put the cursor at the start, and Slate's own way waits for what is pending.
 */
export function focusBody(editor: Editor): void {
  if (!ReactEditor.isMounted(editor)) return;
  const body = ReactEditor.toDOMNode(editor, editor);
  if (!editor.selection) Transforms.select(editor, Slate.start(editor, []));
  if (document.activeElement !== body) body.focus({ preventScroll: true });
  IS_FOCUSED.set(editor, true);
  drawSelection(editor);
}

/** What is not drawn yet has no place there: Slate selects it when it is. */
function drawSelection(editor: Editor): void {
  const { selection } = editor;
  const drawn = selection && ReactEditor.resolveDOMRange(editor, selection);
  if (!drawn) return;
  const { startContainer, startOffset, endContainer, endOffset } = drawn;
  const [from, to] = [[startContainer, startOffset] as const, [endContainer, endOffset] as const];
  const [anchor, focus] = Range.isBackward(selection) ? [to, from] : [from, to];
  window.getSelection()?.setBaseAndExtent(...anchor, ...focus);
}

/** Before something acts on the body: the focus is there, and model and screen select the same. */
export function enterBody(editor: Editor): void {
  if (document.activeElement === ReactEditor.toDOMNode(editor, editor)) takeSelection(editor);
  else focusBody(editor);
}

/** Lets whatever opens over the page give the caret of the body back. */
export function keepBodyCaret(editor: Editor): () => void {
  const body = ReactEditor.toDOMNode(editor, editor);
  return keepsCaret(body, () => {
    // Of a body that is being left, or torn out, the model knows best.
    const isWrittenIn = document.activeElement === body && !ReactEditor.isComposing(editor);
    if (isWrittenIn) takeSelection(editor);
    return () => focusBody(editor);
  });
}
