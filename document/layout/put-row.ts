import { GRID } from "../flow/flow.ts";
import type { MeasuredRow, MeasuredTable } from "./measure-table.ts";
import { type Paper, putRule } from "./paper.ts";
import { fillStack, putStacked, type Stack } from "./stack.ts";

/** What is needed to draw a row of a table. */
type Drawing = {
  paper: Paper;
  table: MeasuredTable;
  watches: boolean;
  onlyHeader: boolean;
  drawn: boolean;
};

const horizontal = ({ paper }: Drawing, edges: readonly number[], y: number): void => {
  const { left } = paper.page;
  putRule(paper, [left + (edges[0] ?? 0), y], [left + (edges.at(-1) ?? 0), y], GRID.lineEighths);
};

/** The lines around the cells of a part of a row; `bottom`: middle of the line below it. */
function putLines(drawing: Drawing, edges: readonly number[], top: number, bottom: number): void {
  const { paper } = drawing;
  if (!drawing.drawn) horizontal(drawing, edges, top);
  horizontal(drawing, edges, bottom);
  for (const edge of edges) {
    const x = paper.page.left + edge;
    putRule(paper, [x, top], [x, bottom], GRID.lineEighths);
  }
}

/**
 * Puts the text of a part of a row, and the lines around it, where the page has come to. `height`
 * of the part in twips; `holdsLine`: with the line below it.
 */
export function putPart(
  drawing: Drawing,
  row: MeasuredRow,
  stacks: readonly Stack[],
  height: number,
  holdsLine: boolean,
): void {
  const { paper, table } = drawing;
  const top = paper.spot.position;
  for (const [cell, { lines }] of stacks.entries()) {
    const left = paper.page.left + (row.cells[cell]?.left ?? 0);
    for (const line of lines) putStacked(paper, line, left, top + row.borderTop + line.y);
  }
  const half = table.line / 2;
  const bottom = top + height + (holdsLine ? -half : half);
  if (table.line > 0) putLines(drawing, row.edges, top + half, bottom);
  drawing.drawn = true;
  if (row.header) return;
  drawing.watches = false;
  drawing.onlyHeader = false;
}

/** Puts a whole row where the page has come to. */
export function putRow(drawing: Drawing, row: MeasuredRow, index: number): void {
  const stacks = row.cells.map(({ paragraphs }) => fillStack(paragraphs, Number.POSITIVE_INFINITY));
  putPart(drawing, row, stacks, row.height, index === drawing.table.rows.length - 1);
}
