import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  SearchBox,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { TemplateSummary } from "../../bridge/api.ts";
import { foldAccents } from "../../document/text.ts";
import { words } from "../words.ts";
import { PageThumbnail } from "./page-thumbnail.tsx";

/** From this many types on, one types to find one. */
const WORTH_A_FILTER = 7;

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: "16px", paddingTop: "4px" },
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(232px, 1fr))",
    gap: "12px",
  },
  card: {
    display: "flex",
    alignItems: "flex-start",
    gap: "16px",
    padding: "16px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  words: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Something a draft can start from: a type's skeleton, or its complete example. */
type Start = { template: TemplateSummary; example: boolean; name: string; hint: string };

/** Every type, then the complete example of each. */
function startsOf(templates: readonly TemplateSummary[]): Start[] {
  const { example, exampleHint } = words.newDialog;
  return [
    ...templates.map((t) => ({
      template: t,
      example: false,
      name: t.name,
      hint: t.description,
    })),
    ...templates.map((t) => ({
      template: t,
      example: true,
      name: example,
      hint: exampleHint(t.name),
    })),
  ];
}

function matching(starts: Start[], query: string): Start[] {
  const wanted = foldAccents(query.trim());
  return starts.filter(({ name, hint, template }) =>
    foldAccents(`${name} ${template.symbol} ${hint}`).includes(wanted),
  );
}

function StartCard({ start, onChoose }: { start: Start; onChoose: () => void }) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.card} onClick={onChoose}>
      <PageThumbnail symbol={start.template.symbol} filled={start.example} />
      <span className={styles.words}>
        <span className={styles.name}>{start.name}</span>
        <span className={styles.hint}>{start.hint}</span>
      </span>
    </button>
  );
}

type NewDialogProps = {
  templates: TemplateSummary[];
  onChoose: (template: string, example: boolean) => void;
  onClose: () => void;
};

function Starts({ templates, onChoose }: NewDialogProps) {
  const styles = useStyles();
  const [query, setQuery] = useState("");
  const found = matching(startsOf(templates), query);
  return (
    <DialogContent className={styles.content}>
      {templates.length >= WORTH_A_FILTER && (
        <SearchBox
          aria-label={words.newDialog.filter}
          placeholder={words.newDialog.filter}
          value={query}
          dismiss={{ "aria-label": words.library.clearSearch }}
          onChange={(_, { value }) => setQuery(value)}
        />
      )}
      <div className={styles.cards}>
        {found.map((start) => (
          <StartCard
            key={`${start.template.id} ${start.example}`}
            start={start}
            onChoose={() => onChoose(start.template.id, start.example)}
          />
        ))}
      </div>
      {found.length === 0 && <p>{words.newDialog.none(query)}</p>}
    </DialogContent>
  );
}

/** The sheet of types a new draft can start from. */
export function NewDialog(props: NewDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) props.onClose();
      }}
    >
      <DialogSurface aria-label={words.newDialog.title}>
        <DialogBody>
          <DialogTitle>{words.newDialog.title}</DialogTitle>
          <Starts {...props} />
          <DialogActions>
            <Button onClick={props.onClose}>{words.newDialog.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
