import { type Editor, Transforms } from "slate";
import { beforeEach, expect, test } from "vitest";
import { paragraph } from "../../document/build.ts";
import { at, lines, open } from "./open-body.fixture.ts";

let time = 0;
let editor: Editor;

beforeEach(() => {
  time = 0;
  editor = open([paragraph("p", "")], { now: () => time });
  at(editor, [0, 0]);
});

/** One key as a keyboard sends it: a task of its own, a little later. "<" deletes backward. */
async function keys(text: string): Promise<void> {
  for (const key of text) {
    time += 80;
    if (key === "<") editor.deleteBackward("character");
    else editor.insertText(key);
    await Promise.resolve();
  }
}

/** What stands after each undo. */
function undone(): string[] {
  const said: string[] = [];
  while (editor.history.undos.length > 0) {
    editor.undo();
    said.push(lines(editor).join("|"));
  }
  return said;
}

test("words typed one after the other are taken back one by one", async () => {
  await keys("tỉnh uỷ họp");
  expect(undone()).toEqual(["tỉnh uỷ ", "tỉnh ", ""]);
});

test("what a Vietnamese keyboard corrects is part of its word", async () => {
  await keys("tie<ê<<iế<ếp tu<ục");
  expect(lines(editor)).toEqual(["tiếp tục"]);
  expect(undone()).toEqual(["tiếp ", ""]);
});

test("the space before the first word is part of its step", async () => {
  await keys(" và nay");
  expect(undone()).toEqual([" và ", ""]);
});

test("a pause begins a new step, within a word as well", async () => {
  await keys("tri");
  time += 2_000;
  await keys("ển khai");
  expect(undone()).toEqual(["triển ", "tri", ""]);
});

test("words deleted in one go come back in one go, and what is typed after them is its own", async () => {
  await keys("một hai ba");
  time += 2_000;
  await keys("<<<<<<bốn");
  expect(lines(editor)).toEqual(["một bốn"]);
  expect(undone()).toEqual(["một ", "một hai ba", "một hai ", "một ", ""]);
});

test("elsewhere is another step, and a new paragraph is one", async () => {
  await keys("ab");
  at(editor, [0, 0], 0);
  await keys("c");
  editor.insertBreak();
  await Promise.resolve();
  await keys("d");
  expect(undone()).toEqual(["c|ab", "cab", "ab", ""]);
});

test("typing over a selection is one step", async () => {
  await keys("một");
  time += 2_000;
  Transforms.select(editor, [0]);
  await keys("h");
  expect(undone()).toEqual(["một", ""]);
});

test("a key that is held down is not one step without end", async () => {
  await keys("a".repeat(1_000));
  const lengths = undone().map((line) => line.length);
  expect(lengths.length).toBeGreaterThan(2);
  expect(lengths.at(-1)).toBe(0);
});

test("a thousand steps can be taken back, and made again; older ones are forgotten", async () => {
  for (let word = 0; word < 1_500; word++) await keys("x ");
  const steps = undone();
  expect(steps).toHaveLength(1_000);
  expect(steps.at(-1)).toHaveLength(1_000);
  while (editor.history.redos.length > 0) editor.redo();
  expect(lines(editor)[0]).toHaveLength(3_000);
});
