import { describe, expect, test } from "vitest";
import { readLines } from "./lines.ts";

const read = (source: string) => {
  const { lines, pageMarks } = readLines(source);
  return { texts: lines.map(({ text }) => text), pageMarks };
};

const FIRST =
  "Các xã tiếp tục rà soát, bổ sung quy hoạch ba loại rừng\nvà hoàn thành việc giao đất trong năm 2026.";
const SECOND = "Chi cục Kiểm lâm theo dõi, đôn đốc, tổng hợp kết quả và\nbáo cáo trong quý IV.";

describe("the number of a page in a stretch of a PDF", () => {
  test.each([
    ["between sentences", `${FIRST}\n14\n${SECOND}`, `${FIRST}\n${SECOND}`],
    ["between blank lines", `${FIRST}\n\n 14 \n\n${SECOND}`, `${FIRST}\n${SECOND}`],
    ["in dashes", `${FIRST}\n- 14 -\n${SECOND}`, `${FIRST}\n${SECOND}`],
    ["behind a form feed", `${FIRST}\n\f14\n${SECOND}`, `${FIRST}\n${SECOND}`],
    ["at the end", `${FIRST}\n14`, FIRST],
    ["at the start", `14\n${SECOND}`, SECOND],
  ])("%s goes, and is counted", (_name, source, left) => {
    expect(read(source)).toEqual({ texts: left.split("\n"), pageMarks: 1 });
  });

  test.each([
    ["a value in a column", "Trồng rừng tập trung tại các xã vùng cao của tỉnh\n200\nTrồng chè"],
    ["under a name", "Nguyễn Văn Lâm\n14"],
    ["a year", `${FIRST}\n2026\n${SECOND}`],
    ["numbers one after the other", "Tổng số:\n14\n15\n16"],
    ["under a short title", "Số lượng.\n14\nĐơn vị"],
  ])("%s stays", (_name, source) => {
    expect(read(source)).toEqual({ texts: source.split("\n"), pageMarks: 0 });
  });
});

test("a form feed begins a page, whatever letters stand around it", () => {
  const { lines } = readLines("Mục đích, yêu cầu\n\fTổ chức thực hiện");
  expect(lines.map(({ page }) => page)).toEqual([false, true]);
});
