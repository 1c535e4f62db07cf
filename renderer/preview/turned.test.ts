import { expect, it } from "vitest";
import { turned } from "./turned.ts";

const upright = { width: 595.3, height: 841.9 };
const across = { width: 841.9, height: 595.3 };

/** Where a point of a page comes to lie on its sheet. */
function onSheet(turn: string | undefined, x: number, y: number): [number, number] {
  const shift = Number(/translate\(0 ([\d.]+)\)/u.exec(turn ?? "")?.[1]);
  return turn ? [y, shift - x] : [x, y];
}

it("an upright page lies on its sheet as it is", () => {
  expect(turned(upright)).toEqual({ box: "0 0 595.3 841.9" });
});

it("a page across is turned to the left: its top is bound, its left edge is at the foot", () => {
  const { box, turn } = turned(across);
  expect(box).toBe("0 0 595.3 841.9");
  expect(turn).toContain("rotate(-90)");
  expect(onSheet(turn, 0, 0)).toEqual([0, 841.9]);
  expect(onSheet(turn, 841.9, 0)).toEqual([0, 0]);
  expect(onSheet(turn, 841.9, 595.3)).toEqual([595.3, 0]);
});
