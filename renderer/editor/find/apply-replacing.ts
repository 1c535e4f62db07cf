import { type Editor, Node, Text, Transforms } from "slate";
import type { NoteEdit, Replacing, RunEdit } from "../../../document/find/replace.ts";
import type { Session } from "../../session/session.ts";
import { inOneStep } from "../structure.ts";

/** Writes replacements into the body and the parts. One undo step, whatever they touch. */
export function applyReplacing(editor: Editor, session: Session, replacing: Replacing): void {
  const { runs, notes, parts } = replacing;
  if (runs.length + notes.length === 0 && !parts) return;
  inOneStep(editor, () => {
    if (parts) session.setFrame((frame) => ({ ...frame, parts }));
    for (const edit of notes) writeNote(editor, edit);
    for (const edit of runs) writeRun(editor, edit);
  });
}

const writeNote = (editor: Editor, { path, note }: NoteEdit): void =>
  Transforms.setNodes(editor, { note }, { at: [...path] });

/** Both operations stand in the run: its marks and its footnote stay. */
function writeRun(editor: Editor, edit: RunEdit): void {
  const path = [...edit.path];
  const run = Node.get(editor, path);
  if (!Text.isText(run)) return;
  const { start: offset, end, text } = edit;
  const gone = run.text.slice(offset, end);
  if (gone !== "") editor.apply({ type: "remove_text", path, offset, text: gone });
  if (text !== "") editor.apply({ type: "insert_text", path, offset, text });
}
