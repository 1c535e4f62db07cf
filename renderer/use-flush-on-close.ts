import { useEffect } from "react";
import { onFlush } from "./api.ts";
import { saveFailureInWords } from "./save-failure.ts";
import type { Session } from "./session/session.ts";
import { useNotify } from "./ui/notices.tsx";
import { words } from "./words.ts";

/** What must be on disk before the window may close: what is open, unless it was given up. */
let open: { flush: () => Promise<boolean> } | undefined;
onFlush(async () => (open ? open.flush() : true));

/** What has to happen before the window closes; undefined: nothing. */
export function holdClose(flush: (() => Promise<boolean>) | undefined): void {
  open = flush && { flush };
}

/**
 * Closing the window saves first. When that fails the window stays, says why, and closes without
 * the unsaved words only when that is pressed.
 */
export function useFlushOnClose(session: Session): void {
  const notify = useNotify();
  useEffect(() => {
    const giveUp = () => {
      holdClose(undefined);
      window.close();
    };
    const flush = async () => {
      const done = await session.flush();
      await session.keepPlace();
      if (!done) {
        const code = session.status.failure ?? "internal";
        notify({
          intent: "error",
          title: words.closing.notSaved,
          body: saveFailureInWords(code),
          actions: [{ label: words.closing.giveUp, run: giveUp }],
        });
      }
      return done;
    };
    holdClose(flush);
    return () => holdClose(undefined);
  }, [session, notify]);
}
