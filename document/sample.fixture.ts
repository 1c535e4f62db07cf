import { findingsOf } from "./findings.ts";
import { example, ketLuan } from "./ket-luan.fixture.ts";
import type { Message } from "./message.ts";
import type { Document } from "./model.ts";
import type { Profile } from "./profiles/profile.ts";
import { partyHd05, partyHd36, profiles, stateNd30 } from "./profiles/profiles.fixture.ts";
import type { ProfileName, Sample } from "./sample.ts";

/** The profiles as the app ships them, by the names that cases call them. */
export const caseProfiles: Record<ProfileName, Profile> = {
  hd05: partyHd05,
  hd36: partyHd36,
  nd30: stateNd30,
};

/** The document that a sample describes. */
export const documentOf = ({ parts, body, setting, chosen }: Sample): Document => ({
  ...example,
  parts: { ...example.parts, ...parts },
  ...(body && { body }),
  ...(setting && { setting }),
  ...(chosen !== undefined && { profile: chosen }),
});

/** What is found in the document that a sample describes. */
export const findingsIn = (sample: Sample): Message[] =>
  findingsOf(
    documentOf(sample),
    { ...ketLuan, ...sample.template },
    caseProfiles[sample.profile ?? "hd05"],
    profiles,
  );
