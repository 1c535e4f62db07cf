import { Button, Field } from "@fluentui/react-components";
import { RenameRegular } from "@fluentui/react-icons";
import type { BodyKind } from "../../document/model.ts";
import type { Body, Organisation } from "../../document/organisation.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import { nameBody } from "../../document/suggest.ts";
import { words } from "../words.ts";
import { Days, EntryLine } from "./entry-line.tsx";
import { ChoiceField, TextField } from "./fields.tsx";

const text = { ...words.organisation, ...words.organisation.fields };
/** In the order in which an office meets them. */
const KINDS = Object.entries(words.organisation.kinds) as [BodyKind, string][];

type BodyFieldsProps = {
  entry: Body;
  organisation: Organisation;
  profile: Profile;
  onChange: (next: Body) => void;
  onRename: () => void;
};

/** Name, kind and symbol; the rest follows from the name as one types. */
function Naming({ entry, organisation, profile, onChange }: BodyFieldsProps) {
  const own = { entry: entry.id };
  return (
    <>
      <TextField
        {...own}
        wide
        required
        field="name"
        label={text.name}
        hint={text.nameHint}
        value={entry.name}
        onChange={(name) => onChange(nameBody(entry, name, organisation, profile))}
      />
      <ChoiceField
        {...own}
        wide
        field="kind"
        label={text.kind}
        value={entry.kind}
        options={KINDS}
        onChange={(kind) => onChange({ ...entry, kind })}
      />
      <TextField
        {...own}
        required
        field="symbol"
        label={text.symbol}
        value={entry.symbol}
        placeholder="TU"
        onChange={(symbol) => onChange({ ...entry, symbol })}
      />
    </>
  );
}

/** A body: what prints at the head and the foot of its papers, and since when. */
export function BodyFields(props: BodyFieldsProps) {
  const { entry, onChange } = props;
  const own = { entry, onChange };
  return (
    <>
      <Naming {...props} />
      <TextField
        entry={entry.id}
        field="place"
        label={text.place}
        value={entry.place}
        onChange={(place) => onChange({ ...entry, place })}
      />
      <EntryLine {...own} wide field="superior" label={text.superior} hint={text.superiorHint} />
      <EntryLine
        {...own}
        wide
        field="archive"
        label={text.archive}
        placeholder="Lưu Văn phòng Tỉnh uỷ"
      />
      <EntryLine
        {...own}
        wide
        lines={2}
        field="contact"
        label={text.contact}
        hint={text.contactHint}
      />
      <Days {...own} />
      <Field hint={text.renameHint} style={{ gridColumn: "1 / -1", justifyItems: "start" }}>
        <Button icon={<RenameRegular />} onClick={props.onRename}>
          {text.rename}
        </Button>
      </Field>
    </>
  );
}
