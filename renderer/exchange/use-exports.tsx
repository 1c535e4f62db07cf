import { type ReactNode, useState } from "react";
import type { Api, CopyKind, WrittenFile } from "../../bridge/api.ts";
import type { Session } from "../session/session.ts";
import { type Notify, useNotify } from "../ui/notices.tsx";
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

async function exportDocx(api: Api, notify: Notify, session: Session, acts: Acts, ask: boolean) {
  if (!(await session.flush())) return;
  const again = (elsewhere: boolean) => void exportDocx(api, notify, session, acts, elsewhere);
  exportNotice(notify, await api.exportDocx({ id: session.id, ask }), { ...acts, again });
}

type Order = { copies: CopyKind[]; ask: boolean };

async function exportCopies(api: Api, notify: Notify, session: Session, acts: Acts, order: Order) {
  if (!(await session.flush())) return;
  const repeat = (copies: CopyKind[], ask: boolean) =>
    void exportCopies(api, notify, session, acts, { copies, ask });
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
export function useExports(api: Api, session: Session): Exports {
  const notify = useNotify();
  const [shown, show] = useState<Shown>();
  const close = () => show(undefined);
  const acts: Acts = {
    showInFolder: (path) => void showInFolder(api, notify, path),
    showFacts: (facts) => show({ facts }),
  };
  const copies = (order: Order) => void exportCopies(api, notify, session, acts, order);
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
    docx: (ask) => void exportDocx(api, notify, session, acts, ask),
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
