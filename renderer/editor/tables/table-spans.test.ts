import type { Editor } from "slate";
import { expect, test } from "vitest";
import { paragraph } from "../../../document/build.ts";
import type { Table } from "../../../document/model.ts";
import { isSoundTable } from "../../../document/table-rules.ts";
import { grid, open, rows } from "../open-body.fixture.ts";
import { canMergeCells, canSplitCell, mergeCells, splitCell } from "./merge-cells.ts";
import { removeRow } from "./tables.ts";

const inGrid = (from: number[], to: number[]) => {
  const editor = open([paragraph("p", "trên"), grid()]);
  editor.select({ anchor: { path: from, offset: 0 }, focus: { path: to, offset: 0 } });
  return editor;
};
const isSound = (editor: Editor) => isSoundTable(editor.children[1] as Table);

test("cells of a row become one over their columns, and are cells again", () => {
  const editor = inGrid([1, 0, 1, 0], [1, 0, 2, 0]);
  expect(canMergeCells(editor)).toBe(true);
  mergeCells(editor);
  expect(rows(editor)).toEqual([
    ["a", "b\nc"],
    ["d", "e", "f"],
  ]);
  expect(isSound(editor)).toBe(true);
  expect(canSplitCell(editor)).toBe(true);
  splitCell(editor);
  expect(rows(editor)[0]).toEqual(["a", "b\nc", ""]);
  expect(isSound(editor)).toBe(true);
  editor.undo();
  editor.undo();
  expect(editor.children[1]).toEqual(grid());
});

test("cells of two rows, and a single one, do not become one", () => {
  const across = inGrid([1, 0, 1, 0], [1, 1, 1, 0]);
  expect(canMergeCells(across)).toBe(false);
  mergeCells(across);
  expect(across.children[1]).toEqual(grid());
  const single = inGrid([1, 0, 1, 0], [1, 0, 1, 0]);
  expect(canMergeCells(single)).toBe(false);
  expect(canSplitCell(single)).toBe(false);
});

test("all selected rows go together, and the table with the last of them", () => {
  const editor = inGrid([1, 0, 0, 0], [1, 1, 0, 0]);
  removeRow(editor);
  expect(editor.children).toEqual([paragraph("p", "trên")]);
  editor.undo();
  expect(editor.children[1]).toEqual(grid());
});

test("rows of the header that go are no more counted as such", () => {
  const editor = inGrid([1, 0, 0, 0], [1, 0, 2, 0]);
  removeRow(editor);
  expect(editor.children[1]).toMatchObject({ header: 0 });
  expect(rows(editor)).toEqual([["d", "e", "f"]]);
});
