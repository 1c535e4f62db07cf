import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyBlock } from "./arbitrary.fixture.ts";
import { countingIds, document, paragraph } from "./build.ts";
import { example, ketLuan } from "./ket-luan.fixture.ts";
import type { Document } from "./model.ts";
import { applyPatch, diffDocuments, isEmptyPatch, patchSchema } from "./patch.ts";
import { normalizeBody } from "./rules.ts";

const CONTEXT = { scheme: ketLuan.numbering, newId: countingIds("n") };
const documents = fc
  .record({ body: fc.array(anyBlock, { maxLength: 8 }), subject: fc.string() })
  .map(({ body, subject }) =>
    document(normalizeBody(body, CONTEXT), { subject: { text: subject } }),
  );

/** Some blocks of one document and some of another, in another order, as edits leave them. */
const mixed = fc
  .tuple(documents, documents, fc.infiniteStream(fc.nat(1_000)))
  .map(([a, b, order]) => {
    const byId = new Map([...a.body, ...b.body].map((block) => [block.id, block]));
    const kept = [...byId.values()]
      .map((block) => ({ block, place: order.next().value ?? 0 }))
      .filter(({ place }) => place % 3 > 0)
      .sort((x, y) => x.place - y.place)
      .map(({ block }) => block);
    return { a, b: { ...b, body: kept.length > 0 ? kept : b.body } };
  });

test("applyPatch(a, diff(a, b)) is b", () => {
  fc.assert(
    fc.property(mixed, ({ a, b }) => {
      const patch = diffDocuments(a, b);
      expect(applyPatch(a, patch)).toEqual(b);
      expect(patchSchema.safeParse(JSON.parse(JSON.stringify(patch))).success).toBe(true);
    }),
  );
});

describe("a patch carries only what changed", () => {
  const change = (edit: (d: Document) => Document) => diffDocuments(example, edit(example));

  test("nothing", () => expect(isEmptyPatch(change((d) => d))).toBe(true));

  test("one block of many", () => {
    const patch = change((d) => ({
      ...d,
      body: d.body.map((b, i) => (i === 3 ? paragraph(b.id, "khác") : b)),
    }));
    expect(patch).toEqual({ blocks: [paragraph(example.body[3]?.id ?? "", "khác")] });
  });

  test("the parts without the body", () => {
    const patch = change((d) => ({ ...d, profile: "party-hd36" }));
    expect(patch.blocks).toEqual([]);
    expect(patch.frame?.profile).toBe("party-hd36");
    expect(patch.order).toBeUndefined();
  });

  test("the order without the blocks", () => {
    const patch = change((d) => ({ ...d, body: d.body.toReversed() }));
    expect(patch.blocks).toEqual([]);
    expect(patch.order).toEqual(example.body.map((b) => b.id).toReversed());
  });
});

test("a patch that names a block nobody has, or leaves none, is refused", () => {
  expect(applyPatch(example, { blocks: [], order: ["nobody"] })).toBeUndefined();
  expect(applyPatch(example, { blocks: [], order: [] })).toBeUndefined();
});
