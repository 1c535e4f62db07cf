import type { Parts } from "../model.ts";

/** Vietnamese capitals of a line. */
export const upper = (line: string): string => line.toLocaleUpperCase("vi");

/** The lines of the issuer block: superior body if any, then the issuing body (HD05 I.2.2). */
export function issuerLines(issuer: Parts["issuer"]): { superior?: string; name: string } {
  const name = upper(issuer.name);
  return issuer.superior ? { superior: upper(issuer.superior), name } : { name };
}
