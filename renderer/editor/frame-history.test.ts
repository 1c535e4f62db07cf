import { Transforms } from "slate";
import { HistoryEditor } from "slate-history";
import { beforeEach, expect, test } from "vitest";
import { paragraph } from "../../document/build.ts";
import { example } from "../../document/ket-luan.fixture.ts";
import { type Frame, frameOf } from "../../document/patch.ts";
import { changedField, withFrameHistory } from "./frame-history.ts";
import { at, lines, open } from "./open-body.fixture.ts";

let frame: Frame;
let time = 0;

const withSubject = (text: string): Frame => ({
  ...frame,
  parts: { ...frame.parts, subject: { text } },
});

/** A body with a frame beside it, as a session holds them. */
function openBoth() {
  const editor = open([paragraph("p1", "một")]);
  const { record } = withFrameHistory(
    editor,
    (restored) => {
      frame = restored;
    },
    () => time,
  );
  const write = (text: string) => {
    const before = frame;
    frame = withSubject(text);
    record(before, frame);
  };
  return { editor, write };
}

const subject = (): string => frame.parts.subject.text;

beforeEach(() => {
  frame = frameOf(example);
  frame = withSubject("về a");
  time = 0;
});

test("typing on in one field is one step; after a pause another begins", () => {
  const { editor, write } = openBoth();
  write("về ab");
  time += 400;
  write("về abc");
  time += 1_500;
  write("về abcd");
  editor.undo();
  expect(subject()).toBe("về abc");
  editor.undo();
  expect(subject()).toBe("về a");
  editor.redo();
  expect(subject()).toBe("về abc");
  editor.redo();
  expect(subject()).toBe("về abcd");
});

test("body and parts are taken back in the order in which they were changed", () => {
  const { editor, write } = openBoth();
  write("về b");
  at(editor, [0, 0], 3);
  editor.insertText(" hai");
  write("về c");
  expect(editor.history.undos).toHaveLength(3);
  editor.undo();
  expect([subject(), lines(editor)]).toEqual(["về b", ["một hai"]]);
  editor.undo();
  expect([subject(), lines(editor)]).toEqual(["về b", ["một"]]);
  editor.undo();
  expect([subject(), lines(editor)]).toEqual(["về a", ["một"]]);
  for (let n = 0; n < 3; n++) editor.redo();
  expect([subject(), lines(editor)]).toEqual(["về c", ["một hai"]]);
});

test.each(["parts first", "body first"])("a command that changes both is one step, %s", (order) => {
  const { editor, write } = openBoth();
  const inBody = () => Transforms.insertText(editor, "!", { at: { path: [0, 0], offset: 3 } });
  write("về trước đó");
  HistoryEditor.withNewBatch(editor, () => {
    if (order === "body first") inBody();
    write("về mới");
    write("về mới nữa");
    if (order === "parts first") inBody();
  });
  expect(editor.history.undos).toHaveLength(2);
  editor.undo();
  expect([subject(), lines(editor)]).toEqual(["về trước đó", ["một"]]);
  editor.redo();
  expect([subject(), lines(editor)]).toEqual(["về mới nữa", ["một!"]]);
});

test("something new after taking back forgets what was taken back", () => {
  const { editor, write } = openBoth();
  write("về b");
  editor.undo();
  write("về c");
  editor.redo();
  expect(subject()).toBe("về c");
});

test("only so many steps are kept", () => {
  const { editor, write } = openBoth();
  for (let n = 0; n < 150; n++) {
    time += 2_000;
    write(`về ${n}`);
  }
  expect(editor.history.undos.length).toBeLessThanOrEqual(100);
});

const first = { name: "a" };
const nested = { parts: { list: [first, { name: "b" }], number: {}, mark: true } };

test.each<[string, unknown, string | undefined]>([
  ["nothing", nested, undefined],
  ["one word", { parts: { ...nested.parts, list: [first, { name: "c" }] } }, "parts.list.1.name"],
  [
    "a field that appears",
    { parts: { ...nested.parts, number: { ordinal: 7 } } },
    "parts.number.ordinal",
  ],
  ["two words", { parts: { ...nested.parts, list: [{ name: "x" }, { name: "y" }] } }, undefined],
  ["a row that comes", { parts: { ...nested.parts, list: [...nested.parts.list, {}] } }, undefined],
  ["a mark", { parts: { ...nested.parts, mark: false } }, undefined],
])("the field that changed: %s", (_name, after, wanted) => {
  expect(changedField(nested, after)).toBe(wanted);
});
