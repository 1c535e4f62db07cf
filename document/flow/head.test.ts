import { expect, test } from "vitest";
import { ketLuan } from "../ket-luan.fixture.ts";
import { laidOut } from "../layout/on-paper.fixture.ts";
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

test.each(["về thi đua", "về công tác chuẩn bị hội nghị", `về ${"việc rất dài ".repeat(20)}`])(
  "the line under the subject of the state is a third to a half of it (NĐ30 PL1 II.5): %s",
  (text) => {
    const sample = { parts: { subject: { text } } };
    const flow = flowOf(documentOf(sample), ketLuan, caseProfiles.nd30, CLEAN);
    const [page] = laidOut(flow);
    const title = page?.lines.findIndex(({ runs }) => runs[0]?.text.startsWith("KẾT LUẬN")) ?? 0;
    const below = page?.lines[title]?.top ?? 0;
    const line = page?.rules.find(({ y1, x1 }) => y1 > below && x1 > page.left + 10);
    const end = line?.y1 ?? 0;
    const subject = page?.lines.filter(({ top }) => top > below && top < end) ?? [];
    const widths = subject.map(({ runs }) => runs.reduce((sum, { width }) => sum + width, 0));
    const share = ((line?.x2 ?? 0) - (line?.x1 ?? 0)) / Math.max(...widths);
    expect(share).toBeGreaterThanOrEqual(1 / 3);
    expect(share).toBeLessThanOrEqual(1 / 2);
  },
);

test("a congress theme stands in the place of the type (HD36 1.5.1, HD05 I.5.1.2)", () => {
  const subject = {
    theme: true,
    text: "Đoàn kết, đổi mới",
    note: "Báo cáo trình Đại hội",
  } as const;
  for (const profile of ["hd36", "hd05"] as const) {
    const lines = linesOf({ parts: { subject } }, profile);
    expect(lines).toContain("ĐOÀN KẾT, ĐỔI MỚI");
    expect(lines).not.toContain("KẾT LUẬN");
  }
});

test.each([
  ["Uỷ ban nhân dân tỉnh Lâm Sơn", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "HOẢ TỐC"],
  ["Ủy ban nhân dân tỉnh Lâm Sơn", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "HỎA TỐC"],
  ["Sở Nội vụ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "HỎA TỐC"],
])("the words of the rules have their tone marks as the issuer has: %s", (name, title, urgency) => {
  const parts = { issuer: { name }, marks: { urgency: "express" } } as const;
  expect(linesOf({ parts }, "nd30")).toEqual(expect.arrayContaining([title, urgency]));
});
