import { useMemo } from "react";
import { api } from "./api.ts";
import type { Extracting } from "./editor/use-sections.ts";
import type { Session } from "./session/session.ts";
import { useNotify } from "./ui/notices.tsx";
import { words } from "./words.ts";

/** Makes new drafts of sections of the open one, and goes to them. */
export function useExtracting(session: Session, onOpen: (id: string) => void): Extracting {
  const notify = useNotify();
  return useMemo(
    () => ({
      create: async ({ subject, blocks }) => {
        const made = await api.extractDraft({ id: session.id, subject, blocks });
        if (made.ok) return made.value.id;
        const body = words.errors[made.error.code];
        notify({ intent: "error", title: words.sections.notExtracted, body });
        return undefined;
      },
      open: (id) => void session.flush().then((saved) => saved && onOpen(id)),
      discard: (id) => void api.deleteDraft({ id }),
    }),
    [session, onOpen, notify],
  );
}
