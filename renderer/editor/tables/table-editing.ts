import { Editor, Path, Point, Range, Transforms } from "slate";
import { isTableElement } from "../../../document/table-rules.ts";
import { inOneStep } from "../structure.ts";
import { cellsSelectedBy, clearCells, runsOfCells } from "./cell-place.ts";

/** Depth of a cell's path: table, row, cell. */
const CELL = 3;

/** The cell that a point stands in; undefined outside tables. */
const cellOf = (editor: Editor, { path }: Point): Path | undefined =>
  isTableElement(editor.children[path[0] ?? 0]) ? path.slice(0, CELL) : undefined;

/** True when both points are in no table, or in the same cell. */
function sameCell(editor: Editor, a: Point, b: Point): boolean {
  const [one, other] = [cellOf(editor, a), cellOf(editor, b)];
  if (!one || !other) return one === other;
  return Path.equals(one, other);
}

/**
 * Keeps tables whole: what is deleted across cells leaves the cells, and Backspace and Delete end
 * at a cell's edge.
 */
export function withTables(editor: Editor): Editor {
  const { delete: remove, deleteBackward, deleteForward } = editor;
  const { insertText, insertBreak } = editor;
  editor.delete = (options = {}) => {
    const at = options.at ?? editor.selection;
    if (!Range.isRange(at) || Range.isCollapsed(at)) remove(options);
    else if (!deleteAcross(editor, at)) remove(options);
  };
  editor.deleteBackward = (unit) => {
    if (!leavesCell(editor, Editor.before, unit)) deleteBackward(unit);
  };
  editor.deleteForward = (unit) => {
    if (!leavesCell(editor, Editor.after, unit)) deleteForward(unit);
  };
  editor.insertText = (text, options) => {
    clearAcross(editor);
    insertText(text, options);
  };
  editor.insertBreak = () => {
    clearAcross(editor);
    if (isInCell(editor)) editor.insertText("\n");
    else insertBreak();
  };
  markCells(editor);
  return editor;
}

/** A mark over selected cells is one of all of their words. */
function markCells(editor: Editor): void {
  const { addMark, removeMark } = editor;
  editor.addMark = (key, value) => {
    const isOfCells = changeRuns(editor, (at) =>
      Transforms.setNodes(editor, { [key]: value }, { at }),
    );
    if (!isOfCells) addMark(key, value);
  };
  editor.removeMark = (key) => {
    const isOfCells = changeRuns(editor, (at) =>
      Transforms.unsetNodes(editor, key as never, { at }),
    );
    if (!isOfCells) removeMark(key);
  };
}

/** Changes the runs of selected cells, as one step. False: no cells are selected. */
function changeRuns(editor: Editor, change: (at: Path) => void): boolean {
  const runs = runsOfCells(editor);
  // The rules join runs of one look when all of them are changed.
  if (!runs) return false;
  inOneStep(editor, () => {
    for (const [, at] of runs) change(at);
  });
  return true;
}

/**
 * Deletes a selection that reaches over cells before something takes its place: with its tables the
 * places go that Slate would put it at.
 */
export function clearAcross(editor: Editor): void {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection)) return;
  if (!sameCell(editor, selection.anchor, selection.focus)) editor.deleteFragment();
}

const isInCell = (editor: Editor): boolean =>
  editor.selection !== null && cellOf(editor, Range.start(editor.selection)) !== undefined;

/**
 * True when a key would reach over the edge of a cell or of a table: then nothing happens, but an
 * empty block beside a table goes.
 */
function leavesCell(
  editor: Editor,
  reach: typeof Editor.before,
  unit: "character" | "word" | "line" | "block",
): boolean {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection)) return false;
  const target = reach(editor, selection.anchor, { unit });
  if (!target) return cellOf(editor, selection.anchor) !== undefined;
  if (sameCell(editor, selection.anchor, target)) return false;
  if (!cellOf(editor, selection.anchor)) removeIfEmpty(editor, selection.anchor, target);
  return true;
}

function removeIfEmpty(editor: Editor, here: Point, target: Point): void {
  const block = here.path.slice(0, 1);
  if (Editor.string(editor, block) !== "") return;
  const stays = Editor.pointRef(editor, target);
  Transforms.removeNodes(editor, { at: block });
  const point = stays.unref();
  if (point) Transforms.select(editor, point);
}

/** Deletes what a range covers when it reaches over cells. False: it does not, and nothing is done. */
function deleteAcross(editor: Editor, range: Range): boolean {
  const [start, end] = Range.edges(range);
  if (sameCell(editor, start, end)) return false;
  const cells = cellsSelectedBy(editor, range);
  if (cells) {
    clearCells(editor, cells);
    return true;
  }
  const rest = Editor.pointRef(editor, start, { affinity: "backward" });
  const [first = 0, last = 0] = [start.path[0], end.path[0]];
  Editor.withoutNormalizing(editor, () => {
    for (let index = last; index >= first; index--) deleteIn(editor, index, range);
  });
  const point = rest.unref() ?? Editor.start(editor, [Math.min(first, editor.children.length - 1)]);
  Transforms.select(editor, point);
  return true;
}

/** Deletes what a range covers of one block: the block itself, its own words, the words of cells. */
function deleteIn(editor: Editor, index: number, range: Range): void {
  const covered = Range.intersection(range, Editor.range(editor, [index]));
  if (!covered) return;
  if (isSwallowed(editor, index, range)) Transforms.removeNodes(editor, { at: [index] });
  else if (isTableElement(editor.children[index])) emptyCells(editor, covered);
  else Transforms.delete(editor, { at: covered });
}

/** True when a range covers all of a block and reaches on; the last block that is left stays. */
function isSwallowed(editor: Editor, index: number, range: Range): boolean {
  const [start, end] = Range.edges(range);
  const whole =
    !Point.isAfter(start, Editor.start(editor, [index])) &&
    !Point.isBefore(end, Editor.end(editor, [index]));
  const atEdge = start.path[0] === index || end.path[0] === index;
  const reachesOn = isTableElement(editor.children[index])
    ? start.path[0] !== end.path[0]
    : !atEdge;
  return whole && reachesOn && editor.children.length > 1;
}

function emptyCells(editor: Editor, covered: Range): void {
  const cells = Editor.nodes(editor, {
    at: covered,
    match: (n) => "type" in n && n.type === "cell",
  });
  for (const [, path] of [...cells].reverse()) {
    const words = Range.intersection(covered, Editor.range(editor, path));
    if (words && Range.isExpanded(words)) Transforms.delete(editor, { at: words });
  }
}
