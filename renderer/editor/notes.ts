import { Editor, Node, type Path, Range, Text, Transforms } from "slate";
import type { Text as Run } from "../../document/model.ts";
import { inOneStep } from "./structure.ts";

/** A run with a footnote, and where it stands. */
export type NotedRun = { run: Run & { note: string }; path: Path };

const isNoted = (run: Run): run is Run & { note: string } => run.note !== undefined;

/** The run with a footnote that holds the cursor, or ends right before it. */
export function noteAtCursor(editor: Editor): NotedRun | undefined {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection)) return undefined;
  const { path, offset } = selection.anchor;
  const own = notedAt(editor, path);
  if (own || offset > 0 || (path.at(-1) ?? 0) === 0) return own;
  return notedAt(editor, [...path.slice(0, -1), (path.at(-1) ?? 1) - 1]);
}

function notedAt(editor: Editor, path: Path): NotedRun | undefined {
  const node = Node.has(editor, path) ? Node.get(editor, path) : undefined;
  return Text.isText(node) && isNoted(node) ? { run: node, path } : undefined;
}

/**
 * The words that a new footnote would stand after: the last word before the cursor, or the one
 * after it at the start of a block. Undefined where there are none.
 */
export function placeForNote(editor: Editor): Range | undefined {
  const { selection } = editor;
  if (!selection) return undefined;
  const end = Range.end(selection);
  const text = Node.leaf(editor, end.path).text;
  const before = lastWord(text.slice(0, end.offset));
  const after = /^\s*\S+/u.exec(text.slice(end.offset))?.[0];
  const { path, offset } = end;
  if (before) return { anchor: { path, offset: offset - before.length }, focus: end };
  return after ? { anchor: end, focus: { path, offset: offset + after.length } } : undefined;
}

/** The last word with the spaces behind it, found from the end: a text may be one long word. */
function lastWord(text: string): string | undefined {
  const end = text.trimEnd().length;
  let start = end;
  while (start > 0 && !/\s/u.test(text[start - 1] ?? "")) start--;
  return start < end ? text.slice(start) : undefined;
}

/** Gives the words of a range a footnote; the cursor goes behind it. One undo step. */
export function addNote(editor: Editor, at: Range, note: string): void {
  inOneStep(editor, () => {
    Transforms.setNodes(editor, { note }, { at, match: Text.isText, split: true });
    Transforms.collapse(editor, { edge: "end" });
  });
}

/** Changes the words of a footnote; without any it goes. One undo step. */
export function changeNote(editor: Editor, at: Path, note: string): void {
  inOneStep(editor, () => {
    if (note === "") Transforms.unsetNodes(editor, "note" as never, { at });
    else Transforms.setNodes(editor, { note }, { at });
  });
}

/**
 * What is typed at the end of a run with a footnote stands after the number, and no mark that is
 * set copies the footnote.
 */
export function withNotes(editor: Editor): Editor {
  const { onChange, addMark, removeMark } = editor;
  editor.onChange = (options) => {
    if (!editor.marks && isBehindNote(editor)) {
      const { note: _stays, ...marks } = Editor.marks(editor) ?? {};
      editor.marks = marks;
    }
    onChange(options);
  };
  editor.addMark = (key, value) => {
    addMark(key, value);
    dropNoteMark(editor);
  };
  editor.removeMark = (key) => {
    removeMark(key);
    dropNoteMark(editor);
  };
  return editor;
}

function isBehindNote(editor: Editor): boolean {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection)) return false;
  const { path, offset } = selection.anchor;
  const noted = notedAt(editor, path);
  return noted !== undefined && offset === noted.run.text.length;
}

function dropNoteMark(editor: Editor): void {
  if (!editor.marks || !("note" in editor.marks)) return;
  const { note: _stays, ...marks } = editor.marks;
  editor.marks = marks;
}
