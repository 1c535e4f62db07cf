import fc from "fast-check";
import { expect, test } from "vitest";
import { document, table } from "../build.ts";
import { pointsToTwips } from "../flow/units.ts";
import { textWidth } from "../layout/text-width.ts";
import type { Table } from "../model.ts";
import { partyHd05 } from "../profiles/profiles.fixture.ts";
import {
  evenWidths,
  leastShares,
  widthsByContent,
  widthsFor,
  withEdgeMoved,
} from "./column-widths.ts";
import { tableRoom } from "./room.ts";

const room = tableRoom(document([]), partyHd05, 0);

const targets = (): Table => ({
  ...table("t", [
    ["STT", "Chỉ tiêu", "Đơn vị", "Kế hoạch 2026", "Thực hiện", "Ghi chú"],
    ["1", "Tổng kim ngạch xuất khẩu hàng hoá qua cửa khẩu", "triệu USD", "1.250", "1.310", ""],
    ["2", "Tỷ lệ đô thị hoá", "%", "34,5", "35,2", "Ước thực hiện cả năm"],
  ]),
  header: 1,
});

const total = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);

/** The words that are wider than their column, printed at these shares. */
function broken(own: Table, widths: readonly number[]): string[] {
  return own.children.flatMap(({ children }, row) =>
    children.flatMap((cell, column) => {
      const width = ((widths[column] ?? 0) / total(widths)) * room.width - room.margins;
      const face = row < own.header ? "bold" : "regular";
      const words = cell.children.flatMap(({ text }) => text.match(/\S+/gu) ?? []);
      return words.filter((word) => pointsToTwips(textWidth(word, face, room.size)) > width);
    }),
  );
}

test("no word of a table of targets is broken, its ordinals stay narrow, its names get the most", () => {
  const widths = widthsByContent(targets(), room);
  expect(broken(targets(), widths)).toEqual([]);
  expect(Math.min(...widths)).toBe(widths[0]);
  expect(Math.max(...widths)).toBe(widths[1]);
  expect((widths[0] ?? 1) / total(widths)).toBeLessThan(0.1);
});

test("what all columns need no more goes to the wide ones", () => {
  const small = table("t", [
    ["STT", "Tên đơn vị", "Số"],
    ["1", "Sở Tài chính", "5"],
  ]);
  const [ordinal = 0, name = 0, number = 0] = widthsByContent(small, room);
  expect(name).toBeGreaterThan(3 * ordinal);
  expect(name).toBeGreaterThan(3 * number);
  expect(broken(small, [ordinal, name, number])).toEqual([]);
});

test("where all words are too wide together, the widest one breaks and no other", () => {
  const long = "x".repeat(120);
  const own = table("t", [["STT", long, "Ghi chú"]]);
  expect(broken(own, widthsByContent(own, room))).toEqual([long]);
});

test("an empty table has columns of one width", () => {
  expect(widthsByContent(table("t", [["", "", ""]]), room)).toEqual([1, 1, 1]);
});

test("given widths stay as they are, but no word breaks in them", () => {
  const own = targets();
  expect(widthsFor(own, room, [60, 220, 100, 110, 110, 120])).toEqual(
    [60, 220, 100, 110, 110, 120].map((w) => Math.round((w / 120) * 1000) / 1000),
  );
  const narrow = widthsFor(own, room, [10, 300, 100, 100, 100, 110]);
  expect(broken(own, narrow)).toEqual([]);
  expect(narrow[1]).toBeLessThan(2.5);
});

test("an edge moves between its neighbours alone, and stops at their words", () => {
  const own = targets();
  const least = leastShares(own, room);
  const start = widthsByContent(own, room);
  const moved = withEdgeMoved(start, 1, -0.02, least);
  expect(total(moved)).toBeCloseTo(6, 1);
  expect((moved[1] ?? 0) / 6).toBeCloseTo((start[1] ?? 0) / 6 - 0.02, 2);
  expect(moved[0]).toBeCloseTo(start[0] ?? 0, 2);
  const far = withEdgeMoved(start, 0, -1, least);
  expect(broken(own, far)).toEqual([]);
  expect(withEdgeMoved(far, 0, -1, least)).toEqual(far);
  expect(broken(own, withEdgeMoved(start, 0, 1, least))).toEqual([]);
});

test("columns from one to another, or all of them, get one width", () => {
  expect(evenWidths([1, 2, 3, 2], 0, 3)).toEqual([1, 1, 1, 1]);
  expect(evenWidths([1, 2, 3, 2], 1, 2)).toEqual([0.5, 1.25, 1.25, 1]);
});

test("any words give shares that fill the table", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "Ư", "9", " ", "\n"), maxLength: 300 });
  const grids = fc
    .integer({ min: 1, max: 12 })
    .chain((n) =>
      fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(grids, (rows) => {
      const own = table("t", rows);
      const widths = widthsByContent(own, room);
      const given = widthsFor(own, room, own.widths);
      for (const all of [widths, given]) {
        expect(all.every((width) => width > 0 && Number.isFinite(width))).toBe(true);
        expect(total(all)).toBeCloseTo(all.length, 1);
      }
      const fits = total(leastShares(own, room)) < 0.99;
      if (fits) expect([...broken(own, widths), ...broken(own, given)]).toEqual([]);
    }),
  );
});
