import { useCallback, useEffect, useState } from "react";
import type { ApiErrorCode, OpenDraft, UsedRecipient } from "../bridge/api.ts";
import type { Message } from "../document/message.ts";
import { api } from "./api.ts";
import { composition } from "./composition.ts";
import { newId } from "./new-id.ts";
import { Session } from "./session/session.ts";

/** A draft with its session, or why it could not be opened, or neither yet. */
export type Opening =
  | { at: "opening" }
  | { at: "failed"; code: ApiErrorCode; reasons: readonly Message[] }
  | { at: "open"; draft: OpenDraft; session: Session; used: UsedRecipient[]; time: number };

/** Opens a draft and keeps its session for as long as it is on screen. */
export function useOpenDraft(id: string): {
  opening: Opening;
  /** Opens what can be read of a damaged draft. */
  repair: () => void;
} {
  const [opening, setOpening] = useState<Opening>({ at: "opening" });
  const adopt = useCallback(async (draft: OpenDraft, asked = api.usedRecipients({})) => {
    const used = await asked;
    const session = new Session(api, draft, newId);
    session.attachComposing(composition);
    setOpening({ at: "open", draft, session, used: used.ok ? used.value : [], time: Date.now() });
  }, []);
  const load = useCallback(
    async (repair: boolean) => {
      const asked = api.usedRecipients({});
      const answer = await api.openDraft({ id, repair });
      if (answer.ok) return adopt(answer.value, asked);
      const { code, reasons = [] } = answer.error;
      setOpening({ at: "failed", code, reasons });
    },
    [id, adopt],
  );
  useEffect(() => void load(false), [load]);
  const session = opening.at === "open" ? opening.session : undefined;
  useEffect(() => () => session?.close(), [session]);
  return { opening, repair: () => void load(true) };
}
