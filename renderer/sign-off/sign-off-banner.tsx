import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { OpenDraft } from "../../bridge/api.ts";
import type { Document } from "../../document/model.ts";
import { hasNumberAndDay, shortHash } from "../../document/sign-off.ts";
import type { Session } from "../session/session.ts";
import type { SavedFirst } from "../use-saved-first.ts";
import { words } from "../words.ts";
import { RevertSheet } from "./revert-sheet.tsx";

export type SignOffBannerProps = {
  draft: OpenDraft;
  session: Session;
  savedFirst: SavedFirst;
  /** Puts a document on the page in the place of the present one, as one step of undo. */
  putBack: (document: Document) => void;
  onNewRound: () => void;
};

const day = (iso: string): string => new Date(iso).toLocaleDateString("vi-VN");

/** Above the page: who approved what is on screen, or that it has changed since, and the ways on. */
export function SignOffBanner(props: SignOffBannerProps) {
  const { draft, session, savedFirst, putBack, onNewRound } = props;
  const [asking, ask] = useState(false);
  const { state, signOff } = useSyncExternalStore(session.subscribe, () => session.status);
  const parts = useSyncExternalStore(session.subscribe, () => session.frame.parts);
  if (state === "drafting" || !signOff) return null;
  const { approver, at, fingerprint } = signOff;
  const who = words.changedBar.signedText(approver, day(at), shortHash(fingerprint));
  if (state === "signed") {
    const given = hasNumberAndDay(parts, draft.template);
    return (
      <MessageBar intent="success" data-testid="signed-bar">
        <MessageBarBody>
          {who}. {given ? words.changedBar.issued : words.changedBar.notIssued}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const close = () => ask(false);
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="changed-bar">
      <MessageBarBody>
        {words.changedBar.text} {who}.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => ask(true)}>
          {words.changedBar.revert}
        </Button>
        <Button size="small" onClick={onNewRound}>
          {words.changedBar.newRound}
        </Button>
      </MessageBarActions>
      {asking && <RevertSheet {...{ draft, session, savedFirst, putBack }} onClose={close} />}
    </MessageBar>
  );
}
