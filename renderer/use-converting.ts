import { CAN_BE_CONVERTED } from "../document/import/report.ts";
import type { Message } from "../document/message.ts";
import { api } from "./api.ts";
import { useNotify } from "./ui/notices.tsx";
import { words } from "./words.ts";

/** What can be done about a text that was imported unreadable; undefined for any other. */
export function useConverting(
  id: string,
  messages: readonly Message[] | undefined,
  onOpen: (id: string, messages: Message[]) => void,
): { label: string; run: () => void } | undefined {
  const notify = useNotify();
  if (!messages?.some(({ rule }) => rule === CAN_BE_CONVERTED)) return undefined;
  const text = words.importMessages;
  const convert = async () => {
    const answer = await api.convertImported({ id });
    if (answer.ok) return onOpen(answer.value.id, answer.value.messages);
    const { code } = answer.error;
    const body = code === "not-found" ? text.notKept : words.errors[code];
    notify({ intent: "error", title: text.notConverted, body });
  };
  return { label: text.convert, run: () => void convert() };
}
