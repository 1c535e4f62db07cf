import { CAPACITIES, type Capacity } from "../../../document/model.ts";
import type { Session } from "../../session/session.ts";
import { words } from "../../words.ts";
import { PageField } from "./page-field.tsx";
import { orAbsent, usePart } from "./use-parts.ts";

/** Who signs: capacity and body, position, name. Printed in capitals, typed as one likes. */
export function Signature({ session }: { session: Session }) {
  const [signature, change] = usePart(session, "signature");
  const direct = signature.capacity === undefined;
  return (
    <section className="vk-signature" aria-label={words.parts.signature}>
      <div className="vk-line vk-bold">
        <CapacityChoice value={signature.capacity} onChange={(capacity) => change({ capacity })} />
        {!direct && " "}
        {!direct && (
          <PageField
            name={words.parts.signatureBody}
            value={signature.body ?? ""}
            placeholder={words.parts.signatureBodyPlaceholder}
            className="vk-upper"
            onChange={(body) => change({ body: orAbsent(body) })}
          />
        )}
      </div>
      <PageField
        name={words.parts.position}
        value={signature.position ?? ""}
        placeholder={words.parts.positionPlaceholder}
        className={direct ? "vk-upper vk-bold" : "vk-upper"}
        part="signature"
        onChange={(position) => change({ position: orAbsent(position) })}
      />
      <div className="vk-signature-gap" />
      <PageField
        name={words.parts.signerName}
        value={signature.name ?? ""}
        placeholder={words.parts.signerNamePlaceholder}
        className="vk-bold"
        part="signerName"
        onChange={(name) => change({ name: orAbsent(name) })}
      />
    </section>
  );
}

type ChoiceProps = {
  value: Capacity | undefined;
  onChange: (capacity: Capacity | undefined) => void;
};

const CapacityChoice = ({ value, onChange }: ChoiceProps) => (
  <select
    className="vk-capacity"
    aria-label={words.parts.capacity}
    title={words.parts.capacity}
    value={value ?? ""}
    onChange={(event) => onChange(CAPACITIES.find((c) => c === event.target.value))}
  >
    {CAPACITIES.map((capacity) => (
      <option key={capacity}>{capacity}</option>
    ))}
    <option value="">{words.parts.directCapacity}</option>
  </select>
);
