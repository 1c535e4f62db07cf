import { describe, expect, test } from "vitest";
import { document, table, text } from "../build.ts";
import type { Table } from "../model.ts";
import { partyHd05 } from "../profiles/profiles.fixture.ts";
import { columnKinds } from "./column-kinds.ts";
import { headerRowsOf } from "./header-rows.ts";
import { tableRoom } from "./room.ts";
import { tidied, withLook } from "./tidy.ts";

const room = tableRoom(document([]), partyHd05, 0);

const bare = (rows: string[][]): Table => ({ ...table("t", rows), header: 0 });

/** A table with the words of some rows in bold. */
function withBold(rows: string[][], ...bold: number[]): Table {
  const own = bare(rows);
  const children = own.children.map((row, index) => ({
    ...row,
    children: row.children.map((cell) => ({
      ...cell,
      children: cell.children.map((run) =>
        bold.includes(index) && run.text !== "" ? text(run.text, { bold: true }) : run,
      ),
    })),
  }));
  return { ...own, children };
}

function withSpan(own: Table, row: number, cell: number, span: number): Table {
  const children = own.children.map((one, r) =>
    r === row
      ? { ...one, children: one.children.map((c, i) => (i === cell ? { ...c, span } : c)) }
      : one,
  );
  return { ...own, children };
}

const DATA = [
  ["1", "Thu nội địa", "4.120"],
  ["2", "Thu xuất nhập khẩu", "980"],
];

describe("the header of a table", () => {
  test.each<[string, Table, number]>([
    ["words above numbers", bare([["Số TT", "Nội dung", "Năm 2026"], ...DATA]), 1],
    [
      "a year above numbers",
      bare([
        ["Nguồn thu", "Loại", "2026"],
        ["Thuế", "A", "4,5"],
      ]),
      1,
    ],
    [
      "words above ordinals",
      bare([
        ["TT", "Họ và tên", "Đơn vị"],
        ["1", "Lò Văn Páo", "Sở Y tế"],
      ]),
      1,
    ],
    [
      "a row in bold",
      withBold(
        [
          ["Việc", "Ai làm"],
          ["Rà soát", "Ban Tổ chức"],
        ],
        0,
      ),
      1,
    ],
    [
      "words above words",
      bare([
        ["Việc", "Ai làm"],
        ["Rà soát", "Ban Tổ chức"],
      ]),
      0,
    ],
    [
      "all in bold",
      withBold(
        [
          ["Việc", "Ai làm"],
          ["Rà soát", "Ban Tổ chức"],
        ],
        0,
        1,
      ),
      0,
    ],
    ["numbers alone", bare(DATA), 0],
    [
      "a total in bold below it",
      withBold([["TT", "Khoản", "Số tiền"], ["", "Tổng số", "5.100"], ...DATA], 0, 1),
      1,
    ],
    [
      "a part in bold below it",
      withBold([["TT", "Khoản", "Số tiền"], ["I", "KINH TẾ", ""], ...DATA], 0, 1),
      1,
    ],
    [
      "two rows, the first over columns",
      withSpan(
        withBold(
          [
            ["TT", "Chỉ tiêu"],
            ["", "2026", "2027"],
            ["1", "5", "6"],
          ],
          0,
          1,
        ),
        0,
        1,
        2,
      ),
      2,
    ],
    [
      "the row that numbers the columns",
      bare([["TT", "Khoản", "Số tiền"], ["(1)", "(2)", "(3)"], ...DATA]),
      2,
    ],
    [
      "letters and numbers of columns",
      bare([
        ["TT", "Khoản", "Thu", "Chi"],
        ["A", "B", "1", "2"],
        ["1", "x", "7", "8"],
      ]),
      2,
    ],
    ["one row", bare([["TT", "Khoản"]]), 0],
  ])("%s", (_name, own, count) => {
    expect(headerRowsOf(own)).toBe(count);
  });

  test("a ground of its own, not one of the whole table", () => {
    const own = bare([
      ["Việc", "Ai làm"],
      ["Rà soát", "Ban Tổ chức"],
    ]);
    expect(headerRowsOf(own, (row) => row === 0)).toBe(1);
    expect(headerRowsOf(own, () => true)).toBe(0);
  });
});

test("the kinds of columns: ordinals, numbers, short ones, words", () => {
  const own = {
    ...bare([
      ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "So sánh", "Ghi chú"],
      ["1", "Sản lượng lương thực có hạt", "tấn", "250.000", "102,4%", ""],
      ["1.1", "Trong đó: thóc", "tấn", "180 500", "(3,1)", "Vụ mùa thu hoạch muộn"],
      ["2", "Số bác sĩ trên một vạn dân", "bác sĩ", "12,5-13", "-", ""],
    ]),
    header: 1,
  };
  const words = ["ordinal", "text", "short", "number", "number", "text"];
  expect(columnKinds(own)).toEqual(words);
});

test("numbers to the right, ordinals in the middle, words to the left, short ones as they stand", () => {
  const own = bare([
    ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch"],
    ["1", "Diện tích rừng trồng mới", "ha", "1.200"],
  ]);
  const children = own.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, align: "centre" as const })),
  }));
  const set = tidied({ ...own, children }, room);
  expect(set.header).toBe(1);
  expect(set.children[1]?.children.map(({ align }) => align)).toEqual([
    ...["centre", undefined, "centre", "right"],
  ]);
});

test("tidying twice is tidying once, and the words stay", () => {
  const own = bare([["TT", "Khoản", "Số tiền"], ...DATA]);
  const once = tidied(own, room);
  expect(tidied(once, room)).toEqual(once);
  const words = (t: Table) => t.children.flatMap((r) => r.children.map((c) => c.children));
  expect(words(once)).toEqual(words(own));
  expect(tidied({ ...own, header: 2 }, room).header).toBe(2);
});

test("of a table from elsewhere chosen widths and alignments stay, those that nobody chose do not", () => {
  const own = bare([["TT", "Khoản", "Số tiền"], ...DATA]);
  const chosen = withLook(own, { widths: [100, 300, 200] }, room);
  expect(chosen.widths).toEqual([0.5, 1.5, 1]);
  const unchosen = withLook(own, { widths: [64, 64, 64] }, room);
  expect(unchosen.widths).toEqual(tidied(own, room).widths);
  const right = own.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, align: "right" as const })),
  }));
  const set = withLook({ ...own, children: right }, {}, room);
  expect(set.children[1]?.children.map(({ align }) => align)).toEqual(["centre", "right", "right"]);
});
