import { useMemo } from "react";
import { Editor, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import type { Command } from "../commands/command.ts";
import { useCommands } from "../commands/use-commands.ts";
import { words } from "../words.ts";
import { bodyCommand, type EditorScope } from "./body-command.ts";
import { editorCommands } from "./editor-commands.ts";

/** What of the editor's screen the commands change. */
export type EditorView = { outlineShown: boolean; showOutline: (shown: boolean) => void };

const NONE: readonly Command[] = [];

/** Offers the commands of an open body while it is in front; answers them by their ids. */
export function useEditorCommands(
  scope: Omit<EditorScope, "pickTable">,
  view: EditorView,
  pickTable: (picking: boolean) => void,
  away: boolean,
): ReadonlyMap<string, Command> {
  const { editor, scheme, newId, notes, pasting } = scope;
  const { outlineShown, showOutline } = view;
  const commands = useMemo(
    () => [
      ...editorCommands({
        ...{ editor, scheme, newId, notes, pasting },
        pickTable: () => pickTable(true),
      }),
      ...viewCommands(editor, { outlineShown, showOutline }),
    ],
    [editor, scheme, newId, notes, pasting, pickTable, outlineShown, showOutline],
  );
  useCommands(away ? NONE : commands);
  return useMemo(() => new Map(commands.map((command) => [command.id, command])), [commands]);
}

const viewCommands = (editor: Editor, { outlineShown, showOutline }: EditorView): Command[] => [
  {
    id: "toggle-outline",
    group: "view",
    name: outlineShown ? words.editor.hideOutline : words.editor.showOutline,
    checked: () => outlineShown,
    run: () => showOutline(!outlineShown),
  },
  bodyCommand(editor, {
    id: "to-start",
    group: "view",
    name: words.commands.toStart,
    keys: ["Ctrl+Home"],
    inBody: true,
    run: (e) => goTo(e, Editor.start(e, []), "start"),
  }),
  bodyCommand(editor, {
    id: "to-end",
    group: "view",
    name: words.commands.toEnd,
    keys: ["Ctrl+End"],
    inBody: true,
    run: (e) => goTo(e, Editor.end(e, []), "end"),
  }),
];

/** The cursor to a place of the body, and the whole page to its edge. */
function goTo(editor: Editor, place: ReturnType<typeof Editor.start>, edge: "start" | "end"): void {
  Transforms.select(editor, place);
  const body = ReactEditor.toDOMNode(editor, editor);
  const desk = body.closest(".vk-desk");
  if (edge === "start") desk?.scrollTo({ top: 0 });
  else body.lastElementChild?.scrollIntoView({ block: "end" });
}
