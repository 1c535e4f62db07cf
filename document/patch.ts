import { z } from "zod";
import { type Block, blockSchema, type Document, documentSchema } from "./model.ts";

const frameSchema = documentSchema.omit({ body: true });

/**
 * What a save carries: only what changed since the last one. `frame` is everything but the body;
 * `blocks` are the changed and new blocks; `order` names all blocks when their order changed.
 */
export const patchSchema = z.strictObject({
  frame: frameSchema.optional(),
  blocks: z.array(blockSchema),
  order: z.array(z.string()).optional(),
});

export type Frame = z.infer<typeof frameSchema>;
export type Patch = z.infer<typeof patchSchema>;

/** The document without its body. */
export function frameOf({ body: _body, ...frame }: Document): Frame {
  return frame;
}

const sameOrder = (a: readonly Block[], b: readonly Block[]): boolean =>
  a.length === b.length && a.every((block, i) => block.id === b[i]?.id);

/** The patch that leads from one value to another. Compares blocks by identity: they are immutable. */
export function diffDocuments(from: Document, to: Document): Patch {
  const known = new Set<Block>(from.body);
  const blocks = to.body.filter((block) => !known.has(block));
  const frame =
    JSON.stringify(frameOf(from)) === JSON.stringify(frameOf(to)) ? undefined : frameOf(to);
  const order = sameOrder(from.body, to.body) ? undefined : to.body.map((b) => b.id);
  return { blocks, ...(frame && { frame }), ...(order && { order }) };
}

/** True when a patch changes nothing. */
export const isEmptyPatch = (patch: Patch): boolean =>
  patch.blocks.length === 0 && !patch.frame && !patch.order;

/** Applies a patch; undefined when it names a block that neither side has. */
export function applyPatch(document: Document, patch: Patch): Document | undefined {
  const blocks = new Map(document.body.map((b) => [b.id, b]));
  for (const block of patch.blocks) blocks.set(block.id, block);
  const order = patch.order ?? document.body.map((b) => b.id);
  const body = order.map((id) => blocks.get(id)).filter((b): b is Block => b !== undefined);
  if (body.length !== order.length || body.length === 0) return undefined;
  return { ...(patch.frame ?? frameOf(document)), body };
}
