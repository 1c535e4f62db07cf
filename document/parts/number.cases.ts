import type { Parts } from "../model.ts";
import type { ProfileName } from "../sample.ts";
import type { Template } from "../template.ts";
import { type CaseProfiles, found, type PartCases, printing } from "./case.ts";
import { numberAndSymbol, numberLine, padOrdinal, symbolOf } from "./number.ts";
import { parseNumberLine, writeNumber } from "./read-number.ts";

const BLANK = "\u00a0".repeat(6);

type Typed = Pick<Template, "symbol"> & Partial<Template>;
type Given = { number: Parts["number"]; type: Typed; profile?: ProfileName };

/** Only symbol and form of a template count for its number. */
const asTemplate = (type: Typed): Template => type as Template;

const line = ({ number, type, profile }: Given, profiles: CaseProfiles): string =>
  numberLine(number, asTemplate(type), profiles[profile ?? "hd05"]);

const lines = printing(line, [
  ["HD05 I.3.2", { number: { ordinal: 5, body: "VPTW" }, type: { symbol: "HD" } }, "Số 05-HD/VPTW"],
  ["HD05 I.3.2", { number: { ordinal: 6, body: "TU" }, type: { symbol: "CT" } }, "Số 06-CT/TU"],
  [
    "HD05 I.3.2",
    { number: { ordinal: 5, body: "BTCTU-BNCTU" }, type: { symbol: "QC" } },
    "Số 05-QC/BTCTU-BNCTU",
  ],
  [
    "HD05 I.3.2.2",
    { number: { ordinal: 214, body: "TU" }, type: { symbol: "KL" } },
    "Số 214-KL/TU",
  ],
  ["HD05 I.3.2.2", { number: { ordinal: 10, body: "TU" }, type: { symbol: "KL" } }, "Số 10-KL/TU"],
  [
    "HD05 I.3.2",
    { number: { ordinal: 686, body: "VPTU" }, type: { symbol: "CV", form: "letter" } },
    "Số 686-CV/VPTU",
  ],
  ["HD05 I.3", { number: { body: "TU" }, type: { symbol: "KL" } }, `Số ${BLANK}-KL/TU`],
  [
    "HD05 I.3.1.2.a",
    {
      number: { ordinal: 9, body: "TU" },
      type: { symbol: "QĐ", symbols: { "party-hd36": "QĐi" } },
    },
    "Số 09-QĐ/TU",
  ],
  [
    "HD36 1.3",
    {
      number: { ordinal: 9, body: "TU" },
      type: { symbol: "QĐ", symbols: { "party-hd36": "QĐi" } },
      profile: "hd36",
    },
    "Số 09-QĐi/TU",
  ],
  [
    "NĐ30 PL1 II.3",
    { number: { ordinal: 15, body: "BNV" }, type: { symbol: "QĐ" }, profile: "nd30" },
    "Số: 15/QĐ-BNV",
  ],
  [
    "NĐ30 PL1 II.3",
    {
      number: { ordinal: 12, body: "UBND-VX" },
      type: { symbol: "CV", form: "letter" },
      profile: "nd30",
    },
    "Số: 12/UBND-VX",
  ],
]);

const numbers = [
  ...printing(padOrdinal, [
    ["HD05 I.3.2.2", 1, "01"],
    ["HD05 I.3.2.2", 9, "09"],
    ["HD05 I.3.2.2", 10, "10"],
    ["HD05 I.3.2.2", 214, "214"],
  ]),
  ...printing(
    ({ number, type, profile }: Given, profiles) =>
      numberAndSymbol(number, asTemplate(type), profiles[profile ?? "hd05"]),
    [
      ["HD05 II.1.2", { number: { ordinal: 15, body: "TU" }, type: { symbol: "KL" } }, "15-KL/TU"],
      [
        "NĐ30 PL1 II.3",
        { number: { ordinal: 15, body: "BNV" }, type: { symbol: "QĐ" }, profile: "nd30" },
        "15/QĐ-BNV",
      ],
    ],
  ),
  ...printing(
    (type: Typed, { hd36 }) => symbolOf(asTemplate(type), hd36),
    [
      ["HD36 1.3", { symbol: "QĐ", symbols: { "party-hd36": "QĐi" } }, "QĐi"],
      ["HD36 1.3", { symbol: "KL" }, "KL"],
    ],
  ),
];

/** A right line is read without a problem and written back as it was. */
const again = (profile: ProfileName) => (typed: string, profiles: CaseProfiles) => {
  const read = parseNumberLine(typed, profiles[profile]);
  return read && [writeNumber(read, profiles[profile]), ...read.problems].join(" ");
};

const same = (source: string, typed: string) => [source, typed, typed] as const;

const read = [
  ...printing(again("hd05"), [
    same("HD05 I.3.2", "Số 05-HD/VPTW"),
    same("HD05 I.3.2", "Số 06-CT/TU"),
    same("HD05 I.3.2", "Số 23-QĐ/UBKTTW"),
    same("HD05 I.3.2", "Số 138-CV/BTGDVTU"),
    same("HD05 I.3.2", "Số 686-CV/VPTU"),
    same("HD05 I.3.2", "Số 01-BC/ĐH"),
    same("HD05 I.3.2", "Số 20-BB/ĐH"),
    same("HD05 I.3.2", "Số 05-QC/BTCTU-BNCTU"),
    same("HD05 III.1", "Số 3294-CV/VPTW/nb"),
    same("HD05 I.3.1.2.a", "Số 12-CTr/TU"),
    same("HD05 I.3.1.2.a", "Số 12-TTr/TU"),
    same("HD05 mở đầu", "Số 399-QĐ/TW"),
    same("HD05 I.3.1.2.b", "Số 20-TB/TCT"),
    ["HD05 I.3", "Ngày 05 tháng 6 năm 2026", undefined],
    ["HD05 I.3", "Số", undefined],
    ["HD05 I.3", "Số 15", undefined],
  ]),
  ...printing(again("hd36"), [
    same("HD36 1.3", "Số 09-QĐi/TU"),
    same("HD36 1.3", "Số 76-BC/HU"),
    same("HD36 3.3", "Số 24-BS/UBKTTU"),
    same("HD36 1.3", "Số 05-QC/BTCTU-BDVTU"),
  ]),
  ...printing(again("nd30"), [
    same("NĐ30 PL1 II.3", "Số: 15/QĐ-BNV"),
    same("NĐ30 PL1 II.3", "Số: 12/UBND-VX"),
    same("NĐ30 PL1 II.3", "Số: 05/TTr-UBND"),
  ]),
  ...printing(
    (typed: string, { hd05 }) => parseNumberLine(typed, hd05),
    [
      ["HD05 I.3", "Số 15-KL/TU", { ordinal: 15, type: "KL", body: "TU", problems: [] }],
      ["HD05 I.3", "Số      -KL/TU", { type: "KL", body: "TU", problems: [] }],
      ["HD05 I.3", "Số ...-KL/TU", { type: "KL", body: "TU", problems: [] }],
    ],
  ),
];

const wrong = (source: string, line: string, finding: string, profile: ProfileName = "hd05") =>
  [source, { line, profile }, finding] as const;

export const numberCases: PartCases = {
  part: "number",
  good: [...lines, ...numbers, ...read],
  bad: found([
    wrong("HD05 I.3", "Số: 15-KL/TU", "number-colon"),
    wrong("HD36 1.3", "Số: 15-KL/TU", "number-colon", "hd36"),
    wrong("NĐ30 PL1 II.3", "Số 15/QĐ-UBND", "number-colon-missing", "nd30"),
    wrong("HD05 I.3.2.2", "Số 5-KL/TU", "number-zero-pad"),
    wrong("HD05 I.3.2.2", "Số 015-KL/TU", "number-over-pad"),
    wrong("HD05 I.3.2.2", "Số 005-KL/TU", "number-over-pad"),
    wrong("HD05 I.3.2.2", "Số 15/KL-TU", "number-separators"),
    wrong("HD05 I.3.2.2", "Số 15 - KL / TU", "number-separators"),
    wrong("HD05 I.3.2.2", "Số 15–KL/TU", "number-separators"),
    wrong("NĐ30 PL1 II.3", "Số: 15-QĐ/UBND", "number-separators", "nd30"),
    wrong("HD05 I.3", "Số 15-KL/TU/2026", "number-year"),
    wrong("HD05 I.3", "Số 15/2026-KL/TU", "number-year"),
    wrong("HD05 I.3.1.2", "Số 15-KLuan/TU", "number-type-unknown"),
    wrong("HD05 I.3.1.2.a", "Số 12-CTR/TU", "number-type-case"),
    wrong("HD05 I.3.1.2.a", "Số 12-TTR/TU", "number-type-case"),
    wrong("HD05 I.3.1.2.a", "Số 09-QĐi/TU", "number-qdi"),
    wrong("HD05 I.3.1.2.a", "Số 09-QyĐ/TU", "number-qdi"),
    ["HD05 I.3", { parts: { number: { body: "TU" } } }, "number-missing"],
    ["HD05 I.3.1.2", { parts: { number: { ordinal: 1, body: "" } } }, "number-body-missing"],
  ]),
};
