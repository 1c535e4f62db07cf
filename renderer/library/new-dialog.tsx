import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Inputs, KeptOrganisation, TemplateSummary } from "../../bridge/api.ts";
import { TEMPLATE_GROUPS } from "../../document/template.ts";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";
import { asksForIssuer, IssuerStep } from "./issuer-step.tsx";
import { bestStart, findStarts, type Start, StartCards, startsOf } from "./starts.tsx";

/** From this many types on, one types to find one, and they stand in groups. */
const WORTH_A_FILTER = 7;

const text = words.newDialog;

const useStyles = makeStyles({
  filter: { maxWidth: "none" },
  group: { display: "flex", flexDirection: "column", gap: "8px" },
  groupName: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

type FilterProps = { query: string; onQuery: (query: string) => void; onEnter: () => void };

function Filter({ query, onQuery, onEnter }: FilterProps) {
  const styles = useStyles();
  return (
    <SearchBox
      onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && onEnter()}
      className={styles.filter}
      aria-label={text.filter}
      placeholder={text.filter}
      value={query}
      dismiss={{ "aria-label": words.library.clearSearch }}
      onChange={(_, { value }) => onQuery(value)}
    />
  );
}

type ChooseProps = { starts: Start[]; onChoose: (start: Start) => void };

function Group({ name, ...cards }: ChooseProps & { name: string }) {
  const styles = useStyles();
  const id = useId();
  if (cards.starts.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.groupName}>
        {name}
      </h3>
      <StartCards compact {...cards} />
    </section>
  );
}

/** The types as the office thinks of them, the complete examples last. */
function Groups({ starts, onChoose }: ChooseProps) {
  const blank = starts.filter(({ example }) => !example);
  const examples = starts.filter(({ example }) => example);
  return (
    <>
      {TEMPLATE_GROUPS.map((group) => (
        <Group
          key={group}
          name={words.groups[group]}
          starts={blank.filter(({ template }) => template.group === group)}
          onChoose={onChoose}
        />
      ))}
      <Group name={words.groups.examples} starts={examples} onChoose={onChoose} />
    </>
  );
}

function TypeStep({
  templates,
  onChoose,
  onClose,
}: {
  templates: TemplateSummary[];
  onChoose: (start: Start) => void;
  onClose: () => void;
}) {
  const [query, setQuery] = useState("");
  const found = findStarts(startsOf(templates), query);
  const chooseBest = () => {
    const best = bestStart(found, query);
    if (best) onChoose(best);
  };
  const many = templates.length >= WORTH_A_FILTER;
  const Cards = many ? Groups : StartCards;
  return (
    <Sheet
      title={text.title}
      wide={many}
      actions={<Button onClick={onClose}>{text.close}</Button>}
      onClose={onClose}
    >
      {many && <Filter query={query} onQuery={setQuery} onEnter={chooseBest} />}
      <Cards starts={found} onChoose={onChoose} />
      {found.length === 0 && <span role="status">{text.none(query)}</span>}
    </Sheet>
  );
}

type NewDialogProps = {
  templates: TemplateSummary[];
  office: KeptOrganisation | undefined;
  /** The type that was chosen before the sheet came up. */
  first: TemplateSummary | undefined;
  onCreate: (input: Inputs["createDraft"]) => void;
  onClose: () => void;
};

/** The sheet of types a new draft can start from, then who issues it where there are several. */
export function NewDialog({ templates, office, first, onCreate, onClose }: NewDialogProps) {
  const [chosen, choose] = useState(first);
  if (chosen && asksForIssuer(office)) {
    return (
      <IssuerStep
        template={chosen}
        office={office}
        onBack={() => choose(undefined)}
        onCreate={onCreate}
        onClose={onClose}
      />
    );
  }
  const onChoose = ({ template, example }: Start) => {
    if (!example && asksForIssuer(office)) choose(template);
    else onCreate({ template: template.id, ...(example && { example }) });
  };
  return <TypeStep templates={templates} onChoose={onChoose} onClose={onClose} />;
}
