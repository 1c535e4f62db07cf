import type { Signature } from "../model.ts";
import type { Profile } from "../profiles/profile.ts";
import type { ProfileName, Sample } from "../sample.ts";
import { signatureLines } from "./signature.ts";

export type CaseProfiles = Readonly<Record<ProfileName, Profile>>;

/** Something given, and how the rules print it. `source`: where that is written. */
export type GoodCase = {
  source: string;
  given: unknown;
  prints: unknown;
  print: (profiles: CaseProfiles) => unknown;
};

/** A part that is written wrongly, and the rule that says so. */
export type BadCase = {
  source: string;
  given: Sample | { line: string; profile: ProfileName };
  finding: string;
};

/** The cases of one part, good and bad. */
export type PartCases = { part: string; good: readonly GoodCase[]; bad: readonly BadCase[] };

type Row<G, P> = readonly [source: string, given: G, prints: P];

/** Cases of one function: each row a source, what is given, what prints. */
export const printing = <G, P>(
  print: (given: G, profiles: CaseProfiles) => P,
  rows: readonly Row<G, P>[],
): GoodCase[] =>
  rows.map(([source, given, prints]) => ({
    source,
    given,
    prints,
    print: (profiles) => print(given, profiles),
  }));

/** Samples in which a rule finds something: each row a source, the sample, the rule. */
export const found = (rows: readonly Row<BadCase["given"], string>[]): BadCase[] =>
  rows.map(([source, given, finding]) => ({ source, given, finding }));

/** "*T/M TỈNH UỶ* / BÍ THƯ / Lê Văn An": a signature in one line, what prints bold in asterisks. */
export function written(signature: Signature, profile: Profile): string {
  const { above, name } = signatureLines(signature, profile);
  const lines = above.map(({ look, text }) => (look === "authority" ? `*${text}*` : text));
  return [...lines, ...(name ? [name] : [])].join(" / ");
}
