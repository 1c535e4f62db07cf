import type { Message, PartName, Place } from "../message.ts";
import type { Document } from "../model.ts";
import type { Profiles } from "../profiles/choose.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";

/** What a rule looks at: the document, its type, and the profile it is set by among all. */
export type Paper = {
  document: Document;
  template: Template;
  profile: Profile;
  profiles: Profiles;
};

/** One place where a rule is broken. `place` and `source` only where they differ from the rule's. */
export type Hit = { text: string; place?: Place; source?: string };

/** The section that a rule comes from, by the guideline that sets a paper. */
export type Sources = { hd05?: string; hd36?: string; nd30?: string };

/**
 * A rule of form. `sources`: under a guideline without one the rule does not exist. `part`: where it
 * points.
 */
export type Rule = {
  id: string;
  severity: Message["severity"];
  sources: Sources;
  part?: PartName;
  /** What is wrong, for the writer; undefined or empty when nothing is. */
  find: (paper: Paper) => string | readonly Hit[] | undefined;
};

const CARE = "Quy tắc của phần mềm";

/** The sources of rules that no guideline states: the program's own care. */
export const OWN: Sources = { hd05: CARE, hd36: CARE, nd30: CARE };

/** What a paper is set by; an office's own profile of the Party follows the newest guideline. */
function guidelineOf({ id, family }: Profile): keyof Sources {
  if (family === "state") return "nd30";
  return id === "party-hd36" ? "hd36" : "hd05";
}

/** The text when something is wrong. */
export const when = (wrong: boolean, text: string): string | undefined =>
  wrong ? text : undefined;

/** What a writer left empty. */
export const isBlank = (text: string | undefined): boolean => !text?.trim();

/** A word of the document in the quotation marks of the interface. */
export const quote = (text: string): string => `“${text.trim()}”`;

function messageOf(rule: Rule, hit: Hit, source: string): Message {
  const place = hit.place ?? (rule.part && { part: rule.part });
  const { id, severity } = rule;
  return {
    rule: id,
    severity,
    text: hit.text,
    source: hit.source ?? source,
    ...(place && { place }),
  };
}

/** The messages of one rule on a paper. */
export function messagesOf(rule: Rule, paper: Paper): Message[] {
  const source = rule.sources[guidelineOf(paper.profile)];
  if (source === undefined) return [];
  const found = rule.find(paper) ?? [];
  const hits = typeof found === "string" ? [{ text: found }] : found;
  return hits.map((hit) => messageOf(rule, hit, source));
}
