import { type Editor, type Range, Transforms } from "slate";
import { ReactEditor } from "slate-react";

/**
 * Takes the focus back to the text with the cursor where it was: a browser that is given the focus
 * by itself puts the cursor at the start, and tells Slate of it a moment later.
 */
export function putCursorBack(editor: Editor, selection: Range | null): void {
  ReactEditor.focus(editor);
  if (!selection) return;
  Transforms.select(editor, selection);
  const range = ReactEditor.toDOMRange(editor, selection);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  window.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
