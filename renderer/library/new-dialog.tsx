import { Button, makeStyles, SearchBox } from "@fluentui/react-components";
import { useState } from "react";
import type { TemplateSummary } from "../../bridge/api.ts";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";
import { type ChooseStart, findStarts, StartCards, startsOf } from "./starts.tsx";

/** From this many types on, one types to find one. */
const WORTH_A_FILTER = 7;

type NewDialogProps = {
  templates: TemplateSummary[];
  onChoose: ChooseStart;
  onClose: () => void;
};

const useStyles = makeStyles({ filter: { maxWidth: "none" } });

function Filter({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const styles = useStyles();
  return (
    <SearchBox
      className={styles.filter}
      aria-label={words.newDialog.filter}
      placeholder={words.newDialog.filter}
      value={query}
      dismiss={{ "aria-label": words.library.clearSearch }}
      onChange={(_, { value }) => onQuery(value)}
    />
  );
}

/** The sheet of types a new draft can start from. */
export function NewDialog({ templates, onChoose, onClose }: NewDialogProps) {
  const [query, setQuery] = useState("");
  const found = findStarts(startsOf(templates), query);
  const text = words.newDialog;
  return (
    <Sheet
      title={text.title}
      wide={templates.length >= WORTH_A_FILTER}
      actions={<Button onClick={onClose}>{text.close}</Button>}
      onClose={onClose}
    >
      {templates.length >= WORTH_A_FILTER && <Filter query={query} onQuery={setQuery} />}
      <StartCards starts={found} onChoose={onChoose} />
      {found.length === 0 && <span role="status">{text.none(query)}</span>}
    </Sheet>
  );
}
