import { Button, Link, MessageBar, MessageBarBody, Tab, TabList } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ApiErrorCode } from "../../../bridge/api.ts";
import type { Abbreviation, Phrase, PhraseBook } from "../../../document/phrases.ts";
import { newId } from "../../new-id.ts";
import { PrimaryButton } from "../../ui/primary-button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { words } from "../../words.ts";
import { bookProblems } from "./book-problems.ts";
import { AbbreviationRow, PhraseRow, type RowActs } from "./book-rows.tsx";
import type { BookTab } from "./shown.ts";

const text = words.phraseBook;

type PhraseBookSheetProps = {
  /** What it opens with; it may hold a new entry at the end, which has the focus then. */
  book: PhraseBook;
  tab: BookTab;
  added: boolean;
  installed: PhraseBook;
  damaged: boolean;
  /** Keeps the book; answers why it could not be kept. */
  onSave: (book: PhraseBook) => Promise<ApiErrorCode | undefined>;
  onClose: () => void;
};

type Removed = { name: string; restore: () => void };

/** The office's own phrases and abbreviations: add, change, order, remove. */
export function PhraseBookSheet(props: PhraseBookSheetProps) {
  const { installed, damaged, onClose } = props;
  const [tab, setTab] = useState(props.tab);
  const editing = useBook(props, tab);
  const actions = (
    <>
      <Button onClick={onClose}>{text.cancel}</Button>
      <PrimaryButton onClick={() => void editing.save()}>{text.save}</PrimaryButton>
    </>
  );
  const hint =
    tab === "phrases"
      ? text.phrasesHint(installed.phrases.length)
      : text.abbreviationsHint(installed.abbreviations.length);
  return (
    <Sheet title={text.title} wide actions={actions} onClose={onClose}>
      {damaged && <Bar intent="warning">{words.textAids.damaged}</Bar>}
      {editing.failure && <Bar intent="error">{words.errors[editing.failure]}</Bar>}
      <TabList selectedValue={tab} onTabSelect={(_event, { value }) => setTab(value as BookTab)}>
        <Tab value="phrases">{text.phrases}</Tab>
        <Tab value="abbreviations">{text.abbreviations}</Tab>
      </TabList>
      <p className="vk-book-hint">{hint}</p>
      {editing.removed && (
        <Bar intent="info">
          {text.removed(editing.removed.name)}{" "}
          <Link as="button" onClick={editing.removed.restore}>
            {words.textAids.undo}
          </Link>
        </Bar>
      )}
      <Rows tab={tab} editing={editing} />
      {tab === "abbreviations" && <Installed abbreviations={installed.abbreviations} />}
    </Sheet>
  );
}

const Bar = ({
  intent,
  children,
}: {
  intent: "info" | "warning" | "error";
  children: ReactNode;
}) => (
  <MessageBar intent={intent} layout="multiline">
    <MessageBarBody>{children}</MessageBarBody>
  </MessageBar>
);

/** The book while it is changed. What is wrong in it is said once somebody wants to keep it. */
function useBook({ book: given, added, onSave, onClose }: PhraseBookSheetProps, tab: BookTab) {
  const [book, setBook] = useState(given);
  const [removed, setRemoved] = useState<Removed>();
  const [failure, setFailure] = useState<ApiErrorCode>();
  const [asked, ask] = useState(false);
  const focusLast = useFocusLast(added);
  const problems = bookProblems(book);
  const save = async () => {
    ask(true);
    if (problems.size > 0) return;
    const failed = await onSave(book);
    if (failed) setFailure(failed);
    else onClose();
  };
  const add = () => {
    setBook((now) =>
      tab === "phrases"
        ? { ...now, phrases: [...now.phrases, blankPhrase()] }
        : { ...now, abbreviations: [...now.abbreviations, { short: "", full: "" }] },
    );
    focusLast();
  };
  const problem = (key: string) => (asked ? problems.get(key) : undefined);
  return { book, setBook, removed, setRemoved, failure, problem, save, add };
}

const blankPhrase = (): Phrase => ({
  id: newId(),
  name: "",
  blocks: [{ children: [{ text: "" }] }],
});

/** Takes the focus to the last row, also when the sheet opens with a new one. */
function useFocusLast(atFirst: boolean): () => void {
  const wanted = useRef(atFirst);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const rows = document.querySelectorAll<HTMLElement>("[role=dialog] .vk-book-row");
    const field = [...rows].at(-1)?.querySelector("input");
    field?.focus();
    field?.select();
  });
  return () => {
    wanted.current = true;
  };
}

type Editing = ReturnType<typeof useBook>;

function Rows({ tab, editing }: { tab: BookTab; editing: Editing }) {
  const { book, setBook, setRemoved, problem, add } = editing;
  const phrases = actsOn(book.phrases, (change, name) => {
    setBook((now) => ({ ...now, phrases: change(now.phrases) }));
    setRemoved(name);
  });
  const abbreviations = actsOn(book.abbreviations, (change, name) => {
    setBook((now) => ({ ...now, abbreviations: change(now.abbreviations) }));
    setRemoved(name);
  });
  const empty = book[tab].length === 0;
  return (
    <>
      {empty && (
        <p className="vk-book-hint">{tab === "phrases" ? text.noPhrases : text.noAbbreviations}</p>
      )}
      <ul className="vk-book-rows">
        {tab === "phrases"
          ? book.phrases.map((row, at) => (
              <PhraseRow
                key={row.id}
                row={row}
                problem={(field) => problem(`phrase.${row.id}.${field}`)}
                {...phrases(at, row.name)}
              />
            ))
          : book.abbreviations.map((row, at) => (
              <AbbreviationRow
                // biome-ignore lint/suspicious/noArrayIndexKey: the name itself is being typed
                key={at}
                row={row}
                problem={(field) => problem(`abbreviation.${at}.${field}`)}
                {...abbreviations(at, row.short)}
              />
            ))}
      </ul>
      <Button className="vk-book-add" icon={<AddRegular />} onClick={add}>
        {tab === "phrases" ? text.addPhrase : text.addAbbreviation}
      </Button>
    </>
  );
}

type Update<T> = (change: (list: readonly T[]) => T[], removed: Removed | undefined) => void;

/** Change, order and removal of the rows of a list; what was removed can be taken back. */
function actsOn<T>(list: readonly T[], update: Update<T>) {
  return (at: number, name: string): RowActs<T> => {
    const swap = (other: number) => () =>
      update((now) => {
        const next = [...now];
        next.splice(other, 0, ...next.splice(at, 1));
        return next;
      }, undefined);
    const restore = (row: T) => () => update((now) => now.toSpliced(at, 0, row), undefined);
    return {
      change: (next) => update((now) => now.with(at, next), undefined),
      remove: () => {
        const row = list[at] as T;
        update((now) => now.toSpliced(at, 1), {
          name: name.trim() || text.unnamed,
          restore: restore(row),
        });
      },
      up: at > 0 ? swap(at - 1) : undefined,
      down: at < list.length - 1 ? swap(at + 1) : undefined,
    };
  };
}

const Installed = ({ abbreviations }: { abbreviations: readonly Abbreviation[] }) => (
  <details className="vk-book-installed">
    <summary>{text.builtIn(abbreviations.length)}</summary>
    <dl>
      {abbreviations.map(({ short, full }) => (
        <div key={short}>
          <dt>{short}</dt>
          <dd>{full}</dd>
        </div>
      ))}
    </dl>
  </details>
);
