import { SECRECIES, URGENCIES } from "../../../document/model.ts";
import { numberFormParts, padOrdinal } from "../../../document/parts/number.ts";
import { letterSubjectLine } from "../../../document/parts/subject.ts";
import { fillIn, type Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import type { Session } from "../../session/session.ts";
import { words } from "../../words.ts";
import { Choice } from "./choice.tsx";
import { look } from "./looks.ts";
import { setMarks } from "./marks.ts";
import { PageField } from "./page-field.tsx";
import { useFrame, usePart } from "./use-parts.ts";

type NumberProps = {
  session: Session;
  template: Template;
  profile: Profile;
  /** The draft mark as it will print; absent once the draft is signed. */
  draftMark: string | undefined;
};

/** Number, subject of a letter, draft mark, secrecy, urgency: boxes 3, 5b, 11b, 10. */
export function NumberCell(props: NumberProps) {
  const { session, template, profile, draftMark } = props;
  const { marks } = useFrame(session).parts;
  const { secrecies, urgencies } = profile.words;
  const { parts: text } = words;
  return (
    <div className="vk-number">
      {!template.without?.includes("number") && <NumberLine {...props} />}
      {template.form === "letter" && <LetterSubject {...props} />}
      {draftMark && <div style={look("draftMark")}>{draftMark}</div>}
      {marks?.secrecy && (
        <Choice
          name={text.secrecy}
          value={marks.secrecy}
          options={SECRECIES.map((value) => ({ value, label: secrecies[value] ?? value }))}
          none={text.none}
          part="secrecy"
          style={look("secrecy")}
          onChange={(secrecy) => setMarks(session, { secrecy })}
        />
      )}
      {marks?.urgency && (
        <Choice
          name={text.urgency}
          value={marks.urgency}
          options={URGENCIES.map((value) => ({ value, label: urgencies[value] ?? value }))}
          none={text.none}
          part="urgency"
          style={look("urgency")}
          onChange={(urgency) => setMarks(session, { urgency })}
        />
      )}
    </div>
  );
}

function NumberLine({ session, template, profile }: NumberProps) {
  const [number, change] = usePart(session, "number");
  const [before, between, after] = numberFormParts(template, profile);
  const typed = number.ordinal === undefined ? "" : padOrdinal(number.ordinal);
  const setOrdinal = (text: string) => {
    const ordinal = Number.parseInt(text.replace(/\D/gu, ""), 10);
    change({ ordinal: ordinal >= 1 && ordinal <= 99_999 ? ordinal : undefined });
  };
  return (
    <div className="vk-line" style={look("number")}>
      {before}
      <PageField
        name={words.parts.ordinal}
        value={typed}
        placeholder="……"
        digits={5}
        part="number"
        onChange={setOrdinal}
      />
      {between}
      <PageField
        name={words.parts.bodySymbol}
        value={number.body}
        placeholder="TU"
        part="numberBody"
        onChange={(body) => change({ body: body.trim() })}
      />
      {after}
    </div>
  );
}

/** Of a letter (công văn) the subject stands under the number (HD05 I.5.2.3). */
function LetterSubject({ session, profile }: NumberProps) {
  const [subject, change] = usePart(session, "subject");
  return (
    <div className="vk-letter-subject" style={look("letterSubject")}>
      {openingOf(subject.text.trim(), profile)}
      <PageField
        name={words.parts.subject}
        value={subject.text}
        placeholder={words.parts.subjectPlaceholder}
        part="subject"
        multiline
        onChange={(text) => change({ text })}
      />
    </div>
  );
}

/** What the rules print before the typed subject of a letter; nothing where it is typed already. */
function openingOf(typed: string, profile: Profile): string {
  if (typed === "") return fillIn(profile.words.letterSubject, { subject: "" });
  const printed = letterSubjectLine(typed, profile);
  return printed.endsWith(typed) ? printed.slice(0, printed.length - typed.length) : "";
}
