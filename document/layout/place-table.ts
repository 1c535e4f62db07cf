import type { KeptRoom } from "./kept.ts";
import {
  canSplit,
  keepsPastTable,
  keptRowsEnd,
  leastOfRow,
  lineBelow,
  type MeasuredRow,
  type MeasuredTable,
  rowsHeight,
} from "./measure-table.ts";
import { leastNoteRoom, placeNotes, wholeNoteRoom } from "./notes.ts";
import { fitsAbove, isFresh, type Paper } from "./paper.ts";
import { putRow } from "./put-row.ts";
import { splitRow } from "./split-row.ts";
import { isBestPage, nextTablePage, type TablePlacing } from "./table-page.ts";

/** Whether a row stays on the page whole, its last footnote continued on the next when need be. */
const stays = ({ paper }: TablePlacing, height: number, notes: readonly number[]): boolean =>
  fitsAbove(paper, paper.spot.position + height, leastNoteRoom(paper, notes));

/** Whether a row fits on the page with all of its footnotes. */
const fits = ({ paper }: TablePlacing, height: number, notes: readonly number[]): boolean =>
  fitsAbove(paper, paper.spot.position + height, wholeNoteRoom(paper, notes));

/** Whether the rows from one on fit on the page with what they are kept with. */
function keptRowsFit(placing: TablePlacing, index: number, after: KeptRoom | undefined): boolean {
  const { table } = placing;
  const end = keptRowsEnd(table, index);
  const kept = table.rows.slice(index, end + 1);
  const notes = [...kept.flatMap((row) => row.notes), ...(after?.notes ?? [])];
  const whole = rowsHeight(table, index, end + 1) + lineBelow(table, end);
  if (stays(placing, whole + (after?.height ?? 0), notes)) return true;
  const last = table.rows[end];
  if (after !== undefined || last === undefined || !canSplit(last)) return false;
  const least = rowsHeight(table, index, end) + leastOfRow(last) + table.line;
  return stays(placing, least, notes);
}

/** Moves rows kept with the next to the next page; false when the table has to begin again. */
function keepRows(placing: TablePlacing, index: number): boolean {
  const { table, paper } = placing;
  const end = keptRowsEnd(table, index);
  const pastTable = keepsPastTable(table, end);
  if ((end === index && !pastTable) || index <= placing.brokenUntil) return true;
  const after = pastTable ? placing.after(paper) : undefined;
  if (keptRowsFit(placing, index, after)) return true;
  if (!isBestPage(placing, index) && !nextTablePage(placing, index)) return false;
  if (!keptRowsFit(placing, index, after)) placing.brokenUntil = end;
  return true;
}

function placeWhole(placing: TablePlacing, row: MeasuredRow, index: number): void {
  const { paper, table } = placing;
  putRow(placing, row, index);
  paper.spot.position += row.height;
  paper.spot.placed = true;
  placeNotes(paper, row.notes, lineBelow(table, index));
}

/** Puts a row on the page or the next; false when the table has to begin again. */
function placeRow(placing: TablePlacing, row: MeasuredRow, index: number): boolean {
  const height = row.height + lineBelow(placing.table, index);
  if (!keepRows(placing, index)) return false;
  while (row.cantSplit && !stays(placing, height, row.notes) && !isBestPage(placing, index)) {
    if (!nextTablePage(placing, index)) return false;
  }
  const whole = row.cantSplit ? stays : fits;
  if (!whole(placing, height, row.notes)) return splitRow(placing, row, index);
  placeWhole(placing, row, index);
  return true;
}

/**
 * Puts a table on the page and the following ones. False when only its header rows would stand on
 * this page: then the caller takes it back and begins again with `onNextPage`. `after` measures
 * what the last row may be kept with.
 */
export function placeTable(
  paper: Paper,
  table: MeasuredTable,
  after: (paper: Paper) => KeptRoom,
  onNextPage = false,
): boolean {
  paper.spot.position += paper.spot.spaceAfter;
  paper.spot.spaceAfter = 0;
  const watches = !onNextPage && paper.spot.placed && table.headerRows > 0;
  const placing: TablePlacing = {
    ...{ paper, table, after, watches, drawn: false, brokenUntil: -1 },
    onlyHeader: isFresh(paper),
  };
  if (onNextPage) nextTablePage(placing, 0);
  for (const [index, row] of table.rows.entries()) {
    if (!placeRow(placing, row, index)) return false;
  }
  delete paper.spot.sectionGap;
  return true;
}
