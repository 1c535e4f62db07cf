import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { caseProfiles, findingsIn } from "../sample.fixture.ts";
import { addresseesCases } from "./addressees.cases.ts";
import { annexCases } from "./annex.cases.ts";
import { basisCases } from "./basis.cases.ts";
import { bodySymbolCases } from "./body-symbol.cases.ts";
import type { BadCase, PartCases } from "./case.ts";
import { deriveSignatureCases } from "./derive-signature.cases.ts";
import { issuerCases } from "./issuer.cases.ts";
import { marksCases } from "./marks.cases.ts";
import { numberCases } from "./number.cases.ts";
import { placeDateCases } from "./place-date.cases.ts";
import { parseNumberLine } from "./read-number.ts";
import { recipientsCases } from "./recipients.cases.ts";
import { signatureCases } from "./signature.cases.ts";
import { subjectCases } from "./subject.cases.ts";

const PARTS: readonly PartCases[] = [
  issuerCases,
  bodySymbolCases,
  numberCases,
  placeDateCases,
  subjectCases,
  addresseesCases,
  recipientsCases,
  signatureCases,
  deriveSignatureCases,
  marksCases,
  annexCases,
  basisCases,
];

const foundIn = ({ given }: BadCase): readonly string[] =>
  "line" in given
    ? (parseNumberLine(given.line, caseProfiles[given.profile])?.problems ?? [])
    : findingsIn(given).map((m) => m.rule);

describe.each(PARTS)("$part", ({ good, bad }) => {
  test.each(good)("$source: $given prints $prints", ({ print, prints }) => {
    expect(print(caseProfiles)).toEqual(prints);
  });

  test.each(bad)("$source: $given is $finding", (wrong) => {
    expect(foundIn(wrong)).toContain(wrong.finding);
  });
});

test("the complete example has no finding, so each bad case breaks what it says", () => {
  expect(findingsIn({})).toEqual([]);
});

test.each(PARTS)("$part has good and bad cases, each with its source", ({ good, bad }) => {
  expect(good.length).toBeGreaterThan(0);
  expect(bad.length).toBeGreaterThan(0);
  for (const { source } of [...good, ...bad]) expect(source).toMatch(/^(HD05|HD36|NĐ30)/u);
});

test("every file of cases is run", () => {
  const files = readdirSync(import.meta.dirname).filter((n) => n.endsWith(".cases.ts"));
  expect(files.sort()).toEqual(PARTS.map(({ part }) => `${part}.cases.ts`).sort());
});
