import fc from "fast-check";
import { expect, test } from "vitest";
import { anyBlock } from "./arbitrary.fixture.ts";
import { countingIds, item, paragraph, table } from "./build.ts";
import { ketLuan } from "./ket-luan.fixture.ts";
import { type Block, blockSchema } from "./model.ts";
import { isNormalBody } from "./normal-body.ts";
import { tries } from "./property-runs.fixture.ts";
import { normalizeBody } from "./rules.ts";

const scheme = ketLuan.numbering;
const normalize = (blocks: readonly unknown[]): Block[] =>
  normalizeBody(blocks, { scheme, newId: countingIds("n") });

test("what the rules made is known as such, whatever it was made of", () => {
  fc.assert(
    fc.property(fc.array(anyBlock), (blocks) => {
      expect(isNormalBody(normalize(blocks), scheme)).toBe(true);
    }),
    tries(1_000),
  );
});

/** Bodies that pass the schema, with ids and runs that need the rules as often as not. */
const anyRun = fc.record(
  {
    text: fc.constantFrom("", "một", "hai"),
    bold: fc.constant(true as const),
    note: fc.constantFrom("", "chú thích"),
  },
  { requiredKeys: ["text"] },
);
const anyRuns = fc.array(anyRun, { minLength: 1, maxLength: 3 });
const anyId = fc.constantFrom("a", "b", "c", "d");
const anySchemaBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("paragraph" as const), id: anyId, children: anyRuns }),
  fc.record({
    type: fc.constant("item" as const),
    id: anyId,
    level: fc.constantFrom("section" as const, "clause" as const, "article" as const),
    children: anyRuns,
  }),
  fc.record({
    type: fc.constant("table" as const),
    id: anyId,
    widths: fc.array(fc.constant(1), { minLength: 1, maxLength: 2 }),
    header: fc.nat(1),
    children: fc.array(
      fc.record({
        type: fc.constant("row" as const),
        children: fc.array(fc.record({ type: fc.constant("cell" as const), children: anyRuns }), {
          minLength: 1,
          maxLength: 2,
        }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);

test("what is taken for normal the rules leave as it is", () => {
  let normal = 0;
  fc.assert(
    fc.property(fc.array(anySchemaBlock, { minLength: 1, maxLength: 3 }), (body) => {
      for (const block of body) blockSchema.parse(block);
      if (!isNormalBody(body, scheme)) return;
      normal += 1;
      expect(normalize(body)).toEqual(body);
    }),
    tries(5_000),
  );
  expect(normal).toBeGreaterThan(200);
});

test.each<[string, Block[]]>([
  ["no block", []],
  ["an id twice", [paragraph("a", "một"), paragraph("a", "hai")]],
  ["a level that the type does not have", [item("a", "article", "một")]],
  ["an empty run beside another", [paragraph("a", [{ text: "" }, { text: "một" }])]],
  ["two runs that are one", [paragraph("a", [{ text: "một" }, { text: "hai" }])]],
  ["a row that is too short", [{ ...table("a", [["một"]]), widths: [1, 1] }]],
])("%s is not normal", (_name, body) => {
  expect(isNormalBody(body, scheme)).toBe(false);
});
