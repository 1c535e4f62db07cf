import { useCallback } from "react";
import type { ErrorAction } from "./error-screen.tsx";
import { saveFailureInWords } from "./save-failure.ts";
import type { Session } from "./session/session.ts";
import { useNotify } from "./ui/notices.tsx";

/**
 * Saves before an act that needs all of the draft on the disk; false: it could not be saved, and
 * that was said. `refused`: what was not done therefore, as a title.
 */
export type SavedFirst = (refused: string) => Promise<boolean>;

/** No act is dropped without a word: where the save before it fails, the way to safety is offered. */
export function useSavedFirst(session: Session, saveCopy: ErrorAction): SavedFirst {
  const notify = useNotify();
  return useCallback(
    async (refused) => {
      if (await session.flush()) return true;
      const body = saveFailureInWords(session.status.failure ?? "internal");
      notify({ intent: "error", title: refused, body, actions: [saveCopy] });
      return false;
    },
    [session, saveCopy, notify],
  );
}
