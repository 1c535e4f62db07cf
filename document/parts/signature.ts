import type { Signature } from "../model.ts";
import { upper } from "./issuer.ts";

/**
 * The lines of the signature block (HD05 I.7): "T/M TỈNH UỶ", "BÍ THƯ", name. For the head of an
 * agency there is no authority line of its own: the position is it, and is printed bold.
 */
export function signatureLines(signature: Signature): {
  authority?: string;
  position?: string;
  name?: string;
} {
  const { capacity, body, position, name } = signature;
  const named = name ? { name } : {};
  if (!capacity) return position ? { authority: upper(position), ...named } : named;
  const authority = upper([capacity, body].filter(Boolean).join(" "));
  return position ? { authority, position: upper(position), ...named } : { authority, ...named };
}
