import type { CSSProperties } from "react";

type ChoiceProps<T extends string> = {
  name: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  /** What no value is called. */
  none: string;
  part?: string;
  style?: CSSProperties;
  onChange: (value: T | undefined) => void;
};

/** One of a few words of the page, chosen where it prints. */
export const Choice = <T extends string>(props: ChoiceProps<T>) => {
  const { name, value, options, none, part, style, onChange } = props;
  return (
    <select
      className="vk-choice"
      aria-label={name}
      title={name}
      data-part={part}
      style={style}
      value={value ?? ""}
      onChange={({ target }) => onChange(options.find((o) => o.value === target.value)?.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      <option value="">{none}</option>
    </select>
  );
};
