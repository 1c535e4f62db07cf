import type { Table, Text } from "../model.ts";
import type { TableLook } from "../table/tidy.ts";

/**
 * One line of a foreign page. `label`: what its list draws in front of it, no part of the runs;
 * `list`: how deep its list lies in others, from 1; `heading`: 1 … 6.
 */
export type PieceLine = {
  kind: "line";
  runs: Text[];
  label?: string;
  list?: number;
  heading?: number;
};

/** `look`: what is known of how it looked, for those who set it anew. */
export type PieceTable = { kind: "table"; table: Omit<Table, "id">; look?: TableLook };

/** What a page from elsewhere is read into before it becomes blocks of a scheme. */
export type Piece = PieceLine | PieceTable;
