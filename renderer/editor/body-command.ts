import type { Editor } from "slate";
import type { NewId } from "../../document/model.ts";
import type { SectionRefusal } from "../../document/sections.ts";
import type { Scheme } from "../../document/template.ts";
import type { Command } from "../commands/command.ts";
import { enterBody } from "./body-caret.ts";
import type { FindScope } from "./find/find-commands.ts";
import type { NoteEditing } from "./note-editing.ts";
import type { Pasting } from "./paste/pasting.ts";
import type { SectionActs } from "./section-acts.ts";

/** What the commands of an open body act on. */
export type EditorScope = FindScope & {
  scheme: Scheme;
  newId: NewId;
  notes: NoteEditing;
  sections: SectionActs;
  /** Says why nothing was done. */
  refuse: (refusal: SectionRefusal) => void;
  pasting: Pasting;
  /** Lets the user choose the size of a new table. */
  pickTable: () => void;
};

/** A command on the body: the focus is there, and it acts where the cursor is. */
export const bodyCommand = (
  editor: Editor,
  { run, ...command }: Omit<Command, "run"> & { run: (editor: Editor) => void },
): Command => ({
  ...command,
  run: () => {
    enterBody(editor);
    run(editor);
  },
});
