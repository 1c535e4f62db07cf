import type { Recipient } from "../model.ts";
import { LETTER, PROPOSAL, type ProfileName } from "../sample.ts";
import type { Template } from "../template.ts";
import { addresseeLines, addresseesWord } from "./addressees.ts";
import { type CaseProfiles, found, type PartCases, printing } from "./case.ts";

const named = (...names: readonly string[]): Recipient[] =>
  names.map((name, i) => ({ id: `a${i}`, name }));

type Given = { to: Recipient[] | undefined; template: Partial<Template>; profile?: ProfileName };

const printed = ({ to, template, profile }: Given, profiles: CaseProfiles) => {
  const lines = addresseeLines(to, template as Template, profiles[profile ?? "hd05"]);
  return lines && [lines.heading, ...lines.names];
};

const lines = printing(printed, [
  [
    "HD05 I.9.2.3",
    { to: named("Ban Tổ chức Tỉnh uỷ"), template: LETTER },
    ["Kính gửi:", "Ban Tổ chức Tỉnh uỷ"],
  ],
  [
    "HD05 I.9.2.3",
    { to: named("Ban Tổ chức Tỉnh uỷ", "Ban Nội chính Tỉnh uỷ"), template: LETTER },
    ["Kính gửi:", "- Ban Tổ chức Tỉnh uỷ;", "- Ban Nội chính Tỉnh uỷ."],
  ],
  [
    "HD05 I.9.2.4",
    { to: named("Ban Thường vụ Tỉnh uỷ"), template: PROPOSAL },
    ["Kính trình:", "Ban Thường vụ Tỉnh uỷ"],
  ],
  [
    "HD36 1.9",
    { to: named("Ban Thường vụ Tỉnh uỷ"), template: PROPOSAL, profile: "hd36" },
    ["Kính gửi:", "Ban Thường vụ Tỉnh uỷ"],
  ],
  [
    "HD36 1.9",
    { to: named("Ban Tổ chức", "Ban Nội chính"), template: LETTER, profile: "hd36" },
    ["Kính gửi:", "- Ban Tổ chức,", "- Ban Nội chính."],
  ],
  [
    "NĐ30 PL1 II.9",
    { to: named("Bộ Nội vụ", "Bộ Tài chính"), template: PROPOSAL, profile: "nd30" },
    ["Kính gửi:", "- Bộ Nội vụ;", "- Bộ Tài chính."],
  ],
  ["HD05 I.9.2.3", { to: [], template: LETTER }, undefined],
  ["HD05 I.9.2.3", { to: undefined, template: LETTER }, undefined],
  ["HD05 I.9.2", { to: named("Ban Bí thư"), template: { name: "Kết luận" } }, undefined],
]);

type WordGiven = { addressees: Template["addressees"]; profile: ProfileName };
const words = printing(
  ({ addressees, profile }: WordGiven, profiles) =>
    addresseesWord({ addressees } as Template, profiles[profile]),
  [
    ["HD05 I.9.2.3", { addressees: "letter", profile: "hd05" }, "Kính gửi"],
    ["HD05 I.9.2.4", { addressees: "proposal", profile: "hd05" }, "Kính trình"],
    ["HD05 I.9.2", { addressees: "report", profile: "hd05" }, undefined],
    ["NĐ30 PL1 II.9", { addressees: "report", profile: "nd30" }, "Kính gửi"],
  ],
);

export const addresseesCases: PartCases = {
  part: "addressees",
  good: [...lines, ...words],
  bad: found([
    ["HD05 I.9.2.3", { template: LETTER }, "addressees-missing"],
    [
      "HD05 I.9.2.4",
      { template: PROPOSAL, parts: { addressees: named(" ") } },
      "addressees-missing",
    ],
    [
      "NĐ30 PL1 II.9",
      { template: { name: "Báo cáo", addressees: "report" }, profile: "nd30" },
      "addressees-missing",
    ],
  ]),
};
