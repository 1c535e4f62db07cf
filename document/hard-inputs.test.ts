import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countingIds } from "./build.ts";
import { findingsOf } from "./findings.ts";
import { flowOf } from "./flow/flow-of.ts";
import { example, ketLuan } from "./ket-luan.fixture.ts";
import type { Block, Document } from "./model.ts";
import { patchSchema } from "./patch.ts";
import { profileOf } from "./profiles/choose.ts";
import { profiles } from "./profiles/profiles.fixture.ts";
import { tries } from "./property-runs.fixture.ts";
import { normalizeBody } from "./rules.ts";

const LENGTH = 200_000;

/** Texts over which a careless pattern runs again and again from every place. */
const HARD: Record<string, string> = {
  "spaces before a word": `Số ${" ".repeat(LENGTH)}x`,
  "stretches of spaces": `x${" ".repeat(500)}`.repeat(400),
  digits: "1".repeat(LENGTH),
  "numbers without end": "1.".repeat(LENGTH / 2),
  "one word": "a".repeat(LENGTH),
  "many words": "chữ ".repeat(LENGTH / 4),
};

const withBody = (text: string): Document => ({
  ...example,
  body: [
    { type: "paragraph", id: "p", children: [{ text }] },
    { type: "basis", id: "b", children: [{ text }] },
    { type: "item", id: "i", level: "section", children: [{ text, lead: true }] },
  ],
});

const withSubject = (text: string): Document => ({
  ...example,
  parts: { ...example.parts, subject: { text, note: text } },
});

describe("what nobody types is still set and checked, in the time of a test", () => {
  test.each(Object.entries(HARD))("%s", (_name, text) => {
    for (const document of [withBody(text), withSubject(text)]) {
      const profile = profileOf(document, profiles);
      const { sections } = flowOf(document, ketLuan, profile, { mark: { kind: "clean" } });
      expect(sections.length).toBeGreaterThan(0);
      expect(Array.isArray(findingsOf(document, ketLuan, profile, profiles))).toBe(true);
    }
  });
});

const odd = fc.oneof(
  fc.constant(undefined),
  fc.boolean(),
  fc.integer(),
  fc.string(),
  fc.constant(null),
);

const run = fc.record(
  { text: fc.string(), bold: odd, italic: odd, note: odd, lead: odd, href: odd },
  { requiredKeys: ["text"] },
);

const cell = fc.record(
  {
    type: fc.constant("cell"),
    align: odd,
    span: fc.oneof(odd, fc.integer({ min: -1, max: 99 })),
    children: fc.array(run),
  },
  { requiredKeys: ["type", "children"] },
);

const row = fc.record({
  type: fc.constantFrom("row", "cell"),
  children: fc.array(cell, { maxLength: 4 }),
});

/** Blocks as a forged paste brings them: every property of any kind. */
const forged = fc.record(
  {
    type: fc.constantFrom("paragraph", "item", "basis", "annex", "table", "poem"),
    id: fc.oneof(odd, fc.constant("x".repeat(100))),
    level: fc.oneof(odd, fc.constantFrom("section", "chapter", "point")),
    align: odd,
    landscape: odd,
    widths: fc.oneof(odd, fc.array(fc.double(), { maxLength: 60 })),
    header: fc.oneof(odd, fc.integer({ min: -5, max: 99 })),
    children: fc.oneof(
      fc.array(run, { minLength: 1 }),
      fc.array(row, { minLength: 1, maxLength: 4 }),
    ),
  },
  { requiredKeys: ["type", "children"] },
);

test("whatever a paste forges, what the rules make of it can be saved", () => {
  fc.assert(
    fc.property(fc.array(forged, { maxLength: 4 }), (body) => {
      const blocks: Block[] = normalizeBody(body, {
        scheme: ketLuan.numbering,
        newId: countingIds("n"),
      });
      const parsed = patchSchema.safeParse({ blocks });
      expect(parsed.error?.issues ?? []).toEqual([]);
    }),
    tries(300),
  );
});
