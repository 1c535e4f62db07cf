import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ChevronDownRegular,
  ChevronRightRegular,
  CopyRegular,
  DeleteRegular,
  ErrorCircleRegular,
} from "@fluentui/react-icons";
import { type ReactNode, useId } from "react";
import { words } from "../words.ts";

const text = words.organisation;

const useStyles = makeStyles({
  row: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  open: { border: `1px solid ${tokens.colorNeutralStroke1}`, boxShadow: tokens.shadow2 },
  head: { display: "flex", alignItems: "center", gap: "4px", paddingInlineEnd: "4px" },
  heading: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  face: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "40px",
    padding: "8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { display: "inline-flex", flexShrink: 0 },
  words: { display: "flex", flexWrap: "wrap", columnGap: "8px", minWidth: 0, flexGrow: 1 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  past: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  wrong: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    color: tokens.colorPaletteRedForeground1,
    whiteSpace: "nowrap",
  },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(220px, 100%), 1fr))",
    alignItems: "start",
    gap: "12px 16px",
    padding: "8px 12px 16px 36px",
  },
});

export type EntryRowProps = {
  id: string;
  name: string;
  details: readonly (string | undefined | false)[];
  /** Not in force today. */
  past: boolean;
  wrong: boolean;
  open: boolean;
  onToggle: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
  children: ReactNode;
};

function Face({
  id,
  name,
  details,
  past,
  wrong,
  open,
  onToggle,
  panel,
}: EntryRowProps & { panel: string }) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.face}
      data-key={id}
      aria-expanded={open}
      aria-controls={panel}
      onClick={onToggle}
    >
      <span className={styles.chevron}>
        {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      </span>
      <span className={styles.words}>
        <span className={mergeClasses(styles.name, past && styles.past)}>{name}</span>
        <span className={styles.detail}>{details.filter(Boolean).join(" · ")}</span>
      </span>
      {wrong && (
        <span className={styles.wrong}>
          <ErrorCircleRegular />
          {text.needsFix}
        </span>
      )}
    </button>
  );
}

/** One entry of a list: its name on a line, its fields under it when it is opened. */
export function EntryRow(props: EntryRowProps) {
  const styles = useStyles();
  const panel = useId();
  const { name, open, onDuplicate, onRemove, children } = props;
  return (
    <li className={mergeClasses(styles.row, open && styles.open)}>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <Face {...props} panel={panel} />
        </h3>
        <Button
          appearance="subtle"
          icon={<CopyRegular />}
          aria-label={text.duplicate(name)}
          title={text.duplicate(name)}
          onClick={onDuplicate}
        />
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={text.remove(name)}
          title={text.remove(name)}
          onClick={onRemove}
        />
      </div>
      <div id={panel} className={open ? styles.fields : undefined} hidden={!open}>
        {open && children}
      </div>
    </li>
  );
}
