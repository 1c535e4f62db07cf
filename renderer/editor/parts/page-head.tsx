import { headerColumns } from "../../../document/flow/header-columns.ts";
import { pageOf, textWidthOf } from "../../../document/flow/sections.ts";
import type { NewId } from "../../../document/model.ts";
import { inToneOf } from "../../../document/profiles/in-tone-of.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import type { Session } from "../../session/session.ts";
import { words } from "../../words.ts";
import { Addressees } from "./addressees.tsx";
import { DateFields } from "./date-fields.tsx";
import { Issuer, Title } from "./issuer.tsx";
import { look } from "./looks.ts";
import { setMarks } from "./marks.ts";
import { NumberCell } from "./number-cell.tsx";
import { Optional } from "./optional.tsx";
import { PageField } from "./page-field.tsx";
import { Subject } from "./subject.tsx";
import { orAbsent, useFrame, usePart, withoutBody } from "./use-parts.ts";

function PlaceDate({ session }: { session: Session }) {
  const [placeDate, change] = usePart(session, "placeDate");
  const setDate = (date: string | undefined) => {
    change({ date });
    // A day says which rules apply: what an import guessed for a paper without one is over.
    if (date) session.setFrame(({ profile: _guess, ...frame }) => frame);
  };
  return (
    <div className="vk-line vk-place-date" style={look("placeDate")}>
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

/** Who may read the paper, in the top right corner of page one (box 11a). */
function Circulation({ session }: { session: Session }) {
  const { marks } = useFrame(session).parts;
  return (
    <Optional
      part="circulation"
      filled={marks?.circulation !== undefined}
      className="vk-circulation"
    >
      <PageField
        name={words.parts.circulation}
        value={marks?.circulation ?? ""}
        placeholder={words.parts.circulationPlaceholder}
        style={look("circulation")}
        part="circulation"
        onChange={(circulation) => setMarks(session, { circulation: orAbsent(circulation) })}
      />
    </Optional>
  );
}

type PageHeadProps = {
  session: Session;
  template: Template;
  profile: Profile;
  newId: NewId;
  /** The draft mark as it will print; absent once the draft is signed. */
  draftMark: string | undefined;
};

/**
 * The top of page one, edited in place: issuer, title, number with its marks, place and date, type
 * and subject, addressees. The columns are those of the printed page.
 */
export function PageHead(props: PageHeadProps) {
  const { session } = props;
  const document = withoutBody(useFrame(session));
  const profile = inToneOf(document, props.profile);
  const width = textWidthOf(pageOf(profile, { commentMargin: false }, false));
  const columns = headerColumns(document, profile, width);
  const shares = { gridTemplateColumns: `${columns.left}fr ${columns.right}fr` };
  return (
    <section className="vk-head" aria-label={words.editor.header}>
      <Circulation session={session} />
      <div className="vk-head-columns" style={shares}>
        <Issuer session={session} profile={profile} columns={columns} />
        <Title profile={profile} columns={columns} />
        <NumberCell {...props} profile={profile} />
        <PlaceDate session={session} />
      </div>
      <Subject {...props} />
      <Addressees {...props} />
    </section>
  );
}
