import { type Editor, Node, Transforms } from "slate";
import { countingIds, document, table } from "../../document/build.ts";
import { ketLuan } from "../../document/ket-luan.fixture.ts";
import { type Block, blockText, type Table } from "../../document/model.ts";
import { profiles } from "../../document/profiles/profiles.fixture.ts";
import { bodyOf, createDocumentEditor, type EditorOptions } from "./document-editor.ts";
import { Pasting } from "./paste/pasting.ts";
import { withTableRoom } from "./tables/table-room.ts";

export const scheme = ketLuan.numbering;
export const newId = countingIds("n");

/** A body in the editor of the app, without a screen, and its way in for what is pasted. */
export function openWithPasting(body: Block[], options?: EditorOptions) {
  const editor = createDocumentEditor(scheme, newId, options);
  editor.children = body;
  withTableRoom(editor, () => document(bodyOf(editor)), profiles);
  return { editor, pasting: new Pasting(editor, scheme, newId) };
}

/** The editor alone. */
export const open = (body: Block[], options?: EditorOptions): Editor =>
  openWithPasting(body, options).editor;

/** Two rows of three cells: a b c, d e f. */
export const grid = () =>
  table("t", [
    ["a", "b", "c"],
    ["d", "e", "f"],
  ]);
export const rows = (editor: Editor, index = 1): string[][] =>
  (editor.children[index] as Table).children.map((row) => row.children.map((c) => Node.string(c)));
export const lines = (editor: Editor): string[] => (editor.children as Block[]).map(blockText);
export const kinds = (editor: Editor): string[] => (editor.children as Block[]).map((b) => b.type);
export const at = (editor: Editor, path: number[], offset = 0) =>
  Transforms.select(editor, { path, offset });
