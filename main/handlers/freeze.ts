import { findingsOf } from "../../document/findings.ts";
import type { Document } from "../../document/model.ts";
import { profileOf } from "../../document/profiles/choose.ts";
import type { Template } from "../../document/template.ts";
import type { PaperContent } from "../store/content.ts";
import { addVersion, type NewVersion } from "../store/versions.ts";
import type { Context } from "./context.ts";

/** A content, word for word as it is stored, and what it was read as. */
export type Frozen = { document: Document; template: Template; content: PaperContent };

/**
 * Keeps a content as a version, with the rules and the findings of this moment; answers the
 * version's id. Inside a transaction of the act that it belongs to.
 */
export function freeze(
  context: Context,
  { document, template, content }: Frozen,
  why: Pick<NewVersion, "draftId" | "reason" | "at" | "signOff">,
): string {
  const { db, host, profiles } = context;
  const id = host.newId();
  const profile = profileOf(document, profiles);
  const findings = findingsOf(document, template, profile, profiles);
  addVersion(db, { ...content, ...why, id, profile: profile.id, findings });
  return id;
}
