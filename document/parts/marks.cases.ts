import type { Parts } from "../model.ts";
import type { ProfileName } from "../sample.ts";
import { type CaseProfiles, found, type PartCases, printing } from "./case.ts";
import { contactLine, type DraftMark, drafterLine, draftMarkLine, markLines } from "./marks.ts";

type Given = { marks: Parts["marks"]; profile?: ProfileName };

const marks = printing(
  ({ marks, profile }: Given, profiles: CaseProfiles) =>
    markLines(marks, profiles[profile ?? "hd05"]),
  [
    ["HD05 II.3", { marks: { urgency: "urgent" } }, { urgency: "KHẨN" }],
    ["HD05 II.3", { marks: { urgency: "very-urgent" } }, { urgency: "THƯỢNG KHẨN" }],
    ["HD05 II.3", { marks: { urgency: "express" } }, { urgency: "HOẢ TỐC" }],
    ["NĐ30 PL1 III", { marks: { urgency: "express" }, profile: "nd30" }, { urgency: "HỎA TỐC" }],
    ["HD36 2.1", { marks: { secrecy: "secret" }, profile: "hd36" }, { secrecy: "MẬT" }],
    ["HD36 2.1", { marks: { secrecy: "top-secret" }, profile: "hd36" }, { secrecy: "TỐI MẬT" }],
    ["HD36 2.1", { marks: { secrecy: "absolute" }, profile: "hd36" }, { secrecy: "TUYỆT MẬT" }],
    [
      "HD05 II.4.1",
      { marks: { circulation: "Lưu hành nội bộ" } },
      { circulation: "LƯU HÀNH NỘI BỘ" },
    ],
    [
      "HD05 II.4.1",
      { marks: { circulation: "Tài liệu thu hồi" } },
      { circulation: "TÀI LIỆU THU HỒI" },
    ],
    [
      "HD05 II.4.1",
      { marks: { noMedia: true } },
      { foot: "KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG" },
    ],
    [
      "HD36 2.2",
      { marks: { noMedia: true }, profile: "hd36" },
      { signature: "KHÔNG PHỔ BIẾN TRÊN CÁC PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG" },
    ],
    ["HD05 II", { marks: undefined }, {}],
  ],
);

const drafts = printing(
  (mark: DraftMark, { hd05 }) => draftMarkLine(mark, hd05),
  [
    ["HD05 II.4.2", { kind: "draft", round: 2 }, "Dự thảo lần 2"],
    ["HD05 II.4.2", { kind: "clean" }, undefined],
  ],
);

type Drafted = { drafter: Parts["drafter"]; profile?: ProfileName };

const drafters = printing(
  ({ drafter, profile }: Drafted, profiles: CaseProfiles) =>
    drafterLine(drafter, profiles[profile ?? "hd05"]),
  [
    ["HD36 PL3 r.12", { drafter: { code: "ABC", copies: 268 } }, "ABC-268"],
    ["HD36 PL3 r.12", { drafter: { code: "abc", copies: 60 } }, "ABC-60"],
    ["HD05 II.5", { drafter: { code: "ABC" } }, "ABC"],
    ["HD05 II.5", { drafter: { code: " ", copies: 3 } }, undefined],
    ["HD05 II.5", { drafter: undefined }, undefined],
    ["NĐ30 PL1 III", { drafter: { code: "PL", copies: 300 }, profile: "nd30" }, "PL.(300)"],
  ],
);

const contacts = printing(contactLine, [
  [
    "HD05 II.6",
    { address: "Số 1, đường Trần Phú", phone: "0123 456 789", email: "vptu@lamson.vn" },
    "Số 1, đường Trần Phú; điện thoại: 0123 456 789; email: vptu@lamson.vn",
  ],
  [
    "HD05 II.6",
    { phone: "0123", fax: "0124", website: "lamson.vn", address: " " },
    "điện thoại: 0123; fax: 0124; website: lamson.vn",
  ],
  ["HD05 II.6", {}, ""],
]);

const circulated = (circulation: string) => ({ parts: { marks: { circulation } } });

export const marksCases: PartCases = {
  part: "marks",
  good: [...marks, ...drafts, ...drafters, ...contacts],
  bad: found([
    ["HD05 II.3", circulated("Hỏa tốc"), "urgency-misplaced"],
    ["HD05 II.3", circulated("KHẨN"), "urgency-misplaced"],
    [
      "HD05 II.4.1",
      circulated("Không phổ biến trên phương tiện thông tin đại chúng"),
      "circulation-media",
    ],
    ["HD05 II.4.1", circulated("THU HỒI"), "circulation-recall"],
    ["HD05 II.2", { parts: { marks: { secrecy: "secret" } } }, "secrecy-by-law"],
  ]),
};
