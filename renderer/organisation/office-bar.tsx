import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, CheckmarkRegular } from "@fluentui/react-icons";
import { PrimaryButton } from "../ui/primary-button.tsx";
import { words } from "../words.ts";
import type { Office } from "./use-office.ts";

const text = words.organisation;

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "4px 12px",
    minHeight: "48px",
    padding: "4px 16px 4px 12px",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  first: { paddingInlineStart: "8px" },
  room: { flexGrow: 1 },
  state: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    color: tokens.colorNeutralForeground2,
  },
});

/** The hour at which something was saved: "14:05:31". */
const clock = (iso: string): string => new Date(iso).toLocaleTimeString("vi", { hour12: false });

function State({ office: { dirty, saving, savedAt } }: { office: Office }) {
  const styles = useStyles();
  return (
    <span role="status" className={styles.state} data-testid="office-state">
      {saving && text.saving}
      {!saving && dirty && text.unsaved}
      {!saving && !dirty && savedAt && (
        <>
          <CheckmarkRegular />
          {text.saved(clock(savedAt))}
        </>
      )}
    </span>
  );
}

type OfficeBarProps = {
  office: Office;
  firstStart: boolean;
  onBack: () => void;
  onSave: () => void;
};

/** The way back, what the screen is, and whether it is on the disk. */
export function OfficeBar({ office, firstStart, onBack, onSave }: OfficeBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      {!firstStart && (
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {text.back}
        </Button>
      )}
      <h1 className={firstStart ? `${styles.title} ${styles.first}` : styles.title}>
        {firstStart ? text.setUp : text.title}
      </h1>
      <span className={styles.room} />
      <State office={office} />
      <PrimaryButton disabledFocusable={office.saving} onClick={onSave}>
        {firstStart ? text.saveAndStart : text.save}
      </PrimaryButton>
    </header>
  );
}
