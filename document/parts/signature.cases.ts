import type { Signature } from "../model.ts";
import type { ProfileName, Sample } from "../sample.ts";
import { found, type PartCases, printing, written } from "./case.ts";
import { isEmptySignature } from "./signature.ts";

const name = "Lê Văn An";

type Given = { signature: Signature; profile?: ProfileName };

const lines = printing(
  ({ signature, profile }: Given, profiles) => written(signature, profiles[profile ?? "hd05"]),
  [
    [
      "HD05 I.7.1.1.a",
      { signature: { capacity: "T/M", body: "Tỉnh uỷ", position: "Bí thư", name } },
      "*T/M TỈNH UỶ* / BÍ THƯ / Lê Văn An",
    ],
    [
      "HD05 I.7.1.2.b",
      { signature: { capacity: "T/M", body: "Bộ Chính trị" } },
      "*T/M BỘ CHÍNH TRỊ*",
    ],
    ["HD05 I.7.1.4.c", { signature: { position: "Trưởng ban", name } }, "*TRƯỞNG BAN* / Lê Văn An"],
    ["HD05 I.7.1.4.c", { signature: { capacity: "Q.", body: "Trưởng ban" } }, "*Q. TRƯỞNG BAN*"],
    [
      "HD05 I.7.1.2",
      { signature: { position: "Bí thư", concurrent: "Trưởng Ban Chỉ đạo" } },
      "*BÍ THƯ* / kiêm / *TRƯỞNG BAN CHỈ ĐẠO*",
    ],
    [
      "NĐ30 PL1 II.7",
      {
        signature: { capacity: "K/T", body: "Giám đốc", position: "Phó Giám đốc" },
        profile: "nd30",
      },
      "*KT. GIÁM ĐỐC* / PHÓ GIÁM ĐỐC",
    ],
    ["HD05 I.7", { signature: {} }, ""],
  ],
);

const empty = printing(isEmptySignature, [
  ["HD05 I.7", {}, true],
  ["HD05 I.7", { name }, false],
]);

const signed = (signature: Signature, sample: Sample = {}): Sample => ({
  ...sample,
  parts: { ...sample.parts, signature: { name, ...signature } },
});
const agency = { parts: { issuer: { superior: "Tỉnh uỷ Lâm Sơn", name: "Ban Tổ chức" } } };

export const signatureCases: PartCases = {
  part: "signature",
  good: [...lines, ...empty],
  bad: found([
    ["HD05 I.7.1", signed({}), "authority-missing"],
    ["HD05 I.7.1.1.a", signed({ position: "Bí thư" }), "signature-capacity-missing"],
    [
      "HD05 I.7.1.1",
      signed({ capacity: "K/T", body: "Bí thư", position: "Phó Bí thư" }),
      "signature-kt-collective",
    ],
    [
      "HD05 I.7.1.1",
      signed({ capacity: "K/T", body: "Ban Thường vụ", position: "Phó Bí thư" }),
      "signature-kt-collective",
    ],
    [
      "HD05 I.7.1.1.c",
      signed({ capacity: "TUQ.", body: "Ban Thường vụ", position: "Chánh Văn phòng" }),
      "signature-capacity-unknown",
    ],
    [
      "HD05 I.7.1.2",
      signed({ capacity: "T/M", body: "Tỉnh uỷ", position: "Phó Bí thư Tỉnh uỷ" }),
      "signature-title-with-body",
    ],
    [
      "HD05 I.7.1.2",
      signed({ position: "Trưởng ban Tổ chức" }, agency),
      "signature-title-with-body",
    ],
    [
      "HD05 I.7.1.2.b",
      signed({ capacity: "T/M", body: "Ban Thường vụ", position: "Ủy viên Ban Thường vụ" }),
      "signature-member-title",
    ],
    [
      "HD05 I.7.1.3",
      signed({ position: "Trưởng ban", name: "TS. Nguyễn Văn A" }, agency),
      "signature-name-title",
    ],
    [
      "HD05 I.7.1.3",
      signed({ position: "Trưởng ban", name: "Đại tá Nguyễn Văn A" }, agency),
      "signature-name-title",
    ],
    [
      "HD05 I.7.1.3",
      signed({ position: "Trưởng ban", name: "Đ/c Nguyễn Văn A" }, agency),
      "signature-name-title",
    ],
    [
      "HD36 PL3",
      signed({ position: "Trưởng ban", name: "NGUYỄN VĂN A" }, agency),
      "signature-name-capitals",
    ],
    [
      "HD05 I.7.1.1.a",
      signed(
        { capacity: "T/M", body: "Tỉnh uỷ", position: "Bí thư" },
        { parts: { issuer: { name: "Đảng uỷ xã Khe Trảy" } } },
      ),
      "signature-body-mismatch",
    ],
    ["HD05 I.7.1.3", { parts: { signature: { position: "Trưởng ban" } } }, "signer-missing"],
    [
      "HD05 I.7.1.3",
      { parts: { cosigners: [{ position: "Người ghi biên bản" }] } },
      "cosigner-name-missing",
    ],
    [
      "HD05 I.7.1.4",
      { parts: { confirmation: { of: "", signature: {} } } },
      "confirmation-incomplete",
    ],
  ]),
};
