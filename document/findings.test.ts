import { describe, expect, test } from "vitest";
import { findingsOf } from "./findings.ts";
import { example, ketLuan } from "./ket-luan.fixture.ts";
import type { Document, Parts } from "./model.ts";
import { newDocument } from "./template.ts";

const rules = (d: Document) => findingsOf(d).map((m) => m.rule);
const withParts = (parts: Partial<Parts>): Document => ({
  ...example,
  parts: { ...example.parts, ...parts },
});

test("the complete example has none", () => expect(findingsOf(example)).toEqual([]));

test("a new document lacks what the writer has to give", () => {
  expect(rules(newDocument(ketLuan))).toEqual([
    "issuer-missing",
    "number-missing",
    "place-missing",
    "date-missing",
    "subject-missing",
    "body-missing",
    "signer-missing",
  ]);
});

describe("each rule finds its case and names its section", () => {
  test.each([
    ["issuer-missing", "HD05 I.2", withParts({ issuer: { name: "  " } })],
    ["number-missing", "HD05 I.3", withParts({ number: { body: "TU" } })],
    ["number-body-missing", "HD05 I.3.1.2", withParts({ number: { ordinal: 1, body: "" } })],
    ["place-missing", "HD05 I.4.1.1", withParts({ placeDate: { place: "", date: "2026-12-05" } })],
    ["date-missing", "HD05 I.4.1.2", withParts({ placeDate: { place: "Lâm Sơn" } })],
    ["date-invalid", "HD05 I.4.1.2", withParts({ placeDate: { place: "x", date: "2026-02-30" } })],
    ["subject-missing", "HD05 I.5.1.1", withParts({ subject: { text: "\n" } })],
    ["body-missing", "HD05 I.6", { ...example, body: newDocument(ketLuan).body }],
    ["recipients-missing", "HD05 I.9", withParts({ recipients: [{ id: "r", name: " " }] })],
    ["authority-missing", "HD05 I.7.1", withParts({ signature: { name: "Lê Văn An" } })],
    [
      "signer-missing",
      "HD05 I.7.1.3",
      withParts({ signature: { capacity: "T/M", body: "Tỉnh uỷ", position: "Bí thư" } }),
    ],
  ] as const)("%s (%s)", (rule, source, d) => {
    expect(rules(d)).toEqual([rule]);
    expect(findingsOf(d)[0]?.source).toBe(source);
  });
});
