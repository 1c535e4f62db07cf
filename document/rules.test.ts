import fc from "fast-check";
import { createEditor, Editor, Node, Range, Transforms } from "slate";
import { withHistory } from "slate-history";
import { describe, expect, test } from "vitest";
import { anyBlock, anyDocument } from "./arbitrary.fixture.ts";
import { annex, basis, countingIds, item, paragraph, table } from "./build.ts";
import { ketLuan } from "./ket-luan.fixture.ts";
import { type Block, LEVELS } from "./model.ts";
import { parseDocument } from "./parse.ts";
import { normalizeBody, withDocumentRules } from "./rules.ts";

const context = () => ({ scheme: ketLuan.numbering, newId: countingIds("n") });
const normalize = (blocks: readonly unknown[]) => normalizeBody(blocks, context());
const idsOf = (blocks: readonly unknown[]) => (blocks as Block[]).map((block) => block.id);

describe("one body after another", () => {
  test("an empty body gets a paragraph", () => {
    expect(normalize([])).toEqual([paragraph("n1", "")]);
  });

  test("an unknown type, or a level the scheme lacks, becomes a paragraph with its words", () => {
    const table = { type: "table", id: "b1", children: [{ text: "ô" }] };
    const deep = { type: "item", id: "b2", level: "chapter", children: [{ text: "x" }] };
    expect(normalize([table, deep])).toEqual([paragraph("b1", "ô"), paragraph("b2", "x")]);
  });

  test("a block inside a block keeps its words, not its wrapper", () => {
    const nested = { type: "paragraph", id: "b1", children: [paragraph("b2", "trong")] };
    expect(normalize([nested]).map((block) => Node.string(block))).toEqual(["trong"]);
  });

  test("equal and missing ids are replaced", () => {
    const blocks = [paragraph("b1", "a"), paragraph("b1", "b"), { ...paragraph("", "c") }];
    const ids = idsOf(normalize(blocks));
    expect(ids[0]).toBe("b1");
    expect(new Set(ids).size).toBe(3);
  });

  test("unknown properties and marks are dropped", () => {
    const odd = { ...paragraph("b1", [{ text: "a" }]), color: "red" };
    const marked = {
      type: "paragraph",
      id: "b2",
      children: [{ text: "a", bold: null, big: true }],
    };
    expect(normalize([odd, marked])).toEqual([paragraph("b1", "a"), paragraph("b2", "a")]);
  });
});

describe("tables", () => {
  const rowsOf = (blocks: readonly unknown[]) =>
    normalize(blocks).map((block) => (block.type === "table" ? block.children.length : block.type));

  test("a paragraph among the cells, and a cell among the rows, keep their words in cells", () => {
    const torn = {
      ...table("b1", [["a", "b"]]),
      children: [
        {
          type: "row",
          children: [{ type: "cell", children: [{ text: "a" }] }, paragraph("x", "b")],
        },
        { type: "cell", children: [{ text: "c" }] },
      ],
    };
    const whole = normalize([torn])[0];
    expect(whole).toMatchObject({ type: "table", widths: [1, 1] });
    expect(rowsOf([torn])).toEqual([2]);
    expect(Node.string(whole as never)).toBe("abc");
  });

  test("unknown properties of rows and cells are dropped", () => {
    const odd = {
      ...table("b1", [["a"]]),
      children: [
        {
          type: "row",
          height: 3,
          children: [{ type: "cell", span: 1, align: "left", id: "c", children: [{ text: "a" }] }],
        },
      ],
    };
    expect(normalize([odd])).toEqual([
      {
        ...table("b1", [["a"]]),
        children: [
          { type: "row", children: [{ type: "cell", align: "left", children: [{ text: "a" }] }] },
        ],
      },
    ]);
  });
});

describe("footnotes", () => {
  const noted = () => {
    const editor = withDocumentRules(withHistory(createEditor()), context());
    editor.children = [paragraph("b1", [{ text: "Theo số liệu", note: "Cục Thống kê" }])];
    return editor;
  };
  const notes = (editor: Editor) => [...Node.texts(editor)].map(([text]) => text.note);

  test("a run that is split keeps its footnote once, after its last word, and undo joins it", () => {
    const editor = noted();
    const before = editor.children;
    Transforms.splitNodes(editor, { at: { path: [0, 0], offset: 4 } });
    expect(editor.children.map((block) => Node.string(block))).toEqual(["Theo", " số liệu"]);
    expect(notes(editor)).toEqual([undefined, "Cục Thống kê"]);
    editor.undo();
    expect(editor.children).toEqual(before);
    editor.redo();
    expect(notes(editor)).toEqual([undefined, "Cục Thống kê"]);
  });

  test("Enter behind the last word of a run leaves its footnote with the words", () => {
    const editor = noted();
    Transforms.select(editor, Editor.end(editor, []));
    Transforms.splitNodes(editor, { always: true });
    expect([...Node.texts(editor)].map(([{ text, note }]) => [text, note])).toEqual([
      ["Theo số liệu", "Cục Thống kê"],
      ["", undefined],
    ]);
  });

  test("a mark on the first words leaves the footnote where it stands", () => {
    const editor = noted();
    const at = { anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 4 } };
    Transforms.setNodes(editor, { bold: true }, { at, match: (n) => "text" in n, split: true });
    expect(notes(editor)).toEqual([undefined, "Cục Thống kê"]);
  });
});

describe("properties", () => {
  test("normalising twice is normalising once", () => {
    fc.assert(
      fc.property(fc.array(anyBlock), (blocks) => {
        const once = normalize(blocks);
        expect(normalize(once)).toEqual(once);
        expect(new Set(idsOf(once)).size).toBe(once.length);
      }),
    );
  });

  test("parse(serialise(x)) is x", () => {
    fc.assert(
      fc.property(anyDocument, (made) => {
        const first = parseDocument(made, ketLuan.numbering, countingIds("n"));
        if (!first.ok) throw new Error(JSON.stringify(first.error));
        const again = JSON.parse(JSON.stringify(first.value));
        expect(parseDocument(again, ketLuan.numbering, countingIds("m"))).toEqual(first);
      }),
    );
  });
});

type Edit = { kind: string; at: number; to: number; n: number };

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(
      "type",
      "split",
      "delete",
      "merge",
      "level",
      "paragraph",
      "move",
      "paste",
      "cut",
      "mark",
      "kind",
      "note",
      "paste-table",
      "split-cell",
      "cut-inside",
    ),
    at: fc.nat(1_000),
    to: fc.nat(1_000),
    n: fc.nat(100),
  }),
  { minLength: 1, maxLength: 25 },
);

/** The nth place in the text, and around again. */
function pointAt(editor: Editor, n: number) {
  const texts = [...Node.texts(editor)];
  const [text, path] = texts[n % texts.length] ?? [{ text: "" }, [0, 0]];
  return { path, offset: n % (text.text.length + 1) };
}

const KINDS: object[] = [
  { type: "basis" },
  { type: "annex" },
  { type: "paragraph", align: "centre" },
  { type: "table" },
];

/** Slate refuses to join rows and words. */
const sameKindAbove = (editor: Editor, index: number): boolean => {
  const [above, here] = [editor.children[index - 1], editor.children[index]] as Block[];
  return above !== undefined && (above.type === "table") === (here?.type === "table");
};

const isInside = (node: Node): boolean =>
  "type" in node && (node.type === "cell" || node.type === "row");

function perform(editor: Editor, { kind, at, to, n }: Edit): void {
  const block = [at % editor.children.length];
  const target = [to % editor.children.length];
  const range = { anchor: pointAt(editor, at), focus: pointAt(editor, to) };
  Transforms.select(editor, kind === "delete" || kind === "mark" ? range : range.anchor);
  if (kind === "type") editor.insertText(`chữ ${n} `);
  else if (kind === "split") editor.splitNodes({ always: true });
  else if (kind === "delete") Transforms.delete(editor);
  else if (kind === "merge" && sameKindAbove(editor, at % editor.children.length))
    Transforms.mergeNodes(editor, { at: block });
  else if (kind === "level")
    Transforms.setNodes(
      editor,
      { type: "item", level: LEVELS[n % LEVELS.length] ?? "part" },
      { at: block },
    );
  else if (kind === "paragraph") Transforms.setNodes(editor, { type: "paragraph" }, { at: block });
  else if (kind === "move") Transforms.moveNodes(editor, { at: block, to: target });
  else if (kind === "paste") Transforms.insertNodes(editor, paragraph("b1", "dán"), { at: block });
  else if (kind === "cut") Transforms.removeNodes(editor, { at: block });
  else if (kind === "kind")
    Transforms.setNodes(editor, KINDS[n % KINDS.length] ?? {}, { at: block });
  else if (kind === "note")
    Transforms.setNodes(
      editor,
      { note: `chú thích ${n % 2}` },
      { at: { anchor: range.anchor, focus: range.anchor }, match: (node) => "text" in node },
    );
  else if (kind === "paste-table")
    Transforms.insertNodes(editor, table("b1", [["a", "b"], ["c"]]), { at: range.anchor });
  else if (kind === "split-cell") Transforms.splitNodes(editor, { match: isInside, always: true });
  else if (kind === "cut-inside") Transforms.removeNodes(editor, { match: isInside });
  else if (kind === "mark" && editor.selection && Range.isExpanded(editor.selection))
    Transforms.setNodes(editor, { bold: true }, { match: (node) => "text" in node, split: true });
}

const start = (): Block[] => [
  item("b1", "section", [{ text: "Mục tiêu", lead: true }]),
  paragraph("b2", "Xây dựng tỉnh mạnh."),
  item("b3", "clause", [{ text: "Kinh tế", bold: true }, { text: " biển" }]),
  item("b4", "dash", "Cảng"),
  basis("b5", "Căn cứ Điều lệ Đảng"),
  table("b6", [
    ["Chỉ tiêu", "2026"],
    ["Thu ngân sách", "12.000"],
  ]),
  annex("b7", "Danh mục"),
  paragraph("b8", [{ text: "Theo số liệu", note: "Cục Thống kê" }, { text: " mới nhất" }]),
];

function openEditor() {
  const editor = withDocumentRules(withHistory(createEditor()), context());
  editor.children = start();
  return editor;
}

describe("random edits", () => {
  test("leave a body that the rules accept, with ids of its own", () => {
    fc.assert(
      fc.property(edits, (list) => {
        const editor = openEditor();
        for (const edit of list) {
          perform(editor, edit);
          const ids = idsOf(editor.children);
          expect(new Set(ids).size).toBe(ids.length);
        }
        expect(normalize(editor.children)).toEqual(editor.children);
      }),
    );
  });

  test("undo of everything is the start, redo of everything is the end", () => {
    fc.assert(
      fc.property(edits, (list) => {
        const editor = openEditor();
        for (const edit of list) perform(editor, edit);
        const end = editor.children;
        const steps = editor.history.undos.length;
        for (let i = 0; i < steps; i++) editor.undo();
        expect(editor.children).toEqual(start());
        for (let i = 0; i < steps; i++) editor.redo();
        expect(editor.children).toEqual(end);
      }),
    );
  });

  test("a split gives the new half a new id and keeps the old one's", () => {
    const editor = openEditor();
    Transforms.splitNodes(editor, { at: { path: [1, 0], offset: 3 } });
    const ids = idsOf(editor.children);
    expect(ids.slice(0, 2)).toEqual(["b1", "b2"]);
    expect(new Set(ids).size).toBe(9);
  });
});
