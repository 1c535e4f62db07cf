import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowSyncCircleRegular,
  BinRecycleRegular,
  CheckmarkCircleRegular,
  DocumentTextRegular,
  type FluentIcon,
  SearchRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { TemplateSummary } from "../../bridge/api.ts";
import { words } from "../words.ts";
import { type ChooseStart, StartCards, startsOf } from "./starts.tsx";
import type { View } from "./views.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "8px",
    maxWidth: "560px",
    margin: "0 auto",
    padding: "72px 24px",
    textAlign: "center",
  },
  icon: { fontSize: "40px", color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  acts: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    alignItems: "center",
    gap: "8px",
    marginTop: "12px",
  },
  cards: { flexGrow: 1 },
});

type EmptyProps = { icon: FluentIcon; title: string; hint: string; children?: ReactNode };

/** A quiet centre: what is missing, why, and what to press. */
export function Empty({ icon: Icon, title, hint, children }: EmptyProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Icon className={styles.icon} />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.hint}>{hint}</p>
      {children && <div className={styles.acts}>{children}</div>}
    </div>
  );
}

const { empty } = words.library;

const EMPTY = {
  drafting: { icon: DocumentTextRegular, title: empty.drafting, hint: empty.draftingHint },
  signed: { icon: CheckmarkCircleRegular, title: empty.signed, hint: empty.signedHint },
  changed: { icon: ArrowSyncCircleRegular, title: empty.changed, hint: empty.changedHint },
  bin: { icon: BinRecycleRegular, title: empty.bin, hint: empty.binHint },
} satisfies Record<View, EmptyProps>;

/** So many cards fit under the words; the sheet of types has the rest. */
const FIRST_CARDS = 4;

type EmptyViewProps = {
  view: View;
  templates: TemplateSummary[];
  onStart: ChooseStart;
  onChoose: (view: View) => void;
};

/** What an empty view is for, and the first step out of it. */
export function EmptyView({ view, templates, onStart, onChoose }: EmptyViewProps) {
  const styles = useStyles();
  if (view !== "drafting")
    return (
      <Empty {...EMPTY[view]}>
        <Button onClick={() => onChoose("drafting")}>{empty.toDrafting}</Button>
      </Empty>
    );
  return (
    <Empty {...EMPTY.drafting}>
      <div className={styles.cards}>
        <StartCards starts={startsOf(templates).slice(0, FIRST_CARDS)} onChoose={onStart} />
      </div>
    </Empty>
  );
}

type NothingFoundProps = {
  query: string;
  counts: Record<View, number>;
  onChoose: (view: View) => void;
  onClear: () => void;
};

/** Nothing in this view holds the words: where else they are, and the way back. */
export function NothingFound({ query, counts, onChoose, onClear }: NothingFoundProps) {
  const elsewhere = (Object.keys(EMPTY) as View[]).filter((view) => counts[view] > 0);
  return (
    <Empty
      icon={SearchRegular}
      title={empty.notFound(query)}
      hint={elsewhere.length ? empty.foundElsewhere : empty.notFoundHint}
    >
      {elsewhere.map((view) => (
        <Button key={view} onClick={() => onChoose(view)}>
          {empty.elsewhere(words.library.view[view], counts[view])}
        </Button>
      ))}
      <Button appearance="subtle" onClick={onClear}>
        {words.library.clearSearch}
      </Button>
    </Empty>
  );
}
