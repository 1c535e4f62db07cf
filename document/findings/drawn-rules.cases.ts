import { paragraph, table } from "../build.ts";
import { type RuleCase, ruleCases, withParts } from "./rule-case.ts";

const OWN = "Quy tắc của phần mềm";
const drawn = {
  body: [paragraph("b1", "Diện tích 5 m³, tỷ lệ ≥ 95%; ☑ đạt ✓, ⇒ Ⅳ ① CO₂, Москва.")],
};

/** For each rule of its file: in the text, in a footnote, in a table, in a part. */
export const DRAWN_CASES: readonly RuleCase[] = ruleCases([
  ["character-undrawn", OWN, { body: [paragraph("b1", "Tên chữ Hán là 中文.")] }, drawn],
  [
    "character-undrawn",
    OWN,
    { body: [paragraph("b1", [{ text: "Tên chữ Hán.", note: "Chữ 中." }])] },
    { body: [paragraph("b1", [{ text: "Tên chữ Hán.", note: "Chữ ☞." }])] },
  ],
  [
    "character-undrawn",
    OWN,
    { body: [table("t1", [["TT", "Việc 🔴"]])] },
    { body: [table("t1", [["TT", "Việc ●"]])] },
  ],
  [
    "character-undrawn",
    OWN,
    withParts({ subject: { text: "về 文" } }),
    withParts({ subject: { text: "về ①" } }),
  ],
]);
