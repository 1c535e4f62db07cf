import { useState } from "react";
import type { ApiErrorCode } from "../bridge/api.ts";
import type { Message, Place } from "../document/message.ts";
import { api } from "./api.ts";
import { type ErrorAction, ErrorScreen } from "./error-screen.tsx";
import { ImportMessages } from "./exchange/import-messages.tsx";
import { useSaveCopy } from "./exchange/use-save-copy.ts";
import { words } from "./words.ts";

type DraftFailureProps = {
  id: string;
  code: ApiErrorCode;
  reasons: readonly Message[];
  onRepair: () => void;
  onBack: () => void;
};

/** The draft is there, but cannot be shown as it is: its content can be brought to safety. */
const KEEPS_CONTENT: readonly ApiErrorCode[] = ["damaged-draft", "newer-draft", "no-template"];

/** A draft that was not opened: why, and what can be done about it. */
export function DraftFailure({ id, code, reasons, onRepair, onBack }: DraftFailureProps) {
  const copy = useSaveCopy(api);
  const text = words.damage;
  const actions: ErrorAction[] = [
    ...(code === "damaged-draft" ? [{ label: text.openReadable, run: onRepair }] : []),
    ...(KEEPS_CONTENT.includes(code)
      ? [{ label: text.saveCopy, run: () => copy.ofStored(id) }]
      : []),
    { label: words.app.back, run: onBack },
  ];
  const points = reasons.map((reason) => reason.text);
  return <ErrorScreen text={words.errors[code]} points={points} actions={actions} />;
}

type RepairMessagesProps = { repairs: Message[]; onGoTo: (place: Place) => void };

/** What was repaired to open the draft, until it is closed. */
export function RepairMessages({ repairs, onGoTo }: RepairMessagesProps) {
  const [read, setRead] = useState(repairs.length === 0);
  if (read) return null;
  return (
    <ImportMessages
      messages={repairs}
      title={words.damage.repaired(repairs.length)}
      region={words.damage.repairedRegion}
      onGoTo={onGoTo}
      onClose={() => setRead(true)}
    />
  );
}
