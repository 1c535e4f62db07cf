import { describe, expect, test } from "vitest";
import { document, paragraph } from "../build.ts";
import { coversDate, orderProfiles, profileById, profileOf, profileOn } from "./choose.ts";
import { partyHd05, partyHd36, profiles, stateNd30 } from "./profiles.fixture.ts";

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
    expect(profileOn(profiles, date).id).toBe(id);
    expect(profileOf(dated(date), profiles).id).toBe(id);
  });

  test("without a date the newest is in force", () => {
    expect(profileOf(dated(), profiles).id).toBe("party-hd05");
  });

  test("what was chosen by hand goes before the date", () => {
    expect(profileOf({ ...dated("2026-09-01"), profile: "party-hd36" }, profiles)).toBe(partyHd36);
  });
});

test("one that is not installed any more gives way to the date", () => {
  expect(profileOf({ ...dated("2026-09-01"), profile: "party-hd99" }, profiles)).toBe(partyHd05);
});

test("no day lies between two profiles of the Party", () => {
  const party = profiles.filter((p) => p.family === "party");
  for (const [i, { to }] of party.slice(0, -1).entries()) {
    const next = new Date(`${to}T00:00:00Z`).getTime() + 86_400_000;
    expect(new Date(next).toISOString().slice(0, 10)).toBe(party[i + 1]?.from);
  }
});

test("a profile is found by its id and covers the days it is in force", () => {
  for (const profile of profiles) expect(profileById(profiles, profile.id)).toBe(profile);
  expect(coversDate(partyHd36, "2018-04-02")).toBe(false);
  expect(coversDate(partyHd36, "2026-05-26")).toBe(true);
  expect(coversDate(partyHd36, "2026-05-27")).toBe(false);
  expect(coversDate(partyHd05, "2040-01-01")).toBe(true);
});

test("without a profile of the Party another one chooses by date; without any there is none", () => {
  expect(profileOn([stateNd30], "2026-09-01")).toBe(stateNd30);
  expect(orderProfiles([])).toBeUndefined();
});
