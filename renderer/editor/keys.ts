import type { KeyboardEvent, RefObject } from "react";
import { type Editor, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import type { NewId } from "../../document/model.ts";
import type { Scheme } from "../../document/template.ts";
import { leaveTable } from "./leave-table.ts";
import { toggleMark } from "./marks.ts";
import { demote, moveBlocks, promote } from "./structure.ts";
import { cellAtCursor, goToCell } from "./tables.ts";

/** What the keys act on. `leaving`: Esc was pressed, so the next Tab leaves the body. */
export type KeyContext = {
  editor: Editor;
  scheme: Scheme;
  leaving: RefObject<boolean>;
  newId: NewId;
  /** Writes the footnote at the cursor, or a new one. */
  openNote: () => void;
};

/** A key as it is written in help: "Ctrl+Shift+Z". */
function nameOf(event: KeyboardEvent): string {
  const parts = [
    (event.ctrlKey || event.metaKey) && "Ctrl",
    event.altKey && "Alt",
    event.shiftKey && "Shift",
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ];
  return parts.filter(Boolean).join("+");
}

const KEYS: Record<string, (context: KeyContext) => void> = {
  Tab: ({ editor, scheme }) =>
    cellAtCursor(editor) ? goToCell(editor, 1) : demote(editor, scheme),
  "Shift+Tab": ({ editor, scheme }) =>
    cellAtCursor(editor) ? goToCell(editor, -1) : promote(editor, scheme),
  "Alt+ArrowUp": ({ editor }) => moveBlocks(editor, "up"),
  "Alt+ArrowDown": ({ editor }) => moveBlocks(editor, "down"),
  "Ctrl+B": ({ editor }) => toggleMark(editor, "bold"),
  "Ctrl+I": ({ editor }) => toggleMark(editor, "italic"),
  "Ctrl+Shift+H": ({ editor }) => toggleMark(editor, "lead"),
  "Ctrl+Alt+F": ({ openNote }) => openNote(),
  "Ctrl+Z": ({ editor }) => editor.undo(),
  "Ctrl+Y": ({ editor }) => editor.redo(),
  "Ctrl+Shift+Z": ({ editor }) => editor.redo(),
};

/** What the browser does itself, by events of its own. */
const CLIPBOARD = new Set(["Ctrl+C", "Ctrl+X", "Ctrl+V"]);

/**
 * The browser tells of a new selection a moment later than it has it: a command takes the one of
 * now, however fast the keys come.
 */
export function takeSelection(editor: Editor): void {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = ReactEditor.toSlateRange(editor, selection, {
    exactMatch: false,
    suppressThrow: true,
  });
  if (range) Transforms.select(editor, range);
}

/** Structure keys of the body. Nothing is handled while a keyboard composes. */
export function bodyKey(context: KeyContext, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  const name = nameOf(event);
  // Slate moves the cursor, copies and pastes by its own selection.
  if (name.startsWith("Arrow") || CLIPBOARD.has(name)) takeSelection(context.editor);
  if (leaveTable(context.editor, name, context.newId)) {
    event.preventDefault();
    return;
  }
  if (name === "Escape") {
    context.leaving.current = true;
    return;
  }
  const leaves = context.leaving.current && (name === "Tab" || name === "Shift+Tab");
  // Shift on its way to Shift+Tab does not count as a key between.
  if (event.key !== "Shift") context.leaving.current = false;
  const run = KEYS[name];
  if (!run || leaves) return;
  event.preventDefault();
  takeSelection(context.editor);
  run(context);
}
