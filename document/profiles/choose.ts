import type { Document, ProfileId } from "../model.ts";
import { partyHd05 } from "./party-hd05.ts";
import { partyHd36 } from "./party-hd36.ts";
import type { Profile } from "./profile.ts";

/** Every profile, oldest first. */
export const PROFILES: readonly Profile[] = [partyHd36, partyHd05];

const newest = partyHd05;

/** The profile with this id. */
export function profileById(id: ProfileId): Profile {
  return PROFILES.find((p) => p.id === id) ?? newest;
}

/** The profile in force on a day; the newest without a day, the oldest for days before them all. */
export function profileOn(date: string | undefined): Profile {
  if (date === undefined) return newest;
  return PROFILES.find((p) => p.to === undefined || date <= p.to) ?? newest;
}

/** The profile of a document: the one chosen by hand, otherwise by its date. */
export function profileOf(document: Document): Profile {
  return document.profile
    ? profileById(document.profile)
    : profileOn(document.parts.placeDate.date);
}
