import { describe, expect, test } from "vitest";
import { document, paragraph } from "../build.ts";
import { PROFILE_IDS } from "../model.ts";
import { PROFILES, profileById, profileOf, profileOn } from "./choose.ts";

const dated = (date?: string) =>
  document([paragraph("b1", "x")], { placeDate: { place: "Lâm Sơn", ...(date && { date }) } });

describe("the profile of a date", () => {
  test.each([
    ["2010-01-01", "party-hd36"],
    ["2018-04-03", "party-hd36"],
    ["2020-12-08", "party-hd36"],
    ["2026-05-26", "party-hd36"],
    ["2026-05-27", "party-hd05"],
    ["2030-01-01", "party-hd05"],
  ])("%s is under %s (HD05 takes effect on 27/5/2026)", (date, id) => {
    expect(profileOn(date).id).toBe(id);
    expect(profileOf(dated(date)).id).toBe(id);
  });

  test("without a date the newest is in force", () => {
    expect(profileOf(dated()).id).toBe("party-hd05");
  });

  test("what was chosen by hand goes before the date", () => {
    expect(profileOf({ ...dated("2026-09-01"), profile: "party-hd36" }).id).toBe("party-hd36");
  });
});

test("every id has its profile, and no day lies between two of them", () => {
  expect(PROFILES.map((p) => p.id).sort()).toEqual([...PROFILE_IDS].sort());
  for (const id of PROFILE_IDS) expect(profileById(id).id).toBe(id);
  for (const [i, { to }] of PROFILES.slice(0, -1).entries()) {
    const next = new Date(`${to}T00:00:00Z`).getTime() + 86_400_000;
    expect(new Date(next).toISOString().slice(0, 10)).toBe(PROFILES[i + 1]?.from);
  }
});
