import { CAPACITIES, type Signature } from "../../../document/model.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import { words } from "../../words.ts";
import { Choice } from "./choice.tsx";
import { look } from "./looks.ts";
import { Optional } from "./optional.tsx";
import { PageField } from "./page-field.tsx";
import { type Fields, orAbsent } from "./use-parts.ts";

type SignatureFieldsProps = {
  signature: Signature;
  profile: Profile;
  /** Whose it is, where several sign. */
  whose?: string;
  /** Of the field for the position; the lead signature's are "signature" and "signerName". */
  part: string;
  onChange: (fields: Fields<Signature>) => void;
};

/** Who signs: capacity and body, position, second post, name. Printed in capitals, typed as one likes. */
export function SignatureFields(props: SignatureFieldsProps) {
  const { signature, part, onChange } = props;
  const named = namer(props.whose);
  const direct = signature.capacity === undefined;
  const text = words.parts;
  return (
    <>
      <AuthorityLine {...props} />
      <PageField
        name={named(text.position)}
        value={signature.position ?? ""}
        placeholder={text.positionPlaceholder}
        style={look(direct ? "authority" : "position")}
        part={part}
        onChange={(position) => onChange({ position: orAbsent(position) })}
      />
      {part === "signature" ? (
        <Optional
          part="concurrent"
          filled={signature.concurrent !== undefined}
          className="vk-stacked"
        >
          <ConcurrentLines {...props} />
        </Optional>
      ) : (
        signature.concurrent !== undefined && <ConcurrentLines {...props} />
      )}
      <div className="vk-signature-gap" />
      <PageField
        name={named(text.signerName)}
        value={signature.name ?? ""}
        placeholder={text.signerNamePlaceholder}
        style={look("signerName")}
        part={part === "signature" ? "signerName" : `${part}-name`}
        onChange={(name) => onChange({ name: orAbsent(name) })}
      />
    </>
  );
}

const namer = (whose: string | undefined) => (field: string) =>
  whose === undefined ? field : words.parts.of(field, whose);

function AuthorityLine({ signature, profile, whose, part, onChange }: SignatureFieldsProps) {
  const named = namer(whose);
  const text = words.parts;
  return (
    <div
      className={signature.capacity === undefined ? "vk-line vk-direct" : "vk-line"}
      style={look("authority")}
    >
      <Choice
        name={named(text.capacity)}
        value={signature.capacity}
        options={CAPACITIES.map((c) => ({ value: c, label: profile.words.capacities[c] ?? c }))}
        none={text.directCapacity}
        onChange={(capacity) => onChange({ capacity })}
      />
      {signature.capacity !== undefined && (
        <>
          {" "}
          <PageField
            name={named(text.signatureBody)}
            value={signature.body ?? ""}
            placeholder={text.signatureBodyPlaceholder}
            part={`${part}-body`}
            onChange={(body) => onChange({ body: orAbsent(body) })}
          />
        </>
      )}
    </div>
  );
}

/** "kiêm" and the second post (HD05 I.7.1.4). */
function ConcurrentLines({ signature, profile, whose, part, onChange }: SignatureFieldsProps) {
  return (
    <>
      <div className="vk-concurrent">{profile.words.concurrent}</div>
      <PageField
        name={namer(whose)(words.parts.concurrent)}
        value={signature.concurrent ?? ""}
        placeholder={words.parts.concurrentPlaceholder}
        style={look("authority")}
        part={part === "signature" ? "concurrent" : `${part}-concurrent`}
        onChange={(concurrent) => onChange({ concurrent: orAbsent(concurrent) })}
      />
    </>
  );
}
