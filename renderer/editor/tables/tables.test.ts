import fc from "fast-check";
import { Editor, Node, Transforms } from "slate";
import { describe, expect, test } from "vitest";
import { annex, basis, paragraph } from "../../../document/build.ts";
import type { Block, Table } from "../../../document/model.ts";
import { tries } from "../../../document/property-runs.fixture.ts";
import { normalizeBody } from "../../../document/rules.ts";
import { isSoundTable } from "../../../document/table-rules.ts";
import { setKind } from "../block-kinds.ts";
import { addNote, placeForNote } from "../notes.ts";
import { at, grid, kinds, lines, newId, open, rows, scheme } from "../open-body.fixture.ts";
import { widenColumn } from "./column-widths.ts";
import * as tables from "./tables.ts";

describe("rows and columns", () => {
  const inGrid = (path: number[]) => {
    const editor = open([paragraph("p", "trên"), grid(), paragraph("q", "dưới")]);
    at(editor, path);
    return editor;
  };

  test("rows come and go around the cursor, and the table with its last one", () => {
    const editor = inGrid([1, 1, 0, 0]);
    tables.addRow(editor, "below");
    tables.addRow(editor, "above");
    expect(rows(editor)).toEqual([
      ["a", "b", "c"],
      ["d", "e", "f"],
      ["", "", ""],
      ["", "", ""],
    ]);
    tables.removeRow(editor);
    tables.removeRow(editor);
    tables.removeRow(editor);
    expect(rows(editor)).toEqual([["a", "b", "c"]]);
    tables.removeRow(editor);
    expect(lines(editor)).toEqual(["trên", "dưới"]);
    while (editor.history.undos.length > 0) editor.undo();
    expect(rows(editor)).toEqual([
      ["a", "b", "c"],
      ["d", "e", "f"],
    ]);
  });

  test("columns come and go with their shares; a cell that spans grows and shrinks", () => {
    const editor = inGrid([1, 0, 1, 0]);
    tables.addColumn(editor, "right");
    expect(rows(editor)).toEqual([
      ["a", "b", "", "c"],
      ["d", "e", "", "f"],
    ]);
    tables.removeColumn(editor);
    expect(rows(editor)[0]).toEqual(["a", "b", "c"]);
    Editor.withoutNormalizing(editor, () => {
      Transforms.removeNodes(editor, { at: [1, 1, 2] });
      Transforms.setNodes(editor, { span: 2 }, { at: [1, 1, 1] });
    });
    at(editor, [1, 0, 2, 0]);
    tables.addColumn(editor, "left");
    const spans = (editor.children[1] as Table).children[1]?.children.map((c) => c.span ?? 1);
    expect(spans).toEqual([1, 3]);
    expect((editor.children[1] as Table).widths).toHaveLength(4);
    tables.removeColumn(editor);
    tables.removeColumn(editor);
    expect((editor.children[1] as Table).widths).toHaveLength(2);
    expect(isSoundTable(editor.children[1] as Table)).toBe(true);
  });

  test("Tab goes from cell to cell, and past the last one adds a row", () => {
    const editor = inGrid([1, 1, 1, 0]);
    tables.goToCell(editor, 1);
    tables.goToCell(editor, 1);
    expect(rows(editor)).toHaveLength(3);
    expect(editor.selection?.anchor.path).toEqual([1, 2, 0, 0]);
    tables.goToCell(editor, -1);
    expect(editor.selection?.anchor.path).toEqual([1, 1, 2, 0]);
  });

  test("header rows, alignment, width and landscape are set and taken back", () => {
    const editor = inGrid([1, 1, 2, 0]);
    tables.toggleHeader(editor);
    tables.alignCells(editor, "right");
    widenColumn(editor, 1);
    tables.toggleTableLandscape(editor);
    expect(editor.children[1]).toMatchObject({
      header: 2,
      landscape: true,
      widths: [1, 0.97, 1.03],
      children: [{}, { children: [{}, {}, { align: "right" }] }],
    });
    tables.toggleHeader(editor);
    tables.alignCells(editor, "left");
    widenColumn(editor, -1);
    tables.toggleTableLandscape(editor);
    expect(editor.children[1]).toMatchObject({ header: 0 });
    expect(editor.children[1]).not.toHaveProperty("landscape");
  });
});

describe("a table stays whole", () => {
  const between = () => open([paragraph("p", "trên"), grid(), paragraph("q", "dưới")]);

  test("Enter makes a line in a cell; Backspace and Delete end at its edges", () => {
    const editor = between();
    at(editor, [1, 0, 1, 0], 1);
    editor.insertBreak();
    expect(rows(editor)[0]).toEqual(["a", "b\n", "c"]);
    at(editor, [1, 0, 1, 0], 0);
    editor.deleteBackward("character");
    at(editor, [1, 0, 0, 0], 1);
    editor.deleteForward("character");
    at(editor, [0, 0], 4);
    editor.deleteForward("character");
    at(editor, [2, 0], 0);
    editor.deleteBackward("character");
    expect(rows(editor)).toEqual([
      ["a", "b\n", "c"],
      ["d", "e", "f"],
    ]);
    expect(lines(editor)).toHaveLength(3);
  });

  test("an empty paragraph below a table goes, and the cursor into the table", () => {
    const editor = open([paragraph("p", "trên"), grid(), paragraph("q", "")]);
    at(editor, [2, 0], 0);
    editor.deleteBackward("character");
    expect(kinds(editor)).toEqual(["paragraph", "table"]);
    expect(editor.selection?.anchor.path).toEqual([1, 1, 2, 0]);
  });

  test.each([
    [
      "within the table",
      [1, 0, 1, 0],
      [1, 1, 1, 0],
      [
        ["a", "", "c"],
        ["d", "", "f"],
      ],
      "trên",
      "dưới",
    ],
    [
      "from above",
      [0, 0],
      [1, 0, 1, 0],
      [
        ["", "", "c"],
        ["d", "e", "f"],
      ],
      "",
      "dưới",
    ],
    [
      "to below",
      [1, 1, 1, 0],
      [2, 0],
      [
        ["a", "b", "c"],
        ["d", "", ""],
      ],
      "trên",
      "",
    ],
  ])("what is deleted across cells leaves the cells: %s", (_name, from, to, left, above, below) => {
    const editor = between();
    Transforms.select(editor, {
      anchor: Editor.start(editor, from),
      focus: Editor.end(editor, to),
    });
    editor.deleteFragment();
    expect(rows(editor)).toEqual(left);
    expect(lines(editor)[0]).toBe(above);
    expect(lines(editor)[2]).toBe(below);
  });

  test("typing over everything leaves what was typed", () => {
    for (const body of [
      [grid()],
      [paragraph("p", "x"), grid()],
      [grid(), paragraph("p", "x")],
      [grid(), paragraph("p", "x"), { ...grid(), id: "t2" }],
    ]) {
      const editor = open(body);
      Transforms.select(editor, Editor.range(editor, []));
      editor.insertText("mới");
      expect(lines(editor).join("").trim()).toBe("mới");
    }
  });

  test("pasted blocks and lines become words of the cell", () => {
    const editor = between();
    at(editor, [1, 0, 0, 0], 1);
    editor.insertFragment([paragraph("x", "một"), paragraph("y", "hai")]);
    expect(rows(editor)[0]).toEqual(["amột\nhai", "b", "c"]);
    at(editor, [0, 0], 2);
    editor.insertFragment([grid()]);
    expect(kinds(editor)).toEqual(["paragraph", "table", "table", "paragraph"]);
  });
});

const commands: Record<string, (editor: Editor) => void> = {
  rowAbove: (e) => tables.addRow(e, "above"),
  rowBelow: (e) => tables.addRow(e, "below"),
  columnLeft: (e) => tables.addColumn(e, "left"),
  columnRight: (e) => tables.addColumn(e, "right"),
  removeRow: tables.removeRow,
  removeColumn: tables.removeColumn,
  header: tables.toggleHeader,
  landscape: tables.toggleTableLandscape,
  wider: (e) => widenColumn(e, 1),
  narrower: (e) => widenColumn(e, -1),
  next: (e) => tables.goToCell(e, 1),
  insert: (e) => tables.insertTable(e, 2, 3, newId),
  enter: (e) => e.insertBreak(),
  type: (e) => e.insertText("chữ "),
  backspace: (e) => e.deleteBackward("character"),
  wordBack: (e) => e.deleteBackward("word"),
  forward: (e) => e.deleteForward("character"),
  cut: (e) => e.deleteFragment(),
  basis: (e) => setKind(e, "basis"),
  annex: (e) => setKind(e, "annex"),
  pasteTable: (e) => e.insertFragment([grid()]),
  pasteText: (e) => e.insertFragment([paragraph("p", "dán"), paragraph("q", "vào")]),
  note: (e) => {
    const place = placeForNote(e);
    if (place) addNote(e, place, "chú thích");
  },
};

test("any commands leave sound tables and a body that the rules accept, and undo leads back", () => {
  const step = fc.record({
    name: fc.constantFrom(...Object.keys(commands)),
    from: fc.nat(1_000),
    to: fc.option(fc.nat(1_000)),
  });
  const start = () => [paragraph("p", "trên"), grid(), basis("b", "Căn cứ"), annex("x", "Tên")];
  const pointAt = (editor: Editor, n: number) => {
    const texts = [...Node.texts(editor)];
    const [text, path] = texts[n % texts.length] ?? [{ text: "" }, [0, 0]];
    return { path, offset: n % (text.text.length + 1) };
  };
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), (steps) => {
      const editor = open(start());
      for (const { name, from, to } of steps) {
        const anchor = pointAt(editor, from);
        Transforms.select(editor, { anchor, focus: to === null ? anchor : pointAt(editor, to) });
        commands[name]?.(editor);
      }
      const body = editor.children as Block[];
      expect(normalizeBody(body, { scheme, newId })).toEqual(body);
      for (const block of body) if (block.type === "table") expect(isSoundTable(block)).toBe(true);
      while (editor.history.undos.length > 0) editor.undo();
      expect(editor.children).toEqual(start());
    }),
    tries(300),
  );
});
