import { Editor, Transforms } from "slate";
import { describe, expect, test } from "vitest";
import { annex, paragraph, table } from "../../../document/build.ts";
import { type Block, isTable, type Table } from "../../../document/model.ts";
import { isSoundTable } from "../../../document/table-rules.ts";
import { toggleAnnexLandscape } from "../block-kinds.ts";
import { hasMark, toggleMark } from "../marks.ts";
import { moveWords } from "../move-words.ts";
import { grid, lines, open, rows } from "../open-body.fixture.ts";
import { cellAtCursor, selectedRange } from "./cell-place.ts";
import { evenColumns, fitTable, widenColumn } from "./column-widths.ts";
import { selectCells } from "./select-cells.ts";
import {
  alignCells,
  isAcross,
  removeColumn,
  removeRow,
  removeTable,
  toggleTableLandscape,
} from "./tables.ts";
import { tidyTable } from "./tidy-table.ts";

type Place = [row: number, cell: number, offset?: number];

/** A body with a grid of two rows and three columns, and a selection from one cell to another. */
function selecting([row, cell, offset = 0]: Place, [toRow, toCell, toOffset = 0]: Place): Editor {
  const editor = open([paragraph("p", "trên"), grid(), paragraph("q", "dưới")]);
  const point = (r: number, c: number, at: number) => ({ path: [1, r, c, 0], offset: at });
  Transforms.select(editor, {
    anchor: point(row, cell, offset),
    focus: point(toRow, toCell, toOffset),
  });
  return editor;
}

const tableIn = (editor: Editor): Table => {
  const block = editor.children[1] as Block;
  if (!isTable(block)) throw new Error("no table");
  return block;
};

describe("a selection from one cell to another is cells", () => {
  test("words within one cell are words, and those that reach out of the table too", () => {
    expect(selectedRange(selecting([0, 1, 0], [0, 1, 1]))).toBeUndefined();
    const editor = selecting([0, 1], [0, 1]);
    Transforms.select(editor, {
      anchor: Editor.start(editor, [0]),
      focus: Editor.end(editor, [1]),
    });
    expect(selectedRange(editor)).toBeUndefined();
  });

  test("drawn upwards and to the left, they begin with the first one", () => {
    const editor = selecting([1, 1], [0, 2]);
    expect(selectedRange(editor)?.range).toEqual({ top: 0, bottom: 1, left: 1, right: 2 });
    expect(cellAtCursor(editor)).toMatchObject({ row: 0, cell: 1, column: 1 });
  });

  test("Delete clears them, what is typed stands in the first; each is one step", () => {
    const editor = selecting([1, 2, 1], [0, 1]);
    editor.deleteFragment();
    expect(rows(editor)).toEqual([
      ["a", "", ""],
      ["d", "", ""],
    ]);
    editor.undo();
    expect(tableIn(editor)).toEqual(grid());
    Transforms.select(editor, {
      anchor: { path: [1, 1, 1, 0], offset: 1 },
      focus: { path: [1, 0, 2, 0], offset: 0 },
    });
    editor.insertText("x");
    expect(rows(editor)).toEqual([
      ["a", "x", ""],
      ["d", "", ""],
    ]);
    editor.undo();
    expect(tableIn(editor)).toEqual(grid());
  });

  test("words typed in one of them just before are a step of their own", () => {
    const editor = selecting([1, 1, 1], [1, 1, 1]);
    editor.insertText("x");
    Transforms.select(editor, {
      anchor: { path: [1, 0, 1, 0], offset: 0 },
      focus: { path: [1, 1, 1, 0], offset: 2 },
    });
    editor.deleteFragment();
    expect(rows(editor).map((row) => row[1])).toEqual(["", ""]);
    editor.undo();
    expect(rows(editor).map((row) => row[1])).toEqual(["b", "ex"]);
  });

  test("bold and alignment are those of all of them and of no other", () => {
    const editor = selecting([0, 1, 1], [1, 1]);
    toggleMark(editor, "bold");
    alignCells(editor, "right");
    const looks = () =>
      tableIn(editor).children.map((row) =>
        row.children.map((c) =>
          [c.children.map((run) => run.bold === true).join(), c.align].join(" "),
        ),
      );
    const plain = "false ";
    expect(looks()).toEqual([
      [plain, "true right", plain],
      [plain, "true right", plain],
    ]);
    expect(hasMark(editor, "bold")).toBe(true);
    toggleMark(editor, "bold");
    expect(hasMark(editor, "bold")).toBe(false);
    expect(looks()[0]?.[1]).toBe("false right");
  });

  test("a mark over words of several looks makes one run of them", () => {
    const editor = selecting([0, 1, 1], [1, 1]);
    Transforms.insertNodes(editor, [{ text: "x", italic: true }, { text: "y" }], {
      at: [1, 0, 1, 1],
    });
    toggleMark(editor, "italic");
    const cells = tableIn(editor).children.map((row) => row.children[1]?.children);
    expect(cells).toEqual([[{ text: "bxy", italic: true }], [{ text: "e", italic: true }]]);
  });

  test("their rows and columns go together", () => {
    const columns = selecting([1, 2], [0, 1]);
    removeColumn(columns);
    expect(rows(columns)).toEqual([["a"], ["d"]]);
    expect(isSoundTable(tableIn(columns))).toBe(true);
    const all = selecting([1, 2], [0, 0]);
    removeRow(all);
    expect(lines(all)).toEqual(["trên", "dưới"]);
  });

  test("drawn elsewhere, they come there as cells, and nothing is lost", () => {
    const editor = selecting([0, 1, 1], [1, 2]);
    const from = editor.selection;
    const to = Editor.end(editor, [2]);
    if (from) moveWords(editor, from, { anchor: to, focus: to });
    expect(rows(editor)).toEqual([
      ["a", "", ""],
      ["d", "", ""],
    ]);
    expect(rows(editor, 3)).toEqual([
      ["b", "c"],
      ["e", "f"],
    ]);
    editor.undo();
    expect(lines(editor)).toEqual(["trên", "a\tb\tc\nd\te\tf", "dưới"]);
  });
});

describe("Shift and arrows across the edge of a cell", () => {
  const keys = (editor: Editor, ...pressed: string[]) =>
    pressed.map((key) => selectCells(editor, `Shift+Arrow${key}`));

  test("one more cell at each press, one less on the way back, then the words of the first", () => {
    const editor = selecting([0, 0, 1], [0, 0, 1]);
    expect(keys(editor, "Right", "Right", "Down")).toEqual([true, true, true]);
    expect(selectedRange(editor)?.range).toEqual({ top: 0, bottom: 1, left: 0, right: 2 });
    keys(editor, "Up", "Left", "Left");
    expect(editor.selection).toEqual(Editor.range(editor, [1, 0, 0]));
    expect(keys(editor, "Right")).toEqual([true]);
  });

  test("within the words of a cell and at the edge of the table it is an arrow like any other", () => {
    expect(keys(selecting([0, 0, 0], [0, 0, 0]), "Right")).toEqual([false]);
    expect(keys(selecting([0, 1, 1], [0, 1, 1]), "Left")).toEqual([false]);
    expect(keys(selecting([1, 0], [1, 2]), "Right")).toEqual([false]);
    expect(keys(selecting([0, 0], [1, 2]), "Down")).toEqual([false]);
    const above = selecting([0, 0], [0, 0]);
    Transforms.select(above, Editor.end(above, [0]));
    expect(keys(above, "Right", "Down")).toEqual([false, false]);
  });
});

test("a table that was all there was goes and comes back, and the cursor is where it was", () => {
  const editor = open([grid()]);
  const cursor = { path: [0, 1, 1, 0], offset: 1 };
  Transforms.select(editor, cursor);
  removeTable(editor);
  expect(editor.selection?.anchor).toEqual({ path: [0, 0], offset: 0 });
  editor.undo();
  expect(rows(editor, 0)).toHaveLength(2);
  expect(editor.selection?.anchor).toEqual(cursor);
});

describe("widths of columns", () => {
  const wide = () => {
    const made = table("t", [
      ["STT", "Nội dung công việc được giao", "Số"],
      ["1", "Rà soát quy hoạch chi tiết", "12"],
    ]);
    const editor = open([paragraph("p", ""), made]);
    Transforms.select(editor, { path: [1, 0, 0, 0], offset: 1 });
    return editor;
  };

  test("narrower by a hundredth of the table, to the width of the widest word and no further", () => {
    const editor = wide();
    const shares: (number | undefined)[] = [];
    for (let n = 0; n < 60; n++) {
      widenColumn(editor, -1);
      shares.push(tableIn(editor).widths[0]);
    }
    expect(shares[0]).toBeCloseTo(0.97, 2);
    expect(shares.at(-1)).toBe(shares.at(-2));
    expect(shares.at(-1)).toBeGreaterThan(0.2);
    widenColumn(editor, 1);
    expect(tableIn(editor).widths[0]).toBeCloseTo((shares.at(-1) ?? 0) + 0.03, 2);
  });

  test("by content and even again, of all columns or of those that are selected", () => {
    const editor = wide();
    fitTable(editor);
    const [ordinal = 0, name = 0, number = 0] = tableIn(editor).widths;
    expect(name).toBeGreaterThan(ordinal + number);
    Transforms.select(editor, {
      anchor: { path: [1, 0, 1, 0], offset: 0 },
      focus: { path: [1, 0, 2, 0], offset: 0 },
    });
    evenColumns(editor);
    const [first, second, third] = tableIn(editor).widths;
    expect([first, second === third]).toEqual([ordinal, true]);
    Transforms.collapse(editor);
    evenColumns(editor);
    expect(tableIn(editor).widths).toEqual([1, 1, 1]);
    editor.undo();
    editor.undo();
    editor.undo();
    expect(tableIn(editor).widths).toEqual([1, 1, 1]);
  });

  test("one command sets header, widths and alignment, as one step", () => {
    const editor = wide();
    const before = structuredClone(tableIn(editor));
    Transforms.setNodes(editor, { header: 0 }, { at: [1] });
    tidyTable(editor);
    expect(tableIn(editor)).toMatchObject({
      header: 1,
      children: [{}, { children: [{ align: "centre" }, {}, { align: "right" }] }],
    });
    editor.undo();
    expect(tableIn(editor)).toEqual({ ...before, header: 0 });
  });
});

describe("across from the table", () => {
  const inAnnex = () => {
    const editor = open([paragraph("p", "x"), grid(), annex("x", "Biểu"), { ...grid(), id: "u" }]);
    Transforms.select(editor, { path: [3, 1, 0, 0], offset: 0 });
    return editor;
  };
  const landscapes = (editor: Editor) =>
    (editor.children as Block[]).map((block) => "landscape" in block && block.landscape === true);

  test("the annex that the table stands in is laid across, and back by either command", () => {
    const editor = inAnnex();
    toggleAnnexLandscape(editor);
    expect(landscapes(editor)).toEqual([false, false, true, false]);
    const place = cellAtCursor(editor);
    expect(place && isAcross(editor, place)).toBe(true);
    toggleTableLandscape(editor);
    expect(landscapes(editor)).toEqual([false, false, false, false]);
    toggleTableLandscape(editor);
    expect(landscapes(editor)).toEqual([false, false, false, true]);
  });

  test("before the first annex there is none to turn", () => {
    const editor = inAnnex();
    Transforms.select(editor, { path: [1, 0, 0, 0], offset: 0 });
    toggleAnnexLandscape(editor);
    expect(landscapes(editor)).toEqual([false, false, false, false]);
  });
});
