import { pasteHere } from "../../api.ts";
import type { Command } from "../../commands/command.ts";
import { words } from "../../words.ts";
import { enterBody } from "../body-caret.ts";
import { bodyCommand, type EditorScope } from "../body-command.ts";
import { PLAIN_PASTE_KEYS } from "./pasting.ts";

/** Pasting, and what can be done about what was pasted last. The keys are the browser's own. */
export function pasteCommands({ editor, pasting }: EditorScope): Command[] {
  const text = words.paste;
  const found = () => (pasting.state.at === "done" ? pasting.state.pasted.found : {});
  // The window must have the cursor in the body before it is asked to paste there.
  const pasteIn = (plain: boolean) => () => {
    enterBody(editor);
    if (plain) pasting.nextIsPlain();
    pasteHere(plain);
  };
  return [
    {
      ...{ id: "paste", group: "edit", name: text.paste, keys: ["Ctrl+V"], inBody: true },
      run: pasteIn(false),
    },
    {
      ...{ id: "paste-plain", group: "edit", name: text.pastePlain, keys: [PLAIN_PASTE_KEYS] },
      inBody: true,
      run: pasteIn(true),
    },
    bodyCommand(editor, {
      ...{ id: "paste-as-it-was", group: "edit", name: text.asItWas },
      enabled: () => pasting.canRedo,
      run: () => pasting.again("plain"),
    }),
    bodyCommand(editor, {
      ...{ id: "paste-to-unicode", group: "edit", name: text.toUnicode },
      enabled: () => pasting.canRedo && found().legacy !== undefined,
      run: () => pasting.again("unicode"),
    }),
    bodyCommand(editor, {
      ...{ id: "paste-stop", group: "edit", name: text.stopPasting },
      enabled: () => pasting.state.at === "reading",
      run: () => pasting.stop(),
    }),
  ];
}
