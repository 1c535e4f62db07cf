import { type Editor, Element, Node, Text, Transforms } from "slate";
import "./slate-types.ts";
import type { Cell, Row, Table } from "./model.ts";

export const emptyCell = (): Cell => ({ type: "cell", children: [{ text: "" }] });

/** How many columns a row takes, spans included. */
export const columnsOf = (row: Row): number =>
  row.children.reduce((sum, { span = 1 }) => sum + span, 0);

export const isTableElement = (node: unknown): node is Table =>
  Element.isElement(node) && node.type === "table";

const isCell = (node: Node): boolean =>
  Element.isElement(node) && node.type === "cell" && node.children.every((c) => Text.isText(c));

const isRow = (node: Node): boolean =>
  Element.isElement(node) && node.type === "row" && node.children.every(isCell);

const hasShape = (table: Table): boolean =>
  table.children.length > 0 && Array.isArray(table.widths) && table.children.every(isRow);

/** True when a table is rows of cells of text, and every row fills its columns. */
export const isSoundTable = (table: Table): boolean =>
  hasShape(table) && table.children.every((row) => columnsOf(row) === table.widths.length);

/**
 * Repairs one thing: what is no table at all becomes a paragraph with its words; a row that is too
 * short gets empty cells, for one that is too long the table gets columns.
 */
export function repairTable(editor: Editor, table: Table, path: number[]): true {
  if (!hasShape(table)) return toParagraph(editor, table, path);
  const widest = Math.max(...table.children.map(columnsOf));
  if (widest > table.widths.length) {
    const more = Array.from({ length: widest - table.widths.length }, () => 1);
    Transforms.setNodes(editor, { widths: [...table.widths, ...more] }, { at: path });
    return true;
  }
  const short = table.children.findIndex((row) => columnsOf(row) < table.widths.length);
  const at = [...path, short, table.children[short]?.children.length ?? 0];
  Transforms.insertNodes(editor, emptyCell(), { at });
  return true;
}

function toParagraph(editor: Editor, table: Table, path: number[]): true {
  const text = Node.string(table);
  Transforms.removeNodes(editor, { at: path });
  const paragraph = { type: "paragraph" as const, id: table.id, children: [{ text }] };
  Transforms.insertNodes(editor, paragraph, { at: path });
  return true;
}
