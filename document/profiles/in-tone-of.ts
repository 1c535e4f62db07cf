import type { Document } from "../model.ts";
import { issuingBodies } from "../parts/issuer.ts";
import { type ToneStyle, toneUseOf, toToneStyle } from "../vietnamese/tone-style.ts";
import type { Profile } from "./profile.ts";

const restyled = new WeakMap<Profile, Partial<Record<ToneStyle, Profile>>>();

/** The profile with its own words in a style; the same object for the same two. */
function inStyle(profile: Profile, style: ToneStyle): Profile {
  const known = restyled.get(profile) ?? {};
  restyled.set(profile, known);
  const { words } = profile;
  const urgencies = Object.entries(words.urgencies).map(([key, urgency]) => [
    key,
    toToneStyle(urgency, style),
  ]);
  const own = { ...words, title: toToneStyle(words.title, style) };
  known[style] ??= { ...profile, words: { ...own, urgencies: Object.fromEntries(urgencies) } };
  return known[style];
}

/**
 * The profile whose words have their tone marks as the names of the issuer have theirs: "Cộng hoà"
 * above "Uỷ ban", "Cộng hòa" above "Ủy ban". As it is where the names do not tell.
 */
export function inToneOf({ parts }: Document, profile: Profile): Profile {
  const { superior = "" } = parts.issuer;
  const use = toneUseOf([superior, ...issuingBodies(parts.issuer)].join(" "));
  if (use.new > 0 && use.old === 0) return inStyle(profile, "new");
  return use.old > 0 && use.new === 0 ? inStyle(profile, "old") : profile;
}
