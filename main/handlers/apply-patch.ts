import type { Block, Document } from "../../document/model.ts";
import { parseDocument } from "../../document/parse.ts";
import { applyPatch, frameOf, type Patch } from "../../document/patch.ts";
import { ok } from "../../document/result.ts";
import type { Template } from "../../document/template.ts";
import { type Outcome, refuse } from "./outcome.ts";

const NO_BLOCK: Block = { type: "paragraph", id: "none", children: [{ text: "" }] };

/**
 * The document a patch leads to. What the patch brings goes through the one door of documents, so
 * that only clean, canonical content reaches the disk; what it leaves alone came through before.
 * A patch that names a block twice, loses one or changes the type is "invalid-request".
 */
export function applyCleanPatch(
  document: Document,
  patch: Patch,
  template: Template,
): Outcome<Document> {
  const clean = cleanPatch(document, patch, template);
  if (!clean) return refuse("invalid-request");
  const next = applyPatch(document, clean);
  if (!next || !holdsEach(next.body, patch.blocks) || next.template !== document.template) {
    return refuse("invalid-request");
  }
  return ok(next);
}

function cleanPatch(document: Document, patch: Patch, template: Template): Patch | undefined {
  if (!allDiffer(patch.blocks.map((b) => b.id)) || !allDiffer(patch.order ?? [])) return undefined;
  const body = patch.blocks.length > 0 ? patch.blocks : [NO_BLOCK];
  const brought = { ...(patch.frame ?? frameOf(document)), body };
  const parsed = parseDocument(brought, template.numbering, () => NO_BLOCK.id);
  if (!parsed.ok) return undefined;
  return {
    blocks: patch.blocks.length > 0 ? parsed.value.body : [],
    ...(patch.frame && { frame: frameOf(parsed.value) }),
    ...(patch.order && { order: patch.order }),
  };
}

const allDiffer = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

function holdsEach(body: readonly Block[], blocks: readonly Block[]): boolean {
  if (blocks.length === 0) return true;
  const ids = new Set(body.map((b) => b.id));
  return blocks.every((b) => ids.has(b.id));
}
