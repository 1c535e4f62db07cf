import type { Signature } from "../model.ts";
import { LETTER } from "../sample.ts";
import { type RuleCase, ruleCases, withParts } from "./rule-case.ts";

const standing: Signature = {
  capacity: "T/M",
  body: "Ban Thường vụ",
  position: "Bí thư",
  name: "Lê Văn An",
};

const authored = { author: "của Ban Thường vụ Tỉnh uỷ", text: "về một việc" };

/** For each rule of its file. */
export const SUBJECT_CASES: readonly RuleCase[] = ruleCases([
  [
    "subject-capital",
    "HD05 I.5",
    withParts({ subject: { text: "về việc Thành lập Ban Chỉ đạo" } }),
    withParts({ subject: { text: "về việc Tỉnh uỷ Lâm Sơn làm việc với các địa phương" } }),
  ],
  [
    "subject-capital",
    "HD36 1.5",
    { profile: "hd36", ...withParts({ subject: { text: "Về công tác cán bộ" } }) },
    { profile: "hd36", ...withParts({ subject: { text: "về việc ban hành Quy chế" } }) },
  ],
  [
    "theme-note-missing",
    "HD05 I.5.1.2",
    withParts({ subject: { theme: true, text: "Đoàn kết, đổi mới" } }),
    withParts({ subject: { theme: true, text: "Đoàn kết, đổi mới", note: "Báo cáo chính trị" } }),
  ],
  [
    "subject-final-stop",
    "HD05 I.5.2",
    withParts({ subject: { text: "về công tác cán bộ." } }),
    withParts({ subject: { text: "về công tác cán bộ" } }),
  ],
  [
    "subject-abbreviated",
    "HD05 I.5.2",
    withParts({ subject: { text: "V/v công tác cán bộ" } }),
    { ...withParts({ subject: { text: "V/v công tác cán bộ" } }), template: LETTER },
  ],
  [
    "author-missing",
    "HD05 I.5.1.1",
    withParts({ signature: standing }),
    withParts({ signature: standing, subject: authored }),
  ],
  [
    "author-mismatch",
    "HD05 I.5.1.1, I.7",
    withParts({ subject: authored }),
    withParts({ signature: standing, subject: authored }),
  ],
]);
