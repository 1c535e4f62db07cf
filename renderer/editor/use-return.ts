import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Editor } from "slate";
import { ReactEditor } from "slate-react";

/** The field that is being written in; the body when its cursor waits while a button has the focus. */
function cursorHolder(editor: Editor): Element | null {
  const { activeElement } = document;
  if (activeElement?.closest(".vk-paper") || !editor.selection) return activeElement;
  return ReactEditor.toDOMNode(editor, editor);
}

/**
 * Where the cursor was when another screen came over the editor: it is there again when that one
 * goes. Answers the ref of the editor's own screen.
 */
export function useReturn(editor: Editor, away: boolean): RefObject<HTMLDivElement | null> {
  const screen = useRef<HTMLDivElement>(null);
  const left = useRef<Element>(null);
  useLayoutEffect(() => {
    if (away) {
      left.current ??= cursorHolder(editor);
      return;
    }
    const back = left.current;
    left.current = null;
    if (back === ReactEditor.toDOMNode(editor, editor)) ReactEditor.focus(editor);
    else if (back instanceof HTMLElement) back.focus();
  }, [editor, away]);
  return screen;
}
