import { expect, test } from "vitest";
import { Revival } from "./revival.ts";

test("a page that comes back is told once which draft was open", () => {
  const revival = new Revival();
  expect(revival.take()).toBeUndefined();
  revival.setDraft("d1");
  expect(revival.crashed(0)).toBe(true);
  expect(revival.take()).toEqual({ draft: "d1", often: false });
  expect(revival.take()).toBeUndefined();
});

test("a draft that was left is not opened, and what is no id is none", () => {
  const revival = new Revival();
  revival.setDraft("d1");
  revival.setDraft(undefined);
  for (const id of [null, 7, "", "x".repeat(65), {}]) revival.setDraft(id);
  revival.crashed(0);
  expect(revival.take()).toEqual({ often: false });
});

test("the third crash within a minute goes to the library, the sixth ends", () => {
  const revival = new Revival();
  const crash = (now: number) => {
    revival.setDraft("d1");
    const again = revival.crashed(now);
    return { again, draft: revival.take()?.draft };
  };
  expect([crash(0), crash(10_000)]).toEqual(Array(2).fill({ again: true, draft: "d1" }));
  expect(crash(59_000)).toEqual({ again: true, draft: undefined });
  for (const now of [59_100, 59_200]) expect(crash(now).again).toBe(true);
  expect(crash(59_300).again).toBe(false);
});

test("crashes far apart are accidents", () => {
  const revival = new Revival();
  for (let n = 0; n < 10; n++) {
    revival.setDraft("d1");
    revival.crashed(n * 31_000);
    expect(revival.take()).toEqual({ draft: "d1", often: false });
  }
});
