import { type Editor, Node, Path, Transforms } from "slate";
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

/**
 * Both texts are as long, and only what differs is written: letter by letter where the cursor is, so
 * that it stays, and in one stretch everywhere else, as every step of 10,000 paragraphs costs.
 */
function changeText(editor: Editor, path: number[], before: string, after: string): void {
  const { selection } = editor;
  const ends = selection ? [selection.anchor, selection.focus] : [];
  const fine = ends.some((point) => Path.equals(point.path, path));
  for (let start = firstDifference(before, after, 0); start < before.length; ) {
    let end = fine ? start + 1 : before.length;
    while (fine && end < before.length && before[end] !== after[end]) end++;
    while (before[end - 1] === after[end - 1]) end--;
    const text = before.slice(start, end);
    replaceText(editor, path, { offset: start, text, by: after.slice(start, end) });
    start = firstDifference(before, after, end);
  }
}

function firstDifference(a: string, b: string, from: number): number {
  let at = from;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
