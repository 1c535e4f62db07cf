import { annex, paragraph, table } from "../build.ts";
import type { Parts, Recipient, Signature } from "../model.ts";
import { LETTER, PROPOSAL, type Sample } from "../sample.ts";

/** A rule with a paper that breaks it and one like it that does not. */
export type RuleCase = { rule: string; source: string; bad: Sample; good: Sample };

type Row = readonly [rule: string, source: string, bad: Sample, good: Sample];

const rows = (list: readonly Row[]): RuleCase[] =>
  list.map(([rule, source, bad, good]) => ({ rule, source, bad, good }));

const parts = (changed: Partial<Parts>): Sample => ({ parts: changed });
const named = (...names: readonly string[]): Recipient[] =>
  names.map((name, i) => ({ id: `r${i}`, name }));
const name = "Lê Văn An";
const signed = (signature: Signature, issuer?: Parts["issuer"]): Sample =>
  parts({ signature: { name, ...signature }, ...(issuer && { issuer }) });

const tinhUy = { name: "Tỉnh uỷ Lâm Sơn" };
const dangUy = { superior: "Đảng bộ tỉnh Lâm Sơn", name: "Đảng uỷ xã Khe Trảy" };
const ban = { superior: "Tỉnh uỷ Lâm Sơn", name: "Ban Tổ chức" };
const ubnd = { name: "Uỷ ban nhân dân tỉnh Lâm Sơn" };
const whole: Sample = {};

const missing = rows([
  ["issuer-missing", "HD05 I.2", parts({ issuer: { name: " " } }), whole],
  [
    "number-missing",
    "HD05 I.3",
    parts({ number: { body: "TU" } }),
    { ...parts({ number: { body: "TU" } }), template: { without: ["number"] } },
  ],
  [
    "number-body-missing",
    "HD05 I.3.1.2",
    parts({ number: { ordinal: 1, body: "" } }),
    { ...parts({ number: { body: "" } }), template: { without: ["number"] } },
  ],
  ["place-missing", "HD05 I.4.1.1", parts({ placeDate: { place: "", date: "2026-12-05" } }), whole],
  ["date-missing", "HD05 I.4.1.2", parts({ placeDate: { place: "Lâm Sơn" } }), whole],
  [
    "date-invalid",
    "HD05 I.4.1.2",
    parts({ placeDate: { place: "Lâm Sơn", date: "2026-02-30" } }),
    parts({ placeDate: { place: "Lâm Sơn", date: "2026-02-28" } }),
  ],
  [
    "subject-missing",
    "HD05 I.5.1.1",
    parts({ subject: { text: "\n" } }),
    { ...parts({ subject: { text: "" } }), template: { without: ["subject"] } },
  ],
  [
    "addressees-missing",
    "HD05 I.9.2.3-4",
    { template: LETTER },
    { template: PROPOSAL, ...parts({ addressees: named("Ban Thường vụ Tỉnh uỷ") }) },
  ],
  ["body-missing", "HD05 I.6", { body: [paragraph("b1", " ")] }, whole],
  [
    "recipients-missing",
    "HD05 I.9",
    parts({ recipients: named(" ") }),
    { ...parts({ recipients: [] }), template: { without: ["recipients"] } },
  ],
  ["authority-missing", "HD05 I.7.1", signed({}), signed({ position: "Trưởng ban" }, ban)],
  [
    "signer-missing",
    "HD05 I.7.1.3",
    parts({ signature: { capacity: "T/M", body: "Tỉnh uỷ", position: "Bí thư" } }),
    whole,
  ],
]);

const profile = rows([
  [
    "date-uncovered",
    "HD05 (hiệu lực thi hành)",
    { profile: "hd36", ...parts({ placeDate: { place: "Lâm Sơn", date: "2010-01-05" } }) },
    { profile: "hd36", ...parts({ placeDate: { place: "Lâm Sơn", date: "2020-01-05" } }) },
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
    parts({ issuer: ubnd }),
    { ...parts({ issuer: ubnd }), profile: "nd30" },
  ],
  [
    "issuer-of-state",
    "HD05 I.1; NĐ30 Điều 2",
    parts({ issuer: { kind: "state", name: "Sở Nội vụ" } }),
    parts({ issuer: { superior: "Đảng bộ tỉnh", name: "Đảng uỷ Uỷ ban nhân dân tỉnh" } }),
  ],
  [
    "issuer-of-party",
    "HD05 I.1; NĐ30 Điều 2",
    { profile: "nd30" },
    { ...parts({ issuer: ubnd }), profile: "nd30" },
  ],
]);

const commune = {
  authority: {
    source: "QĐ66 Điều 7",
    may: [{ kind: "provincial-committee" as const, as: "standing" as const }],
  },
};

const issuer = rows([
  [
    "issuer-standing-printed",
    "HD05 I.2.1.2.b",
    parts({ issuer: { name: "Ban Thường vụ Tỉnh uỷ Lâm Sơn" } }),
    whole,
  ],
  [
    "issuer-repeats-committee",
    "HD05 I.2.1.3",
    parts({ issuer: { superior: "Tỉnh uỷ Lâm Sơn", name: "Ban Tổ chức Tỉnh uỷ" } }),
    parts({ issuer: ban }),
  ],
  [
    "issuer-superior-missing",
    "HD05 I.2.1.2-3",
    parts({ issuer: { name: "Đảng uỷ xã Khe Trảy" } }),
    parts({ issuer: dangUy }),
  ],
  [
    "issuer-superior-missing",
    "HD05 I.2.1.2-3",
    parts({ issuer: { kind: "agency", name: "Ban Tổ chức" } }),
    parts({ issuer: { name: "Đảng uỷ Công an Trung ương" } }),
  ],
  [
    "issuer-superior-kind",
    "HD05 I.2.1.2-3",
    parts({ issuer: { ...dangUy, superior: "Tỉnh uỷ Lâm Sơn" } }),
    parts({ issuer: dangUy }),
  ],
  [
    "issuer-superior-kind",
    "HD05 I.2.1.2-3",
    parts({ issuer: { ...ban, superior: "Đảng bộ tỉnh Lâm Sơn" } }),
    parts({ issuer: ban }),
  ],
  [
    "issuer-superior-kind",
    "HD05 I.2.1.2-3",
    parts({ issuer: { ...tinhUy, superior: "Ban Chấp hành Trung ương" } }),
    whole,
  ],
  [
    "issuer-abolished",
    "HD05 I.2.1",
    parts({ issuer: { superior: "Đảng bộ tỉnh Sơn La", name: "Huyện uỷ Phù Yên" } }),
    {
      profile: "hd36",
      ...parts({
        issuer: { superior: "Đảng bộ tỉnh Sơn La", name: "Huyện uỷ Phù Yên" },
        placeDate: { place: "Phù Yên", date: "2024-06-01" },
      }),
    },
  ],
  [
    "type-authority",
    "QĐ66 Điều 7",
    { template: commune },
    {
      template: commune,
      ...signed({ capacity: "T/M", body: "Ban Thường vụ", position: "Bí thư" }),
    },
  ],
  [
    "type-authority",
    "QĐ66 Điều 7",
    { template: commune, ...parts({ issuer: dangUy, signature: { name } }) },
    { template: commune, ...parts({ issuer: ban }) },
  ],
  [
    "number-body-mismatch",
    "HD05 I.3.1.2.b",
    parts({ number: { ordinal: 1, body: "ĐU" } }),
    parts({ issuer: dangUy, number: { ordinal: 1, body: "ĐU" } }),
  ],
  [
    "number-body-mismatch",
    "HD05 I.3.1.2.b",
    parts({ issuer: ban, number: { ordinal: 1, body: "TU" } }),
    parts({ issuer: ban, number: { ordinal: 1, body: "BTCTU" } }),
  ],
  [
    "number-body-legacy",
    "HD05 I.3.1.2.b",
    parts({ number: { ordinal: 1, body: "BDVTU" } }),
    { profile: "hd36", ...parts({ number: { ordinal: 1, body: "BDVTU" } }) },
  ],
  [
    "place-level-needed",
    "HD05 I.4.1.1.c",
    parts({ placeDate: { place: "Huế", date: "2026-12-05" } }),
    parts({ placeDate: { place: "Thành phố Huế", date: "2026-12-05" } }),
  ],
]);

const standing: Signature = { capacity: "T/M", body: "Ban Thường vụ", position: "Bí thư", name };
const authored = { author: "của Ban Thường vụ Tỉnh uỷ", text: "về một việc" };

const subject = rows([
  [
    "subject-final-stop",
    "HD05 I.5.2",
    parts({ subject: { text: "về công tác cán bộ." } }),
    parts({ subject: { text: "về công tác cán bộ" } }),
  ],
  [
    "subject-abbreviated",
    "HD05 I.5.2",
    parts({ subject: { text: "V/v công tác cán bộ" } }),
    { ...parts({ subject: { text: "V/v công tác cán bộ" } }), template: LETTER },
  ],
  [
    "author-missing",
    "HD05 I.5.1.1",
    parts({ signature: standing }),
    parts({ signature: standing, subject: authored }),
  ],
  [
    "author-mismatch",
    "HD05 I.5.1.1, I.7",
    parts({ subject: authored }),
    parts({ signature: standing, subject: authored }),
  ],
]);

const body = rows([
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

const noted = (...notes: readonly string[]): Recipient[] => [
  ...notes.map((note, i) => ({ id: `n${i}`, name: "Ban Bí thư", note })),
  { id: "luu", name: "Lưu Văn phòng Tỉnh uỷ" },
];

const recipients = rows([
  ["archive-missing", "HD05 I.9.2.5", parts({ recipients: named("Ban Bí thư") }), whole],
  [
    "archive-not-last",
    "HD05 I.9.2.5",
    parts({ recipients: named("Lưu Văn phòng Tỉnh uỷ", "Ban Bí thư") }),
    whole,
  ],
  [
    "archive-form",
    "HD36 PL3; HD05 tr. 29",
    parts({ recipients: named("Ban Bí thư", "Lưu: VT") }),
    { profile: "nd30", ...parts({ recipients: named("Bộ Nội vụ", "Lưu: VT, TCCB") }) },
  ],
  [
    "recipients-as-above",
    "HD05 I.9.2.3-4",
    parts({ recipients: named("Như trên", "Lưu Văn phòng Tỉnh uỷ") }),
    { ...parts({ recipients: named("Như trên", "Lưu Văn phòng Tỉnh uỷ") }), template: LETTER },
  ],
  [
    "recipients-notes-mixed",
    "HD05 I.9",
    parts({ recipients: noted("báo cáo", "để b/c") }),
    parts({ recipients: noted("báo cáo", "báo cáo", "phối hợp") }),
  ],
]);

const signature = rows([
  [
    "signature-capacity-missing",
    "HD05 I.7.1.1.a",
    signed({ position: "Bí thư" }),
    signed({ position: "Bí thư", concurrent: "Trưởng Ban Chỉ đạo" }),
  ],
  [
    "signature-capacity-missing",
    "HD05 I.7.1.1.a",
    signed({ position: "Bí thư" }, { ...dangUy, kind: "commune-committee" }),
    signed({ position: "Chủ trì hội nghị" }),
  ],
  [
    "signature-kt-collective",
    "HD05 I.7.1.1",
    signed({ capacity: "K/T", body: "Bí thư", position: "Phó Bí thư" }),
    signed({ capacity: "K/T", body: "Trưởng ban", position: "Phó Trưởng ban" }, ban),
  ],
  [
    "signature-capacity-unknown",
    "HD05 I.7.1.1.c",
    signed({ capacity: "TUQ.", body: "Ban Thường vụ", position: "Chánh Văn phòng" }),
    {
      profile: "nd30",
      ...signed({ capacity: "TUQ.", body: "Giám đốc", position: "Chánh Văn phòng" }),
    },
  ],
  [
    "signature-title-with-body",
    "HD05 I.7.1.2",
    signed({ capacity: "T/M", body: "Tỉnh uỷ", position: "Phó Bí thư Tỉnh ủy" }),
    signed({ capacity: "T/M", body: "Tỉnh uỷ", position: "Phó Bí thư Thường trực" }),
  ],
  [
    "signature-title-with-body",
    "HD05 I.7.1.2",
    signed({ position: "Trưởng Ban Tổ chức" }, ban),
    signed(
      { position: "Trưởng Ban Tổ chức Tỉnh uỷ" },
      { name: "Ban Tổ chức Tỉnh uỷ", partners: ["Ban Nội chính Tỉnh uỷ"] },
    ),
  ],
  [
    "signature-member-title",
    "HD05 I.7.1.2.b",
    signed({ capacity: "T/M", body: "Ban Thường vụ", position: "Uỷ viên Ban Thường vụ" }),
    signed({ capacity: "T/M", body: "Ban Thường vụ", position: "Bí thư" }),
  ],
  [
    "signature-name-title",
    "HD05 I.7.1.3",
    signed({ position: "Trưởng ban", name: "PGS.TS Lê Văn An" }, ban),
    signed({ position: "Trưởng ban", name: "Ông Ích Khiêm" }, ban),
  ],
  [
    "signature-name-capitals",
    "HD36 PL3; HD05 PL2",
    signed({ position: "Trưởng ban", name: "LÊ VĂN AN" }, ban),
    signed({ position: "Trưởng ban" }, ban),
  ],
  [
    "signature-body-mismatch",
    "HD05 I.7.1.1.a",
    signed({ capacity: "T/M", body: "Tỉnh uỷ", position: "Bí thư" }, dangUy),
    signed({ capacity: "T/M", body: "Đảng ủy", position: "Bí thư" }, dangUy),
  ],
  [
    "cosigner-name-missing",
    "HD05 I.7.1.3",
    parts({ cosigners: [{ position: "Người ghi biên bản" }] }),
    parts({ cosigners: [{ position: "Người ghi biên bản", name }] }),
  ],
  [
    "confirmation-incomplete",
    "HD05 I.7.1.4",
    parts({ confirmation: { of: " ", signature: {} } }),
    parts({ confirmation: { of: name, signature: {} } }),
  ],
]);

const circulated = (circulation: string): Sample => parts({ marks: { circulation } });

const marks = rows([
  [
    "urgency-misplaced",
    "HD05 II.3",
    circulated("Thượng khẩn"),
    parts({ marks: { urgency: "urgent", circulation: "Lưu hành nội bộ" } }),
  ],
  [
    "circulation-media",
    "HD05 II.4.1",
    circulated("Không phổ biến trên phương tiện thông tin đại chúng"),
    parts({ marks: { noMedia: true } }),
  ],
  ["circulation-recall", "HD05 II.4.1", circulated("Thu hồi"), circulated("Tài liệu thu hồi")],
  [
    "secrecy-by-law",
    "HD05 II.2",
    parts({ marks: { secrecy: "secret" } }),
    { ...parts({ marks: { secrecy: "secret" } }), profile: "hd36" },
  ],
]);

/** At least one for each rule. */
export const RULE_CASES: readonly RuleCase[] = [
  ...missing,
  ...profile,
  ...issuer,
  ...subject,
  ...body,
  ...recipients,
  ...signature,
  ...marks,
];
