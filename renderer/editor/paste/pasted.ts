import type { Garbled } from "../../../document/import/garbled.ts";
import { type Block, isTable, type Table, type Text } from "../../../document/model.ts";
import { columnsOf } from "../../../document/table-rules.ts";

/** The most that a table of a document holds (model.ts). */
export const MOST_COLUMNS = 50;
export const MOST_ROWS = 5_000;

/** What there is to say of what was read. */
export type Found = {
  /** It is a piece of a document of ours. */
  own?: boolean;
  /** Characters that showed nothing and went. */
  hidden?: number;
  /** Places that the source shows as deleted, or not at all, and that went. */
  removed?: number;
  /** Signs of a symbol font that nobody knows. */
  unread?: number;
  /** Raised or lowered words that are as others now. */
  flattened?: number;
  /** Places that are struck through, and are as others now. */
  struck?: number;
  /** It had a look that is not kept. */
  looks?: boolean;
  /** Lines with the number of a page that went. */
  pageMarks?: number;
  /** Line breaks inside sentences that went. */
  joined?: number;
  /** Its letters are unreadable, or were and are not any more. */
  legacy?: Garbled;
  converted?: Garbled;
};

/** What is to be put in. */
export type Pasted = {
  blocks: readonly Block[];
  /** The same as lines with their labels typed: for the middle of a line, and for a cell. */
  lines: readonly Text[][];
  /** The labels that blocks had where they come from, by their ids. */
  typed?: ReadonlyMap<string, string>;
  /** Its last line was ended: what comes after it stands on its own. */
  whole: boolean;
  found: Found;
  /** A table that no document can hold. */
  tooLarge?: { rows: number; columns: number };
};

/** The first of some tables that is too large. */
export function tableTooLarge(tables: readonly Omit<Table, "id">[]): Pasted["tooLarge"] {
  const sizes = tables.map(({ children }) => ({
    rows: children.length,
    columns: children.reduce((most, row) => Math.max(most, columnsOf(row)), 0),
  }));
  return sizes.find(({ rows, columns }) => rows > MOST_ROWS || columns > MOST_COLUMNS);
}

/** Blocks as lines; a row of a table is one, a space between its cells. */
export const linesOfBlocks = (blocks: readonly Block[]): Text[][] =>
  blocks.flatMap((block) =>
    isTable(block) ? block.children.map(lineOfRow) : [[...block.children]],
  );

const lineOfRow = ({ children }: Table["children"][number]): Text[] =>
  children.flatMap((cell, i) => (i === 0 ? cell.children : [{ text: " " }, ...cell.children]));
