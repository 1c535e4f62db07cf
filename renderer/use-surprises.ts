import { useEffect } from "react";
import { type NoticeAction, useNotify } from "./ui/notices.tsx";
import { words } from "./words.ts";

/** One notice in so long: what fails at every key is not told at every key, milliseconds. */
const QUIET_MS = 30_000;

/** What the browser itself says of a layout that changed while it was measured. */
const HARMLESS = /ResizeObserver loop/u;

/**
 * Tells of errors that nobody caught, in handlers and promises, with the way to safety beside.
 * `looked`: where the page was to blame and has been put right, nothing is told.
 */
export function useSurprises(looked: () => boolean, action: NoticeAction): void {
  const notify = useNotify();
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const tell = (event: ErrorEvent | PromiseRejectionEvent) => {
      if ("message" in event && HARMLESS.test(event.message)) return;
      if (looked() || performance.now() - last < QUIET_MS) return;
      last = performance.now();
      const { surprise: title, surpriseBody: body } = words.damage;
      notify({ intent: "error", title, body, actions: [action] });
    };
    window.addEventListener("error", tell);
    window.addEventListener("unhandledrejection", tell);
    return () => {
      window.removeEventListener("error", tell);
      window.removeEventListener("unhandledrejection", tell);
    };
  }, [looked, action, notify]);
}
