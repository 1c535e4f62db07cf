import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { type ReactNode, useId } from "react";
import { dayInFigures } from "../../document/day.ts";
import { inForce } from "../../document/organisation.ts";
import { newId } from "../new-id.ts";
import { useNotify } from "../ui/notices.tsx";
import { words } from "../words.ts";
import { EntryRow } from "./entry-row.tsx";

const text = words.organisation;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  add: { alignSelf: "flex-start" },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

export type ListName = "bodies" | "signers" | "recipients";
type Entry = { id: string; name: string; from?: string | undefined; to?: string | undefined };

/** Which entry is opened, and where the focus goes after the next change. */
export type Opening = {
  opened: string | undefined;
  open: (id: string | undefined) => void;
  focus: (key: string) => void;
};

export type EntriesProps<T extends Entry> = Opening & {
  list: ListName;
  entries: readonly T[];
  today: string;
  /** Ids of entries in which something has to be put right. */
  wrong: ReadonlySet<string>;
  /** What is wrong with the list itself. */
  problem?: string | undefined;
  blank: () => Omit<T, "id">;
  detailsOf: (entry: T) => readonly (string | undefined)[];
  onChange: (change: (entries: readonly T[]) => T[]) => void;
  children: (entry: T, change: (next: T) => void) => ReactNode;
};

/** When an entry holds, in words; nothing of one that always does. */
const stretchOf = ({ from, to }: Entry): string =>
  [from && text.from(dayInFigures(from)), to && text.to(dayInFigures(to))]
    .filter(Boolean)
    .join(" ");

function stateOf({ from, to }: Entry, today: string): string | undefined {
  if (inForce({ from, to }, today)) return undefined;
  return to !== undefined && to < today ? text.ended : text.notYet;
}

/** Adds, copies and removes entries; what was removed can be taken back. */
function useActs<T extends Entry>(props: EntriesProps<T>) {
  const { list, entries, blank, onChange, open, focus } = props;
  const notify = useNotify();
  const insert = (entry: T, at: number) => {
    onChange((now) => now.toSpliced(at, 0, entry));
    open(entry.id);
    focus(`${entry.id}.name`);
  };
  const add = () => insert({ ...blank(), id: newId() } as T, entries.length);
  const duplicate = (entry: T) => insert({ ...entry, id: newId() }, entries.indexOf(entry) + 1);
  const remove = (entry: T) => {
    const index = entries.indexOf(entry);
    onChange((now) => now.filter(({ id }) => id !== entry.id));
    focus(entries[index + 1]?.id ?? entries[index - 1]?.id ?? `add.${list}`);
    notify({
      intent: "info",
      title: text.removed(entry.name || text.unnamed[list]),
      actions: [{ label: text.undo, run: () => onChange((now) => now.toSpliced(index, 0, entry)) }],
    });
  };
  return { add, duplicate, remove };
}

/** A list of the form: bodies, signers or recipients. One entry is open at a time. */
export function Entries<T extends Entry>(props: EntriesProps<T>) {
  const { list, entries, today, wrong, problem, detailsOf, opened, open, onChange } = props;
  const styles = useStyles();
  const title = useId();
  const { add, duplicate, remove } = useActs(props);
  const change = (next: T) =>
    onChange((now) => now.map((entry) => (entry.id === next.id ? next : entry)));
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {text.sections[list]}
      </h2>
      <p className={styles.hint}>{text.sections[`${list}Hint`]}</p>
      {entries.length === 0 && list !== "bodies" && (
        <p className={styles.hint}>{text.none[list]}</p>
      )}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <EntryRow
            key={entry.id}
            id={entry.id}
            name={entry.name.trim() || text.unnamed[list]}
            details={[...detailsOf(entry), stretchOf(entry), stateOf(entry, today)]}
            past={!inForce(entry, today)}
            wrong={wrong.has(entry.id)}
            open={opened === entry.id}
            onToggle={() => open(opened === entry.id ? undefined : entry.id)}
            onDuplicate={() => duplicate(entry)}
            onRemove={() => remove(entry)}
          >
            {props.children(entry, change)}
          </EntryRow>
        ))}
      </ul>
      {problem && <p className={styles.wrong}>{problem}</p>}
      <Button className={styles.add} icon={<AddRegular />} data-key={`add.${list}`} onClick={add}>
        {text.add[list]}
      </Button>
    </section>
  );
}
