import { Editor, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import { beforeAll, expect, test } from "vitest";
import { document, item, lead, paragraph, table, text } from "../../../document/build.ts";
import { ketLuan } from "../../../document/ket-luan.fixture.ts";
import { type Block, isTable } from "../../../document/model.ts";
import { numberBlocks } from "../../../document/numbering.ts";
import { profiles } from "../../../document/profiles/profiles.fixture.ts";
import { bodyOf } from "../document-editor.ts";
import { openWithPasting, rows, scheme } from "../open-body.fixture.ts";
import { type Clip, clipOf } from "../paste/clip.ts";
import { loadPageReader } from "../paste/pasting.ts";
import { withCopying } from "./copying.ts";

beforeAll(() => loadPageReader());

const BODY: Block[] = [
  item("a", "section", [lead("KẾT QUẢ")]),
  item("b", "clause", [
    lead("Về thu: "),
    text("đạt dự toán", { note: "Sở Tài chính." }),
    text("."),
  ]),
  item("c", "point", [text("Thuế"), text(" tăng ", { italic: true }), text("5%;")]),
  table("t", [
    ["TT", "Chỉ tiêu"],
    ["1", "Trồng rừng\n(ha)"],
    ["2", "Hộ nghèo"],
  ]),
  paragraph("d", "Giao các cơ quan thực hiện."),
];

/** What is on the carrier after all of the body, or a stretch of it, was copied. */
function copied(select: (editor: Editor) => void = (e) => Transforms.select(e, [])): Clip {
  const { editor } = openWithPasting(BODY);
  const setting = { template: ketLuan, profiles };
  withCopying(editor, () => document(bodyOf(editor)), setting);
  select(editor);
  const carried = new Map<string, string>();
  const setData = (type: string, value: string) => void carried.set(type, value);
  ReactEditor.setFragmentData(editor, { setData } as unknown as DataTransfer, "copy");
  return clipOf({ getData: (type) => carried.get(type) ?? "" });
}

function pasted(clip: Clip): Editor {
  const { editor, pasting } = openWithPasting([paragraph("e", "")]);
  Transforms.select(editor, Editor.start(editor, []));
  pasting.paste(clip, "structured");
  return editor;
}

/** Labels, words and footnotes of the blocks; a table's come as rows. */
const readable = (editor: Editor) => {
  const labels = numberBlocks(bodyOf(editor), scheme);
  return bodyOf(editor).map((block, index) =>
    isTable(block)
      ? rows(editor, index)
      : [labels[index], ...block.children.flatMap(({ text, note }) => [text, note ?? []].flat())]
          .filter(Boolean)
          .join("|"),
  );
};

const withoutIds = (editor: Editor) => bodyOf(editor).map(({ id: _, ...block }) => block);

test("copied inside the app, everything comes back", () => {
  const editor = pasted(copied());
  expect(withoutIds(editor)).toEqual(BODY.map(({ id: _, ...block }) => block));
});

test("by HTML alone, levels, footnotes and tables come back", () => {
  const { html } = copied();
  expect(readable(pasted({ fragment: "", html, text: "" }))).toEqual([
    "I.|KẾT QUẢ",
    "1.|Về thu: |đạt dự |toán|Sở Tài chính.|.",
    "a)|Thuế| tăng |5%;",
    [
      ["TT", "Chỉ tiêu"],
      ["1", "Trồng rừng\n(ha)"],
      ["2", "Hộ nghèo"],
    ],
    "Giao các cơ quan thực hiện.",
  ]);
});

test("cells over several rows come back in their columns, and data is no header", () => {
  const [start, end] = [
    { path: [3, 1, 1, 0], offset: 0 },
    { path: [3, 2, 0, 0], offset: 1 },
  ];
  const editor = pasted(copied((e) => Transforms.select(e, { anchor: end, focus: start })));
  expect(rows(editor, 0)).toEqual([
    ["1", "Trồng rừng\n(ha)"],
    ["2", "Hộ nghèo"],
  ]);
  expect(bodyOf(editor)[0]).toMatchObject({ type: "table", header: 0 });
});

test("a cursor puts nothing on the carrier", () => {
  const clip = copied((e) => Transforms.select(e, Editor.start(e, [1])));
  expect(clip).toEqual({ fragment: "", html: "", text: "" });
});
