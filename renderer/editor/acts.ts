import type { Editor } from "slate";
import { useSlateStatic } from "slate-react";
import { enterBody } from "./body-caret.ts";

/** Buttons keep the cursor where it is: they act on the text, they do not take the focus. */
export const keepFocus = {
  onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
};

/** Runs a command on the open body, where its cursor is. */
export function useAct(): (run: (editor: Editor) => void) => () => void {
  const editor = useSlateStatic();
  return (run) => () => {
    enterBody(editor);
    run(editor);
  };
}
