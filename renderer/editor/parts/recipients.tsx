import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { Add16Regular, History16Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { UsedRecipient } from "../../../bridge/api.ts";
import type { NewId, Recipient } from "../../../document/model.ts";
import { recipientText } from "../../../document/parts/recipients.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Session } from "../../session/session.ts";
import { type Notice, useNotify } from "../../ui/notices.tsx";
import { words } from "../../words.ts";
import { RecipientRow } from "./recipient-row.tsx";
import { useFrame } from "./use-parts.ts";

type RecipientsProps = {
  session: Session;
  profile: Profile;
  newId: NewId;
  used: readonly UsedRecipient[];
};

/** A recipient without the keys that are empty. */
const tidy = ({ note, ...rest }: Recipient & { note?: string | undefined }): Recipient =>
  note === undefined ? rest : { ...rest, note };

function moved(list: readonly Recipient[], from: number, by: -1 | 1): Recipient[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one) next.splice(Math.max(0, from + by), 0, one);
  return next;
}

/** "Nơi nhận": added, edited, put in order, noted, or picked from those used before. */
export function Recipients({ session, profile, newId, used }: RecipientsProps) {
  const { recipients } = useFrame(session).parts;
  const list = useRef<HTMLUListElement>(null);
  const notify = useNotify();
  const set = (next: Recipient[]) =>
    session.setFrame((frame) => ({ ...frame, parts: { ...frame.parts, recipients: next } }));
  const focusRow = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.children[index]?.querySelector<HTMLElement>("[role=textbox]")?.focus(),
    );
  const insert = (index: number, one: UsedRecipient) => {
    set(recipients.toSpliced(index, 0, { id: newId(), ...one }));
    focusRow(index);
  };
  const remove = (index: number) => {
    const gone = recipients[index];
    set(recipients.toSpliced(index, 1));
    if (gone?.name) notify(removedNotice(gone, () => putBack(session, index, gone)));
  };
  const endOf = (index: number) =>
    index === recipients.length - 1
      ? profile.words.recipientsEnd
      : profile.words.recipientSeparator;
  return (
    <section className="vk-recipients" aria-label={words.parts.recipients}>
      <div>
        <span className="vk-underline">{profile.words.recipientsHeading}</span>:
      </div>
      <ul ref={list}>
        {recipients.map((recipient, index) => (
          <RecipientRow
            key={recipient.id}
            recipient={recipient}
            place={index + 1}
            count={recipients.length}
            end={endOf(index)}
            onChange={(fields) => set(recipients.with(index, tidy({ ...recipient, ...fields })))}
            onMove={(by) => {
              set(moved(recipients, index, by));
              focusRow(index + by);
            }}
            onRemove={() => remove(index)}
            onAddBelow={() => insert(index + 1, { name: "" })}
          />
        ))}
      </ul>
      <AddRecipient used={used} onAdd={(one) => insert(placeForNew(recipients), one)} />
    </section>
  );
}

const removedNotice = (gone: Recipient, undo: () => void): Notice => ({
  intent: "info",
  title: words.parts.removedRecipient,
  body: recipientText(gone),
  actions: [{ label: words.parts.undoRemove, run: undo }],
});

/** Puts a removed recipient where it stood, in the list as it is by then. */
const putBack = (session: Session, index: number, gone: Recipient): void =>
  session.setFrame((frame) => {
    const recipients = frame.parts.recipients.toSpliced(index, 0, gone);
    return { ...frame, parts: { ...frame.parts, recipients } };
  });

/** Before the storage line, which stays last (HD05 I.9.2.5). */
function placeForNew(recipients: readonly Recipient[]): number {
  const storage = recipients.at(-1)?.name.startsWith("Lưu");
  return storage ? recipients.length - 1 : recipients.length;
}

type AddProps = { used: readonly UsedRecipient[]; onAdd: (one: UsedRecipient) => void };

function AddRecipient({ used, onAdd }: AddProps) {
  return (
    <div className="vk-add">
      <Button
        size="small"
        appearance="subtle"
        icon={<Add16Regular />}
        onClick={() => onAdd({ name: "" })}
      >
        {words.parts.addRecipient}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<History16Regular />}>
            {words.parts.usedRecipients}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {used.length === 0 && <MenuItem disabled>{words.parts.noUsedRecipients}</MenuItem>}
            {used.map((one) => (
              <MenuItem key={recipientText(one)} onClick={() => onAdd(one)}>
                {recipientText(one)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
