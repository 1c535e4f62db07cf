import { Editor, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import type { Message, PartName, Place } from "../../document/message.ts";
import { focusBody } from "./body-caret.ts";
import { bodyOf } from "./document-editor.ts";

/** The field that a part begins with. */
const FIELD_OF_PART: Record<PartName, string> = {
  issuer: "issuer",
  number: "number",
  placeDate: "placeDate",
  subject: "subject",
  addressees: "addressee-1",
  recipients: "recipient-1",
  signature: "signature",
  cosigners: "cosigner-1",
  confirmation: "confirmation",
  marks: "secrecy",
  drafter: "drafter",
  contact: "contact",
};

/** Parts that have several fields, any of which may be missing: the first that is there. */
const ELSE: Record<string, string> = { secrecy: "urgency", urgency: "circulation" };

/** Findings that are about another field of their part. */
const FIELD_OF_RULE: Record<string, string> = {
  "number-body-missing": "numberBody",
  "date-missing": "placeDate-date",
  "date-invalid": "placeDate-date",
  "signer-missing": "signerName",
};

/** Brings what a message is about into view and puts the cursor there. */
export function showMessage(editor: Editor, { rule, place }: Message): void {
  const field = FIELD_OF_RULE[rule];
  if (field) focusField(field);
  else if (place) showPlace(editor, place);
  else showPlace(editor, { block: bodyOf(editor)[0]?.id ?? "" });
}

/** Brings a field of the page into view and puts the cursor there. */
export function focusField(name: string): void {
  const field = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const other = ELSE[name];
  if (!field && other) focusField(other);
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}

/** Brings a place of the document into view and puts the cursor there. */
export function showPlace(editor: Editor, place: Place): void {
  if ("part" in place) {
    focusField(FIELD_OF_PART[place.part]);
    return;
  }
  const index = bodyOf(editor).findIndex((block) => block.id === place.block);
  if (index < 0) return;
  Transforms.select(editor, Editor.start(editor, [index]));
  focusBody(editor);
  const block = editor.children[index];
  if (block) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: "start" });
}
