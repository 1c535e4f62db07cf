import type { Signature } from "../model.ts";
import type { Profile } from "../profiles/profile.ts";
import { upper } from "./capitals.ts";

/** A line of a signature block above the name. */
export type SignatureLine = { look: "authority" | "position" | "concurrent"; text: string };

export type SignatureLines = { above: SignatureLine[]; name?: string };

/**
 * The lines of a signature block (HD05 I.7): "T/M TỈNH UỶ", "BÍ THƯ", name. For the head of an
 * agency there is no authority line of its own: the position is it, and is printed bold. Two posts:
 * "BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO".
 */
export function signatureLines(signature: Signature, profile: Profile): SignatureLines {
  const { capacity, position, concurrent, name } = signature;
  const above: SignatureLine[] = [];
  if (capacity) above.push({ look: "authority", text: authorityLine(signature, profile) });
  if (position) above.push({ look: capacity ? "position" : "authority", text: upper(position) });
  if (concurrent) {
    above.push({ look: "concurrent", text: profile.words.concurrent });
    above.push({ look: "authority", text: upper(concurrent) });
  }
  return name ? { above, name } : { above };
}

function authorityLine({ capacity, body }: Signature, { words }: Profile): string {
  const mark = capacity && (words.capacities[capacity] ?? capacity);
  return upper([mark, body].filter(Boolean).join(" "));
}

/** True when nothing of a signature is filled in. */
export const isEmptySignature = (signature: Signature): boolean =>
  Object.values(signature).every((value) => !value);
