import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowSyncCircleRegular,
  BinRecycleRegular,
  CheckmarkCircleRegular,
  EditRegular,
  type FluentIcon,
} from "@fluentui/react-icons";
import { heard } from "../ui/heard.ts";
import { accent } from "../ui/theme.ts";
import { words } from "../words.ts";
import type { View } from "./views.ts";

const ICONS: Record<View, FluentIcon> = {
  drafting: EditRegular,
  signed: CheckmarkCircleRegular,
  changed: ArrowSyncCircleRegular,
  bin: BinRecycleRegular,
};

const NARROW = "@media (max-width: 760px)";

const useStyles = makeStyles({
  heard,
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    flexShrink: 0,
    boxSizing: "border-box",
    width: "264px",
    padding: "12px 8px",
    [NARROW]: { width: "100%", flexDirection: "row", flexWrap: "wrap", padding: "8px" },
  },
  view: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "36px",
    padding: "6px 12px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  current: {
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1 },
    "::before": {
      content: '""',
      position: "absolute",
      insetInlineStart: 0,
      insetBlock: "8px",
      width: "3px",
      borderRadius: "2px",
      backgroundColor: accent.mark,
      forcedColorAdjust: "none",
    },
  },
  icon: { flexShrink: 0, fontSize: "20px" },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  count: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
});

type ViewButtonProps = { view: View; count: number; current: boolean; onChoose: () => void };

function ViewButton({ view, count, current, onChoose }: ViewButtonProps) {
  const styles = useStyles();
  const Icon = ICONS[view];
  const name = words.library.view[view];
  return (
    <button
      type="button"
      className={mergeClasses(styles.view, current && styles.current)}
      aria-current={current ? "page" : undefined}
      onClick={onChoose}
    >
      <Icon className={styles.icon} />
      <span className={styles.name}>{name}</span>
      <span className={styles.count}>
        {count.toLocaleString("vi")}
        <span className={styles.heard}> {words.library.documents}</span>
      </span>
    </button>
  );
}

type ViewListProps = {
  views: View[];
  counts: Record<View, number>;
  current: View;
  onChoose: (view: View) => void;
};

/** Where the drafts lie, with how many; the current place carries the red mark. */
export function ViewList({ views, counts, current, onChoose }: ViewListProps) {
  const styles = useStyles();
  return (
    <nav className={styles.root} data-region="views" aria-label={words.library.views}>
      {views.map((view) => (
        <ViewButton
          key={view}
          view={view}
          count={counts[view]}
          current={view === current}
          onChoose={() => onChoose(view)}
        />
      ))}
    </nav>
  );
}
