import type { Document, NewId } from "../../document/model.ts";
import { ok } from "../../document/result.ts";
import type { Template } from "../../document/template.ts";
import type { DraftMark } from "../docx/write/write-docx.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { writeSafely } from "./safe-file.ts";

export type ExportOrder = { document: Document; template: Template; mark: DraftMark; path: string };

/**
 * Writes a document as DOCX to a path and answers the bytes that stand there. The file is read
 * again and checked before it takes its name; failures as in `writeSafely`.
 */
export async function exportFile(
  { document, template, mark, path }: ExportOrder,
  newId: NewId,
): Promise<Outcome<Uint8Array>> {
  // Loaded at the first export: the app and the command line start without them.
  const { writeDocx } = await import("../docx/write/write-docx.ts");
  const { checkDocx } = await import("../docx/check-docx.ts");
  const bytes = await writeDocx(document, template, mark);
  const check = (written: Uint8Array) => checkDocx(written, document, template);
  const done = await writeSafely(path, bytes, newId, check);
  return done.ok ? ok(bytes) : refuse(done.error.code, done.error.path);
}
