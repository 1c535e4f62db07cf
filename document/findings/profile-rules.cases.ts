import { type RuleCase, ruleCases, STATE, withParts } from "./rule-case.ts";

/** For each rule of its file. */
export const PROFILE_CASES: readonly RuleCase[] = ruleCases([
  [
    "date-uncovered",
    "HD36 (hiệu lực thi hành)",
    { profile: "hd36", ...withParts({ placeDate: { place: "Lâm Sơn", date: "2010-01-05" } }) },
    { profile: "hd36", ...withParts({ placeDate: { place: "Lâm Sơn", date: "2020-01-05" } }) },
  ],
  ["profile-unknown", "Quy tắc của phần mềm", { chosen: "party-hd99" }, { chosen: "party-hd05" }],
  [
    "type-not-in-profile",
    "QĐ399 Điều 5-7",
    { template: { profiles: ["state-nd30"] } },
    { template: { profiles: ["party-hd05"] } },
  ],
  [
    "setting-out-of-range",
    "HD05 I.6.2.2",
    { setting: { size: 13 } },
    { setting: { size: 15, line: 22, gap: 6 } },
  ],
  ["setting-out-of-range", "HD05 I.6.2.2", { setting: { line: 30 } }, { setting: { line: 18 } }],
  ["setting-out-of-range", "HD05 I.6.2.2", { setting: { gap: 3 } }, { setting: { gap: 8 } }],
  [
    "issuer-of-state",
    "HD05 I.1; NĐ30 Điều 2",
    withParts({ issuer: STATE }),
    { ...withParts({ issuer: STATE }), profile: "nd30" },
  ],
  [
    "issuer-of-state",
    "HD05 I.1; NĐ30 Điều 2",
    withParts({ issuer: { kind: "state", name: "Sở Nội vụ" } }),
    withParts({ issuer: { superior: "Đảng bộ tỉnh", name: "Đảng uỷ Uỷ AGENCY nhân dân tỉnh" } }),
  ],
  [
    "issuer-of-party",
    "HD05 I.1; NĐ30 Điều 2",
    { profile: "nd30" },
    { ...withParts({ issuer: STATE }), profile: "nd30" },
  ],
]);
