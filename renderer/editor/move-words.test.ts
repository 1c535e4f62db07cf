import { expect, test } from "vitest";
import { item, paragraph } from "../../document/build.ts";
import { moveWords } from "./move-words.ts";
import { at, lines, open } from "./open-body.fixture.ts";

const point = (block: number, offset: number) => ({ path: [block, 0], offset });
const stretch = (block: number, from: number, to: number) => ({
  anchor: point(block, from),
  focus: point(block, to),
});
const place = (block: number, offset: number) => stretch(block, offset, offset);

const BODY = [paragraph("p", "một hai ba"), item("i", "clause", "bốn năm")];

test.each([
  ["forward in its block", place(0, 10), ["một bahai ", "bốn năm"]],
  ["backward in its block", place(0, 0), ["hai một ba", "bốn năm"]],
  ["into another block", place(1, 4), ["một ba", "bốn hai năm"]],
])("words go %s, and one step puts them back", (_where, to, after) => {
  const editor = open(BODY);
  moveWords(editor, stretch(0, 4, 8), to);
  expect(lines(editor)).toEqual(after);
  expect(editor.history.undos).toHaveLength(1);
  editor.undo();
  expect(editor.children).toEqual(BODY);
  editor.redo();
  expect(lines(editor)).toEqual(after);
});

test("what was typed just before is a step of its own", () => {
  const editor = open(BODY);
  at(editor, [0, 0], 10);
  editor.insertText("x");
  moveWords(editor, stretch(0, 10, 11), place(1, 0));
  expect(lines(editor)).toEqual(["một hai ba", "xbốn năm"]);
  editor.undo();
  expect(lines(editor)).toEqual(["một hai bax", "bốn năm"]);
  editor.undo();
  expect(editor.children).toEqual(BODY);
});

test("words that are dropped on themselves stay, and no step is made", () => {
  const editor = open(BODY);
  moveWords(editor, stretch(0, 4, 8), place(0, 6));
  expect(editor.children).toEqual(BODY);
  expect(editor.history.undos).toHaveLength(0);
});
