import { type Block, blockText, isTable, type Row, type Table, type Text } from "../model.ts";
import { type CellAt, type CellRange, cutToRange, rangeBetween } from "../table/cells.ts";

/** A place in the body as the editor has it: block, within a table row and cell, run; offset in it. */
export type Point = { path: readonly number[]; offset: number };

/** A block between two of its places; absent: from its start, to its end. */
type Edges = { from?: Point | undefined; to?: Point | undefined };

const EMPTY: Text[] = [{ text: "" }];

/**
 * The runs between two places of theirs. The mark of a footnote stands behind its words: it is
 * there where their end is.
 */
function cutRuns(runs: readonly Text[], { from, to }: Edges): Text[] {
  const [first, last] = [from?.path.at(-1) ?? 0, to?.path.at(-1) ?? runs.length - 1];
  const kept = runs.flatMap((run, index): Text[] => {
    if (index < first || index > last) return [];
    const { note, ...look } = run;
    const end = to && index === last ? to.offset : run.text.length;
    const text = run.text.slice(from && index === first ? from.offset : 0, end);
    const isNoted = note !== undefined && end === run.text.length;
    return text === "" ? [] : [{ ...look, text, ...(isNoted && { note }) }];
  });
  return kept.length > 0 ? kept : EMPTY;
}

const rowOf = (point: Point | undefined): number | undefined => point?.path[1];
const cellOf = (point: Point | undefined): number | undefined => point?.path[2];

/** A row whose cells before and behind the places are empty, so that the others keep their columns. */
function cutRow(row: Row, { from, to }: Edges): Row {
  const [first, last] = [cellOf(from) ?? 0, cellOf(to) ?? row.children.length - 1];
  const children = row.children.map((cell, index) => ({
    ...cell,
    children:
      index < first || index > last
        ? EMPTY
        : cutRuns(cell.children, {
            ...(index === first && { from }),
            ...(index === last && { to }),
          }),
  }));
  return { ...row, children };
}

const spansOf = (row: Row, from: number, to: number): number =>
  row.children.slice(from, to).reduce((sum, { span = 1 }) => sum + span, 0);

/** A row alone is the cells that are there, and the table as many columns. */
function onlyCells(table: Table, row: Row, { from, to }: Edges): Table {
  const [first, last] = [cellOf(from) ?? 0, cellOf(to) ?? row.children.length - 1];
  const column = spansOf(row, 0, first);
  const widths = table.widths.slice(column, column + spansOf(row, first, last + 1));
  const children = [{ ...row, children: row.children.slice(first, last + 1) }];
  return { ...table, widths, children };
}

const cellAt = ({ path }: Point): CellAt => ({ row: path[1] ?? 0, index: path[2] ?? 0 });

/** The rectangle of whole cells between two places in two cells of one table. */
export function cellRange(table: Table, { from, to }: Edges): CellRange | undefined {
  if (!from || !to) return undefined;
  const isOne = rowOf(from) === rowOf(to) && cellOf(from) === cellOf(to);
  return isOne ? undefined : rangeBetween(table, cellAt(from), cellAt(to));
}

function cutTable(table: Table, { from, to }: Edges): Table {
  const range = cellRange(table, { from, to });
  if (range) return cutToRange(table, range);
  const [first, last] = [rowOf(from) ?? 0, rowOf(to) ?? table.children.length - 1];
  const rows = table.children.slice(first, last + 1).map((row, index) =>
    cutRow(row, {
      ...(index === 0 && { from }),
      ...(first + index === last && { to }),
    }),
  );
  const cut = { ...table, header: Math.max(0, table.header - first), children: rows };
  const [only] = rows;
  return only && rows.length === 1 ? onlyCells(cut, only, { from, to }) : cut;
}

/** What stands between two places of a block; of a table, its rows between them. */
export const cutBlock = (block: Block, edges: Edges): Block =>
  isTable(block) ? cutTable(block, edges) : { ...block, children: cutRuns(block.children, edges) };

/** True when nothing of a block stands before a place, or behind it. */
export const isAtStart = (block: Block, point: Point): boolean =>
  blockText(cutBlock(block, { to: point })).trim() === "";
export const isAtEnd = (block: Block, point: Point): boolean =>
  blockText(cutBlock(block, { from: point })).trim() === "";
