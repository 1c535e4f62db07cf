import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Api } from "../../bridge/api.ts";
import { useNotify } from "../ui/notices.tsx";
import { words } from "../words.ts";
import type { Office } from "./use-office.ts";

const text = words.organisation;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    marginBottom: "24px",
    padding: "16px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  intro: { margin: 0, textWrap: "pretty" },
  acts: { display: "flex", flexWrap: "wrap", gap: "8px" },
  bar: { marginBottom: "24px" },
});

type StartPanelProps = { api: Api; office: Office; onLater?: () => void };

/** What this screen is for, and the two short ways: a sample, or later. */
export function StartPanel({ api, office, onLater }: StartPanelProps) {
  const styles = useStyles();
  const notify = useNotify();
  const take = async () => {
    const answer = await api.sampleOrganisation({});
    if (answer.ok) office.change(() => answer.value);
    else notify({ intent: "error", title: text.noSample, body: words.errors[answer.error.code] });
  };
  return (
    <section className={styles.root} aria-label={text.setUp}>
      <p className={styles.intro}>{text.intro}</p>
      <div className={styles.acts}>
        <Button onClick={() => void take()}>{text.useSample}</Button>
        {onLater && (
          <Button appearance="subtle" onClick={onLater}>
            {text.later}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What was saved last cannot be used: this is what was saved before. */
export function DamagedBar() {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>{text.damaged}</MessageBarBody>
    </MessageBar>
  );
}

/** While the office still bears the invented names of a sample. */
export function SampleBar({ office }: { office: Office }) {
  const styles = useStyles();
  if (!office.organisation.sample) return null;
  const replaced = () => office.change(({ sample: _sample, ...now }) => now);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{text.sampleBar}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={replaced}>{text.sampleReplaced}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
