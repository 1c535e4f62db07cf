import { words } from "../words.ts";
import { DayField, TextField } from "./fields.tsx";

const text = words.organisation.fields;

/** An entry with a field set, or without it: absent means absent, an emptied field leaves nothing. */
export function withField<T extends object, K extends keyof T>(
  entry: T,
  key: K,
  value: T[K] | undefined,
): T {
  const { [key]: _before, ...rest } = entry;
  return (value === undefined || value === "" ? rest : { ...rest, [key]: value }) as T;
}

type Changed<T> = { entry: T; onChange: (next: T) => void };
type TextKeys<T> = { [K in keyof T]-?: string extends T[K] ? K : never }[keyof T] & string;

type EntryLineProps<T> = Changed<T> & {
  field: TextKeys<T>;
  label: string;
  hint?: string;
  placeholder?: string;
  wide?: boolean;
  lines?: number;
  disabled?: boolean;
};

/** A line of an entry that may be absent. */
export function EntryLine<T extends { id: string }>(props: EntryLineProps<T>) {
  const { entry, field, onChange, ...look } = props;
  const value = entry[field];
  return (
    <TextField
      {...look}
      entry={entry.id}
      field={field}
      value={typeof value === "string" ? value : undefined}
      onChange={(typed) => onChange(withField(entry, field, typed as T[typeof field]))}
    />
  );
}

type Dated = { id: string; from?: string | undefined; to?: string | undefined };

/** The first and the last day on which an entry holds. */
export function Days<T extends Dated>({ entry, onChange }: Changed<T>) {
  return (
    <>
      <DayField
        label={text.from}
        entry={entry.id}
        field="from"
        value={entry.from}
        onChange={(from) => onChange(withField(entry, "from", from))}
      />
      <DayField
        label={text.to}
        entry={entry.id}
        field="to"
        value={entry.to}
        onChange={(to) => onChange(withField(entry, "to", to))}
      />
    </>
  );
}
