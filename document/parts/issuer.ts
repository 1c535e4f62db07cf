import type { Parts } from "../model.ts";
import { upper } from "./capitals.ts";

/**
 * The lines of the issuer block (HD05 I.2.2): superior body if any, then the issuing body. The
 * bodies of a joint document stand on the issuer's line, the lead one first (HD05 I.2.1.5).
 */
export function issuerLines(issuer: Parts["issuer"]): { superior?: string; name: string } {
  const partners = (issuer.partners ?? []).filter((partner) => partner.trim() !== "");
  const name = upper([issuer.name, ...partners].join(" - "));
  return issuer.superior ? { superior: upper(issuer.superior), name } : { name };
}
