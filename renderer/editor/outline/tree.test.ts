import { expect, test } from "vitest";
import type { OutlineEntry } from "../../../document/outline.ts";
import { findTyped, parentOf, toggled, visibleRows } from "./tree.ts";

const entry = (label: string, depth: number, title: string): OutlineEntry => ({
  id: label,
  index: 0,
  level: "section",
  depth,
  label,
  title,
});

/** A level may be left out: under B. stands a "1." at once. */
const ENTRIES = [
  entry("A.", 0, "Tình hình"),
  entry("I.", 1, "Kết quả"),
  entry("a)", 3, "Đầu tư"),
  entry("II.", 1, "Hạn chế"),
  entry("B.", 0, "Định hướng"),
  entry("1.", 2, "Hạ tầng"),
];
const shown = (...closed: string[]) =>
  visibleRows(ENTRIES, new Set(closed)).map(({ entry: { id }, state }) => `${id} ${state}`);

test("a folded entry hides what it holds, and nothing beside it", () => {
  expect(shown()).toEqual(["A. open", "I. open", "a) leaf", "II. leaf", "B. open", "1. leaf"]);
  expect(shown("I.")).toEqual(["A. open", "I. closed", "II. leaf", "B. open", "1. leaf"]);
  expect(shown("A.", "I.")).toEqual(["A. closed", "B. open", "1. leaf"]);
  expect(shown("II.")).toEqual(shown());
});

test("folding an entry twice is nothing", () => {
  const once = toggled(new Set(["a"]), "b");
  expect([...once]).toEqual(["a", "b"]);
  expect([...toggled(once, "b")]).toEqual(["a"]);
});

test("what holds a row is the next one above of a higher level", () => {
  const rows = visibleRows(ENTRIES, new Set());
  expect(rows.map((_, i) => parentOf(rows, i))).toEqual([-1, 0, 1, 0, -1, 4]);
});

test.each([
  ["d", 0, 2],
  ["d", 2, 4],
  ["dinh", 2, 4],
  ["ha", 3, 3],
  ["h", 3, 5],
  ["h", 5, 3],
  ["ii", 0, 3],
  ["x", 0, -1],
])("typing %s from row %i finds row %i", (typed, from, found) => {
  expect(findTyped(visibleRows(ENTRIES, new Set()), from, typed)).toBe(found);
});
