import { annex, paragraph, table } from "../build.ts";
import { type RuleCase, ruleCases } from "./rule-case.ts";

/** For each rule of its file. */
export const BODY_CASES: readonly RuleCase[] = ruleCases([
  [
    "body-end-missing",
    "HD05 I.6.2.2",
    { body: [paragraph("b1", "Giao Văn phòng theo dõi;")] },
    { body: [paragraph("b1", "Văn bản này phổ biến đến chi bộ (kèm “phụ lục”.)")] },
  ],
  [
    "body-end-missing",
    "HD36 1.6",
    { profile: "hd36", body: [paragraph("b1", "Thi hành"), annex("b2", "Danh sách")] },
    { profile: "hd36", body: [paragraph("b1", "Thi hành."), annex("b2", "Danh sách")] },
  ],
  [
    "body-end",
    "HD05 I.6.2.2",
    { body: [paragraph("b1", "Thi hành./.")] },
    { body: [paragraph("b1", "Thi hành.")] },
  ],
  [
    "body-end",
    "HD05 I.6.2.2",
    { body: [paragraph("b1", "Có phụ lục./."), annex("b2", "Danh sách")] },
    { profile: "nd30", body: [paragraph("b1", "Thi hành./.")] },
  ],
  [
    "table-header-empty",
    "Quy tắc của phần mềm",
    {
      body: [
        table("t1", [
          ["", " "],
          ["1", "A"],
        ]),
      ],
    },
    {
      body: [
        table("t1", [
          ["", "Họ tên"],
          ["1", "A"],
        ]),
      ],
    },
  ],
  [
    "annex-unannounced",
    "HD05 II.1",
    { body: [paragraph("b1", "Nội dung."), annex("b2", "Phụ lục chỉ tiêu")] },
    { body: [paragraph("b1", "Chỉ tiêu ở Phụ lục 1."), annex("b2", "Chỉ tiêu")] },
  ],
  [
    "annex-untitled",
    "HD05 II.1.2",
    { body: [paragraph("b1", "Có phụ lục."), annex("b2", "")] },
    { body: [paragraph("b1", "Có phụ lục."), annex("b2", "Chỉ tiêu")] },
  ],
]);
