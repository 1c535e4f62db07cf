import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Message } from "../../document/message.ts";
import { words } from "../words.ts";

const useStyles = makeStyles({
  root: { flexShrink: 0, marginInline: "20px" },
  list: {
    margin: "2px 0 6px",
    paddingInlineStart: "20px",
    maxHeight: "160px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
});

/** Files of templates, rules and offices that the app had to leave out: which, which field, why. */
export function FileProblems({ messages }: { messages: readonly Message[] }) {
  const styles = useStyles();
  const [closed, close] = useState(false);
  const text = words.library.fileProblems;
  if (closed || messages.length === 0) return null;
  return (
    <MessageBar className={styles.root} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.title(messages.length)}</MessageBarTitle>
        {text.hint}
        <ul className={styles.list}>
          {messages.map((message) => (
            <li key={message.text}>{message.text}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={text.close}
            icon={<Dismiss16Regular />}
            onClick={() => close(true)}
          />
        }
      />
    </MessageBar>
  );
}
