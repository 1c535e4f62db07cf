import { createEditor, type Editor, Node } from "slate";
import { withHistory } from "slate-history";
import { describe, expect, test } from "vitest";
import { annex, basis, paragraph } from "../../document/build.ts";
import { type Block, blockText } from "../../document/model.ts";
import { isHeading } from "../../document/outline.ts";
import { withDocumentRules } from "../../document/rules.ts";
import { setKind } from "./block-kinds.ts";
import { addNote, changeNote, noteAtCursor, placeForNote } from "./notes.ts";
import { at, kinds, lines, newId, open } from "./open-body.fixture.ts";
import { labelTyped } from "./typed-label.ts";

describe("other blocks", () => {
  test("Enter on a ground makes another one; in an empty one it ends the list", () => {
    const editor = open([basis("b", "Căn cứ Điều lệ Đảng")]);
    at(editor, [0, 0], 19);
    editor.insertBreak();
    editor.insertText("Căn cứ Quy chế");
    editor.insertBreak();
    expect(kinds(editor)).toEqual(["basis", "basis", "basis"]);
    editor.insertBreak();
    expect(kinds(editor)).toEqual(["basis", "basis", "paragraph"]);
  });

  test("after an annex's title and a centred line comes a paragraph", () => {
    const editor = open([annex("x", "Danh mục")]);
    at(editor, [0, 0], 8);
    editor.insertBreak();
    expect(kinds(editor)).toEqual(["annex", "paragraph"]);
    setKind(editor, "centre");
    editor.insertText("QUYẾT ĐỊNH");
    editor.insertBreak();
    expect(editor.children[1]).toMatchObject({ align: "centre" });
    expect(editor.children[2]).not.toHaveProperty("align");
  });

  test("Backspace at the start makes a plain paragraph first", () => {
    const editor = open([paragraph("p", "trên"), basis("b", "Căn cứ")]);
    at(editor, [1, 0], 0);
    editor.deleteBackward("character");
    expect(kinds(editor)).toEqual(["paragraph", "paragraph"]);
    editor.deleteBackward("character");
    expect(lines(editor)).toEqual(["trênCăn cứ"]);
  });

  test("labels of words, ordinals and long Roman numbers make their levels", () => {
    const divisions = [
      { level: "division", name: "Phần", labels: ["Phần I", "Phần thứ nhất"], lead: "bold" },
      { level: "chapter", name: "Chương", labels: ["Chương I"], lead: "bold", centred: true },
      { level: "subchapter", name: "Mục", labels: ["Mục 1"], lead: "bold", centred: true },
      { level: "article", name: "Điều", labels: ["Điều 1."], lead: "bold", boldLabel: true },
      { level: "roman", name: "(i)", labels: ["(i)"], lead: "regular" },
    ] as const;
    const made = (typed: string) => {
      const editor = withDocumentRules(withHistory(createEditor()), {
        scheme: divisions as never,
        newId,
      });
      editor.children = [paragraph("p", typed)];
      at(editor as Editor, [0, 0], typed.length);
      labelTyped(editor as Editor, divisions as never);
      const block = editor.children[0] as Block;
      return block.type === "item" ? block.level : blockText(block);
    };
    expect(
      ["Phần II ", "Phần thứ ba ", "Chương XVIII ", "Mục 2 ", "Điều 12. ", "(iv) "].map(made),
    ).toEqual(["division", "division", "chapter", "subchapter", "article", "roman"]);
    expect(["Điều 12 ", "Phần thứ ", "điều 1. "].map(made)).toEqual([
      "Điều 12 ",
      "Phần thứ ",
      "điều 1. ",
    ]);
  });
});

describe("words behind a typed label", () => {
  const scheme = (["division", "part", "section", "clause"] as const).map((level, i) => ({
    level,
    name: level,
    labels: [["Phần I", "A.", "I.", "1."][i] ?? ""],
    lead: "bold" as const,
  }));
  const leads = (typed: string): boolean => {
    const editor = withDocumentRules(withHistory(createEditor()), { scheme, newId }) as Editor;
    editor.children = [paragraph("p", typed)];
    at(editor, [0, 0], typed.length);
    labelTyped(editor, scheme);
    editor.insertText("Mục tiêu");
    return isHeading(editor.children[0] as Block);
  };

  test("are a heading at a level that stands above text, however many are above it", () => {
    expect(["Phần II ", "A. ", "II. "].map(leads)).toEqual([true, true, true]);
  });

  test("are text where a sentence may follow", () => expect(leads("1. ")).toBe(false));
});

describe("footnotes", () => {
  test("a footnote stands after the word before the cursor; what is typed goes behind it", () => {
    const editor = open([paragraph("p", "Thu ngân sách tăng")]);
    at(editor, [0, 0], 13);
    const place = placeForNote(editor);
    if (!place) throw new Error("no place");
    addNote(editor, place, "Theo Sở Tài chính");
    expect([...Node.texts(editor)].map(([t]) => [t.text, t.note])).toEqual([
      ["Thu ngân ", undefined],
      ["sách", "Theo Sở Tài chính"],
      [" tăng", undefined],
    ]);
    const noted = noteAtCursor(editor);
    if (!noted) throw new Error("no footnote at the cursor");
    at(editor, noted.path, 4);
    editor.onChange();
    editor.insertText(" nhà nước");
    expect(lines(editor)).toEqual(["Thu ngân sách nhà nước tăng"]);
    expect([...Node.texts(editor)].filter(([t]) => t.note).map(([t]) => t.text)).toEqual(["sách"]);
    editor.addMark("bold", true);
    expect(editor.marks).not.toHaveProperty("note");
    changeNote(editor, noted.path, "");
    expect([...Node.texts(editor)].some(([t]) => t.note)).toBe(false);
  });

  test("no word, no footnote", () => {
    const editor = open([paragraph("p", "")]);
    at(editor, [0, 0], 0);
    expect(placeForNote(editor)).toBeUndefined();
  });
});
