import { Button, Checkbox, Combobox, Field, Input, Option } from "@fluentui/react-components";
import { type SubmitEvent, useEffect, useState } from "react";
import type { DraftSummary } from "../../../bridge/api.ts";
import {
  type Cited,
  citation,
  citationAgain,
  readCitedNumber,
} from "../../../document/citation.ts";
import { dayInFigures, parseDay } from "../../../document/day.ts";
import type { Document } from "../../../document/model.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import { api } from "../../api.ts";
import { scoreOf } from "../../commands/palette.tsx";
import { PrimaryButton } from "../../ui/primary-button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { words } from "../../words.ts";

const text = words.citation;
const FORM = "citation-form";
const MOST_DRAFTS = 30;

/** What is typed into the fields. */
type Typed = { type: string; number: string; date: string; body: string; subject: string };
const NOTHING: Typed = { type: "", number: "", date: "", body: "", subject: "" };

const citedOf = ({ type, number, date, body, subject }: Typed): Cited => ({
  type,
  ...readCitedNumber(number),
  date: parseDay(date),
  body,
  subject,
});

type CitationSheetProps = {
  profile: Profile;
  /** The words of the draft so far: what is cited in full there is cited shortly now. */
  before: string;
  onInsert: (words: string) => void;
  onClose: () => void;
};

/** Words a reference to another paper as the guideline has it, from fields or from a draft here. */
export function CitationSheet({ profile, before, onInsert, onClose }: CitationSheetProps) {
  const [typed, setTyped] = useState(NOTHING);
  const [short, setShort] = useState<boolean>();
  const cited = citedOf(typed);
  const again = citationAgain(cited, profile);
  const named = cited.ordinal !== undefined && before.includes(again);
  const shown = (short ?? named) ? again : citation(cited, profile);
  const wrongDay = typed.date.trim() !== "" && !cited.date;
  const ready = shown !== "" && !wrongDay;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) onInsert(shown);
  };
  const actions = (
    <>
      <Button onClick={onClose}>{text.cancel}</Button>
      <PrimaryButton type="submit" form={FORM} disabledFocusable={!ready}>
        {text.insert}
      </PrimaryButton>
    </>
  );
  return (
    <Sheet title={text.title} actions={actions} onClose={onClose}>
      <form id={FORM} className="vk-citation" onSubmit={submit}>
        <DraftField onTake={setTyped} />
        <Fields typed={typed} onChange={setTyped} wrongDay={wrongDay} />
        <button type="submit" hidden />
      </form>
      {named && (
        <Checkbox
          checked={short ?? named}
          label={text.again}
          onChange={(_event, { checked }) => setShort(checked === true)}
        />
      )}
      <div className="vk-citation-preview" aria-live="polite">
        <span>{text.preview}</span>
        <p data-testid="citation">{shown || text.nothing}</p>
      </div>
    </Sheet>
  );
}

type FieldsProps = { typed: Typed; onChange: (typed: Typed) => void; wrongDay: boolean };

function Fields({ typed, onChange, wrongDay }: FieldsProps) {
  const input = (
    name: keyof Typed,
    more: { className?: string; hint?: string; error?: string },
  ) => (
    <Field
      label={text[name]}
      className={more.className ?? ""}
      {...(more.hint && { hint: more.hint })}
      {...(more.error && { validationMessage: more.error, validationState: "error" as const })}
    >
      <Input
        value={typed[name]}
        lang="vi"
        maxLength={500}
        onChange={(_event, { value }) => onChange({ ...typed, [name]: value })}
      />
    </Field>
  );
  return (
    <>
      {input("type", {})}
      {input("number", { hint: text.numberHint })}
      {input("date", { hint: text.dateHint, ...(wrongDay && { error: text.dateWrong }) })}
      {input("body", { className: "vk-wide" })}
      {input("subject", { className: "vk-wide" })}
    </>
  );
}

/** What a draft says of itself, as someone would type it. */
function typedOf({ parts }: Document, { typeName, number = "" }: DraftSummary): Typed {
  return {
    type: typeName,
    number,
    date: parts.placeDate.date ? dayInFigures(parts.placeDate.date) : "",
    body: parts.subject.author?.replace(/^của\s+/u, "") || parts.issuer.name,
    subject: parts.subject.text.replaceAll("\n", " "),
  };
}

/** The drafts of this machine that have a number. */
function DraftField({ onTake }: { onTake: (typed: Typed) => void }) {
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([]);
  const [typed, type] = useState("");
  const [failed, fail] = useState(false);
  useEffect(() => {
    void api.listDrafts({}).then((answer) => {
      if (answer.ok) setDrafts(answer.value.filter((d) => d.number && !d.deletedAt));
    });
  }, []);
  const nameOf = (d: DraftSummary) => `${d.typeName} số ${d.number} ${d.subject}`;
  const found = drafts.filter((d) => scoreOf("", typed, [nameOf(d)]) > 0).slice(0, MOST_DRAFTS);
  const take = async (id: string | undefined) => {
    const draft = drafts.find((d) => d.id === id);
    if (!draft) return;
    type(nameOf(draft));
    const answer = await api.openDraft({ id: draft.id });
    fail(!answer.ok);
    if (answer.ok) onTake(typedOf(answer.value.document, draft));
  };
  if (drafts.length === 0) return null;
  return (
    <Field
      label={text.draft}
      hint={text.draftHint}
      className="vk-wide"
      {...(failed && { validationMessage: text.notOpened })}
    >
      <Combobox
        freeform
        inlinePopup
        value={typed}
        onChange={(event) => type(event.target.value)}
        onOptionSelect={(_event, { optionValue }) => void take(optionValue)}
      >
        {found.map((draft) => (
          <Option key={draft.id} value={draft.id} text={nameOf(draft)}>
            {nameOf(draft)}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
