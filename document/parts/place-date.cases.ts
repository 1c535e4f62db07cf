import { found, type PartCases, printing } from "./case.ts";
import { isRealDate, padDay, padMonth, placeDateLine, placeOf } from "./place-date.ts";

const BLANK = "\u00a0".repeat(5);

const lines = printing(placeDateLine, [
  ["HD05 I.4.2.2", { place: "Hà Nội", date: "2026-05-27" }, "Hà Nội, ngày 27 tháng 5 năm 2026"],
  ["HD05 I.4.2.2", { place: "Lâm Sơn", date: "2026-06-05" }, "Lâm Sơn, ngày 05 tháng 6 năm 2026"],
  ["HD05 I.4.2.2", { place: "Lâm Sơn", date: "2026-02-27" }, "Lâm Sơn, ngày 27 tháng 02 năm 2026"],
  ["HD05 I.4.2.2", { place: "Lâm Sơn", date: "2026-01-09" }, "Lâm Sơn, ngày 09 tháng 01 năm 2026"],
  ["HD05 I.4.2.2", { place: "Lâm Sơn", date: "2026-03-09" }, "Lâm Sơn, ngày 09 tháng 3 năm 2026"],
  ["HD05 I.4.2.2", { place: "Lâm Sơn", date: "2026-12-31" }, "Lâm Sơn, ngày 31 tháng 12 năm 2026"],
  ["HD05 I.4.1.2", { place: "Lâm Sơn" }, `Lâm Sơn, ngày${BLANK}tháng${BLANK}năm${BLANK}`],
  ["HD05 I.4.1.1", { place: "", date: "2026-12-31" }, `${BLANK}, ngày 31 tháng 12 năm 2026`],
]);

const pads = [
  ...printing(padDay, [
    ["HD05 I.4.2.2", 1, "01"],
    ["HD05 I.4.2.2", 9, "09"],
    ["HD05 I.4.2.2", 10, "10"],
  ]),
  ...printing(padMonth, [
    ["HD05 I.4.2.2", 1, "01"],
    ["HD05 I.4.2.2", 2, "02"],
    ["HD05 I.4.2.2", 3, "3"],
    ["HD05 I.4.2.2", 9, "9"],
    ["HD05 I.4.2.2", 12, "12"],
  ]),
];

const places = printing(placeOf, [
  ["HD36 1.4.1", { level: "province", name: "Quảng Trị" }, "Quảng Trị"],
  ["HD05 I.4.1.1.c", { level: "ward", name: "Ngô Quyền", personName: true }, "Phường Ngô Quyền"],
  ["HD05 I.4.1.1.c", { level: "city", name: "Huế" }, "Thành phố Huế"],
  ["HD05 I.4.2.3", { level: "city", name: "Huế", short: true }, "TP Huế"],
  ["HD05 I.4.1.1.c", { level: "ward", name: "Phú Thọ", provinceName: "Phú Thọ" }, "Phường Phú Thọ"],
  ["HD05 I.4.1.1", { level: "ward", name: "Ba Đình", provinceName: "Hà Nội" }, "Ba Đình"],
  [
    "HD05 I.4.1.1.c",
    { level: "city", name: "Hồ Chí Minh", personName: true },
    "Thành phố Hồ Chí Minh",
  ],
  [
    "HD05 I.4.2.3",
    { level: "special-zone", name: "Côn Đảo", personName: true, short: true },
    "ĐK Côn Đảo",
  ],
  ["HD05 I.4.1.1", { level: "special-zone", name: "Trường Sa" }, "Trường Sa"],
  ["HD36 1.4.1", { level: "ward", name: "7" }, "Phường 7"],
  ["HD05 I.4.1.1.c", { level: "commune", name: "Sen" }, "Xã Sen"],
  ["HD05 I.4.1.1", { level: "province", name: "Nghệ An", provinceName: "Nghệ An" }, "Nghệ An"],
]);

const days = printing(isRealDate, [
  ["HD05 I.4.1.2", "2024-02-29", true],
  ["HD05 I.4.1.2", "2000-02-29", true],
  ["HD05 I.4.1.2", "2026-01-31", true],
  ["HD05 I.4.1.2", "2026-02-29", false],
  ["HD05 I.4.1.2", "2026-04-31", false],
  ["HD05 I.4.1.2", "2026-13-01", false],
  ["HD05 I.4.1.2", "2026-00-10", false],
  ["HD05 I.4.1.2", "2026-01-00", false],
  ["HD05 I.4.1.2", "1900-02-29", false],
]);

export const placeDateCases: PartCases = {
  part: "place-date",
  good: [...lines, ...pads, ...places, ...days],
  bad: found([
    ["HD05 I.4.1.1", { parts: { placeDate: { place: "", date: "2026-12-05" } } }, "place-missing"],
    [
      "HD05 I.4.1.1.c",
      { parts: { placeDate: { place: "Huế", date: "2026-12-05" } } },
      "place-level-needed",
    ],
    ["HD05 I.4.1.2", { parts: { placeDate: { place: "Lâm Sơn" } } }, "date-missing"],
    [
      "HD05 I.4.1.2",
      { parts: { placeDate: { place: "Lâm Sơn", date: "2026-06-31" } } },
      "date-invalid",
    ],
    [
      "HD05",
      { profile: "hd36", parts: { placeDate: { place: "Lâm Sơn", date: "2010-06-30" } } },
      "date-uncovered",
    ],
  ]),
};
