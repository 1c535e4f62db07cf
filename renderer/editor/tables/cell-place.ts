import { Editor, type Path, Range, Text, Transforms } from "slate";
import { HistoryEditor } from "slate-history";
import type { Table } from "../../../document/model.ts";
import {
  type CellAt,
  type CellRange,
  cellsIn,
  cellsOfRow,
  rangeBetween,
} from "../../../document/table/cells.ts";
import { isTableElement } from "../../../document/table-rules.ts";
import { inOneStep } from "../structure.ts";

/** A table of the body, and where it stands. */
export type TablePlace = { table: Table; path: Path };

/** A cell that holds the cursor: its table, and where it stands in it, spans counted. */
export type CellPlace = TablePlace & {
  row: number;
  cell: number;
  /** The first column that the cell takes. */
  column: number;
};

/** Whole cells of one table: the selection reaches from one of them into another. */
export type CellSelection = TablePlace & { range: CellRange };

/** The table that holds both ends of a range. */
function tableOf(editor: Editor, { anchor, focus }: Range): TablePlace | undefined {
  const [index] = anchor.path;
  const table = editor.children[index ?? 0];
  if (index === undefined || index !== focus.path[0] || !isTableElement(table)) return undefined;
  return { table, path: [index] };
}

const cellAt = ([, row = 0, index = 0]: Path): CellAt => ({ row, index });

/**
 * The cells that a range of text selects whole: the rectangle between those of its ends, when they
 * stand in two cells of one table.
 */
export function cellsSelectedBy(editor: Editor, selection: Range): CellSelection | undefined {
  const place = tableOf(editor, selection);
  if (!place) return undefined;
  const [a, b] = [cellAt(selection.anchor.path), cellAt(selection.focus.path)];
  if (a.row === b.row && a.index === b.index) return undefined;
  const range = rangeBetween(place.table, a, b);
  return range && { ...place, range };
}

/** The cells that are selected whole; undefined for a cursor, for words, and beyond tables. */
export const selectedRange = (editor: Editor): CellSelection | undefined =>
  editor.selection ? cellsSelectedBy(editor, editor.selection) : undefined;

/** Where the cells of a selection stand, row by row. */
export const pathsOf = ({ table, path, range }: CellSelection): Path[] =>
  cellsIn(table, range).map(({ row, index }) => [...path, row, index]);

/** The cell that holds the cursor, the start of the selection, or the first of selected cells. */
export function cellAtCursor(editor: Editor): CellPlace | undefined {
  const { selection } = editor;
  if (!selection) return undefined;
  const start = Range.start(selection);
  const place = tableOf(editor, { anchor: start, focus: start });
  if (!place) return undefined;
  const cells = cellsSelectedBy(editor, selection);
  const first = cells && cellsIn(cells.table, { ...cells.range, bottom: cells.range.top })[0];
  const own = first ?? cellsOfRow(place.table, start.path[1] ?? 0)[start.path[2] ?? 0];
  return own && { ...place, row: own.row, cell: own.index, column: own.column };
}

/** The cells, by where they stand, that are selected, or that holds the cursor. */
export function selectedCells(editor: Editor, { path, row, cell }: CellPlace): Path[] {
  const cells = selectedRange(editor);
  return cells ? pathsOf(cells) : [[...path, row, cell]];
}

/** Rows and columns that are selected, or those of the cell that holds the cursor. */
export function rangeAt(editor: Editor, { table, row, cell }: CellPlace): CellRange {
  const own = cellsOfRow(table, row)[cell];
  const [left, right] = own ? [own.column, own.column + own.span - 1] : [0, 0];
  return selectedRange(editor)?.range ?? { top: row, bottom: row, left, right };
}

/** Runs a change on the table at the cursor, as one undo step. */
export function inTable(editor: Editor, change: (place: CellPlace) => void): void {
  const place = cellAtCursor(editor);
  if (!place) return;
  inOneStep(editor, () => change(place));
  // The table was all there was: the cursor stands in what the rules put in its place.
  if (!editor.selection) Transforms.select(editor, Editor.start(editor, []));
}

/** The cursor to the end of what stands at a path. */
export function goTo(editor: Editor, path: Path): void {
  Transforms.select(editor, Editor.end(editor, path));
}

/** Takes the words of cells away; the cells stay, and the cursor goes into the first of them. */
export function clearCells(editor: Editor, cells: CellSelection): void {
  const paths = pathsOf(cells);
  const clear = () => {
    for (const at of paths.toReversed()) {
      const words = Editor.range(editor, at);
      if (Range.isExpanded(words)) Transforms.delete(editor, { at: words });
    }
    const [first] = paths;
    if (first) Transforms.select(editor, Editor.start(editor, first));
  };
  // What was typed in one of them before is no part of the step; what clears them for its own is.
  if (HistoryEditor.isMerging(editor) === undefined) inOneStep(editor, clear);
  else Editor.withoutNormalizing(editor, clear);
}

/** The runs with words of selected cells; undefined while no cells are. */
export function runsOfCells(editor: Editor): [Text, Path][] | undefined {
  const cells = selectedRange(editor);
  return (
    cells &&
    pathsOf(cells).flatMap((at) => [
      ...Editor.nodes(editor, { at, match: (n): n is Text => Text.isText(n) && n.text !== "" }),
    ])
  );
}
