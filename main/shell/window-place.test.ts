import { expect, test } from "vitest";
import { type Box, placeOnScreens } from "./window-place.ts";

const main: Box = { x: 0, y: 0, width: 1920, height: 1040 };
const left: Box = { x: -1280, y: 0, width: 1280, height: 984 };
const box = (x: number, y: number, width = 1360, height = 900): Box => ({ x, y, width, height });
const centred = box(280, 70);

test.each<[string, Box | undefined, Box[], Box | undefined]>([
  ["the very first start", undefined, [main], undefined],
  ["where it stood", box(100, 50), [main], box(100, 50)],
  ["on the second screen", box(-1200, 20, 1000, 700), [main, left], box(-1200, 20, 1000, 700)],
  ["the second screen is gone", box(-1200, 20, 1360, 900), [main], box(-1200, 20, 1360, 900)],
  ["nothing of it is on a screen", box(-3000, 20), [main], centred],
  ["63 pixels of it are", box(1920 - 63, 20), [main], centred],
  ["64 pixels of it are", box(1920 - 64, 20), [main], box(1920 - 64, 20)],
  ["the title is above the screen", box(100, -40), [main], centred],
  ["the title is below the screen", box(100, 1000), [main], centred],
  ["larger than the screen", box(0, 0, 3840, 2000), [main], box(0, 0, 1920, 1040)],
  ["no screen at all", box(100, 50), [], undefined],
])("%s", (_name, stood, screens, wanted) => {
  expect(placeOnScreens(stood, screens)).toEqual(wanted);
});
