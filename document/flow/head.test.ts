import { expect, test } from "vitest";
import { ketLuan } from "../ket-luan.fixture.ts";
import { caseProfiles, documentOf } from "../sample.fixture.ts";
import { LETTER, type ProfileName, type Sample } from "../sample.ts";
import { type Copy, flowOf } from "./flow-of.ts";
import { flowLines } from "./flow-text.ts";

const CLEAN: Copy = { mark: { kind: "clean" } };

const linesOf = (sample: Sample, profile: ProfileName, copy = CLEAN): string[] =>
  flowLines(
    flowOf(documentOf(sample), { ...ketLuan, ...sample.template }, caseProfiles[profile], copy),
  );

const subject = { parts: { subject: { text: "về việc chuẩn bị hội nghị" } } };

test.each([
  ["HD05 I.5.2", "hd05", "về việc chuẩn bị hội nghị"],
  ["HD36 1.5", "hd36", "về việc chuẩn bị hội nghị"],
  ["NĐ30 PL1 II.5", "nd30", "Về việc chuẩn bị hội nghị"],
] as const)("the subject opens as %s has it", (_, profile, line) => {
  expect(linesOf(subject, profile)).toContain(line);
});

test.each([
  ["HD05 I.5.2.3", "hd05", "về việc chuẩn bị hội nghị"],
  ["HD36 1.5", "hd36", "V/v chuẩn bị hội nghị"],
  ["NĐ30 PL1 II.5", "nd30", "V/v chuẩn bị hội nghị"],
] as const)("so does that of a letter (%s)", (_, profile, line) => {
  const letter = { template: LETTER, parts: { subject: { text: "V/v chuẩn bị hội nghị" } } };
  expect(linesOf(letter, profile)).toContain(line);
});

test.each(["hd05", "hd36", "nd30"] as const)(
  "under the number: draft, secrecy, urgency (HD36 PL1; %s)",
  (profile) => {
    const marks = { secrecy: "secret", urgency: "urgent" } as const;
    const lines = linesOf({ parts: { marks } }, profile, { mark: { kind: "draft", round: 2 } });
    const at = lines.findIndex((line) => line.startsWith("Số"));
    expect(lines.slice(at + 1, at + 4)).toEqual(["Dự thảo lần 2", "MẬT", "KHẨN"]);
  },
);
