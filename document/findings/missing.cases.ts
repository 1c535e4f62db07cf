import { paragraph } from "../build.ts";
import { LETTER, PROPOSAL } from "../sample.ts";
import {
  AGENCY,
  named,
  type RuleCase,
  ruleCases,
  signedBy,
  WHOLE,
  withParts,
} from "./rule-case.ts";

/** For each rule of its file. */
export const MISSING_CASES: readonly RuleCase[] = ruleCases([
  ["issuer-missing", "HD05 I.2", withParts({ issuer: { name: " " } }), WHOLE],
  [
    "number-missing",
    "HD05 I.3",
    withParts({ number: { body: "TU" } }),
    { ...withParts({ number: { body: "TU" } }), template: { without: ["number"] } },
  ],
  [
    "number-body-missing",
    "HD05 I.3.1.2",
    withParts({ number: { ordinal: 1, body: "" } }),
    { ...withParts({ number: { body: "" } }), template: { without: ["number"] } },
  ],
  [
    "place-missing",
    "HD05 I.4.1.1",
    withParts({ placeDate: { place: "", date: "2026-12-05" } }),
    WHOLE,
  ],
  ["date-missing", "HD05 I.4.1.2", withParts({ placeDate: { place: "Lâm Sơn" } }), WHOLE],
  [
    "date-invalid",
    "HD05 I.4.1.2",
    withParts({ placeDate: { place: "Lâm Sơn", date: "2026-02-30" } }),
    withParts({ placeDate: { place: "Lâm Sơn", date: "2026-02-28" } }),
  ],
  [
    "subject-missing",
    "HD05 I.5.1.1",
    withParts({ subject: { text: "\n" } }),
    { ...withParts({ subject: { text: "" } }), template: { without: ["subject"] } },
  ],
  [
    "addressees-missing",
    "HD05 I.9.2.3-4",
    { template: LETTER },
    { template: PROPOSAL, ...withParts({ addressees: named("Ban Thường vụ Tỉnh uỷ") }) },
  ],
  ["body-missing", "HD05 I.6", { body: [paragraph("b1", " ")] }, WHOLE],
  [
    "recipients-missing",
    "HD05 I.9",
    withParts({ recipients: named(" ") }),
    { ...withParts({ recipients: [] }), template: { without: ["recipients"] } },
  ],
  ["authority-missing", "HD05 I.7.1", signedBy({}), signedBy({ position: "Trưởng ban" }, AGENCY)],
  [
    "signer-missing",
    "HD05 I.7.1.3",
    withParts({ signature: { capacity: "T/M", body: "Tỉnh uỷ", position: "Bí thư" } }),
    WHOLE,
  ],
]);
