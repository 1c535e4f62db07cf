import { expect, test } from "vitest";
import { Redrawing } from "./redrawing.ts";

test("three failures within ten seconds are drawn anew, the fourth is left to the user", () => {
  let now = 0;
  const redrawing = new Redrawing(() => now);
  for (let n = 1; n <= 3; n++) {
    redrawing.failed();
    now += 1_000;
    expect(redrawing.get()).toEqual({ times: n, gaveUp: false });
  }
  redrawing.failed();
  expect(redrawing.get().gaveUp).toBe(true);
  redrawing.differs();
  expect(redrawing.get().gaveUp).toBe(true);
  redrawing.again();
  expect(redrawing.get().gaveUp).toBe(false);
});

test("failures far apart never end in giving up, nor does a page that something else rewrites", () => {
  let now = 0;
  const redrawing = new Redrawing(() => now);
  for (let n = 0; n < 20; n++) {
    redrawing.failed();
    redrawing.differs();
    now += 4_000;
  }
  expect(redrawing.get()).toEqual({ times: 40, gaveUp: false });
});
