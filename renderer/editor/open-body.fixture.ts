import { createEditor, type Editor, Node, Transforms } from "slate";
import { type HistoryEditor, withHistory } from "slate-history";
import { countingIds, table } from "../../document/build.ts";
import { ketLuan } from "../../document/ket-luan.fixture.ts";
import { type Block, blockText, type Table } from "../../document/model.ts";
import { withDocumentRules } from "../../document/rules.ts";
import { withNotes } from "./notes.ts";
import { Pasting } from "./paste/pasting.ts";
import { splitBlock, unlabelAtStart } from "./structure.ts";
import { withTables } from "./table-editing.ts";

export const scheme = ketLuan.numbering;
export const newId = countingIds("n");

/** A body in an editor without a screen: rules, history, tables, footnotes, structure keys. */
export const open = (body: Block[]): Editor & HistoryEditor => openWithPasting(body).editor;

/** The same with its way in for what is pasted. */
export function openWithPasting(body: Block[]) {
  const editor = withDocumentRules(withHistory(createEditor()), { scheme, newId });
  editor.children = body;
  editor.insertBreak = () => splitBlock(editor as Editor, scheme, newId);
  const { deleteBackward } = editor;
  editor.deleteBackward = (unit) => {
    if (!unlabelAtStart(editor as Editor)) deleteBackward(unit);
  };
  const opened = withNotes(withTables(editor as Editor)) as Editor & HistoryEditor;
  return { editor: opened, pasting: new Pasting(opened, scheme, newId) };
}

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
