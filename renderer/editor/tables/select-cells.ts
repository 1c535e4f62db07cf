import { Editor, Path, type Point, type Range, Transforms } from "slate";
import { cellsOfRow } from "../../../document/table/cells.ts";
import { isTableElement } from "../../../document/table-rules.ts";
import { cellsSelectedBy } from "./cell-place.ts";
import { isInEdgeLine } from "./leave-table.ts";

/** Where an arrow leads from a cell: rows down, cells to the right. */
type Way = { rows: -1 | 0 | 1; cells: -1 | 0 | 1 };

const WAYS: Record<string, Way> = {
  "Shift+ArrowLeft": { rows: 0, cells: -1 },
  "Shift+ArrowRight": { rows: 0, cells: 1 },
  "Shift+ArrowUp": { rows: -1, cells: 0 },
  "Shift+ArrowDown": { rows: 1, cells: 0 },
};

/** The cell that an arrow leads to; undefined beyond the edge of the table. */
function cellBeside(editor: Editor, cell: Path, { rows, cells }: Way): Path | undefined {
  const [index = 0, row = 0, at = 0] = cell;
  const table = editor.children[index];
  if (!isTableElement(table)) return undefined;
  const column = cellsOfRow(table, row)[at]?.column ?? 0;
  const beside =
    rows === 0
      ? cellsOfRow(table, row)[at + cells]
      : cellsOfRow(table, row + rows).find((c) => c.column + c.span > column);
  return beside && [index, beside.row, beside.index];
}

/** True when the end of a selection of words is where an arrow leads out of its cell. */
function isAtEdge(editor: Editor, focus: Point, cell: Path, { rows, cells }: Way): boolean {
  if (cells !== 0)
    return cells > 0 ? Editor.isEnd(editor, focus, cell) : Editor.isStart(editor, focus, cell);
  return isInEdgeLine(editor, focus, rows > 0 ? "bottom" : "top");
}

/**
 * Shift and an arrow across the edge of a cell selects whole cells, one more or one less at each
 * press; back in the first cell its words are selected. False: it is an arrow like any other.
 */
export function selectCells(editor: Editor, keys: string): boolean {
  const way = WAYS[keys];
  const { selection } = editor;
  if (!way || !selection) return false;
  const { anchor, focus } = selection;
  const cell = focus.path.slice(0, 3);
  if (!isTableElement(editor.children[cell[0] ?? 0])) return false;
  const isOwn = Path.equals(cell, anchor.path.slice(0, 3));
  if (!isOwn && !cellsSelectedBy(editor, selection)) return false;
  if (isOwn && !isAtEdge(editor, focus, cell, way)) return false;
  const target = cellBeside(editor, cell, way);
  if (!target) return false;
  Transforms.select(editor, selectionTo(editor, selection, target));
  return true;
}

/** The selection from its first cell on to another one. */
function selectionTo(editor: Editor, { anchor }: Range, target: Path): Range {
  const isFirst = Path.equals(anchor.path.slice(0, 3), target);
  if (isFirst) return Editor.range(editor, target);
  return { anchor, focus: Editor.start(editor, target) };
}
