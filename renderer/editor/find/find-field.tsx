import { Input } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, type RefObject, useRef, useState } from "react";

type FindFieldProps = {
  /** What a screen reader calls it. */
  name: string;
  placeholder: string;
  /** Its place in the grid of the panel. */
  area: string;
  value: string;
  field?: RefObject<HTMLInputElement | null>;
  onWrite: (value: string) => void;
  onEnter: (withShift: boolean) => void;
  /** What stands in it at its end. */
  after?: ReactElement;
};

/** What a keyboard is still composing is its own: it is taken when it is done. */
export function FindField(props: FindFieldProps) {
  const { name, placeholder, area, value, field, onWrite, onEnter, after } = props;
  const [composing, compose] = useState<string>();
  const own = useRef<HTMLInputElement>(null);
  const done = (written: string) => {
    compose(undefined);
    onWrite(written);
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter(event.shiftKey);
  };
  return (
    <Input
      className="vk-find-field"
      style={{ gridArea: area }}
      aria-label={name}
      placeholder={placeholder}
      lang="vi"
      spellCheck={false}
      value={composing ?? value}
      onChange={(event, { value: now }) =>
        (event.nativeEvent as InputEvent).isComposing ? compose(now) : done(now)
      }
      onCompositionEnd={(event) => done((event.target as HTMLInputElement).value)}
      onKeyDown={enter}
      contentAfter={after ?? null}
      input={{ ref: field ?? own }}
    />
  );
}
