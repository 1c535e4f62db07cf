import type { KeptRoom } from "./kept.ts";
import { leastOfParts, type MeasuredTable, rowsHeight } from "./measure-table.ts";
import { fitsAbove, isFresh, type Paper } from "./paper.ts";
import { putRow } from "./put-row.ts";
import { startPage } from "./start-page.ts";

/** A table being placed. */
export type TablePlacing = {
  paper: Paper;
  table: MeasuredTable;
  /** Room of what the last row may be kept with. */
  after: (paper: Paper) => KeptRoom;
  /** Only header rows stand on the page so far, below something else. */
  watches: boolean;
  /** Nothing but header rows of the table stands on the page so far. */
  onlyHeader: boolean;
  /** A row of the table stands on the page: it has the line between the two already. */
  drawn: boolean;
  /** Rows up to this one are kept together in vain: they are taller than a page. */
  brokenUntil: number;
};

/** Whether a row can begin, or go on, `below` twips further down the page. */
function hasRoomFor({ paper, table }: TablePlacing, index: number, below: number): boolean {
  const row = table.rows[index];
  const least = row === undefined ? 0 : leastOfParts(row) + table.line;
  return fitsAbove(paper, paper.spot.position + below + least);
}

/**
 * Whether the next page has no more room for a row than this one: nothing stands here but what
 * would be repeated there.
 */
export function isBestPage(placing: TablePlacing, index: number): boolean {
  const { paper, table, onlyHeader } = placing;
  if (isFresh(paper)) return true;
  const underHeader = onlyHeader && index >= table.headerRows;
  return underHeader && !paper.spot.continues && hasRoomFor(placing, index, 0);
}

/**
 * Repeats the header rows at the top of a page: they are no second place in the body
 * and are not read a second time.
 */
function repeatHeader(placing: TablePlacing): void {
  const { paper, table } = placing;
  const { lines } = paper.page;
  const first = lines.length;
  for (const [index, row] of table.rows.slice(0, table.headerRows).entries()) {
    putRow(placing, row, index);
    paper.spot.position += row.height;
  }
  lines.push(...lines.splice(first).map(({ at, paragraph, ...line }) => line));
}

/**
 * Goes on with the table on the next page, before or in a row; false when only header rows would
 * stay behind.
 */
export function nextTablePage(placing: TablePlacing, index: number): boolean {
  const { paper, table } = placing;
  const isBody = index >= table.headerRows;
  if (placing.watches && isBody) return false;
  startPage(paper);
  placing.watches = false;
  placing.drawn = false;
  placing.onlyHeader = true;
  const header = rowsHeight(table, 0, table.headerRows);
  // Under a header that takes the page there would be no place for what it heads.
  if (isBody && hasRoomFor(placing, index, header)) repeatHeader(placing);
  return true;
}
