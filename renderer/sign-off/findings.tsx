import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { type Message, withKeys } from "../../document/message.ts";
import { reasonsNotToSign } from "../../document/sign-off.ts";
import { words } from "../words.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px" },
  list: {
    margin: 0,
    paddingInlineStart: "20px",
    paddingBlockEnd: "6px",
    maxHeight: "160px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
});

type ListProps = { intent: "error" | "warning"; title: string; messages: Message[] };

function Listed({ intent, title, messages }: ListProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul className={styles.list}>
          {withKeys(messages).map(({ key, message }) => (
            <li key={key}>{message.text}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

/** What keeps it from being signed, what deserves a look, or that nothing is left. */
export function Findings({ findings }: { findings: Message[] }) {
  const styles = useStyles();
  const text = words.signOffDialog;
  const errors = reasonsNotToSign(findings);
  const warnings = findings.filter((finding) => finding.severity === "warning");
  return (
    <div className={styles.root}>
      {errors.length > 0 && (
        <Listed intent="error" title={text.errors(errors.length)} messages={errors} />
      )}
      {warnings.length > 0 && (
        <Listed intent="warning" title={text.warnings(warnings.length)} messages={warnings} />
      )}
      {errors.length + warnings.length === 0 && (
        <MessageBar intent="success">
          <MessageBarBody>{text.clean}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
