import { CAPACITIES, type Capacity } from "../../document/model.ts";
import type { Organisation, Signer } from "../../document/organisation.ts";
import { postSigner } from "../../document/suggest.ts";
import { words } from "../words.ts";
import { Days, EntryLine, withField } from "./entry-line.tsx";
import { ChoiceField, TextField } from "./fields.tsx";

const text = words.organisation.fields;

const DIRECT = "direct";
const CAPACITY_OPTIONS: readonly (readonly [Capacity | typeof DIRECT, string])[] = [
  [DIRECT, words.organisation.capacities.direct],
  ...CAPACITIES.map((c) => [c, words.organisation.capacities[c]] as const),
];

type SignerFieldsProps = {
  entry: Signer;
  organisation: Organisation;
  onChange: (next: Signer) => void;
};

/** Who it is: name, post and body; the capacity follows until it is chosen. */
function Person({ entry, organisation, onChange }: SignerFieldsProps) {
  const own = { entry: entry.id };
  const bodies = organisation.bodies.map((body) => [body.id, body.name] as const);
  const known = bodies.some(([id]) => id === entry.body);
  return (
    <>
      <TextField
        {...own}
        required
        field="name"
        label={text.signerName}
        hint={text.signerNameHint}
        value={entry.name}
        onChange={(name) => onChange({ ...entry, name })}
      />
      <TextField
        {...own}
        field="position"
        label={text.position}
        hint={text.positionHint}
        value={entry.position}
        onChange={(position) => onChange(postSigner(entry, { position }, organisation))}
      />
      <ChoiceField
        {...own}
        field="body"
        label={text.body}
        value={known ? entry.body : ""}
        options={known ? bodies : [["", text.noBody], ...bodies]}
        onChange={(body) => onChange(postSigner(entry, { body }, organisation))}
      />
    </>
  );
}

/** Without a capacity nobody is signed for. */
const withCapacity = (entry: Signer, capacity: Capacity | typeof DIRECT): Signer =>
  capacity === DIRECT
    ? withField(withField(entry, "capacity", undefined), "capacityBody", undefined)
    : { ...entry, capacity };

/** Who signs, in what post and on whose behalf. */
export function SignerFields(props: SignerFieldsProps) {
  const { entry, onChange } = props;
  const own = { entry, onChange };
  return (
    <>
      <Person {...props} />
      <ChoiceField
        entry={entry.id}
        field="capacity"
        label={text.capacity}
        value={entry.capacity ?? DIRECT}
        options={CAPACITY_OPTIONS}
        onChange={(capacity) => onChange(withCapacity(entry, capacity))}
      />
      <EntryLine
        {...own}
        field="capacityBody"
        label={text.capacityBody}
        placeholder={entry.capacity ? "Ban Thường vụ" : ""}
        disabled={!entry.capacity}
      />
      <EntryLine {...own} field="concurrent" label={text.concurrent} hint={text.concurrentHint} />
      <Days {...own} />
    </>
  );
}
