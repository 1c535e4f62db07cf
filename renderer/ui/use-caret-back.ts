import { useCallback, useEffect, useMemo, useRef } from "react";
import { caretNow, giveCaretBack } from "./caret.ts";

type Act = () => void;

/**
 * For everything that opens over the page, while it is `open`: when it closes, by whatever way,
 * caret and focus are where they were when it opened, at once, so that the next key is for that
 * place. What the answer was given to do is done then, and so acts on that place.
 */
export function useCaretBack(open: boolean): (act: Act) => void {
  // Read while it is drawn for the first time: it has not taken the focus yet.
  const caret = useMemo(() => (open ? caretNow() : undefined), [open]);
  const acts = useRef<Act[]>([]);
  useEffect(() => {
    if (!open) return;
    return () => {
      giveCaretBack(caret);
      const chosen = acts.current.splice(0);
      // No key comes in between: React has only to end what it is doing.
      queueMicrotask(() => {
        for (const act of chosen) act();
      });
    };
  }, [open, caret]);
  return useCallback((act) => void acts.current.push(act), []);
}
