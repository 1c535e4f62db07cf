import { Button } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import type { KeyboardEvent, ReactElement } from "react";
import type { Recipient } from "../../../document/model.ts";
import { words } from "../../words.ts";
import { PageField } from "./page-field.tsx";
import { orAbsent } from "./use-parts.ts";

type RecipientRowProps = {
  recipient: Recipient;
  /** Place in the list, from 1, and how many there are. */
  place: number;
  count: number;
  /** What is printed after it. */
  end: string;
  onChange: (fields: { name?: string; note?: string | undefined }) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onAddBelow: () => void;
};

/** One line under "Nơi nhận": name, note, and its tools, which show when the line is in use. */
export function RecipientRow(props: RecipientRowProps) {
  const { recipient, place, end, onChange, onMove, onAddBelow } = props;
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onAddBelow();
    else if (event.altKey && event.key === "ArrowUp") onMove(-1);
    else if (event.altKey && event.key === "ArrowDown") onMove(1);
    else return;
    event.preventDefault();
  };
  return (
    <li className="vk-recipient" onKeyDown={keys}>
      <span aria-hidden>- </span>
      <PageField
        name={words.parts.recipient(place)}
        value={recipient.name}
        placeholder={words.parts.recipientPlaceholder}
        part={`recipient-${place}`}
        onChange={(name) => onChange({ name })}
      />
      <span className={recipient.note ? "vk-note" : "vk-note vk-note-empty"}>
        {" ("}
        <PageField
          name={words.parts.note(place)}
          value={recipient.note ?? ""}
          placeholder={words.parts.notePlaceholder}
          onChange={(note) => onChange({ note: orAbsent(note) })}
        />
        {")"}
      </span>
      <span aria-hidden>{end}</span>
      <RecipientTools {...props} />
    </li>
  );
}

function RecipientTools({ place, count, onMove, onRemove }: RecipientRowProps) {
  return (
    <span className="vk-tools">
      <Tool
        name={words.parts.raiseRecipient(place)}
        icon={<ArrowUp16Regular />}
        disabled={place === 1}
        run={() => onMove(-1)}
      />
      <Tool
        name={words.parts.lowerRecipient(place)}
        icon={<ArrowDown16Regular />}
        disabled={place === count}
        run={() => onMove(1)}
      />
      <Tool name={words.parts.removeRecipient(place)} icon={<Dismiss16Regular />} run={onRemove} />
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
