import type { Message } from "./message.ts";
import type { Parts } from "./model.ts";
import type { Template } from "./template.ts";

/** "Đang soạn", "đã duyệt", "đã sửa sau khi duyệt". Computed, never stored. */
export type DraftState = "drafting" | "signed" | "changed";

/** Someone stood for what a version prints: the one with this fingerprint. */
export type SignOff = {
  round: number;
  /** SHA-256 of what the version prints (`printedContent`), hexadecimal. */
  fingerprint: string;
  /** Who approved: not who signs the paper. */
  approver: string;
  position: string;
  /** ISO time. */
  at: string;
};

/** The latest sign-off of a round. Sign-offs come oldest first. */
export const signOffOf = <S extends SignOff>(
  signOffs: readonly S[],
  round: number,
): S | undefined => signOffs.findLast((s) => s.round === round);

/** The state of a draft: signed only while it prints what was approved in this round. */
export function draftState(
  round: number,
  fingerprint: string,
  signOffs: readonly Pick<SignOff, "round" | "fingerprint">[],
): DraftState {
  const latest = signOffs.findLast((s) => s.round === round);
  if (!latest) return "drafting";
  return latest.fingerprint === fingerprint ? "signed" : "changed";
}

/** What keeps a document from being approved: the errors among its messages. */
export const reasonsNotToSign = (messages: readonly Message[]): Message[] =>
  messages.filter((m) => m.severity === "error");

/**
 * True when văn thư has given what an issued paper has: its day and, where the type has one, its
 * number (HD05 I.3, I.4.1.2).
 */
export const hasNumberAndDay = ({ number, placeDate }: Parts, { without }: Template): boolean =>
  placeDate.date !== undefined &&
  (number.ordinal !== undefined || without?.includes("number") === true);

/** Why there is no clean output of a draft; undefined while it is approved as it stands. */
export function whyNotClean(state: DraftState): Message | undefined {
  if (state === "signed") return undefined;
  const text =
    state === "changed"
      ? "Văn bản đã sửa sau khi duyệt nên không có bản sạch. Hãy trở lại bản đã duyệt hoặc duyệt lại."
      : "Văn bản chưa duyệt nên không có bản sạch. Hãy duyệt trước.";
  return { rule: "not-signed", severity: "error", text };
}

/** The fingerprint as people read it: the first twelve characters. */
export const shortHash = (fingerprint: string): string => fingerprint.slice(0, 12);
