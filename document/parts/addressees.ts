import type { Recipient } from "../model.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";
import { namedRecipients, recipientText } from "./recipients.ts";

/** "Kính gửi" or "Kính trình" (HD05 I.9.2.3-4); undefined when the type has no such part. */
export function addresseesWord(template: Template, profile: Profile): string | undefined {
  return template.addressees && profile.words.addressees[template.addressees];
}

/**
 * The addressees as printed: the heading with a colon, and the names; a mark after each and a full
 * stop after the last. One name stands on the heading's line. Undefined: nothing to print.
 */
export function addresseeLines(
  addressees: readonly Recipient[] | undefined,
  template: Template,
  profile: Profile,
): { heading: string; names: string[] } | undefined {
  const word = addresseesWord(template, profile);
  const named = namedRecipients(addressees ?? []).map(recipientText);
  if (word === undefined || named.length === 0) return undefined;
  const { addresseeSeparator, addresseesEnd } = profile.words;
  const last = named.length - 1;
  const ended = named.map((n, i) => n + (i === last ? addresseesEnd : addresseeSeparator));
  const names = named.length === 1 ? [named[0] ?? ""] : ended.map((n) => `- ${n}`);
  return { heading: `${word}:`, names };
}
