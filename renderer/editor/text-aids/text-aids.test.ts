import { Editor, Transforms } from "slate";
import type { HistoryEditor } from "slate-history";
import { describe, expect, test } from "vitest";
import { basis, document, item, paragraph, table, text } from "../../../document/build.ts";
import type { Block } from "../../../document/model.ts";
import { type Frame, frameOf } from "../../../document/patch.ts";
import type { Phrase } from "../../../document/phrases.ts";
import { withFrameHistory } from "../frame-history.ts";
import { at, kinds, lines, newId, open, rows } from "../open-body.fixture.ts";
import { countSelectedWords } from "../selection-count.ts";
import { changeToneStyle } from "./change-tone-style.ts";
import { expandAbbreviations } from "./expand-abbreviations.ts";
import { insertPhrase, selectionAsPhrase } from "./insert-phrase.ts";
import { insertCitation } from "./insert-words.ts";
import { fittingPhrases } from "./phrase-listbox.tsx";

const phrase = (...blocks: Phrase["blocks"]): Phrase => ({ id: "p", name: "Giao việc", blocks });
const plain = (words: string) => ({ children: [{ text: words }] });

const selected = (editor: Editor) =>
  editor.selection ? Editor.string(editor, editor.selection) : undefined;

test("phrases are found without marks, by name before words; typed marks count", () => {
  const offered = [
    { phrase: { ...phrase(plain("Giao Văn phòng")), name: "Đôn đốc" }, own: false },
    { phrase: { ...phrase(plain("x")), name: "Giao Văn phòng" }, own: true },
  ];
  const names = (typed: string) => fittingPhrases(offered, typed).map((o) => o.phrase.name);
  expect(names("van phong")).toEqual(["Giao Văn phòng", "Đôn đốc"]);
  expect(names("don")).toEqual(["Đôn đốc"]);
  expect(names("đón")).toEqual([]);
  expect(names("")).toHaveLength(2);
});

describe("a phrase", () => {
  test("goes in at the cursor with its marks, in the place of what was typed, in one step", () => {
    const editor = open([paragraph("a", "Nay /gi cho")]);
    at(editor, [0, 0], 7);
    const typed = { anchor: { path: [0, 0], offset: 4 }, focus: { path: [0, 0], offset: 7 } };
    insertPhrase(
      editor,
      phrase({ children: [{ text: "giao ", bold: true }, { text: "{ai}" }] }),
      newId,
      typed,
    );
    expect(lines(editor)).toEqual(["Nay giao {ai} cho"]);
    expect(editor.children[0]).toMatchObject({
      children: [{ text: "Nay " }, { text: "giao ", bold: true }, { text: "{ai} cho" }],
    });
    expect(selected(editor)).toBe("{ai}");
    editor.undo();
    expect(lines(editor)).toEqual(["Nay /gi cho"]);
  });

  test("of several blocks stands below, and an empty paragraph becomes what it begins with", () => {
    const editor = open([paragraph("a", ""), paragraph("b", "sau")]);
    at(editor, [0, 0]);
    insertPhrase(
      editor,
      phrase({ level: "section", ...plain("Mục") }, { level: "clause", ...plain("Khoản") }),
      newId,
    );
    expect(lines(editor)).toEqual(["Mục", "Khoản", "sau"]);
    expect(kinds(editor)).toEqual(["item", "item", "paragraph"]);
    editor.undo();
    expect(lines(editor)).toEqual(["", "sau"]);
    expect(kinds(editor)).toEqual(["paragraph", "paragraph"]);
  });

  test("in the middle of a block leaves its rest behind it", () => {
    const editor = open([paragraph("a", "trước sau")]);
    at(editor, [0, 0], 6);
    insertPhrase(editor, phrase(plain("một"), { level: "dash", ...plain("hai") }), newId);
    expect(lines(editor)).toEqual(["trước một", "hai", "sau"]);
  });

  test("in a cell is lines of it", () => {
    const editor = open([table("t", [["", "b"]])]);
    at(editor, [0, 0, 0, 0]);
    insertPhrase(editor, phrase(plain("một"), plain("hai")), newId);
    expect(rows(editor, 0)).toEqual([["một\nhai", "b"]]);
  });

  test("its level that the type does not have is a paragraph", () => {
    const editor = open([paragraph("a", "")]);
    at(editor, [0, 0]);
    insertPhrase(editor, phrase({ level: "article", ...plain("Điều") }), newId);
    expect(kinds(editor)).toEqual(["paragraph"]);
  });
});

test("in an empty item its first place is selected, and typing takes it", () => {
  const editor = open([item("a", "clause", "")]);
  at(editor, [0, 0]);
  insertPhrase(editor, phrase(plain("vào {thời gian}.")), newId);
  expect(selected(editor)).toBe("{thời gian}");
  editor.insertText("năm 2030");
  expect(lines(editor)).toEqual(["vào năm 2030."]);
});

test("a selection becomes a phrase with its marks and levels, without footnotes", () => {
  const editor = open([
    item("a", "clause", [text("Giao ", { bold: true }), text("việc", { note: "chú" })]),
    basis("b", "Căn cứ Điều lệ"),
  ]);
  Transforms.select(editor, {
    anchor: Editor.start(editor, [0]),
    focus: { path: [1, 0], offset: 6 },
  });
  expect(selectionAsPhrase(editor)).toEqual([
    { level: "clause", children: [{ text: "Giao ", bold: true }, { text: "việc" }] },
    { basis: true, children: [{ text: "Căn cứ" }] },
  ]);
  Transforms.select(editor, {
    anchor: { path: [0, 0], offset: 0 },
    focus: { path: [0, 0], offset: 4 },
  });
  expect(selectionAsPhrase(editor)).toEqual([{ children: [{ text: "Giao", bold: true }] }]);
  at(editor, [0, 0]);
  expect(selectionAsPhrase(editor)).toEqual([]);
});

const KNOWN = [
  { short: "BTV", full: "Ban Thường vụ" },
  { short: "TU", full: "Tỉnh uỷ" },
];

describe("abbreviations are written out", () => {
  test("before the cursor, with their marks, in one step", () => {
    const editor = open([paragraph("a", [text("Giao BTV", { bold: true }), text(" BTV")])]);
    at(editor, [0, 0], 8);
    expect(expandAbbreviations(editor, KNOWN)).toEqual({ count: 1 });
    expect(editor.children[0]).toMatchObject({
      children: [{ text: "Giao Ban Thường vụ", bold: true }, { text: " BTV" }],
    });
    expect(editor.selection?.focus).toEqual({ path: [0, 0], offset: 18 });
    editor.undo();
    expect(lines(editor)).toEqual(["Giao BTV BTV"]);
  });

  test("in the selection alone, cells too, in one step", () => {
    const editor = open([paragraph("a", "BTV TU BTV"), table("t", [["TU", "12-KL/TU"]])]);
    Transforms.select(editor, {
      anchor: { path: [0, 0], offset: 4 },
      focus: Editor.end(editor, [1]),
    });
    expect(expandAbbreviations(editor, KNOWN)).toEqual({ count: 3 });
    expect(lines(editor)).toEqual(["BTV Tỉnh uỷ Ban Thường vụ", "Tỉnh uỷ\t12-KL/TU"]);
    editor.undo();
    expect(lines(editor)).toEqual(["BTV TU BTV", "TU\t12-KL/TU"]);
  });

  test.each([
    ["12-KL/TU", { count: 0 }],
    ["XYZ", { count: 0, unknown: "XYZ" }],
    ["giao", { count: 0 }],
    ["", { count: 0 }],
  ])("nothing in “%s”, and nothing changes", (words, answer) => {
    const editor = open([paragraph("a", words)]);
    at(editor, [0, 0], words.length);
    expect(expandAbbreviations(editor, KNOWN)).toEqual(answer);
    expect(lines(editor)).toEqual([words]);
  });
});

test("a citation opens an empty ground, and keeps clear of the word before it", () => {
  const editor = open([basis("a", ""), paragraph("b", "Theo")]);
  at(editor, [0, 0]);
  insertCitation(editor, "Quy chế số 01-QC/TU");
  at(editor, [1, 0], 4);
  insertCitation(editor, "Kết luận số 12-KL/TU");
  expect(lines(editor)).toEqual(["Căn cứ Quy chế số 01-QC/TU", "Theo Kết luận số 12-KL/TU"]);
});

describe("the tone style of a whole draft", () => {
  const body = (): Block[] => [
    paragraph("a", [text("Tỉnh ủy "), text("hóa", { bold: true, note: "theo Đảng ủy" })]),
    table("t", [["Thành ủy", "quý"]]),
  ];

  /** A session's part in it: a frame that is kept in the one history. */
  function draft(blocks: Block[]) {
    const editor = open(blocks) as Editor & HistoryEditor;
    let frame = frameOf(
      document([], { issuer: { name: "Tỉnh ủy X" }, signature: { name: "Lê Thị Thúy" } }),
    );
    const history = withFrameHistory(
      editor,
      (before) => (frame = before),
      () => 0,
    );
    const session = {
      get frame() {
        return frame;
      },
      setFrame: (change: (frame: Frame) => Frame) => {
        const before = frame;
        frame = change(before);
        history.record(before, frame);
      },
      document: () => ({ ...frame, body: editor.children as Block[] }),
    };
    return { editor, session };
  }

  test("changes body, cells, footnotes and parts in one step; names and footnotes stay", () => {
    const { editor, session } = draft(body());
    at(editor, [0, 0], 8);
    expect(changeToneStyle(editor, session, "new")).toBe(5);
    expect(lines(editor)).toEqual(["Tỉnh uỷ hoá", "Thành uỷ\tquý"]);
    expect(editor.children[0]).toMatchObject({
      children: [{ text: "Tỉnh uỷ " }, { text: "hoá", bold: true, note: "theo Đảng uỷ" }],
    });
    expect(session.frame.parts.issuer.name).toBe("Tỉnh uỷ X");
    expect(session.frame.parts.signature.name).toBe("Lê Thị Thúy");
    expect(editor.selection?.focus).toEqual({ path: [0, 0], offset: 8 });
    editor.undo();
    expect(editor.children).toEqual(body());
    expect(session.frame.parts.issuer.name).toBe("Tỉnh ủy X");
    editor.redo();
    expect(session.frame.parts.issuer.name).toBe("Tỉnh uỷ X");
    expect(lines(editor)[0]).toBe("Tỉnh uỷ hoá");
  });

  test("a draft of that style already is not touched", () => {
    const { editor, session } = draft(body());
    changeToneStyle(editor, session, "new");
    const { length } = editor.history.undos;
    expect(changeToneStyle(editor, session, "new")).toBe(0);
    expect(editor.history.undos).toHaveLength(length);
  });
});

test("the words of a selection are counted as those of the body, labels too", () => {
  const editor = open([
    item("a", "clause", "một hai ba"),
    paragraph("b", "bốn năm"),
    table("t", [["sáu", "bảy tám"]]),
  ]);
  const count = (anchor: [number[], number], focus: [number[], number]) =>
    countSelectedWords(editor, {
      anchor: { path: anchor[0], offset: anchor[1] },
      focus: { path: focus[0], offset: focus[1] },
    });
  expect(countSelectedWords(editor, Editor.range(editor, []))).toBe(9);
  expect(count([[0, 0], 4], [[0, 0], 10])).toBe(2);
  expect(count([[1, 0], 7], [[0, 0], 4])).toBe(4);
  // From one cell to another whole cells are selected.
  expect(count([[2, 0, 0, 0], 0], [[2, 0, 1, 0], 3])).toBe(3);
  expect(count([[2, 0, 1, 0], 0], [[2, 0, 1, 0], 3])).toBe(1);
  expect(count([[0, 0], 0], [[0, 0], 3])).toBe(2);
});
