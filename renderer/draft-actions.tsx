import {
  type MenuButtonProps,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
  ToolbarButton,
} from "@fluentui/react-components";
import {
  CheckmarkStarburst20Regular,
  DocumentArrowDown20Regular,
  DocumentOnePage20Regular,
} from "@fluentui/react-icons";
import { useRef, useState, useSyncExternalStore } from "react";
import type { OpenDraft } from "../bridge/api.ts";
import { numberAndSymbol } from "../document/parts/number.ts";
import { placeDateLine } from "../document/parts/place-date.ts";
import { hasNumberAndDay } from "../document/sign-off.ts";
import { api } from "./api.ts";
import { useCommands } from "./commands/use-commands.ts";
import type { PageLayout } from "./editor/page-layout.ts";
import type { DocumentFacts } from "./editor/use-facts.ts";
import type { Exports } from "./exchange/use-exports.tsx";
import type { MachineUser } from "./machine-user.ts";
import type { Session } from "./session/session.ts";
import { SignOffDialog } from "./sign-off/sign-off-dialog.tsx";
import type { SignOffFacts } from "./sign-off/signed-facts.tsx";
import { Menu, MenuItem } from "./ui/menu.tsx";
import { useNotify } from "./ui/notices.tsx";
import { PrimaryButton } from "./ui/primary-button.tsx";
import { useCaretBack } from "./ui/use-caret-back.ts";
import type { SavedFirst } from "./use-saved-first.ts";
import { words } from "./words.ts";

type DraftActionsProps = {
  draft: OpenDraft;
  session: Session;
  facts: DocumentFacts;
  layout: PageLayout;
  exports: Exports;
  user: MachineUser;
  onApproved: (user: MachineUser) => void;
  savedFirst: SavedFirst;
  onPreview: () => void;
};

/** See the pages, sign off, and export in one click. */
export function DraftActions(props: DraftActionsProps) {
  const exporting = useRef<HTMLSpanElement>(null);
  const toExport = () => exporting.current?.querySelector("button")?.focus();
  return (
    <>
      <ToolbarButton
        icon={<DocumentOnePage20Regular />}
        title={words.editor.shortcut(words.preview.open, "Ctrl+P")}
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.onPreview}
      >
        {words.preview.open}
      </ToolbarButton>
      <SignOffAction {...props} onSigned={toExport} />
      <span ref={exporting}>
        <ExportAction exports={props.exports} />
      </span>
    </>
  );
}

function SignOffAction({
  draft,
  session,
  facts,
  layout,
  savedFirst,
  user,
  onApproved,
  onSigned,
}: DraftActionsProps & { onSigned: () => void }) {
  const [open, setOpen] = useState(false);
  const { state } = useSyncExternalStore(session.subscribe, () => session.status);
  const afterwards = useCaretBack(open);
  const sign = useSign(session, (approver) => {
    onApproved(approver);
    // What was just approved is not written in by the next key: the focus goes to the next act.
    afterwards(onSigned);
    setOpen(false);
  });
  const start = async () => {
    if (await savedFirst(words.editor.notSigned)) setOpen(true);
  };
  useCommands([
    {
      id: "sign-off",
      group: "document",
      name: words.editor.signOff,
      enabled: () => state !== "signed",
      run: () => void start(),
    },
  ]);
  if (state === "signed") {
    return (
      <ToolbarButton disabled icon={<CheckmarkStarburst20Regular />}>
        {words.editor.signed}
      </ToolbarButton>
    );
  }
  return (
    <>
      <PrimaryButton icon={<CheckmarkStarburst20Regular />} onClick={() => void start()}>
        {words.editor.signOff}
      </PrimaryButton>
      {open && (
        <SignOffDialog
          open
          onClose={() => setOpen(false)}
          onSign={sign}
          facts={signedFacts(draft, session, facts, layout)}
          findings={facts.findings}
          user={user}
        />
      )}
    </>
  );
}

function useSign(
  session: Session,
  onDone: (approver: MachineUser) => void,
): (approver: MachineUser) => Promise<void> {
  const notify = useNotify();
  return async (user) => {
    const { revision } = session.status;
    const answer = await api.signOff({
      id: session.id,
      revision,
      approver: user.name,
      position: user.position,
    });
    if (answer.ok) {
      session.adopt(answer.value);
      onDone(user);
      return;
    }
    const reasons = answer.error.reasons?.map((r) => r.text) ?? [];
    const body = [words.errors[answer.error.code], ...reasons].join("\n");
    notify({ intent: "error", title: words.editor.notSigned, body });
  };
}

/** What the sheet repeats: exactly what the page says. */
function signedFacts(
  { template }: OpenDraft,
  session: Session,
  facts: DocumentFacts,
  layout: PageLayout,
): SignOffFacts {
  const { parts } = session.frame;
  return {
    typeName: template.name,
    subject: parts.subject.text,
    number: numberAndSymbol(parts.number, template, facts.profile),
    placeDateLine: placeDateLine(parts.placeDate),
    given: hasNumberAndDay(parts, template),
    pages: layout.now().pages.length,
    words: facts.words,
    round: session.status.round,
    fingerprint: session.status.fingerprint,
  };
}

function ExportAction({ exports }: { exports: Exports }) {
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <SplitButton
            icon={<DocumentArrowDown20Regular />}
            menuButton={{ ...(trigger as MenuButtonProps), "aria-label": words.editor.exportMore }}
            primaryActionButton={{ onClick: () => exports.docx(false) }}
          >
            {words.editor.exportDocx}
          </SplitButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => exports.docx(true)}>{words.editor.exportElsewhere}</MenuItem>
          <MenuItem onClick={() => exports.copies(["pdf"])}>{words.preview.pdfHint}</MenuItem>
          <MenuItem onClick={exports.chooseCopies}>{words.exportSet.open}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
