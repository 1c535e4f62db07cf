import type { Block, Recipient } from "../model.ts";
import { LETTER, type Sample } from "../sample.ts";
import { named, type RuleCase, ruleCases, WHOLE, withParts } from "./rule-case.ts";

const noted = (...notes: readonly string[]): Recipient[] => [
  ...notes.map((note, i) => ({ id: `n${i}`, name: "Ban Bí thư", note })),
  { id: "luu", name: "Lưu Văn phòng Tỉnh uỷ" },
];

const article = (id: string): Block => ({
  type: "item",
  id,
  level: "article",
  children: [{ text: "Thành lập Tổ công tác." }],
});

const toArticle = (n: number): Sample =>
  withParts({ recipients: named("Ban Bí thư", `Như Điều ${n}`, "Lưu Văn phòng Tỉnh uỷ") });

/** For each rule of its file. */
export const RECIPIENT_CASES: readonly RuleCase[] = ruleCases([
  [
    "recipients-marks-typed",
    "HD05 I.9.2.5",
    withParts({ recipients: named("Các đảng uỷ;", "Lưu Văn phòng Tỉnh uỷ") }),
    withParts({ recipients: named("Các đảng uỷ", "Lưu Văn phòng Tỉnh uỷ") }),
  ],
  [
    "recipients-marks-typed",
    "HD36 1.9",
    {
      profile: "hd36",
      ...withParts({ recipients: named("- Các đảng uỷ", "Lưu Văn phòng Tỉnh uỷ") }),
    },
    { profile: "hd36", ...withParts({ recipients: noted("báo cáo") }) },
  ],
  [
    "addressees-marks-typed",
    "HD05 I.9.2.3-4",
    { template: LETTER, ...withParts({ addressees: named("Sở Y tế,") }) },
    { template: LETTER, ...withParts({ addressees: named("Sở Y tế") }) },
  ],
  [
    "addressees-unprinted",
    "HD05 I.9.2",
    { template: { addressees: "report" }, ...withParts({ addressees: named("Ban Bí thư") }) },
    { template: LETTER, ...withParts({ addressees: named("Ban Bí thư") }) },
  ],
  ["archive-missing", "HD05 I.9.2.5", withParts({ recipients: named("Ban Bí thư") }), WHOLE],
  [
    "archive-not-last",
    "HD05 I.9.2.5",
    withParts({ recipients: named("Lưu Văn phòng Tỉnh uỷ", "Ban Bí thư") }),
    WHOLE,
  ],
  [
    "archive-form",
    "HD05 tr. 29",
    withParts({ recipients: named("Ban Bí thư", "Lưu: VT") }),
    { profile: "nd30", ...withParts({ recipients: named("Bộ Nội vụ", "Lưu: VT, TCCB") }) },
  ],
  [
    "recipients-as-above",
    "HD05 I.9.2.3-4",
    withParts({ recipients: named("Như trên", "Lưu Văn phòng Tỉnh uỷ") }),
    { ...withParts({ recipients: named("Như trên", "Lưu Văn phòng Tỉnh uỷ") }), template: LETTER },
  ],
  [
    "recipients-article",
    "HD05 I.9.2",
    { ...toArticle(3), body: [article("a1"), article("a2")] },
    { ...toArticle(2), body: [article("a1"), article("a2")] },
  ],
  [
    "recipients-notes-mixed",
    "HD05 I.9",
    withParts({ recipients: noted("báo cáo", "để b/c") }),
    withParts({ recipients: noted("báo cáo", "báo cáo", "phối hợp") }),
  ],
]);
