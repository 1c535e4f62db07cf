import { BODY_RULES } from "./findings/body-rules.ts";
import { DRAWN_RULES } from "./findings/drawn-rules.ts";
import { ISSUER_RULES } from "./findings/issuer-rules.ts";
import { MARK_RULES } from "./findings/mark-rules.ts";
import { MISSING } from "./findings/missing.ts";
import { PLACEHOLDER_RULES } from "./findings/placeholder-rules.ts";
import { PROFILE_RULES } from "./findings/profile-rules.ts";
import { RECIPIENT_RULES } from "./findings/recipient-rules.ts";
import { messagesOf, type Rule } from "./findings/rule.ts";
import { SIGNATURE_RULES } from "./findings/signature-rules.ts";
import { SUBJECT_RULES } from "./findings/subject-rules.ts";
import type { Message } from "./message.ts";
import type { Document } from "./model.ts";
import type { Profiles } from "./profiles/choose.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Template } from "./template.ts";

/** Every rule: what a paper lacks, then what it says wrongly, each in the order of the page. */
export const RULES: readonly Rule[] = [
  ...MISSING,
  ...PLACEHOLDER_RULES,
  ...PROFILE_RULES,
  ...ISSUER_RULES,
  ...SUBJECT_RULES,
  ...BODY_RULES,
  ...RECIPIENT_RULES,
  ...SIGNATURE_RULES,
  ...MARK_RULES,
  ...DRAWN_RULES,
];

/**
 * What the document still lacks or says wrongly under its profile. Errors, which only missing
 * essentials are, keep it from being signed.
 */
export function findingsOf(
  document: Document,
  template: Template,
  profile: Profile,
  profiles: Profiles,
): Message[] {
  const paper = { document, template, profile, profiles };
  return RULES.flatMap((rule) => messagesOf(rule, paper));
}
