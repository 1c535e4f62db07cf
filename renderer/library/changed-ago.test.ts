import { describe, expect, it } from "vitest";
import { changedAgo, exactTime, shortDay } from "./changed-ago.ts";

const now = new Date(2026, 10, 5, 14, 5, 31);
const november = (...[day, hour = 0, minute = 0]: [number, number?, number?]): string =>
  new Date(2026, 10, day, hour, minute).toISOString();

describe("changedAgo", () => {
  it.each([
    [november(5, 14, 5), "vừa xong"],
    [november(5, 13, 55), "10 phút trước"],
    [november(5, 11, 0), "3 giờ trước"],
    [november(4, 23, 59), "hôm qua"],
    [november(4, 1, 0), "hôm qua"],
    [november(2, 20, 0), "3 ngày trước"],
    [november(-1, 8, 0), "6 ngày trước"],
    [november(-2, 8, 0), "29/10"],
    [new Date(2025, 2, 1).toISOString(), "01/03/2025"],
  ])("says %s as %s", (iso, said) => {
    expect(changedAgo(iso, now)).toBe(said);
  });

  it("counts minutes over midnight, and takes a clock that went back as now", () => {
    const midnight = new Date(2026, 10, 5, 0, 10);
    expect(changedAgo(november(4, 23, 50), midnight)).toBe("20 phút trước");
    expect(changedAgo(november(5, 15, 0), now)).toBe("vừa xong");
  });
});

it("pads days and gives the year only when it differs", () => {
  expect(shortDay(november(5), now)).toBe("05/11");
  expect(exactTime(november(5, 9, 7))).toBe("09:07, ngày 05/11/2026");
});
