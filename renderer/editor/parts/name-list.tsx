import { Button } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { UsedRecipient } from "../../../bridge/api.ts";
import type { ReadRecipient } from "../../../document/import/recipients.ts";
import type { NewId, Recipient } from "../../../document/model.ts";
import { recipientText } from "../../../document/parts/recipients.ts";
import { type Notice, useNotify } from "../../ui/notices.tsx";
import { NameRow, type RowWords } from "./name-row.tsx";
import { changed } from "./use-parts.ts";

export type ListWords = RowWords & {
  region: string;
  add: string;
  removed: string;
  undo: string;
};

type NameListProps = {
  text: ListWords;
  className: string;
  list: readonly Recipient[];
  onChange: (change: (list: readonly Recipient[]) => Recipient[]) => void;
  newId: NewId;
  heading: ReactNode;
  /** Of the fields, for jumping to a finding: "recipient" gives "recipient-1". */
  part: string;
  /** What is printed before and after each. */
  bullet: string;
  end: (index: number) => string;
  /** A row that the rules print first. */
  first?: string | undefined;
  /** Where a new one goes. */
  placeForNew: (list: readonly Recipient[]) => number;
  /** Further ways to add one. */
  more?: (add: (one: UsedRecipient) => void) => ReactNode;
};

function moved(list: readonly Recipient[], from: number, by: -1 | 1): Recipient[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one) next.splice(Math.max(0, from + by), 0, one);
  return next;
}

/** What can be done to a list of names; the focus follows. */
function useListActs({ text, list, onChange, newId }: NameListProps) {
  const rows = useRef<HTMLUListElement>(null);
  const notify = useNotify();
  const focusRow = (index: number) =>
    rows.current
      ?.querySelectorAll(".vk-recipient")
      [index]?.querySelector<HTMLElement>("[role=textbox]")
      ?.focus();
  /** The next key is for the row that the focus goes to, however fast it comes. */
  const changeAndFocus = (index: number, change: (now: readonly Recipient[]) => Recipient[]) => {
    flushSync(() => onChange(change));
    focusRow(index);
  };
  const insert = (index: number, one: UsedRecipient) =>
    changeAndFocus(index, (now) => now.toSpliced(index, 0, { id: newId(), ...one }));
  const remove = (index: number) => {
    const gone = list[index];
    onChange((now) => now.toSpliced(index, 1));
    if (gone?.name)
      notify(removedNotice(text, gone, () => onChange((now) => now.toSpliced(index, 0, gone))));
  };
  const move = (index: number, by: -1 | 1) =>
    changeAndFocus(index + by, (now) => moved(now, index, by));
  /** Several names at once, below a row or in its place; one step. */
  const insertAll = (index: number, names: readonly ReadRecipient[], whole: boolean) => {
    const all = names.map((one) => ({ id: newId(), ...one }));
    const at = whole ? index : index + 1;
    changeAndFocus(at + all.length - 1, (now) => now.toSpliced(at, whole ? 1 : 0, ...all));
  };
  return { rows, insert, remove, move, insertAll };
}

/** Names that are added, edited, put in order, noted and removed where they print. */
export function NameList(props: NameListProps) {
  const { text, className, list, onChange, newId, heading, part, bullet, end, first } = props;
  const { rows, insert, remove, move, insertAll } = useListActs(props);
  // An empty list shows one row to type in; it is stored with its first letter.
  const [blank] = useState<Recipient>(() => ({ id: newId(), name: "" }));
  const shown = list.length === 0 ? [blank] : list;
  const add = (one: UsedRecipient) => insert(props.placeForNew(list), one);
  return (
    <section className={className} aria-label={text.region} data-count={shown.length}>
      {heading}
      <ul ref={rows}>
        {first && <li className="vk-fixed-row">{`${bullet}${first}${end(-1)}`}</li>}
        {shown.map((one, index) => (
          <NameRow
            key={one.id}
            text={text}
            one={one}
            part={`${part}-${index + 1}`}
            place={index + 1}
            count={shown.length}
            bullet={bullet}
            end={end(index)}
            onChange={(fields) =>
              onChange((now) =>
                now.length === 0 ? [changed(one, fields)] : now.with(index, changed(one, fields)),
              )
            }
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
            onNames={(names, whole) => insertAll(index, names, whole || one.name === "")}
            onAddBelow={() => insert(list.length === 0 ? 0 : index + 1, { name: "" })}
          />
        ))}
      </ul>
      <div className="vk-add">
        <Button
          size="small"
          appearance="subtle"
          icon={<Add16Regular />}
          title={text.add}
          onClick={() => add({ name: "" })}
        >
          <span className="vk-add-name">{text.add}</span>
        </Button>
        {props.more?.(add)}
      </div>
    </section>
  );
}

const removedNotice = (text: ListWords, gone: Recipient, undo: () => void): Notice => ({
  intent: "info",
  title: text.removed,
  body: recipientText(gone),
  actions: [{ label: text.undo, run: undo }],
});

/** Index of the last one that will print; the full stop stands after it. */
export const lastNamed = (list: readonly Recipient[]): number => {
  const named = list.findLastIndex((one) => one.name.trim() !== "");
  return named < 0 ? list.length - 1 : named;
};
