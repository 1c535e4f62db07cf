import { Button } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import type { KeyboardEvent, ReactElement } from "react";
import { namesIn, type ReadRecipient } from "../../../document/import/recipients.ts";
import type { Recipient } from "../../../document/model.ts";
import { PageField } from "./page-field.tsx";
import { orAbsent } from "./use-parts.ts";

/** What a list of names calls its rows and their tools. */
export type RowWords = {
  item: (n: number) => string;
  placeholder: string;
  note: (n: number) => string;
  notePlaceholder: string;
  remove: (n: number) => string;
  raise: (n: number) => string;
  lower: (n: number) => string;
};

type NameRowProps = {
  text: RowWords;
  one: Recipient;
  /** Of the field, for jumping to a finding. */
  part: string;
  /** What is printed before it. */
  bullet: string;
  /** Place in the list, from 1, and how many there are. */
  place: number;
  count: number;
  /** What is printed after it. */
  end: string;
  onChange: (fields: { name?: string; note?: string | undefined }) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onAddBelow: () => void;
  /** Several names were put in; `whole`: in place of this one. */
  onNames: (names: readonly ReadRecipient[], whole: boolean) => void;
};

/** One line under "Nơi nhận" or "Kính gửi": name, note, and its tools, which show when the line is in use. */
export function NameRow(props: NameRowProps) {
  const { text, one, part, bullet, place, end, onChange, onMove, onAddBelow, onNames } = props;
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onAddBelow();
    else if (event.altKey && event.key === "ArrowUp") onMove(-1);
    else if (event.altKey && event.key === "ArrowDown") onMove(1);
    else return;
    event.preventDefault();
  };
  const takeNames = (source: string, whole: boolean): boolean => {
    const names = namesIn(source);
    if (names) onNames(names, whole);
    return names !== undefined;
  };
  return (
    <li className="vk-recipient" onKeyDown={keys}>
      <span aria-hidden>{bullet}</span>
      <PageField
        name={text.item(place)}
        value={one.name}
        placeholder={text.placeholder}
        part={part}
        onChange={(name) => onChange({ name })}
        onPasteText={takeNames}
      />
      <span className={one.note ? "vk-note" : "vk-note vk-note-empty"}>
        {" ("}
        <PageField
          name={text.note(place)}
          value={one.note ?? ""}
          placeholder={text.notePlaceholder}
          part={`${part}-note`}
          onChange={(note) => onChange({ note: orAbsent(note) })}
        />
        {")"}
      </span>
      <span aria-hidden>{end}</span>
      <RowTools {...props} />
    </li>
  );
}

function RowTools({ text, place, count, onMove, onRemove }: NameRowProps) {
  return (
    <span className="vk-tools">
      <Tool
        name={text.raise(place)}
        icon={<ArrowUp16Regular />}
        disabled={place === 1}
        run={() => onMove(-1)}
      />
      <Tool
        name={text.lower(place)}
        icon={<ArrowDown16Regular />}
        disabled={place === count}
        run={() => onMove(1)}
      />
      <Tool name={text.remove(place)} icon={<Dismiss16Regular />} run={onRemove} />
    </span>
  );
}

type ToolProps = { name: string; icon: ReactElement; disabled?: boolean; run: () => void };

const Tool = ({ name, icon, disabled = false, run }: ToolProps) => (
  <Button
    size="small"
    appearance="subtle"
    icon={icon}
    aria-label={name}
    title={name}
    disabled={disabled}
    onClick={run}
  />
);
