import { Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { OpenDraft } from "../bridge/api.ts";
import type { Page } from "../document/layout/pages.ts";
import type { Message } from "../document/message.ts";
import { api, setOpenDraft } from "./api.ts";
import type { Command } from "./commands/command.ts";
import { useCommands } from "./commands/use-commands.ts";
import { DraftActions } from "./draft-actions.tsx";
import { DraftFailure, RepairMessages } from "./draft-failure.tsx";
import { CannotDraw } from "./editor/cannot-draw.tsx";
import { Editor, type PageActs } from "./editor/editor.tsx";
import { ErrorBoundary } from "./editor/error-boundary.tsx";
import { PageLayout } from "./editor/page-layout.ts";
import type { ErrorAction } from "./error-screen.tsx";
import { ImportMessages } from "./exchange/import-messages.tsx";
import { type Exports, useExports } from "./exchange/use-exports.tsx";
import { useSaveCopy } from "./exchange/use-save-copy.ts";
import type { MachineUser } from "./machine-user.ts";
import { newId } from "./new-id.ts";
import { Preview } from "./preview/preview.tsx";
import { usePrinting } from "./preview/use-printing.tsx";
import type { Session } from "./session/session.ts";
import { SignOffBanner, type SignOffBannerProps } from "./sign-off/sign-off-banner.tsx";
import { useNotify } from "./ui/notices.tsx";
import { useConverting } from "./use-converting.ts";
import { useExtracting } from "./use-extracting.ts";
import { useFlushOnClose } from "./use-flush-on-close.ts";
import { type Opening, useOpenDraft } from "./use-open-draft.ts";
import { useRevived } from "./use-revived.ts";
import { type SavedFirst, useSavedFirst } from "./use-saved-first.ts";
import { words } from "./words.ts";

type DraftScreenProps = {
  id: string;
  /** What its import had to say; absent when it was not imported just now. */
  messages: Message[] | undefined;
  user: MachineUser;
  /** Somebody approved: who, and in which post. */
  onApproved: (user: MachineUser) => void;
  onBack: () => void;
  /** Opens another draft in the place of this one. */
  onOpen: (id: string, messages?: Message[]) => void;
};

/** One draft on screen, from opening it to leaving it. */
export function DraftScreen({ id, messages, ...props }: DraftScreenProps) {
  const { onBack } = props;
  const { opening, repair } = useOpenDraft(id);
  const [shown, show] = useState(messages);
  useRevived(opening.at !== "opening", opening.at === "open" ? opening.draft.savedAt : undefined);
  useEffect(() => {
    setOpenDraft(id);
    return () => setOpenDraft(undefined);
  }, [id]);
  if (opening.at === "opening") {
    return (
      <main className="vk-center">
        <Spinner label={words.app.connecting} />
      </main>
    );
  }
  if (opening.at === "failed") {
    const { code, reasons } = opening;
    return <DraftFailure {...{ id, code, reasons, onBack }} onRepair={repair} />;
  }
  return (
    <OpenDraftScreen
      key={opening.time}
      opening={opening}
      messages={shown}
      onMessagesRead={() => show(undefined)}
      {...props}
    />
  );
}

type OpenDraftScreenProps = Omit<DraftScreenProps, "id"> & {
  opening: Extract<Opening, { at: "open" }>;
  onMessagesRead: () => void;
};

function OpenDraftScreen(props: OpenDraftScreenProps) {
  const { messages, onMessagesRead, user, onApproved, onBack, onOpen } = props;
  const { draft, session, used } = props.opening;
  const layout = useMemo(() => new PageLayout(session, draft), [session, draft]);
  const saveCopy = useSaving(session, draft);
  const savedFirst = useSavedFirst(session, saveCopy);
  const exports = useExports(api, session, savedFirst);
  const [previewed, preview] = useState<readonly Page[]>();
  const openPreview = () => preview(layout.now().pages);
  const startRound = useStartRound(session, savedFirst);
  const extracting = useExtracting(session, onOpen);
  useFlushOnClose(session);
  useWindowTitle(draft);
  const leave = () => void savedFirst(words.damage.notLeft).then((saved) => saved && onBack());
  const commands = draftCommands({ session, exports }, openPreview, saveCopy.run, leave);
  useCommands(previewed ? [] : commands);
  const banner = (page: PageActs) => (
    <Banners
      {...{ draft, session, savedFirst, messages, onMessagesRead, onOpen, ...page }}
      onNewRound={startRound}
    />
  );
  return (
    <ErrorBoundary fallback={(again) => <CannotDraw again={again} saveCopy={saveCopy} />}>
      <div className="vk-draft">
        <Editor
          draft={draft}
          session={session}
          {...{ newId, used, layout }}
          away={previewed !== undefined}
          onBack={leave}
          saveCopy={saveCopy}
          extracting={extracting}
          banner={banner}
          actions={(facts) => (
            <DraftActions
              {...{ draft, session, facts, layout, exports, savedFirst, user, onApproved }}
              onPreview={openPreview}
            />
          )}
        />
        {previewed && (
          <PreviewScreen pages={previewed} exports={exports} onBack={() => preview(undefined)} />
        )}
        {exports.sheet}
      </div>
    </ErrorBoundary>
  );
}

type BannersProps = SignOffBannerProps &
  Pick<OpenDraftScreenProps, "messages" | "onMessagesRead" | "onOpen"> &
  Pick<PageActs, "goTo">;

/** What stands above the page: what was repaired, what the import had to say, who approved it. */
function Banners({ messages, onMessagesRead, onOpen, goTo, ...approval }: BannersProps) {
  const { draft } = approval;
  const converting = useConverting(draft.id, messages, onOpen);
  return (
    <>
      <RepairMessages repairs={draft.repairs} onGoTo={goTo} />
      {messages && (
        <ImportMessages
          messages={messages}
          onClose={onMessagesRead}
          onGoTo={goTo}
          {...(converting && { action: converting })}
        />
      )}
      <SignOffBanner {...approval} />
    </>
  );
}

/** The way to bring what is on the screen to safety, saved or not. */
function useSaving(session: Session, draft: OpenDraft): ErrorAction {
  const copy = useSaveCopy(api);
  return useMemo(
    () => ({ label: words.damage.saveCopy, run: () => copy.ofSession(session, draft) }),
    [copy, session, draft],
  );
}

type PreviewScreenProps = { pages: readonly Page[]; exports: Exports; onBack: () => void };

/** The pages over the editor, with the ways to get them out. */
function PreviewScreen({ pages, exports, onBack }: PreviewScreenProps) {
  const toPdf = () => exports.copies(["pdf"]);
  const { sheets, print } = usePrinting(pages, toPdf);
  return (
    <>
      <Preview
        pages={pages}
        onBack={onBack}
        onPrint={() => void print()}
        onPdf={toPdf}
        onDocx={() => exports.docx(false)}
      />
      {sheets}
    </>
  );
}

/** What can be done with the draft as a whole, while its editor is in front. */
const draftCommands = (
  { session, exports }: { session: Session; exports: Exports },
  openPreview: () => void,
  saveCopy: () => void,
  leave: () => void,
): Command[] => [
  {
    id: "save",
    group: "document",
    name: words.commands.save,
    keys: ["Ctrl+S"],
    run: () => void session.flush(),
  },
  {
    id: "preview",
    group: "document",
    name: words.preview.open,
    keys: ["Ctrl+P"],
    run: openPreview,
  },
  { id: "save-copy", group: "document", name: words.damage.saveCopy, run: saveCopy },
  {
    id: "export-docx",
    group: "document",
    name: words.editor.exportDocx,
    run: () => exports.docx(false),
  },
  {
    id: "export-as",
    group: "document",
    name: words.commands.exportAs,
    keys: ["F12"],
    run: () => exports.docx(true),
  },
  {
    id: "export-pdf",
    group: "document",
    name: words.preview.pdfHint,
    run: () => exports.copies(["pdf"]),
  },
  {
    id: "export-copies",
    group: "document",
    name: words.exportSet.open,
    run: exports.chooseCopies,
  },
  { id: "back", group: "document", name: words.commands.back, run: leave },
];

/** Begins a new round ("Dự thảo lần n") with what is on the page. */
function useStartRound(session: Session, savedFirst: SavedFirst): () => void {
  const notify = useNotify();
  const start = async () => {
    if (!(await savedFirst(words.changedBar.failed))) return;
    const answer = await api.startRound({ id: session.id, revision: session.status.revision });
    if (answer.ok) return session.adopt(answer.value);
    const body = words.errors[answer.error.code];
    notify({ intent: "error", title: words.changedBar.failed, body });
  };
  return () => void start();
}

/** The window is called after what it shows. */
function useWindowTitle({ template, document: { parts } }: OpenDraft): void {
  useEffect(() => {
    const subject = parts.subject.text.replaceAll("\n", " ");
    document.title = words.app.windowTitle(template.name, subject);
    return () => {
      document.title = words.app.name;
    };
  }, [template, parts]);
}
