import type { Sample } from "../sample.ts";
import { type RuleCase, ruleCases, withParts } from "./rule-case.ts";

const circulated = (circulation: string): Sample => withParts({ marks: { circulation } });

/** For each rule of its file. */
export const MARK_CASES: readonly RuleCase[] = ruleCases([
  [
    "urgency-misplaced",
    "HD05 II.3",
    circulated("Thượng khẩn"),
    withParts({ marks: { urgency: "urgent", circulation: "Lưu hành nội bộ" } }),
  ],
  [
    "circulation-media",
    "HD05 II.4.1",
    circulated("Không phổ biến trên phương tiện thông tin đại chúng"),
    withParts({ marks: { noMedia: true } }),
  ],
  ["circulation-recall", "HD05 II.4.1", circulated("Thu hồi"), circulated("Tài liệu thu hồi")],
  [
    "secrecy-by-law",
    "HD05 II.2",
    withParts({ marks: { secrecy: "secret" } }),
    { ...withParts({ marks: { secrecy: "secret" } }), profile: "hd36" },
  ],
]);
