import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { orderProfiles, type Profiles } from "./choose.ts";
import { type Profile, parseProfile } from "./profile.ts";

const FOLDER = resolve("profiles");

function readProfile(name: string): Profile {
  const parsed = parseProfile(JSON.parse(readFileSync(resolve(FOLDER, name), "utf8")));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

function mustBe<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("missing");
  return value;
}

/** The profiles as the app ships them. */
export const profiles: Profiles = mustBe(
  orderProfiles(
    readdirSync(FOLDER)
      .filter((n) => n.endsWith(".json"))
      .map(readProfile),
  ),
);

const byId = (id: string): Profile => mustBe(profiles.find((p) => p.id === id));

export const partyHd05 = byId("party-hd05");
export const partyHd36 = byId("party-hd36");
export const stateNd30 = byId("state-nd30");
