import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { KeptOrganisation, TemplateSummary } from "../../bridge/api.ts";
import { bodiesOn, type Organisation, type Signer } from "../../document/organisation.ts";
import { renameBody } from "../../document/rename-body.ts";
import { newId } from "../new-id.ts";
import { words } from "../words.ts";
import { BodyFields } from "./body-fields.tsx";
import { Entries, type ListName, type Opening } from "./entries.tsx";
import { fieldKey, ProblemsOf, shownProblems, useProblem, YesField } from "./fields.tsx";
import { RecipientFields } from "./recipient-fields.tsx";
import { SignerFields } from "./signer-fields.tsx";
import type { Office } from "./use-office.ts";

const text = words.organisation;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "32px", minWidth: 0 },
  section: { display: "flex", flexDirection: "column", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type OfficeFormProps = {
  office: Office;
  kept: KeptOrganisation;
  templates: readonly TemplateSummary[];
  opening: Opening;
};

/** "T/M Ban Thường vụ" */
const capacityOf = ({ capacity, capacityBody }: Signer): string =>
  [capacity, capacityBody].filter(Boolean).join(" ");

const listChange =
  <L extends ListName>(office: Office, list: L) =>
  (change: (entries: readonly Organisation[L][number][]) => Organisation[L]) =>
    office.change((now) => ({ ...now, [list]: change(now[list]) }));

function Bodies({ office, kept, opening }: OfficeFormProps) {
  const { organisation, problems } = office;
  const problem = useProblem(fieldKey("bodies"));
  const [first] = bodiesOn(organisation, kept.today);
  const rename = (id: string) => {
    const { organisation: next, renamed } = renameBody(organisation, id, kept.today, newId);
    office.change(() => next);
    opening.open(renamed);
    opening.focus(fieldKey("name", renamed));
  };
  const blank = { kind: "agency", name: "", symbol: "", place: first?.place ?? "" } as const;
  return (
    <Entries
      {...opening}
      list="bodies"
      entries={organisation.bodies}
      today={kept.today}
      wrong={wrongEntries(problems, office.tried)}
      problem={problem}
      blank={() => blank}
      detailsOf={(body) => [body.symbol]}
      onChange={listChange(office, "bodies")}
    >
      {(body, change) => (
        <BodyFields
          entry={body}
          organisation={organisation}
          profile={kept.profile}
          onChange={change}
          onRename={() => rename(body.id)}
        />
      )}
    </Entries>
  );
}

function Signers({ office, kept, opening }: OfficeFormProps) {
  const { organisation, problems } = office;
  const [first] = bodiesOn(organisation, kept.today);
  const bodyName = (id: string) => organisation.bodies.find((body) => body.id === id)?.name;
  return (
    <Entries
      {...opening}
      list="signers"
      entries={organisation.signers}
      today={kept.today}
      wrong={wrongEntries(problems, office.tried)}
      blank={() => ({ body: first?.id ?? "", name: "", position: "" })}
      detailsOf={(signer) => [capacityOf(signer), signer.position, bodyName(signer.body)]}
      onChange={listChange(office, "signers")}
    >
      {(signer, change) => (
        <SignerFields entry={signer} organisation={organisation} onChange={change} />
      )}
    </Entries>
  );
}

function Recipients({ office, kept, templates, opening }: OfficeFormProps) {
  const { organisation, problems } = office;
  return (
    <Entries
      {...opening}
      list="recipients"
      entries={organisation.recipients}
      today={kept.today}
      wrong={wrongEntries(problems, office.tried)}
      blank={() => ({ name: "" })}
      detailsOf={({ note }) => [note && `(${note})`]}
      onChange={listChange(office, "recipients")}
    >
      {(recipient, change) => (
        <RecipientFields
          entry={recipient}
          organisation={organisation}
          templates={templates}
          onChange={change}
        />
      )}
    </Entries>
  );
}

function Files({ office }: { office: Office }) {
  const styles = useStyles();
  const title = useId();
  const { twoSided = false } = office.organisation;
  const setTwoSided = (yes: boolean) =>
    office.change(({ twoSided: _before, ...now }) => (yes ? { ...now, twoSided: true } : now));
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {text.sections.files}
      </h2>
      <YesField label={text.fields.twoSided} value={twoSided} onChange={setTwoSided} />
    </section>
  );
}

/** The entries in which something shows as wrong. */
function wrongEntries(problems: Office["problems"], tried: boolean): ReadonlySet<string> {
  const shown = shownProblems(problems, tried);
  const wrong = problems.filter(({ field, entry }) => shown.has(fieldKey(field, entry)));
  return new Set(wrong.flatMap(({ entry }) => entry ?? []));
}

/**
 * Which entry is open, and a way to bring the focus to what has just come up; one that is open from
 * the first is there to be named.
 */
export function useOpening(first: string | undefined): Opening {
  const [opened, open] = useState(first);
  const [wanted, want] = useState(
    first === undefined ? undefined : { key: fieldKey("name", first) },
  );
  const done = useRef<typeof wanted>(undefined);
  useEffect(() => {
    if (!wanted || done.current === wanted) return;
    done.current = wanted;
    const place = document.querySelector(`[data-key="${CSS.escape(wanted.key)}"]`);
    const controls = "input, textarea, select, button";
    const control = place?.matches(controls) ? place : place?.querySelector(controls);
    if (control instanceof HTMLElement) control.focus();
  }, [wanted]);
  return { opened, open, focus: (key) => want({ key }) };
}

/** Everything the office keeps, in one form. */
export function OfficeForm(props: OfficeFormProps) {
  const styles = useStyles();
  const { problems, tried } = props.office;
  return (
    <ProblemsOf value={shownProblems(problems, tried)}>
      <div className={styles.form}>
        <Bodies {...props} />
        <Signers {...props} />
        <Recipients {...props} />
        <Files office={props.office} />
      </div>
    </ProblemsOf>
  );
}
