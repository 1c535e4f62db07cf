import type { Parts } from "../model.ts";
import type { Template } from "../template.ts";
import { upper } from "./issuer.ts";

/** The lines of type and subject in order (HD05 I.5.2): type, author if any, subject lines. */
export function subjectLines(
  subject: Parts["subject"],
  template: Template,
): { type: string; author?: string; subject: string[] } {
  const lines = subject.text.split("\n").map((line) => line.trim());
  const type = upper(template.name);
  return subject.author
    ? { type, author: upper(subject.author), subject: lines }
    : { type, subject: lines };
}
