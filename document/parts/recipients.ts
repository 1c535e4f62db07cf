import type { Recipient } from "../model.ts";
import type { Profile } from "../profiles/profile.ts";

/** A recipient's words without bullet and separator: "Ban Bí thư Trung ương (báo cáo)". */
export const recipientText = ({ name, note }: Recipient): string =>
  note ? `${name} (${note})` : name;

/** "Nơi nhận:" */
export const recipientsHeading = (profile: Profile): string =>
  `${profile.words.recipientsHeading}:`;

/**
 * The recipients as printed, one line each: separator after each by the profile, full stop after
 * the last (HD05 I.9.2.5, HD36 1.9). One without a name is still being typed and is not printed.
 */
export function recipientLines(recipients: readonly Recipient[], profile: Profile): string[] {
  const { recipientBullet, recipientSeparator, recipientsEnd } = profile.words;
  const named = recipients.filter((recipient) => recipient.name.trim() !== "");
  const last = named.length - 1;
  return named.map((recipient, index) => {
    const end = index === last ? recipientsEnd : recipientSeparator;
    return `${recipientBullet} ${recipientText(recipient)}${end}`;
  });
}
