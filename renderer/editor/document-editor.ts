import { createEditor, Editor } from "slate";
import { withHistory } from "slate-history";
import { ReactEditor, withReact } from "slate-react";
import type { Block, NewId } from "../../document/model.ts";
import { withDocumentRules } from "../../document/rules.ts";
import type { Scheme } from "../../document/template.ts";
import { withGrounds } from "./grounds.ts";
import { withJoins } from "./joins.ts";
import { withNotes } from "./notes.ts";
import { withSteps } from "./steps.ts";
import { splitBlock, unlabelAtStart } from "./structure.ts";
import { withTables } from "./tables/table-editing.ts";
import { labelTyped } from "./typed-label.ts";
import "./slate-types.ts";

/** Children per rendered chunk: 10,000 blocks then cost 50 chunks to compare, not 10,000. */
const CHUNK = 200;

/** `chunked`: whether blocks are drawn in chunks. `now`: the clock of the history, milliseconds. */
export type EditorOptions = { chunked?: boolean; now?: () => number };

/**
 * The editor of a body: Slate with history, React, the document rules and our structure keys. It
 * needs no screen, so tests use this one too.
 */
export function createDocumentEditor(
  scheme: Scheme,
  newId: NewId,
  { chunked = true, now = () => performance.now() }: EditorOptions = {},
): Editor {
  const withUndo = withSteps(withHistory(createEditor()) as Editor, now);
  // The rules stand outermost, so that history records ids as they were given.
  const editor = withDocumentRules(withReact(withUndo), { scheme, newId });
  const { deleteBackward, insertText } = editor;
  editor.getChunkSize = (node) => (chunked && Editor.isEditor(node) ? CHUNK : null);
  editor.insertBreak = () => splitBlock(editor, scheme, newId);
  // Through all that is below: a selection over cells has to be cleared first.
  editor.insertSoftBreak = () => editor.insertText("\n");
  editor.deleteBackward = (unit) => {
    if (!unlabelAtStart(editor)) deleteBackward(unit);
  };
  editor.insertText = (text, options) => {
    insertText(text, options);
    // What a keyboard is still composing is its own.
    if (text.endsWith(" ") && !ReactEditor.isComposing(editor)) labelTyped(editor, scheme);
  };
  return withJoins(withGrounds(withNotes(withTables(editor))));
}

/** The body as the editor holds it: the rules keep it a list of blocks. */
export const bodyOf = (editor: Editor): Block[] => editor.children as Block[];
