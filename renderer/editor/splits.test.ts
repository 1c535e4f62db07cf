import { type Editor, Transforms } from "slate";
import { HistoryEditor } from "slate-history";
import { describe, expect, test } from "vitest";
import { annex, basis, item, lead, paragraph, table, text } from "../../document/build.ts";
import { type Block, blockText } from "../../document/model.ts";
import { bodyOf } from "./document-editor.ts";
import { at, open, rows } from "./open-body.fixture.ts";

const CENTRED: Block = {
  type: "paragraph",
  id: "x",
  align: "centre",
  children: [text("giữa dòng")],
};
const WORDS = "giữa dòng";
const KINDS: Record<string, Block> = {
  paragraph: paragraph("x", WORDS),
  heading: item("x", "section", [lead(WORDS)]),
  "run-in item": item("x", "clause", [lead("giữa: "), text("dòng")]),
  item: item("x", "clause", WORDS),
  point: item("x", "point", WORDS),
  basis: basis("x", WORDS),
  "centred line": CENTRED,
  annex: annex("x", WORDS),
};

/** A block in one word: its kind, whether words of it are a lead, "=" when it has the old id. */
function said(block: Block): string {
  const kind =
    block.type === "item" ? block.level : ("align" in block && block.align) || block.type;
  const led = "children" in block && block.children.some((c) => "lead" in c && c.lead && c.text);
  return `${kind}${led ? "*" : ""}${block.id === "x" ? "=" : ""}`;
}
const all = (editor: Editor) => bodyOf(editor).map(said).join(" ");

/** Enter at the start, in the middle (after four letters), at the end; then one letter typed. */
describe.each([
  ["paragraph", "paragraph paragraph=", "paragraph= paragraph", "paragraph= paragraph"],
  ["heading", "section section*=", "section*= paragraph", "section*= paragraph"],
  ["run-in item", "clause clause*=", "clause*= clause*", "clause*= clause"],
  ["item", "clause clause=", "clause= clause", "clause= clause"],
  ["point", "point point=", "point= point", "point= point"],
  ["basis", "basis basis=", "basis= basis", "basis= basis"],
  ["centred line", "paragraph centre=", "centre= centre", "centre= paragraph"],
  ["annex", "paragraph annex=", "annex= paragraph", "annex= paragraph"],
])("Enter in a block of kind: %s", (kind, start, middle, end) => {
  const block = KINDS[kind] as Block;
  const last = "children" in block ? block.children.length - 1 : 0;
  const ofLast = (block.children[last] as { text: string }).text.length;

  test("at its start the text keeps its id", () => {
    const editor = open([block]);
    at(editor, [0, 0], 0);
    editor.insertBreak();
    expect(all(editor)).toBe(start);
  });

  test("in its middle the first half keeps it", () => {
    const editor = open([block]);
    at(editor, [0, 0], 4);
    editor.insertBreak();
    expect(all(editor)).toBe(middle);
    expect(bodyOf(editor).map(blockText).join("")).toBe(blockText(block));
    editor.undo();
    expect(editor.children).toEqual([block]);
  });

  test("at its end what is typed next is no heading", () => {
    const editor = open([block]);
    at(editor, [0, last], ofLast);
    editor.insertBreak();
    editor.insertText("m");
    expect(all(editor)).toBe(end);
  });
});

test("Enter over a selection is as if its words had been deleted first, in one step", () => {
  const body = [item("x", "section", [lead("Tình hình chung")]), paragraph("p", "Số liệu.")];
  const editor = open(body);
  editor.select({ anchor: { path: [0, 0], offset: 9 }, focus: { path: [1, 0], offset: 3 } });
  editor.insertBreak();
  expect(all(editor)).toBe("section*= paragraph");
  expect(bodyOf(editor).map(blockText)).toEqual(["Tình hình", "liệu."]);
  editor.undo();
  expect(editor.children).toEqual(body);
});

test("Enter in a cell is a line of it", () => {
  const editor = open([table("t", [["ab"]])]);
  at(editor, [0, 0, 0, 0], 1);
  editor.insertBreak();
  expect(rows(editor, 0)).toEqual([["a\nb"]]);
});

/** The block above, and what a paragraph "tiếp" joined to it makes; with Backspace or Delete. */
describe.each([
  ["paragraph", "paragraph="],
  ["heading", "section*="],
  ["run-in item", "clause*="],
  ["item", "clause="],
  ["point", "point="],
  ["basis", "basis="],
  ["centred line", "centre="],
  ["annex", "annex="],
])("a paragraph joined to a block of kind: %s", (kind, joined) => {
  const block = KINDS[kind] as Block;
  const below = paragraph("p", " tiếp");
  const end = (block.children.at(-1) as { text: string }).text.length;

  test.each(["Backspace", "Delete"])("by %s: the first one's kind and id, no lead", (key) => {
    const editor = open([block, below]);
    if (key === "Backspace") at(editor, [1, 0], 0);
    else at(editor, [0, block.children.length - 1], end);
    if (key === "Backspace") editor.deleteBackward("character");
    else editor.deleteForward("character");
    expect(all(editor)).toBe(joined);
    const [only] = bodyOf(editor);
    expect(only && blockText(only)).toBe(`${blockText(block)} tiếp`);
    expect(only?.children.at(-1)).not.toHaveProperty("lead");
    editor.undo();
    expect(editor.children).toEqual([block, below]);
  });
});

test("a block that is split before a title in its middle, and joined again by undo, is as it was", () => {
  const block = paragraph("x", [text("Xây dựng tỉnh. "), lead("Về tổ chức")]);
  const editor = open([block]);
  at(editor, [0, 0], 3);
  editor.insertBreak();
  editor.undo();
  expect(editor.children).toEqual([block]);
  editor.redo();
  editor.undo();
  expect(editor.children).toEqual([block]);
});

test("a heading that Delete joins to words before it is a heading no more", () => {
  const body = [paragraph("x", "Số liệu."), item("h", "section", [lead("Nhiệm vụ")])];
  const editor = open(body);
  at(editor, [0, 0], 8);
  editor.deleteForward("character");
  expect(all(editor)).toBe("paragraph=");
  editor.undo();
  expect(editor.children).toEqual(body);
  editor.redo();
  expect(all(editor)).toBe("paragraph=");
});

test("an empty block above goes, and what stands below stays what it is", () => {
  const editor = open([item("h", "section", ""), paragraph("x", "Số liệu.")]);
  at(editor, [1, 0], 0);
  editor.deleteBackward("character");
  expect(all(editor)).toBe("paragraph=");
});

test("Backspace at the start of a heading takes its label; the next one joins two headings", () => {
  const editor = open([
    item("x", "section", [lead("Tình hình")]),
    item("h", "section", [lead(" chung")]),
  ]);
  at(editor, [1, 0], 0);
  editor.deleteBackward("character");
  expect(bodyOf(editor).map(({ type }) => type)).toEqual(["item", "paragraph"]);
  editor.deleteBackward("character");
  expect(editor.children).toMatchObject([
    { id: "x", children: [{ text: "Tình hình chung", lead: true }] },
  ]);
});

test("nothing is joined over the edge of a table", () => {
  const body = [table("t", [["a"]]), paragraph("x", "b")];
  const editor = open(body);
  at(editor, [1, 0], 0);
  editor.deleteBackward("character");
  expect(editor.children).toEqual(body);
});

test("undoing a split gives words that were a heading behind others their mark back", () => {
  const body = [item("x", "section", [text("Giao: "), lead("mục tiêu")])];
  const editor = open(body);
  HistoryEditor.withNewBatch(editor, () => {
    Transforms.splitNodes(editor, { at: { path: [0, 0], offset: 3 }, always: true });
  });
  editor.undo();
  expect(bodyOf(editor)).toEqual(body);
  editor.redo();
  expect(all(editor)).toBe("section= section*");
});
