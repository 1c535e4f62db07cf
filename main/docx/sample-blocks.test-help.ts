import { annex, basis, item, lead, paragraph, table, text } from "../../document/build.ts";
import type { Block, Table } from "../../document/model.ts";

/** A sentence of three lines. */
export const LONG =
  "Cấp uỷ, tổ chức đảng các cấp nâng cao chất lượng sinh hoạt chi bộ; gắn nội dung sinh hoạt với nhiệm vụ chính trị của địa phương và với những việc cần làm ngay ở cơ sở, nhất là vùng sâu, vùng xa.";

/** Every kind of block, level and mark once. */
export const sampleBody: Block[] = [
  paragraph("b1", "Sau khi xem xét báo cáo, Ban Thường vụ Tỉnh uỷ kết luận như sau:"),
  item("b2", "part", [lead("Tình hình chung")]),
  item("b3", "section", [lead("Kết quả đạt được")]),
  item("b4", "section", [lead("Mục tiêu tổng quát:"), text(` ${LONG}`)]),
  item("b5", "clause", [lead("Về tổ chức")]),
  item("b6", "subclause", [lead("Sinh hoạt định kỳ:"), text(` ${LONG}`)]),
  item("b7", "clause", "Giao các đảng uỷ trực thuộc tổ chức thực hiện."),
  item("b8", "point", [lead("Hằng tháng:"), text(" họp chi bộ.")]),
  item("b9", "point", "Hằng quý sơ kết."),
  item("b10", "point", "Hằng năm tổng kết."),
  item("b11", "point", "Báo cáo cấp trên."),
  item("b12", "point", "Lưu hồ sơ theo quy định."),
  item("b13", "dash", [text("Việc "), text("thật gấp", { bold: true }), text(" làm trước.")]),
  item("b14", "plus", [text("Việc "), text("nên làm", { italic: true }), text("\ndòng sau.")]),
  item("b15", "part", [lead("Tổ chức thực hiện")]),
  paragraph("b16", "Văn phòng Tỉnh uỷ theo dõi việc thực hiện Kết luận này."),
];

/** The same sentence so many times. */
export const prose = (id: string, times: number): Block[] =>
  Array.from({ length: times }, (_, i) => paragraph(`${id}${i}`, LONG));

/** A header of one row, and so many rows of three cells. */
export const rows = (id: string, count: number): Table => ({
  ...table(id, [
    ["TT", "Nội dung công việc", "Thời hạn"],
    ...Array.from({ length: count }, (_, i) => [
      `${i + 1}`,
      `Việc thứ ${i + 1}: ${i % 7 === 0 ? LONG : "rà soát, báo cáo"}`,
      `Quý ${(i % 4) + 1}/2026`,
    ]),
  ]),
  widths: [1, 8, 3],
});

/** The same on pages that lie across. */
export const across = (id: string, count: number): Table => ({
  ...rows(id, count),
  landscape: true,
});

/** Cells over several columns, cells set to the middle and the right, a note in a cell. */
const spanned: Table = {
  type: "table",
  id: "t",
  widths: [1, 3, 2, 2],
  header: 2,
  children: [
    {
      type: "row",
      children: [
        { type: "cell", children: [text("TT")] },
        { type: "cell", children: [text("Chỉ tiêu")] },
        { type: "cell", span: 2, children: [text("Năm")] },
      ],
    },
    {
      type: "row",
      children: ["", "", "2025", "2026"].map((words) => ({
        type: "cell",
        children: [text(words)],
      })),
    },
    {
      type: "row",
      children: [
        { type: "cell", align: "centre", children: [text("1")] },
        {
          type: "cell",
          children: [text("Thu ngân sách", { note: "Theo Nghị quyết số 12-NQ/TU." })],
        },
        { type: "cell", align: "right", children: [text("9.800")] },
        { type: "cell", align: "right", children: [text("10.250", { bold: true })] },
      ],
    },
  ],
};

/** Grounds, and footnotes in text and in a cell. */
export const notes: Block[] = [
  basis("c1", "Căn cứ Điều lệ Đảng"),
  basis("c2", "Căn cứ Quy chế làm việc số 01-QC/TU"),
  paragraph("n1", [
    text("Đã ban hành nghị quyết", {
      note: "Nghị quyết số 15-NQ/TU, ngày 03/02/2026 của Tỉnh uỷ.",
    }),
    text(" và chương trình hành động"),
    text("", { note: `Chương trình số 02-CTr/TU. ${LONG}` }),
    text("."),
  ]),
  spanned,
  paragraph("n2", [text("Việc còn lại", { bold: true, note: "Xem Phụ lục." }), text(".")]),
];

/** A body, and two annexes of which one lies across. */
export const annexes: Block[] = [
  ...sampleBody,
  annex("a1", "Danh mục nhiệm vụ"),
  ...prose("p", 12),
  rows("t1", 4),
  annex("a2", "Biểu tổng hợp", true),
  rows("t2", 40),
];

/** A table of thirty columns. */
export const wide: Table = table(
  "w",
  Array.from({ length: 4 }, (_, row) =>
    Array.from({ length: 30 }, (_, column) => `${row * 30 + column}`),
  ),
);
