import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from "@fluentui/react-icons";
import {
  type Abbreviation,
  type Phrase,
  phraseText,
  withPhraseText,
} from "../../../document/phrases.ts";
import { words } from "../../words.ts";

const text = words.phraseBook;

/** What can be done to one row of a list. */
export type RowActs<T> = {
  change: (next: T) => void;
  remove: () => void;
  /** Absent at the ends of the list. */
  up?: (() => void) | undefined;
  down?: (() => void) | undefined;
};

type Row<T> = RowActs<T> & { row: T; problem: (field: string) => string | undefined };

const problemOf = (problem: string | undefined) =>
  problem ? { validationMessage: problem, validationState: "error" as const } : {};

function RowButtons({
  name,
  up,
  down,
  remove,
}: { name: string } & Omit<RowActs<unknown>, "change">) {
  return (
    <span className="vk-book-buttons">
      <Button
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label={text.up(name)}
        disabledFocusable={!up}
        onClick={up}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label={text.down(name)}
        disabledFocusable={!down}
        onClick={down}
      />
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={text.remove(name)}
        onClick={remove}
      />
    </span>
  );
}

/** A phrase of the office: its name, its words, and how it will look. */
export function PhraseRow({ row, problem, change, ...acts }: Row<Phrase>) {
  const name = row.name.trim() || text.unnamed;
  const plain = row.blocks.every(({ children }) => children.every((r) => !r.bold && !r.italic));
  return (
    <li className="vk-book-row" data-row={row.id}>
      <div className="vk-book-head">
        <Field label={text.name} className="vk-grow" {...problemOf(problem("name"))}>
          <Input
            value={row.name}
            maxLength={120}
            lang="vi"
            onChange={(_event, { value }) => change({ ...row, name: value })}
          />
        </Field>
        <RowButtons name={name} {...acts} />
      </div>
      <Field label={text.content} {...problemOf(problem("text"))}>
        <Textarea
          value={phraseText(row)}
          rows={Math.min(6, row.blocks.length + 1)}
          lang="vi"
          spellCheck={false}
          maxLength={5_000}
          resize="vertical"
          onChange={(_event, { value }) =>
            change({ ...row, blocks: withPhraseText(row.blocks, value) })
          }
        />
      </Field>
      {!plain && <Preview phrase={row} />}
    </li>
  );
}

/** The words of a phrase with what is bold and italic in them. */
const Preview = ({ phrase }: { phrase: Phrase }) => (
  <div className="vk-book-preview">
    <span>{text.preview}</span>
    {phrase.blocks.map((block, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a phrase have no other name
      <p key={at}>
        {block.children.map((run, n) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: nor have runs
            key={n}
            style={{
              fontWeight: run.bold || run.lead ? 700 : undefined,
              fontStyle: run.italic ? "italic" : undefined,
            }}
          >
            {run.text}
          </span>
        ))}
      </p>
    ))}
  </div>
);

/** An abbreviation of the office and what it stands for. */
export function AbbreviationRow({ row, problem, change, ...acts }: Row<Abbreviation>) {
  return (
    <li className="vk-book-row vk-book-head">
      <Field label={text.short} className="vk-short" {...problemOf(problem("short"))}>
        <Input
          value={row.short}
          maxLength={20}
          onChange={(_event, { value }) => change({ ...row, short: value })}
        />
      </Field>
      <Field label={text.full} className="vk-grow" {...problemOf(problem("full"))}>
        <Input
          value={row.full}
          maxLength={200}
          lang="vi"
          onChange={(_event, { value }) => change({ ...row, full: value })}
        />
      </Field>
      <RowButtons name={row.short.trim() || text.unnamed} {...acts} />
    </li>
  );
}
