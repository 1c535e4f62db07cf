import { paragraph } from "../build.ts";
import type { ProfileName } from "../sample.ts";
import { basisMarks, typedMarks } from "./basis.ts";
import { type CaseProfiles, found, type PartCases, printing } from "./case.ts";

type Given = { lines: readonly string[]; profile: ProfileName };

/** Grounds as printed: typed marks give way to the profile's. */
const printed = ({ lines, profile }: Given, profiles: CaseProfiles): string[] =>
  lines.map((line, i) => {
    const { start, end } = typedMarks(line);
    const { before, after } = basisMarks(i === lines.length - 1, profiles[profile]);
    return before + line.slice(start, line.length - end) + after;
  });

const typed = ["Căn cứ Điều lệ Đảng", "- Căn cứ Quy chế làm việc;", "Căn cứ tình hình, "];

const grounds = printing(printed, [
  [
    "HD05 I.6.2.3",
    { lines: typed, profile: "hd05" },
    ["- Căn cứ Điều lệ Đảng;", "- Căn cứ Quy chế làm việc;", "- Căn cứ tình hình."],
  ],
  [
    "HD36 1.6",
    { lines: typed, profile: "hd36" },
    ["Căn cứ Điều lệ Đảng;", "Căn cứ Quy chế làm việc;", "Căn cứ tình hình,"],
  ],
  [
    "NĐ30 PL1 II.6",
    { lines: typed, profile: "nd30" },
    ["Căn cứ Điều lệ Đảng;", "Căn cứ Quy chế làm việc;", "Căn cứ tình hình."],
  ],
  ["HD05 I.6.2.3", { lines: ["Căn cứ A"], profile: "hd05" }, ["- Căn cứ A."]],
]);

/** Italic for the state only (NĐ30 PL1 II.6). */
const looks = printing(
  (profile: ProfileName, profiles) => profiles[profile].looks.basis.italic === true,
  [
    ["HD36 PL3", "hd05", false],
    ["HD36 PL3", "hd36", false],
    ["NĐ30 PL1 II.6", "nd30", true],
  ],
);

export const basisCases: PartCases = {
  part: "basis",
  good: [...grounds, ...looks],
  bad: found([["HD05 I.6.2.2", { body: [paragraph("b1", "Thi hành ./.")] }, "body-end"]]),
};
