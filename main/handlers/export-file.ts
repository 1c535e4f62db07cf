import type { FileFact } from "../../document/file-fact.ts";
import { type Copy, flowOf } from "../../document/flow/flow-of.ts";
import { layoutFlow } from "../../document/layout/layout-flow.ts";
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
  format: "docx" | "pdf";
  path: string;
};

/** The bytes of a file, what is wrong with bytes that were read again, and what they tell. */
type Made = {
  bytes: Uint8Array;
  check: (written: Uint8Array) => string | undefined;
  facts: () => FileFact[];
};

/** A file as it stands on the disk, and what it says of itself. */
export type ExportedFile = { bytes: Uint8Array; facts: FileFact[] };

/**
 * Writes a document as DOCX or PDF to a path and answers what stands there. The file is read
 * again and checked before it takes its name; failures as in `writeSafely`.
 */
export async function exportFile(order: ExportOrder, newId: NewId): Promise<Outcome<ExportedFile>> {
  const { bytes, check, facts } = await (order.format === "pdf" ? makePdf(order) : makeDocx(order));
  const done = await writeSafely(order.path, bytes, newId, check);
  return done.ok ? ok({ bytes, facts: facts() }) : refuse(done.error.code, done.error.path);
}

// Both are loaded at the first export: the app and the command line start without them.

async function makeDocx({ document, template, profile, copy }: ExportOrder): Promise<Made> {
  const { writeDocx } = await import("../docx/write/write-docx.ts");
  const { checkDocx } = await import("../docx/check-docx.ts");
  const { metadataReport } = await import("../docx/metadata-report.ts");
  const bytes = await writeDocx(document, template, profile, copy);
  return {
    bytes,
    check: (written) => checkDocx(written, document, template, profile, copy),
    facts: () => metadataReport(bytes),
  };
}

async function makePdf({ document, template, profile, copy }: ExportOrder): Promise<Made> {
  const { writePdf } = await import("../pdf/write-pdf.ts");
  const { pdfFactsOf } = await import("../pdf/pdf-facts.ts");
  const { pageCountOf, pdfReport } = await import("../pdf/pdf-report.ts");
  const flow = flowOf(document, template, profile, copy);
  const pages = layoutFlow(flow);
  const bytes = await writePdf(pages, flow, pdfFactsOf(document, template));
  return {
    bytes,
    check: (written) => (pageCountOf(written) === pages.length ? undefined : "pages"),
    facts: () => pdfReport(bytes),
  };
}
