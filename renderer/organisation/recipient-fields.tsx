import type { TemplateSummary } from "../../bridge/api.ts";
import type { Organisation, UsualRecipient } from "../../document/organisation.ts";
import { words } from "../words.ts";
import { Days, EntryLine, withField } from "./entry-line.tsx";
import { SeveralField, TextField, YesField } from "./fields.tsx";

const text = words.organisation.fields;

type RecipientFieldsProps = {
  entry: UsualRecipient;
  organisation: Organisation;
  templates: readonly TemplateSummary[];
  onChange: (next: UsualRecipient) => void;
};

/** Of which papers: of all types and bodies, until some are chosen. */
function Range({ entry, organisation, templates, onChange }: RecipientFieldsProps) {
  const own = { entry: entry.id };
  return (
    <>
      <SeveralField
        {...own}
        field="bodies"
        label={text.bodies}
        value={entry.bodies}
        options={organisation.bodies.map(({ id, name }) => [id, name])}
        all={text.allBodies}
        some={text.someBodies}
        onChange={(bodies) => onChange(withField(entry, "bodies", bodies))}
      />
      <SeveralField
        {...own}
        field="types"
        label={text.types}
        value={entry.types}
        options={templates.map(({ id, name }) => [id, name])}
        all={text.allTypes}
        some={text.someTypes}
        onChange={(types) => onChange(withField(entry, "types", types))}
      />
    </>
  );
}

/** Who gets papers, of which types and from which bodies. */
export function RecipientFields(props: RecipientFieldsProps) {
  const { entry, onChange } = props;
  return (
    <>
      <TextField
        entry={entry.id}
        required
        field="name"
        label={text.recipientName}
        value={entry.name}
        onChange={(name) => onChange({ ...entry, name })}
      />
      <EntryLine
        entry={entry}
        onChange={onChange}
        field="note"
        label={text.note}
        placeholder={text.notePlaceholder}
      />
      <Range {...props} />
      <YesField
        label={text.addressee}
        value={entry.addressee === true}
        onChange={(yes) => onChange(withField(entry, "addressee", yes || undefined))}
      />
      <Days entry={entry} onChange={onChange} />
    </>
  );
}
