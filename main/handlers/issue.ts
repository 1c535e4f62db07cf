import type { Document } from "../../document/model.ts";
import { hasNumberAndDay, signOffOf } from "../../document/sign-off.ts";
import type { Template } from "../../document/template.ts";
import type { PaperContent } from "../store/content.ts";
import type { DraftRow } from "../store/drafts.ts";
import { listSignOffs } from "../store/sign-offs.ts";
import { lastGiven } from "../store/versions.ts";
import type { Context } from "./context.ts";
import { freeze } from "./freeze.ts";

type Issuing = {
  row: Pick<DraftRow, "id" | "round">;
  document: Document;
  template: Template;
  content: PaperContent;
  at: string;
};

/**
 * Inside the transaction of a save: where number and day were given to what is approved as it
 * stands, the paper as it goes out stays as a version of its own, linked to the approval. Once for
 * each number and day; a paper that had both when it was approved is that version already.
 */
export function keepIssued(context: Context, issuing: Issuing): void {
  const { row, document, template, content, at } = issuing;
  const { parts } = document;
  if (!hasNumberAndDay(parts, template)) return;
  const signOff = signOffOf(listSignOffs(context.db, row.id), row.round);
  if (signOff?.fingerprint !== content.fingerprint) return;
  const given = lastGiven(context.db, signOff.id);
  const same = given?.ordinal === parts.number.ordinal && given?.date === parts.placeDate.date;
  if (same) return;
  freeze(
    context,
    { document, template, content },
    { draftId: row.id, reason: "issue", at, signOff: signOff.id },
  );
}
