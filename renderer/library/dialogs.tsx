import type { DraftSummary, TemplateSummary } from "../../bridge/api.ts";
import { createDraft, type Desk, pasteText, renameDraft } from "./acts.ts";
import { NewDialog } from "./new-dialog.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { RenameDialog } from "./rename-dialog.tsx";

export type AskedDialog = { is: "new" } | { is: "paste" } | { is: "rename"; draft: DraftSummary };

type DialogsProps = {
  desk: Desk;
  templates: TemplateSummary[];
  asked: AskedDialog | undefined;
  onClose: () => void;
};

/** The dialog that was asked for, if any. */
export function Dialogs({ desk, templates, asked, onClose }: DialogsProps) {
  if (asked?.is === "new") {
    const create = (template: string, example: boolean) => {
      onClose();
      void createDraft(desk, template, example);
    };
    return <NewDialog templates={templates} onChoose={create} onClose={onClose} />;
  }
  if (asked?.is === "paste") {
    const create = (template: string, pasted: string) => pasteText(desk, template, pasted);
    return <PasteDialog templates={templates} onCreate={create} onClose={onClose} />;
  }
  if (asked?.is === "rename") {
    const rename = (draft: DraftSummary, subject: string) => renameDraft(desk, draft, subject);
    return <RenameDialog draft={asked.draft} onRename={rename} onClose={onClose} />;
  }
  return null;
}
