import { numberFormParts, padOrdinal } from "../../../document/parts/number.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import type { Session } from "../../session/session.ts";
import { words } from "../../words.ts";
import { DateFields } from "./date-fields.tsx";
import { PageField } from "./page-field.tsx";
import { orAbsent, usePart } from "./use-parts.ts";

type HeadProps = { session: Session; template: Template; profile: Profile };

function Issuer({ session, profile }: HeadProps) {
  const [issuer, change] = usePart(session, "issuer");
  return (
    <div className="vk-issuer">
      <PageField
        name={words.parts.superior}
        value={issuer.superior ?? ""}
        placeholder={words.parts.superiorPlaceholder}
        className="vk-upper vk-optional"
        onChange={(superior) => change({ superior: orAbsent(superior) })}
      />
      <PageField
        name={words.parts.issuer}
        value={issuer.name}
        placeholder={words.parts.issuerPlaceholder}
        className="vk-upper vk-bold"
        part="issuer"
        onChange={(name) => change({ name })}
      />
      <div className="vk-star">{profile.words.star}</div>
    </div>
  );
}

function NumberLine({ session, template, profile }: HeadProps) {
  const [number, change] = usePart(session, "number");
  const [before, between] = numberFormParts(template, profile);
  const typed = number.ordinal === undefined ? "" : padOrdinal(number.ordinal);
  const setOrdinal = (text: string) => {
    const ordinal = Number.parseInt(text.replace(/\D/gu, ""), 10);
    change({ ordinal: ordinal >= 1 && ordinal <= 99_999 ? ordinal : undefined });
  };
  return (
    <div className="vk-line">
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
    </div>
  );
}

function PlaceDate({ session }: HeadProps) {
  const [placeDate, change] = usePart(session, "placeDate");
  const setDate = (date: string | undefined) => {
    change({ date });
    // A day says which rules apply: what an import guessed for a paper without one is over.
    if (date) session.setFrame(({ profile: _guess, ...frame }) => frame);
  };
  return (
    <div className="vk-line vk-italic">
      <PageField
        name={words.parts.place}
        value={placeDate.place}
        placeholder={words.parts.placePlaceholder}
        part="placeDate"
        onChange={(place) => change({ place })}
      />
      {", "}
      <DateFields date={placeDate.date} onChange={setDate} />
    </div>
  );
}

function Title({ session, template, profile }: HeadProps) {
  const [subject, change] = usePart(session, "subject");
  return (
    <div className="vk-title">
      <div className="vk-type">{template.name.toLocaleUpperCase("vi")}</div>
      <PageField
        name={words.parts.author}
        value={subject.author ?? ""}
        placeholder={words.parts.authorPlaceholder}
        className="vk-upper vk-bold vk-optional"
        onChange={(author) => change({ author: orAbsent(author) })}
      />
      <PageField
        name={words.parts.subject}
        value={subject.text}
        placeholder={words.parts.subjectPlaceholder}
        className="vk-bold"
        part="subject"
        multiline
        onChange={(text) => change({ text })}
      />
      <div aria-hidden>{profile.words.rule}</div>
    </div>
  );
}

type PageHeadProps = HeadProps & {
  /** The draft mark as it will print; absent once the draft is signed. */
  draftMark?: string;
};

/** The top of page one, edited in place: issuer, number, title, place and date, type and subject. */
export function PageHead({ draftMark, ...props }: PageHeadProps) {
  return (
    <section className="vk-head" aria-label={words.editor.header}>
      <div className="vk-head-columns">
        <Issuer {...props} />
        <div className="vk-party">{props.profile.words.title.toLocaleUpperCase("vi")}</div>
        <NumberLine {...props} />
        <PlaceDate {...props} />
        {draftMark && <div className="vk-italic">{draftMark}</div>}
      </div>
      <Title {...props} />
    </section>
  );
}
