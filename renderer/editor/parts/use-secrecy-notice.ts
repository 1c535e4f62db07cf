import type { Session } from "../../session/session.ts";
import { useNotify } from "../../ui/notices.tsx";
import { words } from "../../words.ts";
import { setMarks } from "./marks.ts";

/** Says that state secrets must not be drafted on a machine in a network (Luật 117/2025/QH15 Điều 5). */
export function useSecrecyNotice(session: Session): () => void {
  const notify = useNotify();
  const { title, body, clear } = words.secret;
  const undo = () => setMarks(session, { secrecy: undefined });
  return () =>
    notify({
      intent: "warning",
      title,
      body,
      sticky: true,
      actions: [{ label: clear, run: undo }],
    });
}
