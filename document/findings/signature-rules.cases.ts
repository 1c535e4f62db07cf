import { AGENCY, COMMUNE, type RuleCase, ruleCases, signedBy, withParts } from "./rule-case.ts";

/** For each rule of its file. */
export const SIGNATURE_CASES: readonly RuleCase[] = ruleCases([
  [
    "signature-capacity-missing",
    "HD05 I.7.1.1.a",
    signedBy({ position: "Bí thư" }),
    signedBy({ position: "Bí thư", concurrent: "Trưởng Ban Chỉ đạo" }),
  ],
  [
    "signature-capacity-missing",
    "HD05 I.7.1.1.a",
    signedBy({ position: "Bí thư" }, { ...COMMUNE, kind: "commune-committee" }),
    signedBy({ position: "Chủ trì hội nghị" }),
  ],
  [
    "signature-kt-collective",
    "HD05 I.7.1.1",
    signedBy({ capacity: "K/T", body: "Bí thư", position: "Phó Bí thư" }),
    signedBy({ capacity: "K/T", body: "Trưởng ban", position: "Phó Trưởng ban" }, AGENCY),
  ],
  [
    "signature-capacity-unknown",
    "HD05 I.7.1.1.c",
    signedBy({ capacity: "TUQ.", body: "Ban Thường vụ", position: "Chánh Văn phòng" }),
    {
      profile: "nd30",
      ...signedBy({ capacity: "TUQ.", body: "Giám đốc", position: "Chánh Văn phòng" }),
    },
  ],
  [
    "signature-title-with-body",
    "HD05 I.7.1.2",
    signedBy({ capacity: "T/M", body: "Tỉnh uỷ", position: "Phó Bí thư Tỉnh ủy" }),
    signedBy({ capacity: "T/M", body: "Tỉnh uỷ", position: "Phó Bí thư Thường trực" }),
  ],
  [
    "signature-title-with-body",
    "HD05 I.7.1.2",
    signedBy({ position: "Trưởng Ban Tổ chức" }, AGENCY),
    signedBy(
      { position: "Trưởng Ban Tổ chức Tỉnh uỷ" },
      { name: "Ban Tổ chức Tỉnh uỷ", partners: ["Ban Nội chính Tỉnh uỷ"] },
    ),
  ],
  [
    "signature-member-title",
    "HD05 I.7.1.2.b",
    signedBy({ capacity: "T/M", body: "Ban Thường vụ", position: "Uỷ viên Ban Thường vụ" }),
    signedBy({ capacity: "T/M", body: "Ban Thường vụ", position: "Bí thư" }),
  ],
  [
    "signature-name-title",
    "HD05 I.7.1.3",
    signedBy({ position: "Trưởng ban", name: "PGS.TS Lê Văn An" }, AGENCY),
    signedBy({ position: "Trưởng ban", name: "Ông Ích Khiêm" }, AGENCY),
  ],
  [
    "signature-name-capitals",
    "HD05 PL2",
    signedBy({ position: "Trưởng ban", name: "LÊ VĂN AN" }, AGENCY),
    signedBy({ position: "Trưởng ban" }, AGENCY),
  ],
  [
    "signature-body-mismatch",
    "HD05 I.7.1.1.a",
    signedBy({ capacity: "T/M", body: "Tỉnh uỷ", position: "Bí thư" }, COMMUNE),
    signedBy({ capacity: "T/M", body: "Đảng ủy", position: "Bí thư" }, COMMUNE),
  ],
  [
    "cosigner-name-missing",
    "HD05 I.7.1.3",
    withParts({ cosigners: [{ position: "Người ghi biên bản" }] }),
    withParts({ cosigners: [{ position: "Người ghi biên bản", name: "Lê Văn An" }] }),
  ],
  [
    "confirmation-incomplete",
    "HD05 I.7.1.4",
    withParts({ confirmation: { of: " ", signature: {} } }),
    withParts({ confirmation: { of: "Lê Văn An", signature: {} } }),
  ],
]);
