import type { Cell } from "../model.ts";
import type { TableWords } from "./cells.ts";
import { cellsOfRow } from "./cells.ts";
import { type ColumnKind, columnKinds } from "./column-kinds.ts";
import { widthsByContent, widthsFor } from "./column-widths.ts";
import { headerRowsOf } from "./header-rows.ts";
import type { TableRoom } from "./room.ts";

type CellAlign = Cell["align"];

/** How the words of a cell stand, by the kind of its column and by how they stood. */
type Aligning = (kind: ColumnKind, own: CellAlign) => CellAlign;

function withAlign({ align: _, ...cell }: Cell, align: CellAlign): Cell {
  return align === undefined || align === "left" ? cell : { ...cell, align };
}

/** Cells over several columns keep how they stand, and so does the header, which is centred anyway. */
function aligned<T extends TableWords>(table: T, aligning: Aligning): T {
  const kinds = columnKinds(table);
  const children = table.children.map((row, index) => {
    if (index < table.header) return row;
    const cells = cellsOfRow(table, index).map(({ cell, column, span }) => {
      const kind = kinds[column];
      return span > 1 || !kind ? cell : withAlign(cell, aligning(kind, cell.align));
    });
    return { ...row, children: cells };
  });
  return { ...table, children };
}

/** Ordinals in the middle, numbers to the right, words to the left; short ones as they stand. */
const byKind: Aligning = (kind, own) => {
  if (kind === "ordinal") return "centre";
  if (kind === "number") return "right";
  return kind === "short" ? own : undefined;
};

/**
 * As it came from elsewhere, but for what other programs do by themselves: they put ordinals, as
 * all numbers, to the right, and what they take for words to the left.
 */
const asItCame: Aligning = (kind, own) => {
  if (kind === "ordinal") return "centre";
  return own ?? (kind === "number" ? "right" : undefined);
};

/**
 * The table as one would set it by hand: its header row, which prints bold and in the middle,
 * columns as wide as their content asks, numbers to the right, ordinals in the middle.
 */
export function tidied<T extends TableWords>(table: T, room: TableRoom): T {
  const header = table.header > 0 ? table.header : headerRowsOf(table);
  const set = aligned({ ...table, header }, byKind);
  return { ...set, widths: widthsByContent(set, room) };
}

/** What a table from elsewhere looked like: its widths, where they were given; rows with a ground. */
export type TableLook = { widths?: readonly number[]; filled?: ReadonlySet<number> };

/** Widths that say something: a program gives all columns one width when nobody chose any. */
const areChosen = (widths: readonly number[]): boolean =>
  Math.max(...widths) > 1.02 * Math.min(...widths);

/**
 * A table from elsewhere with what can be known of its look: header rows, given or recognised; the
 * widths it had, otherwise those of its content; how its words stood.
 */
export function withLook<T extends TableWords>(table: T, look: TableLook, room: TableRoom): T {
  const isFilled = (row: number) => look.filled?.has(row) === true;
  const header = table.header > 0 ? table.header : headerRowsOf(table, isFilled);
  const set = aligned({ ...table, header }, asItCame);
  const { widths } = look;
  const isChosen = widths?.length === table.widths.length && areChosen(widths);
  return {
    ...set,
    widths: isChosen ? widthsFor(set, room, widths) : widthsByContent(set, room),
  };
}
