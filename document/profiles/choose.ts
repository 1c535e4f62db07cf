import type { Document, ProfileId } from "../model.ts";
import type { Profile } from "./profile.ts";

/** The installed rule profiles, oldest first. Never empty. */
export type Profiles = readonly [Profile, ...Profile[]];

/** Profiles in order of their first day; undefined when there is none. */
export function orderProfiles(profiles: readonly Profile[]): Profiles | undefined {
  const [first, ...others] = [...profiles].sort((a, b) => (a.from < b.from ? -1 : 1));
  return first && [first, ...others];
}

const party = (profiles: Profiles): readonly Profile[] => {
  const own = profiles.filter((p) => p.family === "party");
  return own.length > 0 ? own : profiles;
};

/** The profile with this id, if it is installed. */
export const profileById = (profiles: Profiles, id: ProfileId): Profile | undefined =>
  profiles.find((p) => p.id === id);

/** True when a profile is in force on a day. */
export const coversDate = (profile: Profile, date: string): boolean =>
  profile.from <= date && (profile.to === undefined || date <= profile.to);

/**
 * The Party's profile in force on a day; the newest without a day, the oldest for days before them
 * all, otherwise the last that came before.
 */
export function profileOn(profiles: Profiles, date: string | undefined): Profile {
  const own = party(profiles);
  const begun = date === undefined ? own : own.filter((p) => p.from <= date);
  return begun.at(-1) ?? own[0] ?? profiles[0];
}

/** The profile of a document: the one chosen by hand if it is installed, otherwise by its date. */
export function profileOf(document: Document, profiles: Profiles): Profile {
  const chosen =
    document.profile === undefined ? undefined : profileById(profiles, document.profile);
  return chosen ?? profileOn(profiles, document.parts.placeDate.date);
}
