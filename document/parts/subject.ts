import type { Parts } from "../model.ts";
import type { Template } from "../template.ts";
import { upper } from "./capitals.ts";

export type SubjectLines = {
  type: string;
  author?: string;
  subject: string[];
  /** The bracketed line under a congress theme. */
  note?: string;
};

/**
 * The lines of type and subject in order (HD05 I.5.2): type, author if any, subject lines. The
 * congress theme of a political report is printed in capitals, its note in brackets (I.5.1.2).
 */
export function subjectLines(subject: Parts["subject"], template: Template): SubjectLines {
  const lines = subject.text.split("\n").map((line) => line.trim());
  return {
    type: upper(template.name),
    ...(subject.author && { author: upper(subject.author) }),
    subject: subject.theme ? lines.map(upper) : lines,
    ...(subject.note && { note: `(${subject.note})` }),
  };
}
