import type { Parts, Recipient } from "../model.ts";
import { LETTER, PROPOSAL, type ProfileName } from "../sample.ts";
import type { Template } from "../template.ts";
import { type CaseProfiles, found, type PartCases, printing } from "./case.ts";
import {
  archiveLine,
  archivePlaceOf,
  namedRecipients,
  recipientLines,
  recipientsHeading,
  reportNotes,
  withArchiveLast,
} from "./recipients.ts";

const named = (...names: readonly (string | readonly [string, string])[]): Recipient[] =>
  names.map((n, i) =>
    typeof n === "string" ? { id: `r${i}`, name: n } : { id: `r${i}`, name: n[0], note: n[1] },
  );

type Given = { to: Recipient[]; template?: Partial<Template>; profile?: ProfileName };

const printed = ({ to, template, profile }: Given, profiles: CaseProfiles): string[] =>
  recipientLines(to, { ...template } as Template, profiles[profile ?? "hd05"]);

const three = named(["Ban Bí thư", "báo cáo"], "Các đảng uỷ trực thuộc", "Lưu Văn phòng Tỉnh uỷ");

const lines = printing(printed, [
  [
    "HD05 I.9.2.5",
    { to: three },
    ["- Ban Bí thư (báo cáo);", "- Các đảng uỷ trực thuộc;", "- Lưu Văn phòng Tỉnh uỷ."],
  ],
  [
    "HD36 1.9",
    { to: three, profile: "hd36" },
    ["- Ban Bí thư (báo cáo),", "- Các đảng uỷ trực thuộc,", "- Lưu Văn phòng Tỉnh uỷ."],
  ],
  [
    "HD05 tr. 29",
    {
      to: named(
        "Các đồng chí Uỷ viên Trung ương Đảng",
        "Các tỉnh uỷ, thành uỷ",
        "Lưu Văn phòng Trung ương Đảng",
      ),
    },
    [
      "- Các đồng chí Uỷ viên Trung ương Đảng;",
      "- Các tỉnh uỷ, thành uỷ;",
      "- Lưu Văn phòng Trung ương Đảng.",
    ],
  ],
  [
    "HD05 I.9.2.3",
    { to: named("Lưu Văn phòng Tỉnh uỷ"), template: LETTER },
    ["- Như trên;", "- Lưu Văn phòng Tỉnh uỷ."],
  ],
  [
    "HD05 I.9.2.4",
    { to: named("như trên", "Lưu Văn phòng Tỉnh uỷ"), template: PROPOSAL },
    ["- như trên;", "- Lưu Văn phòng Tỉnh uỷ."],
  ],
  [
    "NĐ30 PL1 II.9",
    { to: named("Lưu: VT, TCCB"), template: LETTER, profile: "nd30" },
    ["- Như trên;", "- Lưu: VT, TCCB."],
  ],
  [
    "HD05 I.9",
    { to: named(["Ban Bí thư", "(để báo cáo)"], "  ", "Lưu Chi bộ") },
    ["- Ban Bí thư (để báo cáo);", "- Lưu Chi bộ."],
  ],
  ["HD05 I.9", { to: [] }, []],
]);

const headings = printing(
  (profile: ProfileName, profiles) => recipientsHeading(profiles[profile]),
  [
    ["HD05 I.9.2.1", "hd05", "Nơi nhận:"],
    ["NĐ30 PL1 II.9", "nd30", "Nơi nhận:"],
  ],
);

const archives = [
  ...printing(
    ([body, profile]: readonly [string, ProfileName], profiles) =>
      archiveLine(body, profiles[profile]),
    [
      ["HD05 tr. 29", ["Văn phòng Trung ương Đảng", "hd05"], "Lưu Văn phòng Trung ương Đảng"],
      ["HD36 PL3", ["Văn phòng Tỉnh uỷ", "hd36"], "Lưu Văn phòng Tỉnh uỷ"],
      ["NĐ30 PL1 II.9", ["Sở Nội vụ", "nd30"], "Lưu: VT"],
    ],
  ),
  ...printing(
    (issuer: Parts["issuer"]) => archivePlaceOf(issuer),
    [
      ["HD36 PL3", { name: "Tỉnh uỷ Lâm Sơn" }, "Văn phòng Tỉnh uỷ"],
      ["HD05 tr. 29", { name: "Ban Chấp hành Trung ương" }, "Văn phòng Trung ương Đảng"],
      [
        "HD05 I.9.2.5",
        { superior: "Đảng bộ tỉnh Lâm Sơn", name: "Đảng uỷ xã Khe Trảy" },
        "Văn phòng Đảng uỷ",
      ],
      ["HD05 I.9.2.5", { superior: "Tỉnh uỷ Lâm Sơn", name: "Văn phòng" }, "Văn phòng Tỉnh uỷ"],
      ["HD05 I.9.2.5", { superior: "Tỉnh uỷ Lâm Sơn", name: "Ban Tổ chức" }, "Ban Tổ chức Tỉnh uỷ"],
      ["HD05 I.9.2.5", { name: "Chi bộ Tổ 16" }, "Chi bộ"],
      ["HD05 I.9.2.5", { name: "Công ty" }, undefined],
    ],
  ),
  ...printing(
    (to: readonly Recipient[]) => withArchiveLast(to).map((r) => r.name),
    [
      [
        "HD05 I.9.2.5",
        named("Lưu Văn phòng Tỉnh uỷ", "Ban Bí thư"),
        ["Ban Bí thư", "Lưu Văn phòng Tỉnh uỷ"],
      ],
      ["HD05 I.9.2.5", named("Ban Bí thư"), ["Ban Bí thư"]],
    ],
  ),
];

const notes = [
  ...printing(reportNotes, [
    ["HD05 I.9", named(["Ban Bí thư", "báo cáo"], ["Bộ Chính trị", "báo cáo"]), ["báo cáo"]],
    [
      "HD05 I.9",
      named(["Ban Bí thư", "báo cáo"], ["Bộ Chính trị", "để b/c"]),
      ["báo cáo", "để b/c"],
    ],
    ["HD05 I.9", named(["Sở Nội vụ", "phối hợp"]), []],
  ]),
  ...printing(
    (to: readonly Recipient[]) => namedRecipients(to).length,
    [["HD05 I.9", named("Ban Bí thư", " "), 1]],
  ),
];

const to = (recipients: Recipient[]) => ({ parts: { recipients } });

export const recipientsCases: PartCases = {
  part: "recipients",
  good: [...lines, ...headings, ...archives, ...notes],
  bad: found([
    ["HD05 I.9", to(named(" ")), "recipients-missing"],
    ["HD05 I.9.2.5", to(named("Ban Bí thư")), "archive-missing"],
    ["HD05 I.9.2.5", to(named("Lưu Văn phòng Tỉnh uỷ", "Ban Bí thư")), "archive-not-last"],
    ["HD05 tr. 29", to(named("Ban Bí thư", "Lưu: VT, VP")), "archive-form"],
    ["HD36 PL3", to(named("Ban Bí thư", "Lưu VT")), "archive-form"],
    [
      "NĐ30 PL1 II.9",
      { ...to(named("Sở Nội vụ", "Lưu Văn phòng")), profile: "nd30" },
      "archive-form",
    ],
    ["HD05 I.9.2.3", to(named("Như trên", "Lưu Văn phòng Tỉnh uỷ")), "recipients-as-above"],
    [
      "HD05 I.9",
      to(named(["A", "báo cáo"], ["B", "để báo cáo"], "Lưu Văn phòng Tỉnh uỷ")),
      "recipients-notes-mixed",
    ],
  ]),
};
