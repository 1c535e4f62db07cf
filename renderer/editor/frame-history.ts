import type { Editor } from "slate";
import { HistoryEditor } from "slate-history";
import type { Frame } from "../../document/patch.ts";

/** A step of the history that changed the parts around the body, alone or with the body. */
type FrameStep = { before: Frame; after: Frame; at: number };
type Batch = Editor["history"]["undos"][number] & { frame?: FrameStep };

/** Typing that goes on in the same field without such a pause is one step; milliseconds. */
const PAUSE_MS = 1_000;
/** As many steps as Slate keeps. */
const MOST_STEPS = 100;

export type FrameHistory = {
  /** Keeps a change of the frame as a step, or as part of the one that is being made. */
  record: (before: Frame, after: Frame) => void;
};

/**
 * One history for body and parts: a change of the frame is a step among those of the text, and a
 * command that changes both is one. `restore` puts a frame back; `now`: milliseconds of a clock.
 */
export function withFrameHistory(
  editor: Editor,
  restore: (frame: Frame) => void,
  now: () => number,
): FrameHistory {
  const { undo, redo } = editor;
  let restoring = false;
  const putBack = (frame: Frame | undefined, move: () => void) => {
    restoring = true;
    if (frame) restore(frame);
    move();
    restoring = false;
    // Slate tells of operations only: a step without any has to be told of.
    if (frame) editor.onChange();
  };
  editor.undo = () => putBack((editor.history.undos.at(-1) as Batch)?.frame?.before, undo);
  editor.redo = () => putBack((editor.history.redos.at(-1) as Batch)?.frame?.after, redo);
  return {
    record: (before, after) => {
      if (restoring || HistoryEditor.isSaving(editor) === false) return;
      addStep(editor, { before, after, at: now() });
      editor.history.redos = [];
      editor.onChange();
    },
  };
}

function addStep(editor: Editor, step: FrameStep): void {
  const { undos } = editor.history;
  const last = undos.at(-1) as Batch | undefined;
  if (last && belongsTo(editor, last, step)) {
    last.frame = { ...step, before: last.frame?.before ?? step.before };
    return;
  }
  HistoryEditor.setSplittingOnce(editor, undefined);
  const batch: Batch = { operations: [], selectionBefore: null, frame: step };
  editor.writeHistory("undos", batch);
  if (undos.length > MOST_STEPS) undos.shift();
}

/** True for a change by the command that made the last step, or by typing on in one field. */
function belongsTo(editor: Editor, last: Batch, step: FrameStep): boolean {
  if (HistoryEditor.isMerging(editor)) return !HistoryEditor.isSplittingOnce(editor);
  const { frame, operations } = last;
  if (!frame || operations.length > 0 || step.at - frame.at > PAUSE_MS) return false;
  const field = changedField(step.before, step.after);
  return field !== undefined && field === changedField(frame.before, frame.after);
}

/**
 * The one field whose words changed, as a path: "parts.subject.text". Undefined when there are
 * several, or when something came or went.
 */
export function changedField(before: unknown, after: unknown, path = ""): string | undefined {
  if (before === after) return undefined;
  if (isWord(before) && isWord(after)) return path;
  if (!isObject(before) || !isObject(after)) return undefined;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => before[key] !== after[key]);
  const [key] = changed;
  if (changed.length !== 1 || key === undefined) return undefined;
  return changedField(before[key] ?? "", after[key] ?? "", path === "" ? key : `${path}.${key}`);
}

const isWord = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
