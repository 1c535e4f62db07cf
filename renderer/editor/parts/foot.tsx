import { markLines } from "../../../document/parts/marks.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Session } from "../../session/session.ts";
import { words } from "../../words.ts";
import { look } from "./looks.ts";
import { Optional } from "./optional.tsx";
import { PageField } from "./page-field.tsx";
import { changed, orAbsent, setParts, useFrame } from "./use-parts.ts";

/** How many copies were typed: digits only, as many as a document can hold. */
function copiesIn(typed: string): number | undefined {
  const copies = Number.parseInt(typed.replace(/\D/gu, ""), 10);
  return copies >= 1 && copies <= 99_999 ? copies : undefined;
}

/** "ABC-268" under the recipients: who drafted, and how many copies there are (HD05 II.5). */
export function Drafter({ session }: { session: Session }) {
  const { drafter } = useFrame(session).parts;
  const text = words.parts;
  const set = (fields: { code?: string; copies?: number | undefined }) =>
    setParts(session, () => {
      const next = changed(drafter ?? { code: "" }, fields);
      return { drafter: next.code === "" && next.copies === undefined ? undefined : next };
    });
  return (
    <Optional part="drafter" filled={drafter !== undefined} className="vk-drafter">
      <span style={look("drafter")}>
        <PageField
          name={text.drafterCode}
          value={drafter?.code ?? ""}
          placeholder={text.drafterPlaceholder}
          part="drafter"
          onChange={(code) => set({ code })}
        />
        {"-"}
        <PageField
          name={text.copies}
          value={drafter?.copies === undefined ? "" : String(drafter.copies)}
          placeholder={text.copiesPlaceholder}
          digits={5}
          onChange={(typed) => set({ copies: copiesIn(typed) })}
        />
      </span>
    </Optional>
  );
}

/** The foot of the last page: contact line under a line, or the mark that keeps media out. */
export function Foot({ session, profile }: { session: Session; profile: Profile }) {
  const { contact, marks } = useFrame(session).parts;
  const { foot } = markLines(marks, profile);
  return (
    <footer className="vk-foot">
      <Optional part="contact" filled={contact !== undefined} className="vk-contact">
        <PageField
          name={words.parts.contact}
          value={contact ?? ""}
          placeholder={words.parts.contactPlaceholder}
          style={look("contact")}
          part="contact"
          onChange={(typed) => setParts(session, () => ({ contact: orAbsent(typed) }))}
        />
      </Optional>
      {foot && <div style={look("circulation")}>{foot}</div>}
    </footer>
  );
}
