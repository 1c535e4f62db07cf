import { type BodySymbol, bodySymbolOf } from "./body-symbol.ts";
import { found, type PartCases, printing } from "./case.ts";
import type { Body } from "./issuer.ts";

/** "ĐU", or "VPĐU?" where the guideline leaves something open. */
const written = ({ symbol, doubt }: BodySymbol): string => (doubt ? `${symbol}?` : symbol);

const symbol = (body: Body): string => written(bodySymbolOf(body));

const listed = printing(symbol, [
  ["HD05 I.3.1.2.b", { name: "Ban Chấp hành Trung ương" }, "TW"],
  ["HD05 I.3.1.2.b", { name: "Bộ Chính trị" }, "TW"],
  ["HD05 I.3.1.2.b", { kind: "provincial-committee", name: "Tỉnh uỷ Lâm Sơn" }, "TU"],
  ["HD05 I.3.1.2.b", { name: "Ban Thường vụ Tỉnh ủy Lâm Sơn" }, "TU"],
  ["HD05 I.3.1.2.b", { name: "Thành uỷ Hà Nội" }, "TU"],
  ["HD05 I.3.1.2.b.iv", { name: "Quân uỷ Trung ương" }, "QUTW"],
  ["HD05 I.3.1.2.b.iv", { kind: "commune-committee", name: "Đảng uỷ xã Khe Trảy" }, "ĐU"],
  ["HD05 I.3.1.2.b.iv", { name: "Đảng uỷ các cơ quan Đảng tỉnh" }, "ĐU"],
  ["HD05 I.3.1.2.b.iv", { name: "Đảng uỷ Quân sự tỉnh Lâm Sơn" }, "ĐUQS"],
  ["HD05 I.3.1.2.b.iv", { name: "Đảng ủy Công an tỉnh Lâm Sơn" }, "ĐUCA"],
  ["HD05 I.3.1.2.b.iv", { name: "Đảng uỷ Bộ đội Biên phòng tỉnh Lâm Sơn" }, "ĐUBP"],
  ["HD05 I.3.1.2.b.iv", { kind: "cell", name: "Chi bộ Tổ 16" }, "CB"],
  ["HD05 I.3.1.2.b.iv", { name: "Đại hội đại biểu Đảng bộ tỉnh Nghệ An" }, "ĐH"],
  ["HD05 I.3.1.2.b.iv", { kind: "congress-organ", name: "Ban Kiểm phiếu" }, "ĐH"],
  ["HD05 I.3.1.2.b.iv", { name: "Ban Chỉ đạo phòng, chống lãng phí" }, "BCĐ"],
  ["HD05 I.3.1.2.b.iv", { name: "Tiểu ban Văn kiện", committee: "Tỉnh uỷ Cà Mau" }, "TB"],
  ["HD05 I.3.1.2.b.iv", { kind: "steering", name: "Hội đồng Thi đua - Khen thưởng" }, "HĐ"],
  ["HD05 I.3.1.2.b.iv", { kind: "agency", name: "Báo Nhân Dân" }, "BND"],
  ["HD36 1.3.1", { name: "Huyện uỷ Phù Yên" }, "HU"],
]);

const ofAgencies = printing(symbol, [
  ["HD05 I.3.1.2.b", { name: "Văn phòng", committee: "Tỉnh uỷ Lâm Sơn" }, "VPTU"],
  ["HD05 I.3.1.2.b", { name: "Văn phòng Tỉnh uỷ" }, "VPTU"],
  ["HD05 I.3.1.2.b", { name: "Văn phòng Trung ương Đảng" }, "VPTW"],
  ["HD05 I.3.1.2.b", { name: "Ban Tổ chức Tỉnh uỷ Sơn La" }, "BTCTU"],
  ["HD05 I.3.1.2.b", { name: "Ban Nội chính", committee: "Tỉnh uỷ Sơn La" }, "BNCTU"],
  ["HD05 I.3.1.2.b.iv", { name: "Ban Tuyên giáo và Dân vận Tỉnh uỷ" }, "BTGDVTU"],
  [
    "HD05 I.3.1.2.b.iv",
    { name: "Ban Tuyên giáo và Dân vận", committee: "Thành uỷ Hà Nội" },
    "BTGDVTU",
  ],
  ["HD36 1.3.1", { name: "Ban Tuyên giáo Tỉnh uỷ" }, "BTGTU"],
  ["HD36 1.3.1", { name: "Ban Dân vận Tỉnh uỷ" }, "BDVTU"],
  ["HD05 I.3.1.2.b.iv", { name: "Uỷ ban Kiểm tra Trung ương" }, "UBKTTW"],
  ["HD05 I.3.1.2.b.iv", { name: "Uỷ ban Kiểm tra", committee: "Tỉnh uỷ Sơn La" }, "UBKTTU"],
]);

const joint = printing(symbol, [
  [
    "HD05 I.3.2",
    { kind: "joint", name: "Ban Tổ chức Tỉnh uỷ", partners: ["Ban Nội chính Tỉnh uỷ"] },
    "BTCTU-BNCTU",
  ],
  ["HD36 1.3", { name: "Ban Tổ chức Tỉnh uỷ", partners: ["Ban Dân vận Tỉnh uỷ"] }, "BTCTU-BDVTU"],
]);

/** Spec 7 marks these L or U: the stem is listed, its end is not. */
const doubtful = printing(symbol, [
  ["HD05 I.3.1.2.b.iv", { name: "Trường Chính trị Hoàng Đình Giong" }, "TCT?"],
  ["HD05 I.3.1.2.b.iv", { name: "Trung tâm Chính trị xã Khe Trảy" }, "TTCT?"],
  ["HD05 I.3.1.2.b.iv", { name: "Ban Xây dựng Đảng", committee: "Đảng uỷ xã Khe Trảy" }, "BXDĐ?"],
  ["HD05 I.3.1.2.b", { name: "Văn phòng", committee: "Đảng uỷ xã Khe Trảy" }, "VPĐU?"],
  ["HD05 I.3.1.2.b", { name: "Văn phòng Đảng uỷ xã Khe Trảy" }, "VPĐU?"],
  ["HD05 I.3.1.2.b.iv", { name: "Uỷ ban Kiểm tra", committee: "Đảng uỷ xã X" }, "UBKT?"],
  ["HD36 1.3.1", { name: "Đảng uỷ Khối các cơ quan tỉnh" }, "ĐUK?"],
  ["HD05 I.3.1.2.b", { kind: "unit", name: "Vụ Tổ chức - Điều lệ" }, "VTCĐL?"],
  ["NĐ30 PL1 II.3", { kind: "state", name: "Uỷ ban nhân dân" }, "UBND?"],
  [
    "HD05 I.3.2",
    {
      kind: "joint",
      name: "Uỷ ban Kiểm tra Tỉnh uỷ Sơn La",
      partners: ["Công an tỉnh Sơn La"],
    },
    "UBKTTU-CATSL?",
  ],
]);

export const bodySymbolCases: PartCases = {
  part: "body-symbol",
  good: [...listed, ...ofAgencies, ...joint, ...doubtful],
  bad: found([
    ["HD05 I.3.1.2", { parts: { number: { ordinal: 1, body: "" } } }, "number-body-missing"],
    ["HD05 I.3.1.2.b", { parts: { number: { ordinal: 1, body: "ĐU" } } }, "number-body-mismatch"],
    [
      "HD05 I.3.1.2.b",
      {
        parts: {
          issuer: { superior: "Tỉnh uỷ Sơn La", name: "Ban Tổ chức" },
          number: { ordinal: 1, body: "BTC" },
        },
      },
      "number-body-mismatch",
    ],
    ["HD05 I.3.1.2.b", { parts: { number: { ordinal: 5, body: "BTGTU" } } }, "number-body-legacy"],
    [
      "HD05 I.3.1.2.b",
      { parts: { number: { ordinal: 5, body: "BTCTU-BDVTU" } } },
      "number-body-legacy",
    ],
  ]),
};
