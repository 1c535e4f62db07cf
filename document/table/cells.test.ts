import { expect, test } from "vitest";
import { table } from "../build.ts";
import type { Table } from "../model.ts";
import { cellsIn, cutToRange, rangeBetween } from "./cells.ts";

/** Three rows of four columns; in the second one "b" takes two. */
function spanned(): Table {
  const made = table("t", [
    ["1", "2", "3", "4"],
    ["a", "b", "c"],
    ["5", "6", "7", "8"],
  ]);
  const second = made.children[1]?.children[1];
  if (second) second.span = 2;
  return { ...made, widths: [1, 2, 3, 4], header: 2 };
}

const wordsIn = (own: Table, range: Parameters<typeof cellsIn>[1]): string =>
  cellsIn(own, range)
    .map(({ cell }) => cell.children.map(({ text }) => text).join(""))
    .join(" ");

test("between two cells lies a rectangle, whichever of them comes first", () => {
  const own = spanned();
  const [a, b] = [
    { row: 0, index: 3 },
    { row: 2, index: 2 },
  ];
  expect(rangeBetween(own, a, b)).toEqual({ top: 0, bottom: 2, left: 1, right: 3 });
  expect(rangeBetween(own, b, a)).toEqual(rangeBetween(own, a, b));
  expect(rangeBetween(own, a, { row: 1, index: 2 })).toEqual({
    ...{ top: 0, bottom: 1, left: 3, right: 3 },
  });
  expect(rangeBetween(own, a, { row: 5, index: 0 })).toBeUndefined();
});

test("a cell that reaches over the edge of the rectangle stands in it whole", () => {
  const own = spanned();
  const range = rangeBetween(own, { row: 0, index: 1 }, { row: 1, index: 1 });
  expect(range && wordsIn(own, range)).toBe("2 3 b");
  const column = rangeBetween(own, { row: 0, index: 2 }, { row: 2, index: 2 });
  expect(column && wordsIn(own, column)).toBe("2 3 b 6 7");
});

test("a range is a table with its own columns and header rows", () => {
  const own = spanned();
  const cut = cutToRange(own, { top: 1, bottom: 2, left: 1, right: 2 });
  expect(cut).toMatchObject({ widths: [2, 3], header: 1 });
  expect(cut.children.map((row) => row.children.map((c) => c.children[0]?.text))).toEqual([
    ["b"],
    ["6", "7"],
  ]);
});
