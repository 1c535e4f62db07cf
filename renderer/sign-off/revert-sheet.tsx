import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { OpenDraft } from "../../bridge/api.ts";
import { type ChangedLine, changedLines } from "../../document/changed-lines.ts";
import type { Document } from "../../document/model.ts";
import { profileOf } from "../../document/profiles/choose.ts";
import { documentText } from "../../document/text.ts";
import { api } from "../api.ts";
import type { Session } from "../session/session.ts";
import { useNotify } from "../ui/notices.tsx";
import { PrimaryButton } from "../ui/primary-button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import type { SavedFirst } from "../use-saved-first.ts";
import { words } from "../words.ts";

type RevertSheetProps = {
  draft: OpenDraft;
  session: Session;
  savedFirst: SavedFirst;
  putBack: (document: Document) => void;
  onClose: () => void;
};

/** So many changes are shown one by one. */
const MOST_SHOWN = 200;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: "none",
    maxHeight: "320px",
    overflowY: "auto",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: "12px",
    padding: "6px 12px",
    overflowWrap: "anywhere",
    "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  kind: { color: tokens.colorNeutralForeground2, minWidth: "88px" },
  removed: { textDecorationLine: "line-through" },
  meaning: { margin: 0 },
});

/** What was approved with the number and the day that were given since: they are not part of it. */
function withGiven(approved: Document, { parts: { number, placeDate } }: Document): Document {
  const { ordinal: _number, ...symbol } = approved.parts.number;
  const { date: _day, ...place } = approved.parts.placeDate;
  const { ordinal } = number;
  const { date } = placeDate;
  const parts = {
    ...approved.parts,
    number: { ...symbol, ...(ordinal !== undefined && { ordinal }) },
    placeDate: { ...place, ...(date !== undefined && { date }) },
  };
  return { ...approved, parts };
}

type Revert = { approved: Document; changes: ChangedLine[] };

/** Reads what was approved and what has changed since; undefined while it is being read. */
function useRevert({ draft, session, onClose }: RevertSheetProps): Revert | undefined {
  const [revert, setRevert] = useState<Revert>();
  const notify = useNotify();
  useEffect(() => {
    let closed = false;
    void readRevert(draft, session).then((read) => {
      if (closed) return;
      if (typeof read !== "string") return setRevert(read);
      notify({ intent: "error", title: words.changedBar.failed, body: words.errors[read] });
      onClose();
    });
    return () => {
      closed = true;
    };
  }, [draft, session, notify, onClose]);
  return revert;
}

async function readRevert({ template, profiles }: OpenDraft, session: Session) {
  const answer = await api.readSigned({ id: session.id });
  if (!answer.ok) return answer.error.code;
  const now = session.document();
  const approved = withGiven(answer.value, now);
  const linesOf = (document: Document) =>
    documentText(document, template, profileOf(document, profiles)).split("\n");
  return { approved, changes: changedLines(linesOf(approved), linesOf(now)) };
}

function Changes({ changes }: { changes: readonly ChangedLine[] }) {
  const styles = useStyles();
  const text = words.changedBar;
  if (changes.length === 0) return <p className={styles.meaning}>{text.onlyLooks}</p>;
  // Lines may be equal: what tells them apart is where they stand.
  const shown = changes.slice(0, MOST_SHOWN).map((change, at) => ({ ...change, at }));
  return (
    <ul className={styles.list} aria-label={text.changes(changes.length)}>
      {shown.map(({ at, kind, text: line }) => (
        <li key={at} className={styles.line}>
          <span className={styles.kind}>{text.change[kind]}</span>
          <span className={kind === "added" ? styles.removed : ""}>{line}</span>
        </li>
      ))}
      {changes.length > MOST_SHOWN && (
        <li className={styles.line}>{text.more(changes.length - MOST_SHOWN)}</li>
      )}
    </ul>
  );
}

/** Going back takes the changes off the page: it shows which, and asks first. */
export function RevertSheet(props: RevertSheetProps) {
  const { session, savedFirst, putBack, onClose } = props;
  const styles = useStyles();
  const text = words.changedBar;
  const notify = useNotify();
  const revert = useRevert(props);
  const goBack = async () => {
    if (!revert || !(await savedFirst(text.failed))) return;
    const { revision } = session.status;
    const kept = await api.keepBeforeRevert({ id: session.id, revision });
    onClose();
    if (kept.ok) putBack(revert.approved);
    else notify({ intent: "error", title: text.failed, body: words.errors[kept.error.code] });
  };
  const actions = (
    <>
      <Button onClick={onClose}>{text.keep}</Button>
      <PrimaryButton disabledFocusable={!revert} onClick={() => void goBack()}>
        {text.revert}
      </PrimaryButton>
    </>
  );
  return (
    <Sheet title={text.revertTitle} actions={actions} wide onClose={onClose}>
      {revert ? <Changes changes={revert.changes} /> : <Spinner label={text.comparing} />}
      <p className={styles.meaning}>{text.revertText}</p>
    </Sheet>
  );
}
