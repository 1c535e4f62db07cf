import type { DraftSummary, Inputs, KeptOrganisation, TemplateSummary } from "../../bridge/api.ts";
import { createDraft, type Desk, pasteText, renameDraft } from "./acts.ts";
import { NewDialog } from "./new-dialog.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { RenameDialog } from "./rename-dialog.tsx";

/** "new" with a template goes on to who issues it. */
export type AskedDialog =
  | { is: "new"; template?: TemplateSummary }
  | { is: "paste" }
  | { is: "rename"; draft: DraftSummary };

type DialogsProps = {
  desk: Desk;
  templates: TemplateSummary[];
  office: KeptOrganisation | undefined;
  asked: AskedDialog | undefined;
  onClose: () => void;
};

/** The dialog that was asked for, if any. */
export function Dialogs({ desk, templates, office, asked, onClose }: DialogsProps) {
  if (asked?.is === "new") {
    const create = (input: Inputs["createDraft"]) => {
      onClose();
      void createDraft(desk, input);
    };
    return (
      <NewDialog
        templates={templates}
        office={office}
        first={asked.template}
        onCreate={create}
        onClose={onClose}
      />
    );
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
