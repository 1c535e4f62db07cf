import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { createEditor, Editor, type Point } from "slate";
import { describe, expect, test } from "vitest";
import { anyDocument } from "../arbitrary.fixture.ts";
import { annex, basis, countingIds, document, item, lead, paragraph, text } from "../build.ts";
import { ketLuan } from "../ket-luan.fixture.ts";
import { type Block, blockSchema, blockText, isTable, type Table } from "../model.ts";
import { partyHd05 } from "../profiles/profiles.fixture.ts";
import { normalizeBody } from "../rules.ts";
import { cellsIn, rangeBetween } from "../table/cells.ts";
import { parseTemplate, type Template } from "../template.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import { excerptHtml } from "./excerpt-html.ts";
import { excerptText } from "./excerpt-text.ts";

const profile = partyHd05;

function templateNamed(id: string): Template {
  const json: unknown = JSON.parse(readFileSync(resolve(`templates/${id}/template.json`), "utf8"));
  const parsed = parseTemplate(json);
  if (!parsed.ok) throw new Error(id);
  return parsed.value;
}

const editorOf = (body: readonly Block[]): Editor =>
  Object.assign(createEditor(), { children: [...body] });

/** What is selected from one place to another; absent: from the start, to the end of the body. */
function copied(
  body: readonly Block[],
  { from, to, template = ketLuan }: { from?: Point; to?: Point; template?: Template } = {},
): Excerpt {
  const editor = editorOf(body);
  const paper = { document: document([...body]), template, profile };
  return excerptOf(paper, [from ?? Editor.start(editor, []), to ?? Editor.end(editor, [])]);
}

const at = (path: number[], offset: number) => ({ path, offset });
/** The words that a reader of HTML sees, with what tags there are around them. */
const bare = (excerpt: Excerpt): string =>
  excerptHtml(excerpt)
    .replace(/ (style|name|id|href|align|size|width|border|cell\w+)="[^"]*"/gu, "")
    .replace(/<meta[^>]*>|<\/?div>|<colgroup>.*?<\/colgroup>|<!\[.*?\]>|<hr>|\n/gu, "");

const SECTION: Block[] = [
  item("a", "section", [lead("TÌNH HÌNH")]),
  item("b", "clause", [lead("Ưu điểm: "), text("thu ngân sách vượt 5%.")]),
  item("c", "point", "Nông nghiệp được mùa;"),
  item("d", "point", "Du lịch <tăng> & bền vững."),
  item("e", "clause", [lead("Hạn chế")]),
  item("f", "dash", "Giải ngân còn chậm;"),
  item("g", "section", [lead("NHIỆM VỤ")]),
  paragraph("h", "Thực hiện theo mục 2 phần I."),
];

describe("labels", () => {
  test("every level reads as it prints, a line for each block", () => {
    expect(excerptText(copied(SECTION)).split("\n")).toEqual([
      "I. TÌNH HÌNH",
      "1. Ưu điểm: thu ngân sách vượt 5%.",
      "a) Nông nghiệp được mùa;",
      "b) Du lịch <tăng> & bền vững.",
      "2. Hạn chế",
      "- Giải ngân còn chậm;",
      "II. NHIỆM VỤ",
      "Thực hiện theo mục 2 phần I.",
    ]);
  });

  test("in HTML too, with the looks of titles", () => {
    const html = bare(copied(SECTION.slice(0, 4)));
    expect(html).toBe(
      "<p><b>I. TÌNH HÌNH</b></p><p><b>1. Ưu điểm: </b>thu ngân sách vượt 5%.</p>" +
        "<p>a) Nông nghiệp được mùa;</p><p>b) Du lịch &lt;tăng&gt; &amp; bền vững.</p>",
    );
  });

  test("they count from where the paper does, not from the stretch", () => {
    const excerpt = copied(SECTION, { from: at([3, 0], 0), to: at([4, 0], 7) });
    expect(excerptText(excerpt)).toBe("b) Du lịch <tăng> & bền vững.\n2. Hạn chế");
  });

  test("chapters stand on their own line, articles and clauses as they are numbered", () => {
    const template = templateNamed("quy-che");
    const body: Block[] = [
      item("a", "chapter", "Quy định chung"),
      item("b", "article", [lead("Phạm vi")]),
      item("c", "clause", "Quy chế này áp dụng cho cấp uỷ."),
      item("d", "clause", "Không áp dụng cho đơn vị khác."),
      item("e", "article", [lead("Nguyên tắc")]),
      item("f", "clause", "Tập trung dân chủ."),
    ];
    const excerpt = copied(body, { template });
    expect(excerptText(excerpt).split("\n")).toEqual([
      ...["Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi"],
      ...["1. Quy chế này áp dụng cho cấp uỷ.", "2. Không áp dụng cho đơn vị khác."],
      ...["Điều 2. Nguyên tắc", "1. Tập trung dân chủ."],
    ]);
    expect(bare(excerpt)).toContain("<p><b>Chương I<br>QUY ĐỊNH CHUNG</b></p>");
    expect(excerptHtml(excerpt)).toMatch(/<p style="[^"]*text-align:center[^"]*"><b>Chương I/u);
  });

  test("grounds have their marks, an annex its label and its reference", () => {
    const body: Block[] = [
      basis("a", "Căn cứ Điều lệ Đảng"),
      basis("b", "Xét đề nghị của Ban Tổ chức"),
      annex("c", "DANH MỤC"),
      paragraph("d", "Nội dung"),
    ];
    const [first, second, label, title, reference] = excerptText(copied(body)).split("\n");
    expect([first, second]).toEqual(["- Căn cứ Điều lệ Đảng;", "- Xét đề nghị của Ban Tổ chức."]);
    expect([label, title]).toEqual(["Phụ lục", "DANH MỤC"]);
    expect(reference).toMatch(/^\(Kèm theo Kết luận/u);
    const inside = { from: at([1, 0], 4), to: at([2, 0], 4) };
    expect(excerptText(copied(body, inside))).toBe("đề nghị của Ban Tổ chức.\nPhụ lục\nDANH");
    const cut = { from: at([0, 0], 0), to: at([1, 0], 2) };
    expect(excerptText(copied(body, cut))).toBe("- Căn cứ Điều lệ Đảng;\n- Xé");
  });
});

describe("a part of a block", () => {
  const from = (block: number, offset: number) => at([block, 0], offset);

  test("words from inside it are words alone, with the writer's marks", () => {
    const body: Block[] = [
      item("a", "clause", [lead("Về "), text("kinh tế", { bold: true }), text(" đêm")]),
    ];
    const word = copied(body, { from: at([0, 1], 0), to: at([0, 1], 7) });
    expect(excerptText(word)).toBe("kinh tế");
    expect(bare(word)).toBe("<b>kinh tế</b>");
    expect(excerptHtml(word)).not.toContain("<p");
    const first = copied(body, { from: from(0, 0), to: from(0, 2) });
    expect([excerptText(first), bare(first)]).toEqual(["Về", "Về"]);
  });

  test("all of it has its label", () => {
    const whole = copied(SECTION, { from: from(2, 0), to: from(2, 21) });
    expect(excerptText(whole)).toBe("a) Nông nghiệp được mùa;");
    expect(bare(whole)).toBe("<p>a) Nông nghiệp được mùa;</p>");
  });

  test("the first block has its label where its start is selected, the last one always", () => {
    const cut = copied(SECTION, { from: from(2, 5), to: from(3, 7) });
    expect(excerptText(cut)).toBe("nghiệp được mùa;\nb) Du lịch");
    expect(bare(cut)).toBe("<p>nghiệp được mùa;</p><p>b) Du lịch</p>");
    const whole = copied(SECTION, { from: from(2, 0), to: from(3, 7) });
    expect(excerptText(whole)).toBe("a) Nông nghiệp được mùa;\nb) Du lịch");
  });

  test("a selection that ends where a block begins has a whole line before and none of that block", () => {
    const hanging = copied(SECTION, { from: from(2, 0), to: from(3, 0) });
    expect(excerptText(hanging)).toBe("a) Nông nghiệp được mùa;\n");
    expect(bare(hanging)).toBe("<p>a) Nông nghiệp được mùa;</p>");
    const late = copied(SECTION, { from: from(2, 21), to: from(3, 7) });
    expect(excerptText(late)).toBe("b) Du lịch");
  });
});

describe("line breaks, spaces, alignment", () => {
  test("what breaks a line in a block does so outside; spaces side by side stay", () => {
    const body: Block[] = [
      { type: "paragraph", id: "a", align: "centre", children: [text("Phần\nchung  hết")] },
      { type: "paragraph", id: "b", align: "right", children: [text("", {})] },
      paragraph("c", [text("số 12-NQ/TU"), text(" ngày", { italic: true })]),
    ];
    const excerpt = copied(body);
    expect(excerptText(excerpt)).toBe("Phần\nchung  hết\n\nsố 12-NQ/TU ngày");
    expect(bare(excerpt)).toBe(
      "<p>Phần<br>chung&nbsp; hết</p><p>&nbsp;</p><p>số 12-NQ/TU<i> ngày</i></p>",
    );
    const aligns = [...excerptHtml(excerpt).matchAll(/text-align:(\w+)/gu)].map(([, a]) => a);
    expect(aligns).toEqual(["center", "right", "justify"]);
  });
});

const TARGETS: Table = {
  type: "table",
  id: "t",
  widths: [1, 3, 2],
  header: 1,
  children: [
    {
      type: "row",
      children: [
        { type: "cell", children: [text("TT")] },
        { type: "cell", span: 2, children: [text("Chỉ tiêu")] },
      ],
    },
    {
      type: "row",
      children: [
        { type: "cell", align: "centre", children: [text("1")] },
        { type: "cell", children: [text("Trồng rừng\n(ha)")] },
        { type: "cell", align: "right", children: [text("1.200")] },
      ],
    },
    {
      type: "row",
      children: [
        { type: "cell", children: [text("2")] },
        { type: "cell", children: [text("Hộ nghèo")] },
        { type: "cell", children: [text("")] },
      ],
    },
  ],
};

describe("tables", () => {
  const body: Block[] = [paragraph("a", "Trước bảng."), TARGETS, paragraph("b", "Sau bảng.")];

  test("a row is a line, cells are apart by tabs, a wide one fills its columns", () => {
    expect(excerptText(copied(body)).split("\n")).toEqual([
      "Trước bảng.",
      "TT\tChỉ tiêu\t",
      "1\tTrồng rừng (ha)\t1.200",
      "2\tHộ nghèo\t",
      "Sau bảng.",
    ]);
  });

  test("in HTML they are tables, with wide cells, header rows and shares of the width", () => {
    const excerpt = copied(body, { from: at([1, 0, 0, 0], 0), to: at([1, 2, 2, 0], 0) });
    expect(bare(excerpt)).toBe(
      '<table><thead><tr><td><p><b>TT</b></p></td><td colspan="2"><p><b>Chỉ tiêu</b></p></td></tr>' +
        "</thead><tbody><tr><td><p>1</p></td><td><p>Trồng rừng<br>(ha)</p></td><td><p>1.200</p></td></tr>" +
        "<tr><td><p>2</p></td><td><p>Hộ nghèo</p></td><td><p>&nbsp;</p></td></tr></tbody></table>",
    );
    const shares = [...excerptHtml(excerpt).matchAll(/<col width="(\d+)%">/gu)].map(([, s]) => s);
    expect(shares).toEqual(["17", "50", "33"]);
  });

  test("words from one cell are words alone", () => {
    const all = copied(body, { from: at([1, 1, 1, 0], 0), to: at([1, 1, 1, 0], 15) });
    expect(excerptText(all)).toBe("Trồng rừng\n(ha)");
    expect(bare(all)).toBe("Trồng rừng<br>(ha)");
  });

  test("from one cell to another, whole cells: of one row, and of several in their columns", () => {
    const row = copied(body, { from: at([1, 1, 1, 0], 6), to: at([1, 1, 2, 0], 5) });
    expect(excerptText(row)).toBe("Trồng rừng (ha)\t1.200");
    expect(row.blocks).toMatchObject([{ widths: [3, 2], header: 0 }]);
    const rows = copied(body, { from: at([1, 1, 1, 0], 0), to: at([1, 2, 1, 0], 3) });
    expect(excerptText(rows)).toBe("Trồng rừng (ha)\nHộ nghèo");
    expect(rows.blocks).toMatchObject([{ widths: [3], header: 0 }]);
    expect(bare(rows)).not.toContain("<thead>");
  });
});

const NOTED = text("Chi", { note: "Dự toán." });

describe("footnotes", () => {
  const body: Block[] = [
    paragraph("a", [text("Đã báo cáo", { note: "Báo cáo số 01." }), text(" và")]),
    item("b", "clause", [
      text("Theo số liệu", { note: "Cục Thống kê." }),
      text(" và điều tra", { note: "Số <liệu> năm 2026." }),
      text(" mới nhất."),
    ]),
    {
      ...TARGETS,
      children: TARGETS.children.map((row, r) =>
        r === 2
          ? { ...row, children: row.children.map((c) => ({ ...c, children: [NOTED] })) }
          : row,
      ),
    },
  ];

  test("their marks have the numbers of the paper, their words stand below", () => {
    const excerpt = copied(body, { from: at([1, 0], 0), to: at([1, 2], 10) });
    expect(excerptText(excerpt)).toBe(
      "1. Theo số liệu[2] và điều tra[3] mới nhất.\n\n[2] Cục Thống kê.\n[3] Số <liệu> năm 2026.",
    );
    expect(bare(excerpt)).toBe(
      "<p>1. Theo số liệu<a><sup>[2]</sup></a> và điều tra<a><sup>[3]</sup></a> mới nhất.</p>" +
        "<p><a><sup>[2]</sup></a> Cục Thống kê.</p>" +
        "<p><a><sup>[3]</sup></a> Số &lt;liệu&gt; năm 2026.</p>",
    );
  });

  test("those of cells are there; a mark goes along with the end of its words only", () => {
    const cells = copied(body, { from: at([2, 0, 0, 0], 0) });
    expect(excerptText(cells)).toContain("Chi[4]\tChi[5]\tChi[6]\n\n[4] Dự toán.\n[5] Dự toán.");
    const column = copied(body, { from: at([2, 1, 1, 0], 0), to: at([2, 2, 1, 0], 3) });
    expect(excerptText(column)).toContain("Chi[5]\n\n[5] Dự toán.");
    const begun = copied(body, { from: at([1, 0], 5), to: at([1, 1], 3) });
    expect(excerptText(begun)).toBe("số liệu[2] và\n\n[2] Cục Thống kê.");
    const cut = copied(body, { from: at([1, 0], 0), to: at([1, 0], 7) });
    expect(excerptText(cut)).toBe("Theo số");
    expect(cut.blocks).toMatchObject([{ children: [{ text: "Theo số" }] }]);
    expect(JSON.stringify(cut.blocks)).not.toContain("note");
    const behind = copied(body, { from: at([1, 0], 12), to: at([1, 2], 4) });
    expect(excerptText(behind)).toBe(" và điều tra[3] mới\n\n[3] Số <liệu> năm 2026.");
  });
});

/** A sound body, and two places in it in the order of the page. */
const anyStretch = fc.tuple(anyDocument, fc.nat(), fc.nat()).map(([{ body }, one, other]) => {
  const sound = normalizeBody(body, { scheme: ketLuan.numbering, newId: countingIds("n") });
  const points = [...Editor.positions(editorOf(sound), { at: [] })];
  const [first = 0, last = 0] = [one % points.length, other % points.length].sort((a, b) => a - b);
  const [from, to] = [points[first], points[last]];
  if (!from || !to) throw new Error("a body without a place");
  return { body: sound, from, to };
});

/** The words of a stretch: those of whole cells when it goes from one cell of a table to another. */
function wordsBetween(body: Block[], from: Point, to: Point): string {
  const [index = 0, row = 0, cell = 0] = from.path;
  const block = body[index];
  const isCells = from.path.slice(0, 3).join() !== to.path.slice(0, 3).join();
  if (!block || !isTable(block) || to.path[0] !== index || !isCells)
    return Editor.string(editorOf(body), { anchor: from, focus: to });
  const [, lastRow = 0, lastCell = 0] = to.path;
  const range = rangeBetween(block, { row, index: cell }, { row: lastRow, index: lastCell });
  const cells = range ? cellsIn(block, range) : [];
  return cells.map((c) => c.cell.children.map((run) => run.text).join("")).join("");
}

describe("any stretch of any body", () => {
  test("holds the words between its ends and no others, in blocks that are sound", () => {
    const letters = (words: string) => words.replace(/\s/gu, "");
    const property = fc.property(anyStretch, ({ body, from, to }) => {
      const { blocks } = copied(body, { from, to });
      expect(blocks.map((b) => letters(blockText(b))).join("")).toBe(
        letters(wordsBetween(body, from, to)),
      );
      for (const block of blocks) expect(blockSchema.safeParse(block).success).toBe(true);
    });
    fc.assert(property, { numRuns: 500 });
  });

  test("has the marks of the footnotes that it has the words of, and the HTML no open tag", () => {
    const property = fc.property(anyStretch, ({ body, from, to }) => {
      const excerpt = copied(body, { from, to });
      const marks = [...excerptHtml(excerpt).matchAll(/name="_ftnref(\d+)"/gu)].map(([, n]) => n);
      expect(excerpt.notes.map(({ number }) => String(number))).toEqual(marks);
      const open: string[] = [];
      for (const [, close, tag = ""] of excerptHtml(excerpt).matchAll(/<(\/?)([a-z]+)/gu)) {
        if (/^(meta|br|hr|col)$/u.test(tag)) continue;
        if (close) expect(open.pop()).toBe(tag);
        else open.push(tag);
      }
      expect(open).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
