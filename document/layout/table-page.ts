import type { KeptRoom } from "./kept.ts";
import type { MeasuredTable } from "./measure-table.ts";
import type { Paper } from "./paper.ts";
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
  /** A row of the table stands on the page: it has the line between the two already. */
  drawn: boolean;
  /** Rows up to this one are kept together in vain: they are taller than a page. */
  brokenUntil: number;
};

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
  if (isBody) repeatHeader(placing);
  return true;
}
