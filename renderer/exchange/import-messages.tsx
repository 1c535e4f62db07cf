import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import {
  ChevronDownRegular,
  ChevronUpRegular,
  DismissRegular,
  ErrorCircleFilled,
  type FluentIcon,
  InfoRegular,
  WarningFilled,
} from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Message, Place } from "../../document/message.ts";
import { words } from "../words.ts";

type Severity = Message["severity"];

const ICONS: Record<Severity, FluentIcon> = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoRegular,
};

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

const useStyles = makeStyles({
  bar: { alignItems: "start" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    margin: "4px 0 8px",
    padding: 0,
    maxHeight: "min(240px, 30vh)",
    overflowY: "auto",
    listStyleType: "none",
  },
  message: { display: "flex", gap: "8px", alignItems: "flex-start", paddingBlock: "4px" },
  icon: { flexShrink: 0, fontSize: "16px", marginTop: "2px" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  goTo: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});

type GoTo = (place: Place) => void;

function MessageLine({ message, onGoTo }: { message: Message; onGoTo: GoTo | undefined }) {
  const styles = useStyles();
  const { severity, place } = message;
  const Icon = ICONS[severity];
  return (
    <li className={styles.message}>
      <Icon
        className={mergeClasses(styles.icon, styles[severity])}
        aria-label={words.importMessages.severity[severity]}
      />
      <span className={styles.text}>{message.text}</span>
      {place && onGoTo && (
        <Link as="button" className={styles.goTo} onClick={() => onGoTo(place)}>
          {words.importMessages.goTo}
        </Link>
      )}
    </li>
  );
}

type MessageListProps = { id: string; messages: Message[]; onGoTo: GoTo | undefined };

/** The gravest first; within one gravity in the order of the page. */
function MessageList({ id, messages, onGoTo }: MessageListProps) {
  const styles = useStyles();
  const lines = messages
    .map((message, order) => ({ message, order }))
    .sort((a, b) => GRAVITY[a.message.severity] - GRAVITY[b.message.severity]);
  return (
    <ul id={id} className={styles.list}>
      {lines.map(({ message, order }) => (
        <MessageLine key={order} message={message} onGoTo={onGoTo} />
      ))}
    </ul>
  );
}

type MoreProps = { open: boolean; controls: string; onToggle: () => void };

function MoreButton({ open, controls, onToggle }: MoreProps) {
  return (
    <Button
      appearance="transparent"
      size="small"
      aria-expanded={open}
      aria-controls={controls}
      icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
      iconPosition="after"
      onClick={onToggle}
    >
      {open ? words.importMessages.hide : words.importMessages.show}
    </Button>
  );
}

function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={words.importMessages.close}
      onClick={onClose}
    />
  );
}

export type ImportMessagesProps = {
  messages: Message[];
  onClose: () => void;
  /** Shows the place of a message on the page. */
  onGoTo?: GoTo;
  /** What they are about, when it is no import. */
  title?: string;
  region?: string;
  /** Something that can be done about them as a whole. */
  action?: { label: string; run: () => void };
};

/** What an import had to say, above the page: one line, unfolded on demand, closed when read. */
export function ImportMessages(props: ImportMessagesProps) {
  const { messages, onClose, onGoTo, action } = props;
  const styles = useStyles();
  const text = words.importMessages;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const any = messages.length > 0;
  return (
    <section aria-label={props.region ?? text.region}>
      <MessageBar className={styles.bar} intent={any ? "warning" : "success"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {props.title ?? (any ? text.title(messages.length) : text.clean)}
          </MessageBarTitle>
          {any && <MoreButton open={open} controls={listId} onToggle={() => setOpen(!open)} />}
          {open && <MessageList id={listId} messages={messages} onGoTo={onGoTo} />}
        </MessageBarBody>
        <MessageBarActions containerAction={<CloseButton onClose={onClose} />}>
          {action && (
            <Button size="small" onClick={action.run}>
              {action.label}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
