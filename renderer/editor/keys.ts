import type { KeyboardEvent, RefObject } from "react";
import { Editor, Transforms } from "slate";
import type { NewId } from "../../document/model.ts";
import { keysOf } from "../commands/keys.ts";
import type { CommandRegistry } from "../commands/registry.ts";
import { focusBody, takeSelection } from "./body-caret.ts";
import { type Pasting, PLAIN_PASTE_KEYS } from "./paste/pasting.ts";
import { selectedBlocks } from "./structure.ts";
import { leaveTable } from "./tables/leave-table.ts";
import { selectCells } from "./tables/select-cells.ts";
import type { PhraseTrigger } from "./text-aids/phrase-trigger.ts";

/** What the keys act on. `leaving`: Esc was pressed, so the next Tab leaves the body. */
export type KeyContext = {
  editor: Editor;
  leaving: RefObject<boolean>;
  newId: NewId;
  commands: CommandRegistry;
  phrases: PhraseTrigger;
  pasting: Pasting;
  /** Tab was pressed where it does nothing. */
  onIdleTab: () => void;
};

/** What the browser does itself, by events of its own, also where a command has the same key. */
const CLIPBOARD = new Set(["Ctrl+C", "Ctrl+X", "Ctrl+V", PLAIN_PASTE_KEYS]);

/**
 * Tab changes the level of what has one, and goes from cell to cell. A typist's Tab before the first
 * word of a paragraph does nothing: the rules indent it.
 */
function hasLevels(editor: Editor): boolean {
  takeSelection(editor);
  return selectedBlocks(editor).some(
    ({ block }) => block.type === "item" || block.type === "table",
  );
}

/** Of the model, at once: what a command changed just now may not be drawn yet. */
function selectAll(editor: Editor): void {
  Transforms.select(editor, Editor.range(editor, []));
  focusBody(editor);
}

/** The keys of the body's commands. Nothing is handled while a keyboard composes. */
export function bodyKey(context: KeyContext, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  const keys = keysOf(event);
  if (context.phrases.onKey?.(keys)) {
    event.preventDefault();
    return;
  }
  // Slate moves the cursor, copies and pastes by its own selection.
  if (event.key.startsWith("Arrow") || CLIPBOARD.has(keys)) takeSelection(context.editor);
  if (keys === PLAIN_PASTE_KEYS) context.pasting.nextIsPlain();
  if (leaveTable(context.editor, keys, context.newId) || selectCells(context.editor, keys)) {
    event.preventDefault();
    return;
  }
  if (keys === "Escape") {
    context.leaving.current = true;
    return;
  }
  const isTab = keys === "Tab" || keys === "Shift+Tab";
  const leaves = context.leaving.current && isTab;
  // Shift on its way to Shift+Tab does not count as a key between.
  if (event.key !== "Shift") context.leaving.current = false;
  if (CLIPBOARD.has(keys)) return;
  if (isTab && !leaves && !hasLevels(context.editor)) {
    event.preventDefault();
    if (keys === "Tab") context.onIdleTab();
    return;
  }
  if (keys === "Ctrl+A") {
    event.preventDefault();
    selectAll(context.editor);
    return;
  }
  const command = context.commands.forKeys(keys, true);
  if (!command || leaves) return;
  event.preventDefault();
  takeSelection(context.editor);
  command.run();
}
