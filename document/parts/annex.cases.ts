import { annex, document, paragraph } from "../build.ts";
import type { Parts } from "../model.ts";
import type { ProfileName } from "../sample.ts";
import type { Template } from "../template.ts";
import { annexLabel, annexReference } from "./annex.ts";
import { type CaseProfiles, found, type PartCases, printing } from "./case.ts";

const NUMBER = "\u00a0".repeat(6);
const DATE = "\u00a0".repeat(5);

type LabelGiven = { n: number; count: number; profile: ProfileName };
const labels = printing(
  ({ n, count, profile }: LabelGiven, profiles) => annexLabel(n, count, profiles[profile]),
  [
    ["HD05 II.1.1", { n: 1, count: 1, profile: "hd05" }, "Phụ lục"],
    ["HD05 II.1.1", { n: 2, count: 3, profile: "hd05" }, "Phụ lục 2"],
    ["HD36 2.5", { n: 2, count: 3, profile: "hd36" }, "Phụ lục 2"],
    ["NĐ30 PL1 III", { n: 2, count: 3, profile: "nd30" }, "Phụ lục II"],
    ["NĐ30 PL1 III", { n: 1, count: 1, profile: "nd30" }, "Phụ lục"],
  ],
);

type Given = { parts: Partial<Parts>; template?: Partial<Template>; profile?: ProfileName };

const reference = ({ parts, template, profile }: Given, profiles: CaseProfiles): string =>
  annexReference(
    document([paragraph("b1", "x")], parts),
    { name: "Kết luận", symbol: "KL", form: "titled", ...template } as Template,
    profiles[profile ?? "hd05"],
  );

const whole: Partial<Parts> = {
  issuer: { name: "Tỉnh uỷ Lâm Sơn" },
  number: { ordinal: 15, body: "TU" },
  placeDate: { place: "Lâm Sơn", date: "2026-06-05" },
};

const references = printing(reference, [
  [
    "HD05 II.1.2",
    { parts: whole },
    "(Kèm theo Kết luận số 15-KL/TU, ngày 05/6/2026 của Tỉnh uỷ Lâm Sơn)",
  ],
  [
    "HD05 II.1.2",
    { parts: { ...whole, subject: { author: "của Ban Thường vụ Tỉnh uỷ", text: "x" } } },
    "(Kèm theo Kết luận số 15-KL/TU, ngày 05/6/2026 của Ban Thường vụ Tỉnh uỷ)",
  ],
  [
    "HD05 II.1.2",
    {
      parts: { ...whole, issuer: { superior: "Tỉnh uỷ Lâm Sơn", name: "Ban Tổ chức" } },
    },
    "(Kèm theo Kết luận số 15-KL/TU, ngày 05/6/2026 của Ban Tổ chức Tỉnh uỷ Lâm Sơn)",
  ],
  [
    "HD05 II.1.2",
    { parts: { ...whole, number: { body: "TU" }, placeDate: { place: "Lâm Sơn" } } },
    `(Kèm theo Kết luận số ${NUMBER}-KL/TU, ngày ${DATE}/${DATE}/${DATE} của Tỉnh uỷ Lâm Sơn)`,
  ],
  [
    "HD05 II.1.2",
    { parts: whole, template: { name: "Giấy mời", without: ["number"] } },
    "(Kèm theo Giấy mời, ngày 05/6/2026 của Tỉnh uỷ Lâm Sơn)",
  ],
  [
    "NĐ30 PL1 III",
    {
      parts: { ...whole, issuer: { name: "Sở Nội vụ" }, number: { ordinal: 5, body: "SNV" } },
      template: { name: "Quyết định", symbol: "QĐ" },
      profile: "nd30",
    },
    "(Kèm theo Quyết định số 05/QĐ-SNV ngày 05 tháng 6 năm 2026 của Sở Nội vụ)",
  ],
]);

export const annexCases: PartCases = {
  part: "annex",
  good: [...labels, ...references],
  bad: found([
    [
      "HD05 II.1",
      { body: [paragraph("b1", "Nội dung."), annex("b2", "Danh sách")] },
      "annex-unannounced",
    ],
    [
      "HD05 II.1.2",
      { body: [paragraph("b1", "Có phụ lục kèm theo."), annex("b2", " ")] },
      "annex-untitled",
    ],
  ]),
};
