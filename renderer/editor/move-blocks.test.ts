import type { Editor } from "slate";
import { expect, test } from "vitest";
import { basis, item, paragraph } from "../../document/build.ts";
import { bodyOf } from "./document-editor.ts";
import { demote, moveBlocks, promote } from "./move-blocks.ts";
import { lines, open, scheme } from "./open-body.fixture.ts";

const BODY = [
  item("a", "section", "một"),
  item("b", "clause", "hai"),
  paragraph("p", "chữ"),
  item("c", "plus", "ba"),
];
const kinds = (editor: Editor) => bodyOf(editor).map((b) => (b.type === "item" ? b.level : b.type));

function selecting(from: number, to: number, body = BODY) {
  const editor = open(body);
  editor.select({ anchor: { path: [from, 0], offset: 0 }, focus: { path: [to, 0], offset: 0 } });
  return editor;
}

test("selected items go together, paragraphs between them stay, in one step", () => {
  const editor = selecting(0, 2);
  expect(demote(editor, scheme)).toBeUndefined();
  expect(kinds(editor)).toEqual(["clause", "subclause", "paragraph", "plus"]);
  promote(editor, scheme);
  expect(kinds(editor)).toEqual(["section", "clause", "paragraph", "plus"]);
  editor.undo();
  editor.undo();
  expect(editor.children).toEqual(BODY);
});

test("when one of them cannot, none goes", () => {
  const down = selecting(0, 3);
  expect(demote(down, scheme)).toEqual({ code: "deepest", level: "plus" });
  const up = selecting(0, 1, [item("a", "part", "một"), item("b", "section", "hai")]);
  expect(promote(up, scheme)).toEqual({ code: "highest", level: "part" });
  expect(down.history.undos.length + up.history.undos.length).toBe(0);
});

test("paragraphs alone become items of the level above; highest items alone become paragraphs", () => {
  const editor = selecting(2, 2);
  demote(editor, scheme);
  expect(kinds(editor)[2]).toBe("clause");
  const highest = selecting(0, 1, [item("a", "part", "một"), item("b", "part", "hai")]);
  promote(highest, scheme);
  expect(kinds(highest)).toEqual(["paragraph", "paragraph"]);
});

test("a ground does not pass what is numbered, from either side", () => {
  const body = [basis("g", "Căn cứ"), item("a", "section", "một"), paragraph("p", "hai")];
  expect(moveBlocks(selecting(0, 0, body), "down")).toEqual({ code: "grounds" });
  expect(moveBlocks(selecting(1, 1, body), "up")).toEqual({ code: "grounds" });
  const editor = selecting(1, 1, body);
  expect(moveBlocks(editor, "down")).toBeUndefined();
  expect(lines(editor)).toEqual(["Căn cứ", "hai", "một"]);
});

test("at the edge of the body nothing moves", () => {
  const editor = selecting(0, 0);
  expect(moveBlocks(editor, "up")).toBeUndefined();
  expect(editor.children).toEqual(BODY);
});
