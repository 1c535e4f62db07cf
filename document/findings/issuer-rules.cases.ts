import {
  AGENCY,
  COMMUNE,
  type RuleCase,
  ruleCases,
  signedBy,
  WHOLE,
  withParts,
} from "./rule-case.ts";

const JOINT = { name: "Ban Tổ chức Tỉnh uỷ", partners: ["Ban Nội chính Tỉnh uỷ"] };

const standingOnly = {
  authority: {
    source: "QĐ66 Điều 7",
    may: [{ kind: "provincial-committee" as const, as: "standing" as const }],
  },
};

/** For each rule of its file. */
export const ISSUER_CASES: readonly RuleCase[] = ruleCases([
  [
    "place-mark-typed",
    "HD05 I.4.1.1",
    withParts({ placeDate: { place: "Lâm Sơn,", date: "2026-12-05" } }),
    WHOLE,
  ],
  [
    "number-body-mismatch",
    "HD05 I.3.1.2.b",
    withParts({ issuer: JOINT, number: { ordinal: 5, body: "BTCTU" } }),
    withParts({ issuer: JOINT, number: { ordinal: 5, body: "BTCTU-BNCTU" } }),
  ],
  [
    "issuer-superior-missing",
    "HD05 I.2.1.2-3",
    withParts({ issuer: { name: "Ban Tổ chức Tỉnh uỷ" } }),
    withParts({ issuer: JOINT }),
  ],
  [
    "issuer-standing-printed",
    "HD05 I.2.1.2.b",
    withParts({ issuer: { name: "Ban Thường vụ Tỉnh uỷ Lâm Sơn" } }),
    WHOLE,
  ],
  [
    "issuer-repeats-committee",
    "HD05 I.2.1.3",
    withParts({ issuer: { superior: "Tỉnh uỷ Lâm Sơn", name: "Ban Tổ chức Tỉnh uỷ" } }),
    withParts({ issuer: AGENCY }),
  ],
  [
    "issuer-superior-missing",
    "HD05 I.2.1.2-3",
    withParts({ issuer: { name: "Đảng uỷ xã Khe Trảy" } }),
    withParts({ issuer: COMMUNE }),
  ],
  [
    "issuer-superior-missing",
    "HD05 I.2.1.2-3",
    withParts({ issuer: { kind: "agency", name: "Ban Tổ chức" } }),
    withParts({ issuer: { name: "Đảng uỷ Công an Trung ương" } }),
  ],
  [
    "issuer-superior-kind",
    "HD05 I.2.1.2-3",
    withParts({ issuer: { ...COMMUNE, superior: "Tỉnh uỷ Lâm Sơn" } }),
    withParts({ issuer: COMMUNE }),
  ],
  [
    "issuer-superior-kind",
    "HD05 I.2.1.2-3",
    withParts({ issuer: { ...AGENCY, superior: "Đảng bộ tỉnh Lâm Sơn" } }),
    withParts({ issuer: AGENCY }),
  ],
  [
    "issuer-superior-kind",
    "HD05 I.2.1.2-3",
    withParts({ issuer: { name: "Tỉnh uỷ Lâm Sơn", superior: "Ban Chấp hành Trung ương" } }),
    WHOLE,
  ],
  [
    "issuer-abolished",
    "HD05 I.2.1",
    withParts({ issuer: { superior: "Đảng bộ tỉnh Sơn La", name: "Huyện uỷ Phù Yên" } }),
    {
      profile: "hd36",
      ...withParts({
        issuer: { superior: "Đảng bộ tỉnh Sơn La", name: "Huyện uỷ Phù Yên" },
        placeDate: { place: "Phù Yên", date: "2024-06-01" },
      }),
    },
  ],
  [
    "type-authority",
    "QĐ66 Điều 7",
    { template: standingOnly },
    {
      template: standingOnly,
      ...signedBy({ capacity: "T/M", body: "Ban Thường vụ", position: "Bí thư" }),
    },
  ],
  [
    "type-authority",
    "QĐ66 Điều 7",
    { template: standingOnly, ...withParts({ issuer: COMMUNE, signature: { name: "Lê Văn An" } }) },
    { template: standingOnly, ...withParts({ issuer: AGENCY }) },
  ],
  [
    "number-body-mismatch",
    "HD05 I.3.1.2.b",
    withParts({ number: { ordinal: 1, body: "ĐU" } }),
    withParts({ issuer: COMMUNE, number: { ordinal: 1, body: "ĐU" } }),
  ],
  [
    "number-body-mismatch",
    "HD05 I.3.1.2.b",
    withParts({ issuer: AGENCY, number: { ordinal: 1, body: "TU" } }),
    withParts({ issuer: AGENCY, number: { ordinal: 1, body: "BTCTU" } }),
  ],
  [
    "number-body-legacy",
    "HD05 I.3.1.2.b",
    withParts({ number: { ordinal: 1, body: "BDVTU" } }),
    { profile: "hd36", ...withParts({ number: { ordinal: 1, body: "BDVTU" } }) },
  ],
  [
    "place-level-needed",
    "HD05 I.4.1.1.c",
    withParts({ placeDate: { place: "Huế", date: "2026-12-05" } }),
    withParts({ placeDate: { place: "Thành phố Huế", date: "2026-12-05" } }),
  ],
]);
