import { type Editor, Node, Transforms } from "slate";
import {
  documentToneUse,
  partsInToneStyle,
} from "../../../document/vietnamese/document-tone-style.ts";
import { type ToneStyle, toToneStyle } from "../../../document/vietnamese/tone-style.ts";
import type { Session } from "../../session/session.ts";
import { inOneStep } from "../structure.ts";
import { replaceText } from "./replace-text.ts";

/** What of a session the change needs. */
type Drafted = Pick<Session, "frame" | "setFrame" | "document">;

/**
 * Gives the whole draft one tone style: body, cells, footnotes and parts, names of persons aside.
 * One undo step. Says how many syllables were changed.
 */
export function changeToneStyle(editor: Editor, session: Drafted, style: ToneStyle): number {
  const { [style === "new" ? "old" : "new"]: wrong } = documentToneUse(session.document());
  if (wrong === 0) return 0;
  inOneStep(editor, () => {
    for (const [{ text, note }, path] of [...Node.texts(editor)]) {
      changeText(editor, path, text, toToneStyle(text, style));
      if (note === undefined) continue;
      const changed = toToneStyle(note, style);
      if (changed !== note) Transforms.setNodes(editor, { note: changed }, { at: path });
    }
    const parts = partsInToneStyle(session.frame.parts, style);
    if (JSON.stringify(parts) !== JSON.stringify(session.frame.parts))
      session.setFrame((frame) => ({ ...frame, parts }));
  });
  return wrong;
}

/** Both texts are as long: only the letters that differ are written, so that a cursor stays. */
function changeText(editor: Editor, path: number[], before: string, after: string): void {
  for (let start = 0; start < before.length; start++) {
    if (before[start] === after[start]) continue;
    let end = start;
    while (end < before.length && before[end] !== after[end]) end++;
    const text = before.slice(start, end);
    replaceText(editor, path, { offset: start, text, by: after.slice(start, end) });
    start = end;
  }
}
