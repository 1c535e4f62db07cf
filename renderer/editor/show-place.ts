import { Editor, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import type { Place } from "../../document/message.ts";
import { bodyOf } from "./document-editor.ts";

/** The field that a part begins with. */
const FIELD_OF_PART = {
  issuer: "issuer",
  number: "number",
  placeDate: "placeDate",
  subject: "subject",
  recipients: "recipient-1",
  signature: "signerName",
} as const;

/** Brings a place of the document into view and puts the cursor there. */
export function showPlace(editor: Editor, place: Place): void {
  if ("part" in place) {
    const name = FIELD_OF_PART[place.part];
    const field = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
    field?.scrollIntoView({ block: "center" });
    field?.focus();
    return;
  }
  const index = bodyOf(editor).findIndex((block) => block.id === place.block);
  if (index < 0) return;
  Transforms.select(editor, Editor.start(editor, [index]));
  ReactEditor.focus(editor);
  const block = editor.children[index];
  if (block) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: "start" });
}
