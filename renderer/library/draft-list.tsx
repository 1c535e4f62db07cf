import { makeStyles } from "@fluentui/react-components";
import { type KeyboardEvent, type RefObject, useImperativeHandle, useState } from "react";
import type { DraftSummary } from "../../bridge/api.ts";
import { type AskedMenu, type DraftActs, DraftMenu } from "./draft-menu.tsx";
import { DraftRow } from "./draft-row.tsx";
import { type Roving, useRoving } from "./roving.ts";

const useStyles = makeStyles({
  list: {
    containerType: "inline-size",
    margin: 0,
    padding: "0 0 24px",
    listStyleType: "none",
  },
});

/** Lets the search hand the focus to the list. */
export type ListHandle = { focus: () => void };

type DraftListProps = DraftActs & {
  name: string;
  drafts: DraftSummary[];
  now: Date;
  handle: RefObject<ListHandle | null>;
};

/** Acts that take a row away leave the focus where it stood. */
function keepingPlace(acts: DraftActs, roving: Roving): DraftActs {
  const keep = (act: (draft: DraftSummary) => void) => (draft: DraftSummary) => {
    roving.focusAfterChange();
    act(draft);
  };
  return { ...acts, onRemove: keep(acts.onRemove), onRestore: keep(acts.onRestore) };
}

/** The keys that act on a row itself, not on the buttons beside it. */
function actOnKey(event: KeyboardEvent, draft: DraftSummary, acts: DraftActs): void {
  if (draft.deletedAt || event.ctrlKey || event.altKey) return;
  const keys: Record<string, (draft: DraftSummary) => void> = {
    F2: acts.onRename,
    Delete: acts.onRemove,
  };
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act(draft);
}

/** The drafts of one view. One tab stop: arrows move, Enter opens, F2 renames, Delete removes. */
export function DraftList({ name, drafts, now, handle, ...given }: DraftListProps) {
  const styles = useStyles();
  const roving = useRoving(drafts);
  const [asked, setAsked] = useState<AskedMenu>();
  const acts = keepingPlace(given, roving);
  useImperativeHandle(handle, () => ({ focus: roving.focusActive }));
  const closeMenu = () => {
    setAsked(undefined);
    roving.focusActive();
  };
  return (
    <ul ref={roving.list} aria-label={name} className={styles.list}>
      {drafts.map((draft, index) => (
        <DraftRow
          key={draft.id}
          draft={draft}
          now={now}
          reachable={index === roving.active}
          onOpen={acts.onOpen}
          onRestore={acts.onRestore}
          onMenu={(chosen, at) => setAsked({ draft: chosen, at })}
          onRowFocus={roving.onRowFocus}
          onKeyDown={(event, on) => roving.onMove(event) || actOnKey(event, on, acts)}
        />
      ))}
      {asked && <DraftMenu {...acts} asked={asked} onClose={closeMenu} />}
    </ul>
  );
}
