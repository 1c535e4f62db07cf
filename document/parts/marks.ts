import type { Parts } from "../model.ts";
import { fillIn, type Profile } from "../profiles/profile.ts";
import { upper } from "./capitals.ts";

/** Whether the paper is clean or a draft, and of which round. */
export type DraftMark = { kind: "clean" } | { kind: "draft"; round: number };

export type MarkLines = Partial<
  Record<"secrecy" | "urgency" | "circulation" | "foot" | "signature", string>
>;

/** "Dự thảo lần 2" (HD05 II.4.2); undefined on a clean paper. */
export const draftMarkLine = (mark: DraftMark, { words }: Profile): string | undefined =>
  mark.kind === "draft" ? fillIn(words.draftMark, { round: String(mark.round) }) : undefined;

/**
 * The marks of a paper as printed: secrecy and urgency under the number, circulation above. What
 * must not be made public stands at the foot of the last page (HD05 II.4.1), or under the signature
 * (HD36 2.2).
 */
export function markLines(marks: Parts["marks"], { words }: Profile): MarkLines {
  if (!marks) return {};
  const { secrecy, urgency, circulation, noMedia } = marks;
  return {
    ...(secrecy && { secrecy: upper(words.secrecies[secrecy] ?? secrecy) }),
    ...(urgency && { urgency: upper(words.urgencies[urgency] ?? urgency) }),
    ...(circulation && { circulation: upper(circulation) }),
    ...(noMedia && { [words.noMediaPlace ?? "foot"]: upper(words.noMedia) }),
  };
}

/** "ABC-268": who drafted, and how many copies there are (HD05 II.5); of the state "PL.(300)". */
export function drafterLine(drafter: Parts["drafter"], { words }: Profile): string | undefined {
  if (!drafter?.code.trim()) return undefined;
  const { code, copies } = drafter;
  if (copies === undefined) return upper(code);
  const form = words.drafter ?? "{code}-{copies}";
  return upper(fillIn(form, { code, copies: String(copies) }));
}

/** Where the issuer can be reached. */
export type Contact = {
  address?: string;
  phone?: string;
  fax?: string;
  email?: string;
  website?: string;
};

/** The contact line at the foot of the last page: "Số 1, đường …; điện thoại: …" (HD05 II.6). */
export function contactLine({ address, phone, fax, email, website }: Contact): string {
  const labelled: readonly (readonly [label: string, value: string | undefined])[] = [
    ["", address],
    ["điện thoại: ", phone],
    ["fax: ", fax],
    ["email: ", email],
    ["website: ", website],
  ];
  return labelled
    .flatMap(([label, value]) => (value?.trim() ? label + value.trim() : []))
    .join("; ");
}
