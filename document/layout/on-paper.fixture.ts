import { expect } from "vitest";
import type { Flow } from "../flow/flow.ts";
import { layoutFlow } from "./layout-flow.ts";
import { lineText } from "./page-text.ts";
import type { Page, PlacedLine, PlacedRule } from "./pages.ts";

/** What sums of fractions may be off, in points. */
const ROUNDING = 0.05;

type Box = { left: number; right: number; top: number; bottom: number };

const boxOfLine = ({ runs, top, height }: PlacedLine): Box => ({
  left: Math.min(...runs.map(({ x }) => x)),
  right: Math.max(...runs.map(({ x, width }) => x + width)),
  top,
  bottom: top + height,
});

const boxOfRule = ({ x1, y1, x2, y2 }: PlacedRule): Box => ({
  left: Math.min(x1, x2),
  right: Math.max(x1, x2),
  top: Math.min(y1, y2),
  bottom: Math.max(y1, y2),
});

const isInside = (box: Box, { left, right, top, bottom }: Box): boolean =>
  box.left >= left - ROUNDING &&
  box.right <= right + ROUNDING &&
  box.top >= top - ROUNDING &&
  box.bottom <= bottom + ROUNDING;

const printsSomething = ({ runs }: PlacedLine): boolean => runs.some(({ text }) => text !== "");

/** Every line and rule of the pages lies on the paper, or the test fails and names what does not. */
export function expectOnPaper(pages: readonly Page[]): void {
  for (const [index, page] of pages.entries()) {
    const paper = { left: 0, right: page.width, top: 0, bottom: page.height };
    const lines = page.lines.filter(printsSomething);
    const lost = lines.filter((line) => !isInside(boxOfLine(line), paper)).map(lineText);
    const rules = page.rules.filter((rule) => !isInside(boxOfRule(rule), paper));
    expect({ page: index + 1, lost, rules }).toEqual({ page: index + 1, lost: [], rules: [] });
  }
}

/** The pages of a flow, none of whose lines lies outside the paper. */
export function laidOut(flow: Flow): Page[] {
  const pages = layoutFlow(flow);
  expectOnPaper(pages);
  return pages;
}
