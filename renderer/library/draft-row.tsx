import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowSyncCircleFilled,
  ArrowUndoRegular,
  CheckmarkCircleFilled,
  EditRegular,
  type FluentIcon,
  MoreHorizontalRegular,
} from "@fluentui/react-icons";
import type { KeyboardEvent, MouseEvent } from "react";
import type { DraftSummary } from "../../bridge/api.ts";
import type { DraftState } from "../../document/sign-off.ts";
import { words } from "../words.ts";
import { changedAgo, exactTime, shortDay } from "./changed-ago.ts";
import { useRowStyles } from "./row-styles.ts";
import { subjectOf } from "./views.ts";

const ICONS: Record<DraftState, FluentIcon> = {
  drafting: EditRegular,
  signed: CheckmarkCircleFilled,
  changed: ArrowSyncCircleFilled,
};

const useIconStyles = makeStyles({
  drafting: { color: tokens.colorNeutralForeground3 },
  signed: { color: tokens.colorStatusSuccessForeground1 },
  changed: { color: tokens.colorStatusWarningForeground1 },
});

/** The state as a reader wants it: which round, or the day of the sign-off. */
function stateText({ state, round, signedAt }: DraftSummary, now: Date): string {
  if (state === "drafting") return words.state.draftRound(round);
  return state === "signed" && signedAt
    ? words.library.signedOn(shortDay(signedAt, now))
    : words.state[state];
}

/** What one row offers. `onMenu` gets the place where the menu is to open. */
export type RowActs = {
  onOpen: (draft: DraftSummary) => void;
  onRestore: (draft: DraftSummary) => void;
  onMenu: (draft: DraftSummary, at: DOMRect) => void;
  onKeyDown: (event: KeyboardEvent, draft: DraftSummary) => void;
};

type RowProps = RowActs & { draft: DraftSummary; now: Date; reachable: boolean };

function StateIcon({ draft }: { draft: DraftSummary }) {
  const styles = useRowStyles();
  const colors = useIconStyles();
  const Icon = ICONS[draft.state];
  return (
    <span className={styles.icon}>
      <Icon className={colors[draft.state]} aria-label={words.state[draft.state]} />
    </span>
  );
}

function Subject({ draft }: { draft: DraftSummary }) {
  const styles = useRowStyles();
  const missing = draft.subject.trim() === "";
  return (
    <span className={styles.subject} title={subjectOf(draft)}>
      <span className={mergeClasses(styles.subjectText, missing && styles.missing)}>
        {subjectOf(draft)}
      </span>
    </span>
  );
}

/** In the bin the time is the one of the removal. */
function Facts({ draft, now }: { draft: DraftSummary; now: Date }) {
  const styles = useRowStyles();
  const at = draft.deletedAt ?? draft.changedAt;
  return (
    <span className={styles.facts}>
      <span className={styles.number}>{draft.number && words.library.number(draft.number)}</span>
      <span className={styles.state}>{stateText(draft, now)}</span>
      <time className={styles.time} dateTime={at} title={exactTime(at)}>
        {changedAgo(at, now)}
      </time>
    </span>
  );
}

function RestoreButton({ draft, reachable, onRestore }: RowProps) {
  const styles = useRowStyles();
  return (
    <Button
      appearance="subtle"
      className={styles.control}
      icon={<ArrowUndoRegular />}
      tabIndex={reachable ? 0 : -1}
      aria-label={words.library.restoreDraft(subjectOf(draft))}
      onClick={() => onRestore(draft)}
    >
      {words.library.restore}
    </Button>
  );
}

function MoreButton({ draft, reachable, onMenu }: RowProps) {
  const styles = useRowStyles();
  return (
    <Button
      appearance="subtle"
      className={styles.control}
      icon={<MoreHorizontalRegular />}
      tabIndex={reachable ? 0 : -1}
      aria-haspopup="menu"
      aria-label={words.library.more(subjectOf(draft))}
      onClick={(event) => onMenu(draft, event.currentTarget.getBoundingClientRect())}
    />
  );
}

/** Where a context menu was asked for: at the pointer, or under the row when asked by a key. */
function menuPlace(event: MouseEvent): DOMRect {
  const byPointer = event.clientX !== 0 || event.clientY !== 0;
  if (byPointer && event.button === 2) return new DOMRect(event.clientX, event.clientY, 0, 0);
  const row = event.currentTarget.getBoundingClientRect();
  return new DOMRect(row.x + 64, row.y, 0, row.height - 8);
}

type FaceProps = RowProps & { onRowFocus: (draft: DraftSummary) => void };

/** The row itself is one button: its words are its name. In the bin it offers the way back. */
function Face(props: FaceProps) {
  const { draft, now, reachable, onOpen, onMenu, onRowFocus, onKeyDown } = props;
  const styles = useRowStyles();
  const askMenu = (event: MouseEvent) => {
    event.preventDefault();
    onMenu(draft, menuPlace(event));
  };
  return (
    <button
      type="button"
      data-draft={draft.id}
      tabIndex={reachable ? 0 : -1}
      className={styles.face}
      onClick={(event) => (draft.deletedAt ? askMenu(event) : onOpen(draft))}
      onContextMenu={askMenu}
      onFocus={() => onRowFocus(draft)}
      onKeyDown={(event) => onKeyDown(event, draft)}
    >
      <StateIcon draft={draft} />
      <span className={styles.symbol} title={draft.typeName}>
        {draft.symbol}
      </span>
      <Subject draft={draft} />
      <Facts draft={draft} now={now} />
    </button>
  );
}

/** One draft. `reachable`: the row that Tab comes to; the arrows move it. */
export function DraftRow(props: FaceProps) {
  const styles = useRowStyles();
  return (
    <li className={styles.row}>
      <Face {...props} />
      {props.draft.deletedAt ? <RestoreButton {...props} /> : <MoreButton {...props} />}
    </li>
  );
}
