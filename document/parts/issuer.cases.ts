import { committeeOf, partyBranchOf } from "./body-name.ts";
import { upper } from "./capitals.ts";
import { found, type PartCases, printing } from "./case.ts";
import { type Body, deriveIssuer, issuerInSentence, issuingBodies } from "./issuer.ts";

const printed = (body: Body): string => {
  const issuer = deriveIssuer(body);
  const name = issuingBodies(issuer).join(" - ");
  return upper(issuer.superior ? `${issuer.superior} / ${name}` : name);
};

const branches = printing(partyBranchOf, [
  ["HD05 I.2.1.2.c", "Tỉnh uỷ Lâm Sơn", "Đảng bộ tỉnh Lâm Sơn"],
  ["HD05 I.2.1.2.c", "Tỉnh ủy Lâm Sơn", "Đảng bộ tỉnh Lâm Sơn"],
  ["HD05 I.2.1.2.c", "Thành uỷ Hà Nội", "Đảng bộ thành phố Hà Nội"],
  ["HD05 I.2.1.2.d", "Đảng uỷ xã Khe Trảy", "Đảng bộ xã Khe Trảy"],
  ["HD05 I.2.1.2.d", "Đảng uỷ Bộ Y tế", "Đảng bộ Bộ Y tế"],
  ["HD05 I.2.1.2.d", "Đảng ủy phường Ba Đình", "Đảng bộ phường Ba Đình"],
  ["HD05 I.2.1.2.đ", "Ban Thường vụ Đảng uỷ xã Khe Trảy", "Đảng bộ xã Khe Trảy"],
  ["HD05 I.2.1.2.đ", "Đảng bộ Cục Lưu trữ", "Đảng bộ Cục Lưu trữ"],
  ["HD36 1.2", "Huyện uỷ Phù Yên", "Đảng bộ huyện Phù Yên"],
  ["HD05 I.2.1.2", "Công an tỉnh Sơn La", undefined],
]);

const committees = printing(committeeOf, [
  ["HD05 I.2.1.2.b", "Ban Thường vụ Tỉnh uỷ Điện Biên", "Tỉnh uỷ Điện Biên"],
  ["HD05 I.2.1.2.b", "Ban Chấp hành Đảng bộ tỉnh Điện Biên", "Tỉnh uỷ Điện Biên"],
  ["HD05 I.2.1.2.b", "Ban Chấp hành Đảng bộ thành phố Huế", "Thành uỷ Huế"],
  ["HD05 I.2.1.2.c", "Ban Chấp hành Đảng bộ xã Khe Trảy", "Đảng uỷ xã Khe Trảy"],
  ["HD05 I.2.1.2.a", "Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương"],
]);

const congresses = printing(printed, [
  [
    "HD05 I.2.1.1",
    { kind: "congress", name: "Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XX" },
    "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH NGHỆ AN LẦN THỨ XX",
  ],
  [
    "HD05 I.2.1.1",
    {
      kind: "congress-organ",
      name: "Đoàn Chủ tịch",
      host: "Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XX",
    },
    "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH NGHỆ AN LẦN THỨ XX / ĐOÀN CHỦ TỊCH",
  ],
  [
    "HD05 I.2.1.1",
    {
      kind: "congress-organ",
      name: "Ban Kiểm phiếu",
      host: "Đại hội toàn thể đảng viên Chi bộ Tổ 16 nhiệm kỳ 2025-2027",
    },
    "ĐẠI HỘI CHI BỘ TỔ 16 NHIỆM KỲ 2025-2027 / BAN KIỂM PHIẾU",
  ],
]);

const ofCommittees = printing(printed, [
  ["HD05 I.2.1.2.a", { name: "Ban Chấp hành Trung ương" }, "BAN CHẤP HÀNH TRUNG ƯƠNG"],
  ["HD05 I.2.1.2.a", { name: "Bộ Chính trị" }, "BAN CHẤP HÀNH TRUNG ƯƠNG"],
  ["HD05 I.2.1.2.a", { name: "Ban Bí thư" }, "BAN CHẤP HÀNH TRUNG ƯƠNG"],
  [
    "HD05 I.2.1.2.b",
    { kind: "provincial-committee", name: "Tỉnh uỷ Điện Biên" },
    "TỈNH UỶ ĐIỆN BIÊN",
  ],
  [
    "HD05 I.2.1.2.b",
    {
      kind: "provincial-committee",
      name: "Ban Thường vụ Tỉnh uỷ Điện Biên",
      committee: "Ban Chấp hành Trung ương",
    },
    "TỈNH UỶ ĐIỆN BIÊN",
  ],
  [
    "HD05 I.2.1.2.b",
    { kind: "provincial-committee", name: "Quân uỷ Trung ương" },
    "QUÂN UỶ TRUNG ƯƠNG",
  ],
  [
    "HD05 I.2.1.2.c",
    { kind: "commune-committee", name: "Đảng uỷ phường Ba Đình", committee: "Thành uỷ Hà Nội" },
    "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI / ĐẢNG UỶ PHƯỜNG BA ĐÌNH",
  ],
  [
    "HD05 I.2.1.2.c",
    { name: "Ban Thường vụ Đảng ủy xã Khe Trảy", committee: "Tỉnh ủy Lâm Sơn" },
    "ĐẢNG BỘ TỈNH LÂM SƠN / ĐẢNG ỦY XÃ KHE TRẢY",
  ],
  [
    "HD05 I.2.1.2.d",
    {
      kind: "grassroots-committee",
      name: "Đảng uỷ Cục Bảo trợ xã hội",
      committee: "Đảng uỷ Bộ Y tế",
    },
    "ĐẢNG BỘ BỘ Y TẾ / ĐẢNG UỶ CỤC BẢO TRỢ XÃ HỘI",
  ],
  [
    "HD05 I.2.1.2.đ",
    {
      kind: "cell",
      name: "Chi bộ Phòng Hành chính - Quản trị",
      committee: "Đảng uỷ Cục Lưu trữ",
    },
    "ĐẢNG BỘ CỤC LƯU TRỮ / CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ",
  ],
]);

const ofBodies = printing(printed, [
  [
    "HD05 I.2.1.3.a",
    {
      kind: "agency",
      name: "Trường Chính trị Hoàng Đình Giong",
      committee: "Tỉnh uỷ Cao Bằng",
    },
    "TỈNH UỶ CAO BẰNG / TRƯỜNG CHÍNH TRỊ HOÀNG ĐÌNH GIONG",
  ],
  [
    "HD05 I.2.1.3.a",
    { kind: "agency", name: "Ban Tổ chức Tỉnh uỷ", committee: "Tỉnh uỷ Cao Bằng" },
    "TỈNH UỶ CAO BẰNG / BAN TỔ CHỨC",
  ],
  [
    "HD05 I.2.1.3.a",
    { kind: "agency", name: "Ban Nội chính Trung ương", committee: "Ban Chấp hành Trung ương" },
    "BAN CHẤP HÀNH TRUNG ƯƠNG / BAN NỘI CHÍNH",
  ],
  [
    "HD05 I.2.1.3.a",
    {
      kind: "agency",
      name: "Ban Xây dựng Đảng",
      committee: "Đảng uỷ đặc khu Trường Sa",
    },
    "ĐẢNG UỶ ĐẶC KHU TRƯỜNG SA / BAN XÂY DỰNG ĐẢNG",
  ],
  [
    "HD05 I.2.1.3.a",
    {
      kind: "inspection",
      name: "Uỷ ban Kiểm tra Đảng uỷ xã Khe Trảy",
      committee: "Ban Thường vụ Đảng uỷ xã Khe Trảy",
    },
    "ĐẢNG UỶ XÃ KHE TRẢY / UỶ BAN KIỂM TRA",
  ],
  [
    "HD05 I.2.1.3.b",
    { kind: "steering", name: "Tiểu ban Văn kiện", committee: "Tỉnh uỷ Cà Mau" },
    "TỈNH UỶ CÀ MAU / TIỂU BAN VĂN KIỆN",
  ],
  [
    "HD05 I.2.1.4",
    { kind: "unit", name: "Vụ Tổ chức - Điều lệ", host: "Ban Tổ chức Trung ương" },
    "BAN TỔ CHỨC TRUNG ƯƠNG / VỤ TỔ CHỨC - ĐIỀU LỆ",
  ],
  [
    "HD05 I.2.1.5",
    {
      kind: "joint",
      name: "Uỷ ban Kiểm tra Tỉnh uỷ Sơn La",
      partners: ["Công an tỉnh Sơn La"],
    },
    "UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA - CÔNG AN TỈNH SƠN LA",
  ],
  [
    "NĐ30 PL1 II.2",
    { kind: "state", name: "Cục Văn thư và Lưu trữ nhà nước", host: "Bộ Nội vụ" },
    "BỘ NỘI VỤ / CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC",
  ],
]);

const inSentences = printing(issuerInSentence, [
  ["HD05 II.1.2", { name: "Tỉnh uỷ Lâm Sơn" }, "Tỉnh uỷ Lâm Sơn"],
  [
    "HD05 II.1.2",
    { kind: "agency", superior: "Tỉnh uỷ Cao Bằng", name: "Ban Tổ chức" },
    "Ban Tổ chức Tỉnh uỷ Cao Bằng",
  ],
  [
    "HD05 II.1.2",
    { kind: "agency", superior: "Ban Chấp hành Trung ương", name: "Ban Nội chính" },
    "Ban Nội chính Trung ương",
  ],
  [
    "HD05 II.1.2",
    { superior: "Đảng bộ tỉnh Lâm Sơn", name: "Đảng uỷ xã Khe Trảy" },
    "Đảng uỷ xã Khe Trảy",
  ],
  [
    "HD05 II.1.2",
    { name: "Ban Tổ chức Tỉnh uỷ", partners: ["Ban Nội chính Tỉnh uỷ"] },
    "Ban Tổ chức Tỉnh uỷ và Ban Nội chính Tỉnh uỷ",
  ],
]);

export const issuerCases: PartCases = {
  part: "issuer",
  good: [...branches, ...committees, ...congresses, ...ofCommittees, ...ofBodies, ...inSentences],
  bad: found([
    ["HD05 I.2", { parts: { issuer: { name: "  " } } }, "issuer-missing"],
    [
      "HD05 I.2.1.2.b",
      { parts: { issuer: { name: "Ban Thường vụ Tỉnh uỷ Điện Biên" } } },
      "issuer-standing-printed",
    ],
    [
      "HD05 I.2.1.2.c",
      { parts: { issuer: { name: "Đảng uỷ phường Ba Đình" } } },
      "issuer-superior-missing",
    ],
    [
      "HD05 I.2.1.2.c",
      { parts: { issuer: { superior: "Thành uỷ Hà Nội", name: "Đảng uỷ phường Ba Đình" } } },
      "issuer-superior-kind",
    ],
    [
      "HD05 I.2.1.3.a",
      { parts: { issuer: { superior: "Đảng bộ tỉnh Cao Bằng", name: "Ban Tổ chức" } } },
      "issuer-superior-kind",
    ],
    [
      "HD05 I.2.1.3",
      { parts: { issuer: { superior: "Tỉnh uỷ Cà Mau", name: "Văn phòng Tỉnh uỷ" } } },
      "issuer-repeats-committee",
    ],
    ["HD05 I.2.1", { parts: { issuer: { name: "Huyện ủy Phù Yên" } } }, "issuer-abolished"],
    [
      "HD05 I.1",
      { parts: { issuer: { name: "Ủy ban nhân dân tỉnh Lâm Sơn" } } },
      "issuer-of-state",
    ],
  ]),
};
