import { expect, it } from "vitest";
import type { Page } from "../../document/layout/pages.ts";
import { GAP, rowWidth, scaleOf, shareOf, stepFrom } from "./zoom.ts";

const page = (width: number, height: number): Page => ({
  ...{ width, height, left: 85, right: 42, number: 1, numberShown: false, section: 0 },
  lines: [],
  rules: [],
});
const upright = page(595.3, 841.9);
const across = page(841.9, 595.3);
const wide = { width: 1_200, height: 800 };
const narrow = { width: 700, height: 800 };

it("shows two pages where they can be read, otherwise one, and one whole when asked", () => {
  const two = scaleOf("two", [upright, upright], wide);
  expect(2 * upright.width * two + 3 * GAP).toBeCloseTo(wide.width, 0);
  expect(rowWidth([upright, upright], two, wide)).toBeLessThanOrEqual(wide.width);
  expect(upright.width * scaleOf("two", [upright], narrow) + 2 * GAP).toBeCloseTo(narrow.width);
  expect(upright.height * scaleOf("one", [upright], wide) + 2 * GAP).toBeCloseTo(wide.height);
  expect(shareOf(scaleOf(1.5, [upright], wide))).toBe(1.5);
});

it("leaves room for a page that lies across, and puts no second page where there is none", () => {
  const scale = scaleOf("two", [upright, across], narrow);
  expect(across.width * scale + 2 * GAP).toBeCloseTo(narrow.width);
  expect(rowWidth([upright, upright], 2, wide)).toBe(Math.ceil(upright.width * 2) + 2 * GAP);
});

it("steps through the usual sizes and stops at the ends", () => {
  const scale = 96 / 72;
  expect(stepFrom(scale, true)).toBe(1.25);
  expect(stepFrom(scale, false)).toBe(0.75);
  expect(stepFrom(0.7 * scale, true)).toBe(0.75);
  expect(stepFrom(2 * scale, true)).toBe(2);
  expect(stepFrom(0.5 * scale, false)).toBe(0.5);
});
