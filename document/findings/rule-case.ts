import type { Parts, Recipient, Signature } from "../model.ts";
import type { Sample } from "../sample.ts";

/** A rule with a paper that breaks it and one like it that does not. */
export type RuleCase = { rule: string; source: string; bad: Sample; good: Sample };

type Row = readonly [rule: string, source: string, bad: Sample, good: Sample];

/** Cases from rows of rule, source, a bad and a good sample. */
export const ruleCases = (rows: readonly Row[]): RuleCase[] =>
  rows.map(([rule, source, bad, good]) => ({ rule, source, bad, good }));

/** The complete example as it is. */
export const WHOLE: Sample = {};

/** The complete example with other parts. */
export const withParts = (parts: Partial<Parts>): Sample => ({ parts });

/** Recipients of these names. */
export const named = (...names: readonly string[]): Recipient[] =>
  names.map((name, i) => ({ id: `r${i}`, name }));

/** The complete example signed so by someone with a name, and issued by a body. */
export const signedBy = (signature: Signature, issuer?: Parts["issuer"]): Sample =>
  withParts({ signature: { name: "Lê Văn An", ...signature }, ...(issuer && { issuer }) });

/** A commune's committee, an advisory body, a body of the state. */
export const COMMUNE = { superior: "Đảng bộ tỉnh Lâm Sơn", name: "Đảng uỷ xã Khe Trảy" };
export const AGENCY = { superior: "Tỉnh uỷ Lâm Sơn", name: "Ban Tổ chức" };
export const STATE = { name: "Uỷ ban nhân dân tỉnh Lâm Sơn" };
