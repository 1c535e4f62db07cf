import type { Copy } from "../../document/flow/flow-of.ts";
import type { Document, NewId } from "../../document/model.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import { ok } from "../../document/result.ts";
import type { Template } from "../../document/template.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { writeSafely } from "./safe-file.ts";

export type ExportOrder = {
  document: Document;
  template: Template;
  profile: Profile;
  copy: Copy;
  path: string;
};

/**
 * Writes a document as DOCX to a path and answers the bytes that stand there. The file is read
 * again and checked before it takes its name; failures as in `writeSafely`.
 */
export async function exportFile(
  { document, template, profile, copy, path }: ExportOrder,
  newId: NewId,
): Promise<Outcome<Uint8Array>> {
  // Loaded at the first export: the app and the command line start without them.
  const { writeDocx } = await import("../docx/write/write-docx.ts");
  const { checkDocx } = await import("../docx/check-docx.ts");
  const bytes = await writeDocx(document, template, profile, copy);
  const check = (written: Uint8Array) => checkDocx(written, document, template, profile, copy);
  const done = await writeSafely(path, bytes, newId, check);
  return done.ok ? ok(bytes) : refuse(done.error.code, done.error.path);
}
