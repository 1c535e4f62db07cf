import type { Message } from "./message.ts";

/** "Đang soạn", "đã ký duyệt", "đã thay đổi sau ký duyệt". Computed, never stored. */
export type DraftState = "drafting" | "signed" | "changed";

/** Someone stood for a version: the one with this content hash. */
export type SignOff = {
  round: number;
  /** SHA-256 of the version's canonical content, hexadecimal. */
  sha256: string;
  signer: string;
  position: string;
  /** ISO time. */
  at: string;
};

/** The latest sign-off of a round. Sign-offs come oldest first. */
export const signOffOf = (signOffs: readonly SignOff[], round: number): SignOff | undefined =>
  signOffs.findLast((s) => s.round === round);

/** The state of a draft: signed only while its content is what was signed in this round. */
export function draftState(
  round: number,
  sha256: string,
  signOffs: readonly SignOff[],
): DraftState {
  const latest = signOffOf(signOffs, round);
  if (!latest) return "drafting";
  return latest.sha256 === sha256 ? "signed" : "changed";
}

/** What keeps a document from being signed off: the errors among its messages. */
export const reasonsNotToSign = (messages: readonly Message[]): Message[] =>
  messages.filter((m) => m.severity === "error");

/** Why there is no clean copy of a draft; undefined while it is signed off as it stands. */
export function whyNotClean(state: DraftState): Message | undefined {
  if (state === "signed") return undefined;
  const text =
    state === "changed"
      ? "Văn bản đã thay đổi sau khi ký duyệt nên không có bản sạch. Hãy trở lại bản đã ký duyệt hoặc ký duyệt lại."
      : "Văn bản chưa ký duyệt nên không có bản sạch. Hãy ký duyệt trước.";
  return { rule: "not-signed", severity: "error", text };
}

/** The fingerprint as people read it: the first twelve characters. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12);
