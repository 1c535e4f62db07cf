import { Editor, type Path, type Point, Range, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import type { NewId } from "../../../document/model.ts";
import { cellAtCursor } from "./cell-place.ts";

/** Where an arrow leads out of a table at the edge of the body, where there is nothing to go to. */
type Way = { end: "first" | "last"; lineEdge: "top" | "bottom" | undefined };

const WAYS: Record<string, Way> = {
  ArrowUp: { end: "first", lineEdge: "top" },
  ArrowLeft: { end: "first", lineEdge: undefined },
  ArrowDown: { end: "last", lineEdge: "bottom" },
  ArrowRight: { end: "last", lineEdge: undefined },
};

/**
 * An arrow at the edge of a table with which the body begins or ends makes the paragraph that it
 * leads to. True when it did.
 */
export function leaveTable(editor: Editor, key: string, newId: NewId): boolean {
  const way = WAYS[key];
  if (!way || !editor.selection || !Range.isCollapsed(editor.selection)) return false;
  const place = cellAtCursor(editor);
  if (!place || !isOutermost(editor, place.path, way) || !isAtEdge(editor, place.path, way))
    return false;
  const at = [way.end === "first" ? 0 : editor.children.length];
  const paragraph = { type: "paragraph" as const, id: newId(), children: [{ text: "" }] };
  Transforms.insertNodes(editor, paragraph, { at });
  Transforms.select(editor, Editor.start(editor, at));
  return true;
}

const isOutermost = (editor: Editor, [index]: Path, { end }: Way): boolean =>
  index === (end === "first" ? 0 : editor.children.length - 1);

/** At the very first or last place, or, going up or down, in the first or last line of a cell there. */
function isAtEdge(editor: Editor, table: Path, { end, lineEdge }: Way): boolean {
  if (!editor.selection) return false;
  const here = editor.selection.anchor;
  const isEnd = end === "first" ? Editor.isStart : Editor.isEnd;
  if (lineEdge === undefined) return isEnd(editor, here, table);
  const row = here.path.slice(0, 2);
  const rows = Editor.range(editor, table);
  const edgeRow = (end === "first" ? rows.anchor : rows.focus).path.slice(0, 2);
  return row[1] === edgeRow[1] && isInEdgeLine(editor, here, lineEdge);
}

/**
 * True when a place stands in the first or the last line of its cell as it is drawn. Half a line of
 * room counts as none.
 */
export function isInEdgeLine(editor: Editor, point: Point, edge: "top" | "bottom"): boolean {
  const cell = point.path.slice(0, 3);
  const place = { anchor: point, focus: point };
  const caret = ReactEditor.toDOMRange(editor, place).getBoundingClientRect();
  const words = ReactEditor.toDOMRange(editor, Editor.range(editor, cell)).getBoundingClientRect();
  if (caret.height === 0 || words.height === 0) return true;
  return Math.abs(caret[edge] - words[edge]) < caret.height / 2;
}
