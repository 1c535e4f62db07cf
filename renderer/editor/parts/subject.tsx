import { balancedInset } from "../../../document/flow/balance.ts";
import { pageOf, textWidthOf } from "../../../document/flow/sections.ts";
import { subjectLines } from "../../../document/parts/subject.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import type { Session } from "../../session/session.ts";
import { words } from "../../words.ts";
import { look } from "./looks.ts";
import { Optional } from "./optional.tsx";
import { PageField } from "./page-field.tsx";
import { orAbsent, usePart } from "./use-parts.ts";

type SubjectProps = { session: Session; template: Template; profile: Profile };

/** Type, author if any, subject and what stands under it (HD05 I.5.2). A letter has none of it. */
export function Subject({ session, template, profile }: SubjectProps) {
  const [subject, change] = usePart(session, "subject");
  if (template.form === "letter") return null;
  const { type, subject: lines } = subjectLines(subject, template, profile);
  const optional = template.without?.includes("subject") === true;
  const text = words.parts;
  return (
    <div className="vk-title">
      {type && <div style={look("typeName")}>{type}</div>}
      <PageField
        name={text.author}
        value={subject.author ?? ""}
        placeholder={text.authorPlaceholder}
        className="vk-optional"
        style={look("author")}
        part="author"
        onChange={(author) => change({ author: orAbsent(author) })}
      />
      <div className="vk-subject" style={{ paddingInline: insetOf(lines, profile) }}>
        <PageField
          name={text.subject}
          value={subject.text}
          placeholder={text.subjectPlaceholder}
          className={`${subject.theme ? "vk-upper" : ""} ${optional ? "vk-optional" : ""}`}
          style={look(type ? "subject" : "typeName")}
          part="subject"
          multiline
          onChange={(text) => change({ text })}
        />
      </div>
      <SubjectNote session={session} />
      {profile.words.subjectMark === "hyphens" ? (
        <div aria-hidden style={look("rule")}>
          {profile.words.rule}
        </div>
      ) : (
        <div className="vk-rule vk-subject-line" />
      )}
    </div>
  );
}

/** Room on both sides of words that wrap, so that their lines break where they will in print. */
function insetOf(lines: readonly string[], profile: Profile): string {
  const width = textWidthOf(pageOf(profile, { commentMargin: false }, false));
  return `${balancedInset(lines, profile.looks.subject, width) / 20}pt`;
}

/** The bracketed line under a congress theme (HD05 I.5.1.2). */
function SubjectNote({ session }: { session: Session }) {
  const [subject, change] = usePart(session, "subject");
  return (
    <Optional part="subjectNote" filled={subject.note !== undefined}>
      <span style={look("subjectNote")}>
        {"("}
        <PageField
          name={words.parts.subjectNote}
          value={subject.note ?? ""}
          placeholder={words.parts.subjectNotePlaceholder}
          part="subjectNote"
          onChange={(note) => change({ note: orAbsent(note) })}
        />
        {")"}
      </span>
    </Optional>
  );
}
