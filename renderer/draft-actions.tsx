import {
  Menu,
  type MenuButtonProps,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
  ToolbarButton,
} from "@fluentui/react-components";
import { DocumentArrowDown20Regular, Signature20Regular } from "@fluentui/react-icons";
import { useRef, useState, useSyncExternalStore } from "react";
import type { OpenDraft } from "../bridge/api.ts";
import { numberAndSymbol } from "../document/parts/number.ts";
import { placeDateLine } from "../document/parts/place-date.ts";
import { api } from "./api.ts";
import type { DocumentFacts } from "./editor/use-facts.ts";
import { exportDocx } from "./exchange/export-notice.ts";
import type { Session } from "./session/session.ts";
import { SignOffDialog } from "./sign-off/sign-off-dialog.tsx";
import type { SignOffFacts } from "./sign-off/signed-facts.tsx";
import { useNotify } from "./ui/notices.tsx";
import { PrimaryButton } from "./ui/primary-button.tsx";
import { words } from "./words.ts";

type DraftActionsProps = { draft: OpenDraft; session: Session; facts: DocumentFacts; user: string };

/** Sign off, and export in one click. */
export function DraftActions(props: DraftActionsProps) {
  const exporting = useRef<HTMLSpanElement>(null);
  const toExport = () => exporting.current?.querySelector("button")?.focus();
  return (
    <>
      <SignOffAction {...props} onSigned={toExport} />
      <span ref={exporting}>
        <ExportAction session={props.session} />
      </span>
    </>
  );
}

function SignOffAction({
  draft,
  session,
  facts,
  user,
  onSigned,
}: DraftActionsProps & { onSigned: () => void }) {
  const [open, setOpen] = useState(false);
  const { state } = useSyncExternalStore(session.subscribe, () => session.status);
  const sign = useSign(session, () => {
    setOpen(false);
    // The button that opened the sheet is no more: the focus goes to the next act.
    requestAnimationFrame(onSigned);
  });
  const start = async () => {
    if (await session.flush()) setOpen(true);
  };
  const { signature } = session.frame.parts;
  if (state === "signed") {
    return (
      <ToolbarButton disabled icon={<Signature20Regular />}>
        {words.editor.signed}
      </ToolbarButton>
    );
  }
  return (
    <>
      <PrimaryButton icon={<Signature20Regular />} onClick={() => void start()}>
        {words.editor.signOff}
      </PrimaryButton>
      {open && (
        <SignOffDialog
          open
          onClose={() => setOpen(false)}
          onSign={sign}
          facts={signedFacts(draft, session, facts)}
          findings={facts.findings}
          defaultSigner={signature.name || user}
          defaultPosition={signature.position ?? ""}
        />
      )}
    </>
  );
}

function useSign(
  session: Session,
  onDone: () => void,
): (signer: string, position: string) => Promise<void> {
  const notify = useNotify();
  return async (signer, position) => {
    const { revision } = session.status;
    const answer = await api.signOff({ id: session.id, revision, signer, position });
    if (answer.ok) {
      session.adopt(answer.value);
      onDone();
      return;
    }
    const reasons = answer.error.reasons?.map((r) => r.text) ?? [];
    const body = [words.errors[answer.error.code], ...reasons].join("\n");
    notify({ intent: "error", title: words.editor.notSigned, body });
  };
}

/** What the sheet repeats: exactly what the page says. */
function signedFacts(
  { template, sha256 }: OpenDraft,
  session: Session,
  facts: DocumentFacts,
): SignOffFacts {
  const { parts } = session.frame;
  return {
    typeName: template.name,
    subject: parts.subject.text,
    number: numberAndSymbol(parts.number, template, facts.profile),
    placeDateLine: placeDateLine(parts.placeDate),
    pages: facts.pages,
    words: facts.words,
    round: session.status.round,
    sha256: session.status.sha256 ?? sha256,
  };
}

function ExportAction({ session }: { session: Session }) {
  const notify = useNotify();
  const run = async (ask: boolean) => {
    if (await session.flush()) await exportDocx(api, notify, session.id, ask);
  };
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <SplitButton
            icon={<DocumentArrowDown20Regular />}
            menuButton={{ ...(trigger as MenuButtonProps), "aria-label": words.editor.exportMore }}
            primaryActionButton={{ onClick: () => void run(false) }}
          >
            {words.editor.exportDocx}
          </SplitButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void run(true)}>{words.editor.exportElsewhere}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
