import { type ReactNode, useState } from "react";
import type { Api, CopyKind, WrittenFile } from "../../bridge/api.ts";
import type { Session } from "../session/session.ts";
import { type Notify, useNotify } from "../ui/notices.tsx";
import type { SavedFirst } from "../use-saved-first.ts";
import { words } from "../words.ts";
import { copiesNotice, failedCopies } from "./copies-notice.ts";
import { type CopiesChoice, CopiesSheet } from "./copies-sheet.tsx";
import { type ExportActs, exportNotice } from "./export-notice.ts";
import { FileFactsSheet } from "./file-facts-sheet.tsx";

/** The ways to get a draft out of the app. Each saves first, and says what came of it. */
export type Exports = {
  /** The DOCX of what the draft is now; `ask`: to a place chosen in a dialog. */
  docx: (ask: boolean) => void;
  /** These copies, into the usual folder. */
  copies: (copies: CopyKind[]) => void;
  /** Lets the user choose copies. */
  chooseCopies: () => void;
  /** What is open of all this. */
  sheet: ReactNode;
};

async function showInFolder(api: Api, notify: Notify, path: string): Promise<void> {
  const answer = await api.showInFolder({ path });
  if (answer.ok) return;
  const { code } = answer.error;
  const body = code === "not-found" ? words.exportNotice.gone : words.errors[code];
  notify({ intent: "error", title: words.exportNotice.notShown, body });
}

type Acts = Pick<ExportActs, "showInFolder" | "showFacts">;

/** What an export works with. */
type Way = { api: Api; notify: Notify; session: Session; savedFirst: SavedFirst; acts: Acts };

async function exportDocx(way: Way, ask: boolean) {
  const { api, notify, session, savedFirst, acts } = way;
  if (!(await savedFirst(words.exportNotice.failed))) return;
  const again = (elsewhere: boolean) => void exportDocx(way, elsewhere);
  exportNotice(notify, await api.exportDocx({ id: session.id, ask }), { ...acts, again });
}

type Order = { copies: CopyKind[]; ask: boolean };

async function exportCopies(way: Way, order: Order) {
  const { api, notify, session, savedFirst, acts } = way;
  if (!(await savedFirst(words.exportSet.none))) return;
  const repeat = (copies: CopyKind[], ask: boolean) => void exportCopies(way, { copies, ask });
  const answer = await api.exportCopies({ id: session.id, ...order });
  if (answer.ok) {
    const failed = failedCopies(answer.value);
    const left = failed.length > 0 ? failed : order.copies;
    notify(copiesNotice(answer.value, { ...acts, again: (ask) => repeat(left, ask) }));
  } else if (answer.error.code !== "cancelled") {
    const { code } = answer.error;
    notify({ intent: "error", title: words.exportSet.none, body: words.errors[code] });
  }
}

/** What is wrong with a pattern of file names; undefined when it was taken. */
async function setPattern(api: Api, pattern: string): Promise<string | undefined> {
  const answer = await api.setFilePattern({ pattern });
  if (answer.ok) return undefined;
  return answer.error.reasons?.[0]?.text ?? words.errors[answer.error.code];
}

type Shown = { facts: readonly WrittenFile[] } | { choice: CopiesChoice };

/** The exports of an open draft. */
export function useExports(api: Api, session: Session, savedFirst: SavedFirst): Exports {
  const notify = useNotify();
  const [shown, show] = useState<Shown>();
  const close = () => show(undefined);
  const acts: Acts = {
    showInFolder: (path) => void showInFolder(api, notify, path),
    showFacts: (facts) => show({ facts }),
  };
  const way: Way = { api, notify, session, savedFirst, acts };
  const copies = (order: Order) => void exportCopies(way, order);
  const chooseCopies = async () => {
    const facts = await api.facts({});
    if (!facts.ok) return;
    const { lastCopies, filePattern } = facts.value;
    const signed = session.status.state === "signed";
    show({ choice: { copies: lastCopies, pattern: filePattern, signed } });
  };
  const exportChosen = (chosen: CopyKind[], ask: boolean) => {
    close();
    copies({ copies: chosen, ask });
  };
  return {
    docx: (ask) => void exportDocx(way, ask),
    copies: (chosen) => copies({ copies: chosen, ask: false }),
    chooseCopies: () => void chooseCopies(),
    sheet: shown && (
      <ShownSheet
        shown={shown}
        onClose={close}
        onPattern={(pattern) => setPattern(api, pattern)}
        onExport={exportChosen}
      />
    ),
  };
}

type ShownSheetProps = {
  shown: Shown;
  onClose: () => void;
  onPattern: (pattern: string) => Promise<string | undefined>;
  onExport: (copies: CopyKind[], ask: boolean) => void;
};

function ShownSheet({ shown, onClose, onPattern, onExport }: ShownSheetProps) {
  if ("facts" in shown) return <FileFactsSheet files={shown.facts} onClose={onClose} />;
  return (
    <CopiesSheet {...shown.choice} onClose={onClose} onPattern={onPattern} onExport={onExport} />
  );
}
