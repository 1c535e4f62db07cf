import type { Page } from "../../document/layout/pages.ts";

/** How large pages are shown: as large as fits, or so many times their real size. */
export type Zoom = "two" | "one" | number;

/** Steps of the buttons, as in Word. */
export const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** Between pages and around them, CSS pixels. */
export const GAP = 24;
const PIXELS_PER_POINT = 96 / 72;
/** Narrower than this two pages beside each other cannot be read. */
const ROOM_FOR_TWO = 900;
const LEAST = 0.2;
const A4_WIDTH = 595.3;

export type Room = { width: number; height: number };

/** CSS pixels per point of the page. */
export function scaleOf(zoom: Zoom, pages: readonly Page[], { width, height }: Room): number {
  if (typeof zoom === "number") return zoom * PIXELS_PER_POINT;
  const widest = Math.max(A4_WIDTH, ...pages.map((page) => page.width));
  const beside = zoom === "two" && width >= ROOM_FOR_TWO ? 2 : 1;
  // Two upright pages, or one that lies across.
  const points = beside === 2 ? Math.max(2 * A4_WIDTH, widest) : widest;
  const byWidth = (width - (beside + 1) * GAP) / points;
  const byHeight = (height - 2 * GAP) / (pages[0]?.height ?? 1);
  const fit = zoom === "one" ? Math.min(byWidth, byHeight) : byWidth;
  return Math.max(LEAST, fit);
}

/** The share of its real size that a page is shown in. */
export const shareOf = (scale: number): number => scale / PIXELS_PER_POINT;

/** The next step larger or smaller than what is shown. */
export function stepFrom(scale: number, larger: boolean): number {
  const share = shareOf(scale);
  const steps = larger
    ? STEPS.find((s) => s > share + 0.01)
    : STEPS.findLast((s) => s < share - 0.01);
  return steps ?? (larger ? (STEPS[STEPS.length - 1] ?? 1) : STEPS[0]);
}
