import { expect, it } from "vitest";
import { type BodyStart, type LaidOut, pageAt } from "./page-layout.ts";

const start = (page: number, index: number, offset: number): BodyStart => ({
  page,
  index,
  offset,
  block: `b${index}`,
});
/** Page 4 has nothing of the body. */
const laidOut: LaidOut = {
  pages: [],
  starts: [start(0, 0, 0), start(1, 2, 40), start(2, 2, 900), start(4, 7, 0)],
};

it.each([
  ["the very beginning", 0, 0, 0],
  ["the line before a page begins", 2, 39, 0],
  ["the first character of a page", 2, 40, 1],
  ["a block that fills a page", 2, 500, 1],
  ["the same block, over the page", 2, 901, 2],
  ["a block in between", 5, 3, 2],
  ["the last page", 7, 0, 4],
  ["after everything", 99, 0, 4],
])("%s", (_name, block, offset, page) => expect(pageAt(laidOut, block, offset)).toBe(page));

it("a paper without a body has its cursor on the first page", () => {
  expect(pageAt({ pages: [], starts: [] }, 0, 0)).toBe(0);
});
