import type { Editor } from "slate";
import { ReactEditor, useSlateStatic } from "slate-react";

/** Buttons keep the cursor where it is: they act on the text, they do not take the focus. */
export const keepFocus = {
  onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
};

/** Runs a command on the open body and gives the focus back to it. */
export function useAct(): (run: (editor: Editor) => void) => () => void {
  const editor = useSlateStatic();
  return (run) => () => {
    run(editor);
    ReactEditor.focus(editor);
  };
}
