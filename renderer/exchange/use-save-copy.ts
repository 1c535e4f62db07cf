import { useMemo } from "react";
import type { Api, ApiError, OpenDraft, SavedCopy } from "../../bridge/api.ts";
import { canonicalJson } from "../../document/canonical.ts";
import type { Document } from "../../document/model.ts";
import { profileOf } from "../../document/profiles/choose.ts";
import { wordsIn } from "../../document/repair/words-in.ts";
import type { Result } from "../../document/result.ts";
import { documentText } from "../../document/text.ts";
import type { Session } from "../session/session.ts";
import { type Notify, useNotify } from "../ui/notices.tsx";
import { words } from "../words.ts";

/** The ways to bring a draft to safety in a file of its own. Each says what came of it. */
export type SaveCopy = {
  /** What is on the screen, saved or not. */
  ofSession: (session: Session, draft: OpenDraft) => void;
  /** What stands on the disk, damaged as it may be. */
  ofStored: (id: string) => void;
};

export function useSaveCopy(api: Api): SaveCopy {
  const notify = useNotify();
  return useMemo(
    () => ({
      ofSession: (session, draft) => {
        const document = session.document();
        const content = canonicalJson(document);
        const name = `${draft.template.name} ${document.parts.subject.text}`.slice(0, 200);
        const asked = api.saveCopy({ content, text: readableText(document, draft), name });
        void asked.then((answer) => tell(notify, answer));
      },
      ofStored: (id) => void api.saveStoredCopy({ id }).then((answer) => tell(notify, answer)),
    }),
    [api, notify],
  );
}

/** The document as one reads it; when even that fails, its words one after the other. */
function readableText(document: Document, { template, profiles }: OpenDraft): string {
  try {
    return documentText(document, template, profileOf(document, profiles));
  } catch {
    return wordsIn(document).join("\n");
  }
}

function tell(notify: Notify, answer: Result<SavedCopy, ApiError>): void {
  const text = words.damage;
  if (answer.ok) {
    const { path, textPath } = answer.value;
    const lines = [text.copiedBody(path), textPath !== undefined && text.copiedText(textPath)];
    const body = lines.filter(Boolean).join("\n");
    notify({ intent: "success", title: text.copied, body, sticky: true });
  } else if (answer.error.code !== "cancelled") {
    const body = words.errors[answer.error.code];
    notify({ intent: "error", title: text.notCopied, body });
  }
}
