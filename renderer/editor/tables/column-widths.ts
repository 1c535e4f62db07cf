import type { Editor } from "slate";
import {
  evenWidths,
  leastShares,
  widthsByContent,
  withEdgeMoved,
} from "../../../document/table/column-widths.ts";
import { inOneStep } from "../structure.ts";
import { type CellPlace, cellAtCursor, inTable, rangeAt, type TablePlace } from "./cell-place.ts";
import { roomAt, roomAtCursor } from "./table-room.ts";
import { setTable } from "./tables.ts";

/** How much of the table's width one press of the keys adds to a column, or takes. */
const STEP = 0.01;

/** Gives the columns of a table other shares of its width, as one undo step. */
export function setWidths(editor: Editor, { table, path }: TablePlace, widths: number[]): void {
  const isSame = widths.every((width, i) => width === table.widths[i]);
  if (!isSame) inOneStep(editor, () => setTable(editor, path, { widths }));
}

/** The edge that a column is made wider or narrower by: the one behind it, before the last one. */
const edgeOf = ({ table }: CellPlace, right: number): { edge: number; way: 1 | -1 } =>
  right < table.widths.length - 1 ? { edge: right, way: 1 } : { edge: right - 1, way: -1 };

/** Gives the cursor's column a little more of the width, or less; its words stay whole. */
export function widenColumn(editor: Editor, by: 1 | -1): void {
  inTable(editor, (place) => {
    const { table, path } = place;
    if (table.widths.length < 2) return;
    const { edge, way } = edgeOf(place, rangeAt(editor, place).right);
    const least = leastShares(table, roomAtCursor(editor));
    const widths = withEdgeMoved(table.widths, edge, by * way * STEP, least);
    setTable(editor, path, { widths });
  });
}

/** Columns as wide as what stands in them asks. */
export function fitColumns(editor: Editor, { table, path }: TablePlace): void {
  setWidths(editor, { table, path }, widthsByContent(table, roomAt(editor, path[0] ?? 0)));
}

/** The selected columns, when there are several, or else all of them get one width. */
export function evenColumns(editor: Editor): void {
  inTable(editor, (place) => {
    const { left, right } = rangeAt(editor, place);
    const last = place.table.widths.length - 1;
    const widths = evenWidths(
      place.table.widths,
      left < right ? left : 0,
      left < right ? right : last,
    );
    setTable(editor, place.path, { widths });
  });
}

/** Columns of the table at the cursor as wide as what stands in them asks. */
export function fitTable(editor: Editor): void {
  const place = cellAtCursor(editor);
  if (place) fitColumns(editor, place);
}
