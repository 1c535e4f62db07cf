import fc from "fast-check";
import type { Editor } from "slate";
import { expect, test } from "vitest";
import { annex, basis, item, paragraph } from "../../document/build.ts";
import { type Block, blockText } from "../../document/model.ts";
import {
  demoteSection,
  moveSection,
  placeSection,
  promoteSection,
  sectionAt,
} from "../../document/sections.ts";
import { bodyOf } from "./document-editor.ts";
import { newId, open, scheme } from "./open-body.fixture.ts";
import {
  duplicateSection,
  performChange,
  removeSection,
  restoreBlocks,
  selectSection,
} from "./sections.ts";

/** Three sections; the first holds two clauses, the second a paragraph. */
const BODY = [
  basis("g", "Căn cứ Điều lệ Đảng"),
  item("I", "section", "Tình hình"),
  item("1", "clause", "Kết quả"),
  paragraph("p", "Số liệu."),
  item("2", "clause", "Hạn chế"),
  item("II", "section", "Nhiệm vụ"),
  paragraph("q", "Trọng tâm."),
  item("III", "section", "Tổ chức"),
];
const ids = (editor: Editor) => bodyOf(editor).map((block) => block.id);
const words = (editor: Editor) => bodyOf(editor).map(blockText).sort();
const levels = (editor: Editor) => bodyOf(editor).map((b) => (b.type === "item" ? b.level : "-"));

test("a section moves past its neighbour with all that it holds, and back", () => {
  const editor = open(BODY);
  performChange(editor, moveSection(bodyOf(editor), 2 - 1, "down", scheme), scheme);
  expect(ids(editor)).toEqual(["g", "II", "q", "I", "1", "p", "2", "III"]);
  performChange(editor, moveSection(bodyOf(editor), 5, "up", scheme), scheme);
  expect(ids(editor)).toEqual(["g", "II", "q", "I", "1", "p", "2", "III"]);
  performChange(editor, moveSection(bodyOf(editor), 3, "up", scheme), scheme);
  expect(editor.children).toEqual(BODY);
  editor.undo();
  editor.undo();
  expect(editor.children).toEqual(BODY);
});

test("a clause put into another section goes behind what is there; the cursor goes with it", () => {
  const editor = open(BODY);
  editor.select({ path: [2, 0], offset: 3 });
  performChange(editor, placeSection(bodyOf(editor), 2, 5, "inside", scheme), scheme);
  expect(ids(editor)).toEqual(["g", "I", "2", "II", "q", "1", "p", "III"]);
  expect(editor.selection?.anchor).toEqual({ path: [5, 0], offset: 3 });
});

test("put beside a section of another level it takes that level, and what it holds follows", () => {
  const editor = open(BODY);
  performChange(editor, placeSection(bodyOf(editor), 5, 2, "below", scheme), scheme);
  expect(ids(editor)).toEqual(["g", "I", "1", "p", "II", "q", "2", "III"]);
  expect(levels(editor)[4]).toBe("clause");
});

test("levels go up and down with all that is below", () => {
  const editor = open(BODY);
  performChange(editor, demoteSection(bodyOf(editor), 1, scheme), scheme);
  expect(levels(editor).slice(1, 5)).toEqual(["clause", "subclause", "-", "subclause"]);
  performChange(editor, promoteSection(bodyOf(editor), 1, scheme), scheme);
  expect(levels(editor)).toEqual([
    "-",
    "section",
    "clause",
    "-",
    "clause",
    "section",
    "-",
    "section",
  ]);
});

test("what is refused changes nothing and makes no step", () => {
  const editor = open([item("A", "part", "Một"), annex("x", "Danh mục")]);
  expect(performChange(editor, promoteSection(bodyOf(editor), 0, scheme), scheme)).toEqual({
    code: "highest",
    level: "part",
  });
  expect(editor.history.undos).toEqual([]);
});

test("a copy stands under its section with ids of its own", () => {
  const editor = open(BODY);
  duplicateSection(editor, { from: 1, to: 5 }, newId);
  expect(bodyOf(editor).slice(5, 9).map(blockText)).toEqual(BODY.slice(1, 5).map(blockText));
  expect(new Set(ids(editor)).size).toBe(12);
  editor.undo();
  expect(editor.children).toEqual(BODY);
});

test("a section goes and comes back in one step each, by undo or by its neighbour", () => {
  const editor = open(BODY);
  editor.select({ path: [2, 0], offset: 1 });
  removeSection(editor, { from: 1, to: 5 });
  expect(ids(editor)).toEqual(["g", "II", "q", "III"]);
  expect(editor.selection?.anchor.path).toEqual([1, 0]);
  editor.undo();
  expect(editor.children).toEqual(BODY);
  editor.redo();
  restoreBlocks(editor, BODY.slice(1, 5), "g");
  expect(editor.children).toEqual(BODY);
});

test("with its only section gone the body is an empty paragraph", () => {
  const editor = open([item("I", "section", "Một"), paragraph("p", "hai")]);
  removeSection(editor, { from: 0, to: 2 });
  expect(editor.children).toMatchObject([{ type: "paragraph", children: [{ text: "" }] }]);
  editor.undo();
  expect(ids(editor)).toEqual(["I", "p"]);
});

test("a section is selected from its label to its last word", () => {
  const editor = open(BODY);
  selectSection(editor, { from: 1, to: 5 });
  expect(editor.selection).toEqual({
    anchor: { path: [1, 0], offset: 0 },
    focus: { path: [4, 0], offset: 7 },
  });
});

const anyBody = fc
  .array(
    fc.oneof(
      fc.constantFrom(...scheme.map((s) => s.level)).map((level) => item("", level, "mục")),
      fc.constantFrom<Block>(paragraph("", "đoạn"), annex("", "phụ lục")),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((blocks) => blocks.map((block, i) => ({ ...block, id: `b${i}` })));
const spot = fc.nat(20);
const place = fc.constantFrom("above" as const, "below" as const, "inside" as const);

test("whatever is put where: no word and no id is lost, and undo is the start", () => {
  fc.assert(
    fc.property(anyBody, spot, spot, place, (body, from, to, where) => {
      const editor = open(body);
      const change = placeSection(body, from % body.length, to % body.length, where, scheme);
      const refusal = performChange(editor, change, scheme);
      expect(words(editor)).toEqual(body.map(blockText).sort());
      expect(ids(editor).sort()).toEqual(body.map((b) => b.id).sort());
      if (refusal) expect(editor.children).toEqual(body);
      while (editor.history.undos.length > 0) editor.undo();
      expect(editor.children).toEqual(body);
    }),
  );
});

test("a move and its way back is nothing", () => {
  fc.assert(
    fc.property(anyBody, spot, (body, at) => {
      const index = at % body.length;
      const head = sectionAt(body, index, scheme)?.from;
      const editor = open(body);
      if (performChange(editor, moveSection(body, index, "down", scheme), scheme)) return;
      const now = ids(editor).indexOf(body[head ?? 0]?.id ?? "");
      performChange(editor, moveSection(bodyOf(editor), now, "up", scheme), scheme);
      expect(editor.children).toEqual(body);
    }),
  );
});
