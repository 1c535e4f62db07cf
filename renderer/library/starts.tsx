import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TemplateSummary } from "../../bridge/api.ts";
import { TEMPLATE_GROUPS } from "../../document/template.ts";
import { foldAccents } from "../../document/vietnamese/fold.ts";
import { words } from "../words.ts";
import { PageThumbnail } from "./page-thumbnail.tsx";

const useStyles = makeStyles({
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
  small: { gap: "12px", padding: "10px 12px" },
  smallPage: { zoom: 0.6 },
  clamped: {
    display: "-webkit-box",
    overflow: "hidden",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
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
export type Start = { template: TemplateSummary; example: boolean; name: string; hint: string };

const blank = (template: TemplateSummary): Start => ({
  template,
  example: false,
  name: template.name,
  hint: template.description,
});

const example = (template: TemplateSummary): Start => ({
  template,
  example: true,
  name: words.newDialog.example,
  hint: words.newDialog.exampleHint(template.name),
});

const groupOrder = ({ group }: TemplateSummary): number => TEMPLATE_GROUPS.indexOf(group);

/** Every type, those of every day first, then the complete example of each. */
export function startsOf(templates: readonly TemplateSummary[]): Start[] {
  const ordered = templates.toSorted((a, b) => groupOrder(a) - groupOrder(b));
  return [...ordered.map(blank), ...ordered.map(example)];
}

/** Those whose name, symbol or description hold the words, marks or not. */
export function findStarts(starts: Start[], query: string): Start[] {
  const wanted = foldAccents(query.trim());
  return starts.filter(({ name, hint, template }) =>
    foldAccents(`${name} ${template.symbol} ${hint}`).includes(wanted),
  );
}

/** What Enter takes: the type that is called so or has this symbol, otherwise the first that fits. */
export function bestStart(found: readonly Start[], query: string): Start | undefined {
  const wanted = foldAccents(query.trim());
  if (wanted === "") return undefined;
  const called = ({ template: { name, symbol } }: Start): boolean =>
    foldAccents(name).startsWith(wanted) || foldAccents(symbol) === wanted;
  return found.find((start) => !start.example && called(start)) ?? found[0];
}

type StartCardProps = { start: Start; compact: boolean; onChoose: () => void };

function StartCard({ start, compact, onChoose }: StartCardProps) {
  const styles = useStyles();
  const hint = mergeClasses(styles.hint, compact && styles.clamped);
  return (
    <button
      type="button"
      className={mergeClasses(styles.card, compact && styles.small)}
      title={compact ? start.hint : undefined}
      onClick={onChoose}
    >
      <span className={compact ? styles.smallPage : undefined}>
        <PageThumbnail symbol={start.template.symbol} filled={start.example} />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{start.name}</span>
        <span className={hint}>{start.hint}</span>
      </span>
    </button>
  );
}

export type ChooseStart = (start: Start) => void;

type StartCardsProps = {
  starts: Start[];
  /** Where there are many: small, the hint on two lines. */
  compact?: boolean;
  onChoose: ChooseStart;
};

/** A card for each, with its first page in miniature. */
export function StartCards({ starts, compact = false, onChoose }: StartCardsProps) {
  const styles = useStyles();
  return (
    <div className={styles.cards}>
      {starts.map((start) => (
        <StartCard
          key={`${start.template.id} ${start.example}`}
          start={start}
          compact={compact}
          onChoose={() => onChoose(start)}
        />
      ))}
    </div>
  );
}
