import { expect, test } from "vitest";
import { example, ketLuan } from "../ket-luan.fixture.ts";
import { partyHd05 } from "../profiles/profiles.fixture.ts";
import { flowOf } from "./flow-of.ts";

const clean = { mark: { kind: "clean" } } as const;

test("the same document prints the same objects: only what changed is printed anew", () => {
  const first = flowOf(example, ketLuan, partyHd05, clean);
  const again = flowOf({ ...example }, ketLuan, partyHd05, clean);
  const sources = (flow: typeof first) =>
    flow.sections.flatMap((s) => s.blocks).filter((b) => b.source !== undefined);
  expect(sources(first).length).toBe(example.body.length);
  expect(sources(again).every((block, i) => block === sources(first)[i])).toBe(true);
  expect(again.styles.body).toBe(first.styles.body);
});
