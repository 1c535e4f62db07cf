import { useEffect } from "react";
import type { OpeningNotice } from "../bridge/api.ts";
import { showStoreFolder } from "./api.ts";
import { type Notice, useNotify } from "./ui/notices.tsx";
import { words } from "./words.ts";

/** Says once how the database was opened, where it was not as it was left. */
export function useOpeningNotices(notices: readonly OpeningNotice[] | undefined): void {
  const notify = useNotify();
  useEffect(() => {
    for (const notice of notices ?? []) notify(openingInWords(notice));
  }, [notices, notify]);
}

function openingInWords(notice: OpeningNotice): Notice {
  const text = words.store.notices;
  const kept = "kept" in notice && notice.kept ? [text.kept(notice.kept)] : [];
  const actions = [{ label: words.store.showFolder, run: showStoreFolder }];
  const warn = (title: string, body: string): Notice => ({
    intent: "warning",
    title,
    body: [body, ...kept].join("\n"),
    actions,
    sticky: true,
  });
  if (notice.code === "saves-lost") return warn(text.savesLost, text.savesLostText(notice.commits));
  if (notice.code === "log-damaged") return warn(text.logDamaged, text.logDamagedText);
  if (notice.code === "other-store") return warn(text.otherStore, text.otherStoreText);
  return warn(text.diskFull, text.diskFullText);
}
