import { useEffect } from "react";
import type { Revived } from "../bridge/shell.ts";
import { readRevived } from "./api.ts";
import { type Notice, useNotify } from "./ui/notices.tsx";
import { words } from "./words.ts";

let told = false;

/** What is said of a page that crashed, once its successor shows something. */
function noticeOf({ often }: Revived, savedAt: string | undefined): Notice {
  const text = words.damage;
  const shown = { intent: "warning", sticky: true } as const;
  if (often) return { ...shown, title: text.revivedOften, body: text.revivedOftenBody };
  const body = savedAt === undefined ? text.revivedLibrary : text.revivedDraft(clock(savedAt));
  return { ...shown, title: text.revived, body };
}

function clock(iso: string): string {
  const at = new Date(iso);
  const day = at.toLocaleDateString("vi-VN");
  return words.library.ago.exact(at.toLocaleTimeString("vi-VN"), day);
}

/**
 * Tells once that the page before this one crashed, and what is safe. `savedAt`: when the draft that
 * is open again was saved, ISO; undefined: none is. `shown`: there is a screen to tell it on.
 */
export function useRevived(shown: boolean, savedAt?: string): void {
  const notify = useNotify();
  useEffect(() => {
    const revived = readRevived();
    if (!revived || told || !shown) return;
    told = true;
    notify(noticeOf(revived, savedAt));
  }, [shown, savedAt, notify]);
}
