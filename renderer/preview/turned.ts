import type { Page } from "../../document/layout/pages.ts";

/**
 * How a page lies on an upright sheet: the sheet's box, and how the page is turned. One that lies
 * across is turned to the left, as it is bound (HD05 IV.4.1).
 */
export function turned({ width, height }: Pick<Page, "width" | "height">): {
  box: string;
  turn?: string;
} {
  if (width <= height) return { box: `0 0 ${width} ${height}` };
  return { box: `0 0 ${height} ${width}`, turn: `translate(0 ${width}) rotate(-90)` };
}
