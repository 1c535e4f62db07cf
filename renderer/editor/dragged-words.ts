import { type DragEvent, useRef } from "react";
import { type Editor, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import { focusBody } from "./body-caret.ts";
import { moveWords } from "./move-words.ts";

/**
 * Words of the body that are dragged to another place of it. Slate would take them away, and paste
 * them as what comes from elsewhere, a moment later and as another step. Answers what the body
 * listens with.
 */
export function useDraggedWords(editor: Editor) {
  const dragging = useRef(false);
  return {
    onDragStart: () => {
      dragging.current = true;
    },
    onDragEnd: () => {
      dragging.current = false;
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      if (!dragging.current || !editor.selection) return;
      dragging.current = false;
      event.preventDefault();
      const to = ReactEditor.findEventRange(editor, event, { suppressThrow: true });
      if (!to) return;
      const from = editor.selection;
      Transforms.select(editor, to);
      moveWords(editor, from, to);
      focusBody(editor);
    },
  };
}
