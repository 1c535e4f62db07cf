import { type Editor, Element, Node, Text, Transforms } from "slate";
import "./slate-types.ts";
import {
  CELL_ALIGNS,
  type Cell,
  MOST_COLUMNS,
  MOST_HEADER_ROWS,
  type Row,
  type Table,
} from "./model.ts";

export const emptyCell = (): Cell => ({ type: "cell", children: [{ text: "" }] });

/** How many columns a row takes, spans included. */
export const columnsOf = (row: Row): number =>
  row.children.reduce((sum, { span = 1 }) => sum + span, 0);

export const isTableElement = (node: unknown): node is Table =>
  Element.isElement(node) && node.type === "table";

const isRow = (node: Node): boolean => Element.isElement(node) && node.type === "row";

const hasShape = (table: Table): boolean =>
  table.children.length > 0 &&
  Array.isArray(table.widths) &&
  table.widths.every((share) => Number.isFinite(share) && share > 0) &&
  table.widths.length <= MOST_COLUMNS &&
  table.children.every((row) => isRow(row) && columnsOf(row) <= MOST_COLUMNS);

const hasHeader = ({ header }: Table): boolean =>
  Number.isInteger(header) && header >= 0 && header <= MOST_HEADER_ROWS;

/** True when a table is rows of cells, and every row fills its columns. */
export const isSoundTable = (table: Table): boolean =>
  hasShape(table) &&
  hasHeader(table) &&
  nestedInCell(table) === undefined &&
  table.children.every((row) => columnsOf(row) === table.widths.length);

/** Where something other than words stands in a cell, from the table; wrapping can bring it there. */
function nestedInCell(table: Table): number[] | undefined {
  for (const [r, row] of table.children.entries())
    for (const [c, cell] of row.children.entries()) {
      const n = cell.children.findIndex((child) => !Text.isText(child));
      if (n >= 0) return [r, c, n];
    }
  return undefined;
}

const ROW_KEYS = ["type", "children"];
const CELL_KEYS = ["type", "align", "span", "children"];

/** Depths of the path of what a table holds. */
const ROW = 2;
const CELL = 3;

/**
 * Repairs a node inside a table: what stands where a row or a cell belongs becomes one, what
 * stands inside a cell gives its words. True when it changed something.
 */
export function repairInTable(editor: Editor, node: Node, path: number[]): boolean {
  if (Text.isText(node)) {
    const parent = Node.parent(editor, path);
    const isLoose = path.length <= CELL && !(Element.isElement(parent) && parent.type === "cell");
    return isLoose && wrapIn(editor, path, "cell");
  }
  if (!Element.isElement(node)) return false;
  if (node.children.length === 0) {
    // Slate can neither wrap nor unwrap what holds no text.
    Transforms.insertNodes(editor, { text: "" }, { at: [...path, 0] });
    return true;
  }
  if (path.length > CELL) {
    Transforms.unwrapNodes(editor, { at: path });
    return true;
  }
  const type = path.length === ROW ? "row" : "cell";
  if (node.type === type) return repairOwn(editor, node, path);
  if (type === "row" && node.type === "cell") return wrapIn(editor, path, "row");
  return become(editor, node, path, "cell");
}

function wrapIn(editor: Editor, path: number[], type: "row" | "cell"): true {
  Transforms.wrapNodes(editor, { type, children: [] }, { at: path });
  return true;
}

/** Another kind of element keeps what it holds. */
function become(editor: Editor, node: Element, path: number[], type: "cell"): true {
  setOnly(editor, node, path, ["type", "children"], { type });
  return true;
}

function repairOwn(editor: Editor, node: Element, path: number[]): boolean {
  if (node.type === "row") return setOnly(editor, node, path, ROW_KEYS, {});
  if (node.type !== "cell") return false;
  const known = CELL_KEYS.filter(
    (key) => (key !== "span" || isSpan(node.span)) && (key !== "align" || isAlign(node.align)),
  );
  return setOnly(editor, node, path, known, {});
}

const isSpan = (span: unknown): boolean =>
  Number.isInteger(span) && Number(span) >= 2 && Number(span) <= MOST_COLUMNS;
const isAlign = (align: unknown): boolean => CELL_ALIGNS.some((a) => a === align);

/** Sets properties and takes away all that are not known. True when that changed something. */
function setOnly(
  editor: Editor,
  node: Node,
  path: number[],
  known: readonly string[],
  newProperties: object,
): boolean {
  const wrong = Object.entries(node).filter(([key]) => !known.includes(key));
  if (wrong.length === 0 && Object.keys(newProperties).length === 0) return false;
  const before = Object.keys(newProperties).map((key) => [key, node[key as keyof Node]]);
  const properties = Object.fromEntries([...wrong, ...before]);
  editor.apply({ type: "set_node", path, properties, newProperties });
  return true;
}

/**
 * Repairs one thing: what is no table at all becomes a paragraph with its words; a row that is too
 * short gets empty cells, for one that is too long the table gets columns.
 */
export function repairTable(editor: Editor, table: Table, path: number[]): true {
  if (!hasShape(table)) return toParagraph(editor, table, path);
  const nested = nestedInCell(table);
  if (nested) {
    Transforms.unwrapNodes(editor, { at: [...path, ...nested] });
    return true;
  }
  if (!hasHeader(table)) {
    Transforms.setNodes(editor, { header: 0 }, { at: path });
    return true;
  }
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
