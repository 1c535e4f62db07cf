import {
  Checkbox,
  Dropdown,
  Field,
  Input,
  Option,
  Select,
  Textarea,
} from "@fluentui/react-components";
import { createContext, useContext, useState } from "react";
import { dayInFigures, parseDay } from "../../document/day.ts";
import type { EntryProblem, ProblemCode } from "../../document/organisation-problems.ts";
import { words } from "../words.ts";

const text = words.organisation;

/** What is missing is named only once somebody tried to save; what is wrong at once. */
const QUIET: readonly ProblemCode[] = ["empty-name", "empty-symbol", "no-bodies"];

/** The problems that show, by `fieldKey`. */
export function shownProblems(
  problems: readonly EntryProblem[],
  tried: boolean,
): ReadonlyMap<string, string> {
  const shown = problems.filter(({ code }) => tried || !QUIET.includes(code));
  return new Map(shown.map((p) => [fieldKey(p.field, p.entry), text.problems[p.code]]));
}

/** Names a field of the form; `useFocus` finds it by this. */
export const fieldKey = (field: string, entry?: string): string => `${entry ?? "office"}.${field}`;

const Problems = createContext<ReadonlyMap<string, string>>(new Map());

/** Around the fields whose problems these are. */
export const ProblemsOf = Problems.Provider;

/** The sentence that says what is wrong with a field. */
export const useProblem = (key: string): string | undefined => useContext(Problems).get(key);

type FieldProps = { label: string; hint?: string; entry?: string; field: string; wide?: boolean };

function useFieldProps({ label, hint, entry, field, wide }: FieldProps) {
  const key = fieldKey(field, entry);
  const problem = useProblem(key);
  return {
    label,
    "data-key": key,
    style: { gridTemplateColumns: "minmax(0, 1fr)", ...(wide && { gridColumn: "1 / -1" }) },
    ...(hint && { hint }),
    ...(problem && { validationMessage: problem }),
  };
}

type TextFieldProps = FieldProps & {
  value: string | undefined;
  placeholder?: string;
  lines?: number;
  required?: boolean;
  disabled?: boolean;
  onChange: (value: string) => void;
};

/** One line of text, or several. */
export function TextField(props: TextFieldProps) {
  const { value = "", placeholder, lines, required, disabled, onChange } = props;
  const control = {
    value,
    ...(placeholder && { placeholder }),
    ...(disabled && { disabled }),
    onChange: (_: unknown, data: { value: string }) => onChange(data.value),
  };
  return (
    <Field {...useFieldProps(props)} {...(required && { required })}>
      {lines ? (
        <Textarea {...control} rows={lines} maxLength={2_000} resize="vertical" />
      ) : (
        <Input {...control} maxLength={500} autoComplete="off" spellCheck={false} />
      )}
    </Field>
  );
}

type DayFieldProps = FieldProps & {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
};

/** A day as offices write it. What is no day yet stays as it was typed, and is named. */
export function DayField(props: DayFieldProps) {
  const { value, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const change = (words: string) => {
    setTyped(words);
    onChange(words.trim() === "" ? undefined : (parseDay(words) ?? words));
  };
  const shown = typed ?? (value === undefined ? "" : dayInFigures(value));
  return (
    <Field {...useFieldProps(props)}>
      <Input
        value={shown}
        maxLength={10}
        placeholder={text.fields.dayPlaceholder}
        autoComplete="off"
        onChange={(_, data) => change(data.value)}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  );
}

type ChoiceFieldProps<T extends string> = FieldProps & {
  value: T;
  options: readonly (readonly [value: T, name: string])[];
  onChange: (value: T) => void;
};

/** One of a few. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { value, options, onChange } = props;
  return (
    <Field {...useFieldProps(props)}>
      <Select
        style={{ minWidth: 0 }}
        value={value}
        onChange={(_, data) => {
          const chosen = options.find(([option]) => option === data.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type SeveralFieldProps = FieldProps & {
  /** Absent: all of them. */
  value: readonly string[] | undefined;
  options: readonly (readonly [value: string, name: string])[];
  all: string;
  /** So many are chosen that their names would fill the screen. */
  some: (count: number) => string;
  onChange: (value: string[] | undefined) => void;
};

/** Several of many; none chosen means all. */
export function SeveralField(props: SeveralFieldProps) {
  const { value = [], options, all, some, onChange } = props;
  const names = options.filter(([option]) => value.includes(option)).map(([, name]) => name);
  return (
    <Field {...useFieldProps(props)}>
      <Dropdown
        multiselect
        style={{ minWidth: 0 }}
        value={names.length === 0 ? all : names.length > 2 ? some(names.length) : names.join(", ")}
        selectedOptions={[...value]}
        onOptionSelect={(_, { selectedOptions }) =>
          onChange(selectedOptions.length > 0 ? selectedOptions : undefined)
        }
      >
        {options.map(([option, name]) => (
          <Option key={option} value={option}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

type YesFieldProps = { label: string; value: boolean; onChange: (value: boolean) => void };

/** Yes or no. */
export const YesField = ({ label, value, onChange }: YesFieldProps) => (
  <Checkbox
    style={{ gridColumn: "1 / -1" }}
    label={label}
    checked={value}
    onChange={(_, { checked }) => onChange(checked === true)}
  />
);
