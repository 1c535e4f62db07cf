import type { Recipient } from "../model.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";

/** A recipient's words without bullet and separator: "Ban Bí thư Trung ương (báo cáo)". */
export const recipientText = ({ name, note }: Pick<Recipient, "name" | "note">): string =>
  note ? `${name} (${note})` : name;

/** "Nơi nhận:" */
export const recipientsHeading = (profile: Profile): string =>
  `${profile.words.recipientsHeading}:`;

/** The recipients that have a name; an empty row of the form is not printed. */
export const namedRecipients = (recipients: readonly Recipient[]): Recipient[] =>
  recipients.filter((recipient) => recipient.name.trim() !== "");

/** True when "Như trên" is put first by the rules: công văn and tờ trình (HD05 I.9.2.3-4). */
export function opensWithAsAbove(
  recipients: readonly Recipient[],
  template: Template,
  profile: Profile,
): boolean {
  const typed = recipients[0]?.name.trim().toLocaleLowerCase("vi");
  return template.asAbove === true && typed !== profile.words.asAbove.toLocaleLowerCase("vi");
}

/**
 * The recipients as printed, one line each: separator after each by the profile, full stop after
 * the last (HD05 I.9.2.5, HD36 1.9). One without a name is still being typed and is not printed.
 */
export function recipientLines(
  recipients: readonly Recipient[],
  template: Template,
  profile: Profile,
): string[] {
  const { recipientBullet, recipientSeparator, recipientsEnd, asAbove } = profile.words;
  const names = namedRecipients(recipients).map(recipientText);
  if (opensWithAsAbove(recipients, template, profile)) names.unshift(asAbove);
  const last = names.length - 1;
  return names.map((name, index) => {
    const end = index === last ? recipientsEnd : recipientSeparator;
    return `${recipientBullet} ${name}${end}`;
  });
}
