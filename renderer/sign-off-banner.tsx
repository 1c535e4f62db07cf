import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { shortHash } from "../document/sign-off.ts";
import type { Session } from "./session/session.ts";
import { PrimaryButton } from "./ui/primary-button.tsx";
import { Sheet } from "./ui/sheet.tsx";
import { words } from "./words.ts";

type SignOffBannerProps = { session: Session; onRevert: () => void; onNewRound: () => void };

const day = (iso: string): string => new Date(iso).toLocaleDateString("vi-VN");

/** Above the page: who signed what is on screen, or that it has changed since, and the ways on. */
export function SignOffBanner({ session, onRevert, onNewRound }: SignOffBannerProps) {
  const [asking, ask] = useState(false);
  const { state, signOff } = useSyncExternalStore(session.subscribe, () => session.status);
  if (state === "drafting" || !signOff) return null;
  const who = words.changedBar.signedText(
    signOff.signer,
    day(signOff.at),
    shortHash(signOff.sha256),
  );
  if (state === "signed") {
    return (
      <MessageBar intent="success" data-testid="signed-bar">
        <MessageBarBody>{who}</MessageBarBody>
      </MessageBar>
    );
  }
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
      {asking && <RevertSheet onRevert={onRevert} onClose={() => ask(false)} />}
    </MessageBar>
  );
}

/** Going back takes the changes off the page: it asks first. */
function RevertSheet({ onRevert, onClose }: { onRevert: () => void; onClose: () => void }) {
  const text = words.changedBar;
  const actions = (
    <>
      <Button onClick={onClose}>{text.keep}</Button>
      <PrimaryButton onClick={onRevert}>{text.revert}</PrimaryButton>
    </>
  );
  return (
    <Sheet title={text.revertTitle} actions={actions} onClose={onClose}>
      {text.revertText}
    </Sheet>
  );
}
