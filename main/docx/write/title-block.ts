import type { FileChild } from "docx";
import type { Document } from "../../../document/model.ts";
import { subjectLines } from "../../../document/parts/subject.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import { line } from "./line.ts";
import { COMPONENT_STYLES } from "./style-ids.ts";
import { TextParagraph } from "./text-paragraph.ts";

/** Type, author if any, subject and the five hyphens under it (HD05 I.5.2). */
export function titleBlock({ parts }: Document, template: Template, profile: Profile): FileChild[] {
  const { type, author, subject } = subjectLines(parts.subject, template);
  return [
    ...line("typeName", type),
    ...line("author", author),
    new TextParagraph({
      style: COMPONENT_STYLES.subject.id,
      keepNext: false,
      words: [{ text: subject.join("\n") }],
    }),
    ...line("rule", profile.words.rule),
  ];
}
