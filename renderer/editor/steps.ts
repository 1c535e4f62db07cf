import { type Editor, type Operation, Path, Transforms } from "slate";
import { HistoryEditor } from "slate-history";

/** Typing that goes on without such a pause may be one step; milliseconds. */
const PAUSE_MS = 1_000;
/** A key that is held down ends a step somewhere, too. */
const MOST_OPERATIONS = 400;
/** Steps behind those that Slate's history keeps itself. */
const MOST_OLDER = 900;
/** As many steps as Slate's history keeps; it drops the others. */
const MOST_STEPS = 100;

type Batch = Editor["history"]["undos"][number];
type TextOperation = Extract<Operation, { type: "insert_text" | "remove_text" }>;

/**
 * Typing that is going on: the last key of it, where the next one belongs, whether words were typed,
 * and whether a word has ended: a space was typed after it, or one was deleted.
 */
type Typing = { last: TextOperation; offset: number; at: number; words: boolean; ends: boolean };

const isText = (operation: Operation): operation is TextOperation =>
  operation.type === "insert_text" || operation.type === "remove_text";

/**
 * Steps of undo as people count them: a word with what a keyboard corrected in it, for Vietnamese
 * keyboards delete letters to write their marks; words deleted one after the other; a new step
 * after a pause. Slate's own would be one for every correction, and one for a whole paragraph typed
 * without. A thousand steps are kept. `now`: milliseconds of a clock.
 */
export function withSteps(editor: Editor, now: () => number): Editor {
  const { apply } = editor;
  let typing: Typing | undefined;
  editor.apply = (operation) => {
    if (!isText(operation) || !isOwn(editor)) return apply(operation);
    const before = typing && lastOf(editor)?.operations.at(-1) === typing.last ? typing : undefined;
    const at = now();
    const merges = before !== undefined && goesOn(before, operation, at) && !isFull(editor);
    typing = typingAfter(operation, at, merges ? before : undefined);
    if (merges) {
      HistoryEditor.withMerging(editor, () => apply(operation));
    } else if (isOfThisAct(editor)) apply(operation);
    else HistoryEditor.withNewBatch(editor, () => apply(operation));
  };
  return withOlderSteps(editor);
}

const lastOf = (editor: Editor): Batch | undefined => editor.history.undos.at(-1);
const isFull = (editor: Editor): boolean =>
  (lastOf(editor)?.operations.length ?? 0) >= MOST_OPERATIONS;

/** True when nobody says what becomes of the operation: commands do, undo does. */
const isOwn = (editor: Editor): boolean =>
  HistoryEditor.isMerging(editor) === undefined && HistoryEditor.isSaving(editor) === undefined;

/** True when the last step was made by the act that goes on: a selection that is typed over. */
function isOfThisAct(editor: Editor): boolean {
  const last = lastOf(editor)?.operations.at(-1);
  return last !== undefined && editor.operations.includes(last);
}

function typingAfter(operation: TextOperation, at: number, before: Typing | undefined): Typing {
  const { offset, text, type } = operation;
  if (type === "remove_text") {
    const more = before?.last.type === "remove_text" && before.ends;
    const words = before?.words === true;
    return { last: operation, offset, at, words, ends: more || /\s/u.test(text) };
  }
  const words = before?.words === true || /\S/u.test(text);
  const ends = words && /\s$/u.test(text);
  return { last: operation, offset: offset + text.length, at, words, ends };
}

/** True when a key belongs to the typing before it. */
function goesOn({ last, offset, at, ends }: Typing, next: TextOperation, time: number): boolean {
  if (time - at > PAUSE_MS || !Path.equals(last.path, next.path)) return false;
  const { text, type } = next;
  if (type === "insert_text") {
    const beginsWord = ends && (last.type === "remove_text" || /^\S/u.test(text));
    return next.offset === offset && !beginsWord;
  }
  const touches = next.offset + text.length === offset || next.offset === offset;
  return touches && (last.type === "remove_text" || !/\s/u.test(text));
}

/** Keeps the steps that Slate's history drops, and gives them back when undo comes to them. */
function withOlderSteps(editor: Editor): Editor {
  const { undo, writeHistory } = editor;
  let older: Batch[] = [];
  editor.writeHistory = (stack: "undos" | "redos", batch: Batch) => {
    writeHistory(stack, batch);
    const { undos } = editor.history;
    if (undos.length > MOST_STEPS) older.push(...undos.splice(0, undos.length - MOST_STEPS));
    if (older.length > MOST_OLDER) older = older.slice(-MOST_OLDER);
  };
  editor.undo = () => {
    const { undos } = editor.history;
    if (undos.length <= 1) undos.unshift(...older.splice(-MOST_STEPS + 1));
    const before = undos.at(-1)?.selectionBefore;
    undo();
    // It went with the only block, and Slate changes one that is there, but makes none.
    if (before && !editor.selection) Transforms.select(editor, before);
  };
  return editor;
}
