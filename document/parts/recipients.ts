import type { Parts, Recipient } from "../model.ts";
import { fillIn, type Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";
import { committeeWord, isCentral, isCommittee, isUnderCommittee, kindOf } from "./body-name.ts";
import { bracketed } from "./bracketed.ts";

/** A recipient's words without bullet and separator: "Ban Bí thư Trung ương (báo cáo)". */
export const recipientText = ({ name, note }: Pick<Recipient, "name" | "note">): string =>
  note ? `${name} ${bracketed(note)}` : name;

/** "Nơi nhận:" */
export const recipientsHeading = (profile: Profile): string =>
  `${profile.words.recipientsHeading}:`;

/** The recipients that have a name; an empty row of the form is not printed. */
export const namedRecipients = (recipients: readonly Recipient[]): Recipient[] =>
  recipients.filter((recipient) => recipient.name.trim() !== "");

/** True of the storage line: "Lưu Văn phòng Tỉnh uỷ", "Lưu: VT". */
export const isArchive = ({ name }: Pick<Recipient, "name">): boolean =>
  /^lưu(?=[\s:]|$)/iu.test(name.trim());

/** The storage line: "Lưu Văn phòng Tỉnh uỷ"; for the state "Lưu: VT" (HD05 I.9.2.5, NĐ30 II.9). */
export const archiveLine = (body: string, { words }: Profile): string =>
  fillIn(words.archive, { body });

/** How an issuer's superior is called in the name of one of its bodies. */
const committeeName = (superior: string): string | undefined =>
  isCentral(superior) ? "Trung ương" : committeeWord(superior);

/** Where an issuer keeps its papers: "Văn phòng Tỉnh uỷ"; undefined where nothing tells. */
export function archivePlaceOf(issuer: Parts["issuer"]): string | undefined {
  const kind = kindOf(issuer);
  if (isCentral(issuer.name)) return "Văn phòng Trung ương Đảng";
  if (kind === "cell") return "Chi bộ";
  const word = committeeWord(issuer.name);
  if (isCommittee(kind)) return word && `Văn phòng ${word}`;
  if (!isUnderCommittee(kind)) return undefined;
  return [issuer.name, committeeName(issuer.superior ?? "")].filter(Boolean).join(" ");
}

/** The recipients with the storage line moved to the end, where the rules want it (HD05 I.9.2.5). */
export const withArchiveLast = (recipients: readonly Recipient[]): Recipient[] => [
  ...recipients.filter((r) => !isArchive(r)),
  ...recipients.filter(isArchive),
];

/** The ways in which the notes say "to report": mixed ones look careless; no rule names one. */
export function reportNotes(recipients: readonly Recipient[]): string[] {
  const notes = recipients.map(
    (r) => r.note?.replace(/[()]/gu, "").trim().toLocaleLowerCase("vi") ?? "",
  );
  return [...new Set(notes.filter((note) => /^(?:để )?(?:báo cáo|b\/c)$/u.test(note)))];
}

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
