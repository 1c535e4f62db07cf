import { describe, expect, test } from "vitest";
import { paragraph, table, text } from "../build.ts";
import { findingsOf, RULES } from "../findings.ts";
import { ketLuan } from "../ket-luan.fixture.ts";
import { PART_NAMES } from "../message.ts";
import { partyHd05, profiles } from "../profiles/profiles.fixture.ts";
import { findingsIn } from "../sample.fixture.ts";
import type { Sample } from "../sample.ts";
import { reasonsNotToSign } from "../sign-off.ts";
import { newDocument } from "../template.ts";
import { BODY_CASES } from "./body-rules.cases.ts";
import { DRAWN_CASES } from "./drawn-rules.cases.ts";
import { ISSUER_CASES } from "./issuer-rules.cases.ts";
import { MARK_CASES } from "./mark-rules.cases.ts";
import { MISSING_CASES } from "./missing.cases.ts";
import { PLACEHOLDER_CASES } from "./placeholder-rules.cases.ts";
import { PROFILE_CASES } from "./profile-rules.cases.ts";
import { RECIPIENT_CASES } from "./recipient-rules.cases.ts";
import { SIGNATURE_CASES } from "./signature-rules.cases.ts";
import { SUBJECT_CASES } from "./subject-rules.cases.ts";

const RULE_CASES = [
  ...MISSING_CASES,
  ...PLACEHOLDER_CASES,
  ...PROFILE_CASES,
  ...ISSUER_CASES,
  ...SUBJECT_CASES,
  ...BODY_CASES,
  ...RECIPIENT_CASES,
  ...SIGNATURE_CASES,
  ...MARK_CASES,
  ...DRAWN_CASES,
];

const rules = (sample: Sample): string[] => findingsIn(sample).map((m) => m.rule);

test("the complete example has none", () => expect(rules({})).toEqual([]));

test("a new document lacks what the writer has to give", () => {
  const found = findingsOf(newDocument(ketLuan), ketLuan, partyHd05, profiles);
  expect(found.map((m) => m.rule)).toEqual([
    "issuer-missing",
    "number-missing",
    "place-missing",
    "date-missing",
    "subject-missing",
    "body-missing",
    "signer-missing",
  ]);
});

describe("each rule finds its bad case and not its good one", () => {
  test.each(RULE_CASES)("$rule ($source)", ({ rule, source, bad, good }) => {
    const hits = findingsIn(bad).filter((m) => m.rule === rule);
    expect(hits).toHaveLength(1);
    expect(hits[0]?.source).toBe(source);
    expect(hits[0]?.text).toMatch(/^[\p{Lu}“].*[^.]$/u);
    expect(rules(good)).not.toContain(rule);
  });
});

test("only missing essentials and places to fill in keep a paper from being signed", () => {
  const blocking = RULES.filter((r) => r.severity === "error").map((r) => r.id);
  expect(blocking).toEqual([
    "issuer-missing",
    "number-body-missing",
    "place-missing",
    "date-invalid",
    "subject-missing",
    "body-missing",
    "recipients-missing",
    "authority-missing",
    "signer-missing",
    "placeholder-left",
  ]);
  const careless = { setting: { size: 9 }, parts: { subject: { text: "V/v một việc." } } };
  expect(reasonsNotToSign(findingsIn(careless))).toEqual([]);
});

test("a place to fill in is said with the words around it, in a cell and in a footnote too", () => {
  const long =
    "Thường trực Tỉnh uỷ giao Ban Tổ chức Tỉnh uỷ chủ trì, phối hợp với …… xây dựng đề án";
  const found = findingsIn({
    body: [
      paragraph("b1", long),
      table("t1", [
        ["STT", "Tên"],
        ["1", "ông ……, bà ……"],
      ]),
      paragraph("b2", [text("chữ", { note: "theo Tờ trình số …-TTr/TU" })]),
    ],
  }).filter(({ rule }) => rule === "placeholder-left");
  expect(found.map(({ text, place }) => [text, place])).toEqual([
    [
      "Còn chỗ chưa điền: “Tổ chức Tỉnh uỷ chủ trì, phối hợp với …… xây dựng đề án”",
      { block: "b1" },
    ],
    ["Còn 2 chỗ chưa điền: “ông ……, bà ……”", { block: "t1" }],
    ["Còn chỗ chưa điền: “theo Tờ trình số …-TTr/TU”", { block: "b2" }],
  ]);
});

test("every rule has its own id, a source, a place that exists and a case", () => {
  const ids = RULES.map((r) => r.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of RULES) {
    expect(Object.values(rule.sources).join("")).not.toBe("");
    // A paper of 2020 is told what HD 36 says, never what came after it.
    expect(rule.sources.hd36 === undefined).toBe(rule.sources.hd05 === undefined);
    expect(rule.sources.hd36 ?? "").not.toMatch(/HD05|QĐ399/u);
    expect(rule.sources.hd05 ?? "").not.toMatch(/HD36|QĐ66/u);
    if (rule.part) expect(PART_NAMES).toContain(rule.part);
  }
  expect([...new Set(RULE_CASES.map((c) => c.rule))].sort()).toEqual([...ids].sort());
});
