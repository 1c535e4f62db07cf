import type { NewId } from "../../../document/model.ts";
import { addresseesWord } from "../../../document/parts/addressees.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import type { Session } from "../../session/session.ts";
import { words } from "../../words.ts";
import { look } from "./looks.ts";
import { lastNamed, NameList } from "./name-list.tsx";
import { setParts, useFrame } from "./use-parts.ts";

type AddresseesProps = { session: Session; template: Template; profile: Profile; newId: NewId };

/** "Kính gửi" or "Kính trình": one name on the line of the heading, several as a list. */
export function Addressees({ session, template, profile, newId }: AddresseesProps) {
  const { addressees = [] } = useFrame(session).parts;
  const heading = addresseesWord(template, profile);
  if (heading === undefined) return null;
  const several = addressees.length > 1;
  const { addresseeSeparator, addresseesEnd } = profile.words;
  const last = lastNamed(addressees);
  const end = (index: number) => (index === last ? addresseesEnd : addresseeSeparator);
  return (
    <NameList
      text={words.addressees}
      className="vk-addressees"
      list={addressees}
      onChange={(change) =>
        setParts(session, ({ addressees: now = [] }) => {
          const next = change(now);
          return { addressees: next.length === 0 ? undefined : next };
        })
      }
      newId={newId}
      heading={<span style={look("addresseesHeading")}>{`${heading}: `}</span>}
      part="addressee"
      bullet={several ? "- " : ""}
      end={(index) => (several ? end(index) : "")}
      placeForNew={(list) => list.length}
    />
  );
}
