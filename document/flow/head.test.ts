import { expect, test } from "vitest";
import { ketLuan } from "../ket-luan.fixture.ts";
import { caseProfiles, documentOf } from "../sample.fixture.ts";
import { LETTER, type ProfileName, type Sample } from "../sample.ts";
import { flowOf } from "./flow-of.ts";
import { flowLines } from "./flow-text.ts";

const linesOf = (sample: Sample, profile: ProfileName): string[] =>
  flowLines(
    flowOf(documentOf(sample), { ...ketLuan, ...sample.template }, caseProfiles[profile], {
      mark: { kind: "clean" },
    }),
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
