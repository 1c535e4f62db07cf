import type { HeaderColumns } from "../../../document/flow/header-columns.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Session } from "../../session/session.ts";
import { words } from "../../words.ts";
import { look } from "./looks.ts";
import { PageField } from "./page-field.tsx";
import { orAbsent, usePart } from "./use-parts.ts";

type IssuerProps = { session: Session; profile: Profile; columns: HeaderColumns };

/** Superior body, issuing body with its partners, and the star or the line under them. */
export function Issuer({ session, profile, columns }: IssuerProps) {
  const [issuer, change] = usePart(session, "issuer");
  const text = words.parts;
  return (
    <div className="vk-issuer">
      <PageField
        name={text.superior}
        value={issuer.superior ?? ""}
        placeholder={text.superiorPlaceholder}
        className="vk-optional"
        style={look("superior")}
        part="superior"
        onChange={(superior) => change({ superior: orAbsent(superior) })}
      />
      <span style={look("issuer")}>
        <PageField
          name={text.issuer}
          value={issuer.name}
          placeholder={text.issuerPlaceholder}
          part="issuer"
          onChange={(name) => change({ name })}
        />
        <Partners partners={issuer.partners ?? []} onChange={(partners) => change({ partners })} />
      </span>
      {profile.words.issuerMark === "star" ? (
        <div style={look("star")}>{profile.words.star}</div>
      ) : (
        <div
          className="vk-rule"
          style={{ width: `${lineShare(columns.left, columns.issuerInset)}%` }}
        />
      )}
    </div>
  );
}

/** What an inset on both sides leaves of a width, per cent. */
const lineShare = (width: number, inset: number): number => ((width - 2 * inset) / width) * 100;

type PartnersProps = {
  partners: readonly string[];
  onChange: (partners: string[] | undefined) => void;
};

/** The other bodies of a joint document, on the issuer's line (HD05 I.2.1.5). */
function Partners({ partners, onChange }: PartnersProps) {
  const set = (next: string[]) => onChange(next.length === 0 ? undefined : next);
  return partners.map((partner, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a partner has no other name
    <span key={index}>
      {" - "}
      <PageField
        name={words.parts.partner(index + 1)}
        value={partner}
        placeholder={words.parts.partnerPlaceholder}
        part={`partner-${index + 1}`}
        onChange={(name) => set([...partners].with(index, name))}
        onBlur={() => partner === "" && set([...partners].toSpliced(index, 1))}
      />
    </span>
  ));
}

/** Top right: the title, the motto where there is one, and a line of its length. */
export function Title({ profile, columns }: Pick<IssuerProps, "profile" | "columns">) {
  const { title, motto } = profile.words;
  return (
    <div className="vk-issuer">
      <div style={look("title")}>{title}</div>
      {motto && <div style={look("motto")}>{motto}</div>}
      <div
        className="vk-rule"
        style={{ width: `${lineShare(columns.right, columns.titleInset)}%` }}
      />
    </div>
  );
}
