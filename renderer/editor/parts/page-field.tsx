import type { KeyboardEvent } from "react";

type PageFieldProps = {
  /** What a screen reader calls it. */
  name: string;
  value: string;
  placeholder?: string;
  className?: string;
  /** Lines may break; Enter makes a new one. */
  multiline?: boolean;
  /** For tests and for jumping to a finding. */
  part?: string;
  inputMode?: "numeric";
  maxLength?: number;
  onChange: (value: string) => void;
  onBlur?: () => void;
};

/** Words of the page that are edited in place: as wide and as high as what they hold. */
export function PageField(props: PageFieldProps) {
  const {
    name,
    value,
    placeholder = "",
    className = "",
    multiline,
    part,
    onChange,
    onBlur,
  } = props;
  const keepOneLine = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !multiline && !event.nativeEvent.isComposing)
      event.preventDefault();
  };
  return (
    <textarea
      rows={1}
      className={`vk-field ${className}`}
      aria-label={name}
      title={name}
      value={value}
      placeholder={placeholder}
      data-part={part}
      spellCheck={false}
      lang="vi"
      inputMode={props.inputMode}
      maxLength={props.maxLength}
      onKeyDown={keepOneLine}
      onChange={(event) => onChange(multiline ? event.target.value : oneLine(event.target.value))}
      onBlur={onBlur}
    />
  );
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, " ");
