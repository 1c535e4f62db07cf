import { annex, paragraph, table } from "../build.ts";
import { named, type RuleCase, ruleCases, withParts } from "./rule-case.ts";

const OWN = "Quy tắc của phần mềm";
const rule = "placeholder-left";

/** For each rule of its file. */
export const PLACEHOLDER_CASES: readonly RuleCase[] = ruleCases([
  [
    rule,
    OWN,
    { body: [paragraph("b1", "Thực hiện …… số ……, ngày …….")] },
    { body: [paragraph("b1", "Trồng lúa, ngô, khoai…")] },
  ],
  [
    rule,
    OWN,
    { body: [paragraph("b1", "Giao {cơ quan} chủ trì.")] },
    { body: [paragraph("b1", "Giao Văn phòng Tỉnh uỷ chủ trì (…).")] },
  ],
  [
    rule,
    OWN,
    {
      body: [
        table("t1", [
          ["STT", "Tên"],
          ["1", "……"],
        ]),
      ],
    },
    {
      body: [
        table("t1", [
          ["STT", "Tên"],
          ["1", "A"],
        ]),
      ],
    },
  ],
  [
    rule,
    OWN,
    withParts({ recipients: named("Các ……", "Lưu Văn phòng Tỉnh uỷ") }),
    withParts({ number: { body: "TU" }, placeDate: { place: "Lâm Sơn" } }),
  ],
  [
    rule,
    OWN,
    { body: [paragraph("b1", "Có phụ lục."), annex("b2", "Mẫu"), paragraph("b3", "Số ……")] },
    {
      body: [
        paragraph("b1", "Có phụ lục."),
        annex("b2", "Mẫu"),
        paragraph("b3", "Họ và tên: …………………"),
      ],
    },
  ],
]);
