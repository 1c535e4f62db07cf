import { fillIn } from "../profiles/profile.ts";
import type { ProfileName } from "../sample.ts";
import { type CaseProfiles, found, type PartCases, printing, written } from "./case.ts";
import {
  confirmationOf,
  deriveSignature,
  headPostOf,
  jointSignatures,
  minutesSignatures,
  postWithBody,
  type Signing,
} from "./derive-signature.ts";

const by =
  (profile: ProfileName) =>
  (signing: Signing, profiles: CaseProfiles): string =>
    written(deriveSignature(signing), profiles[profile]);

const tinhUy = { bodyKind: "provincial-committee", bodyName: "Tỉnh uỷ Lâm Sơn" } as const;
const dangUy = { bodyKind: "commune-committee", bodyName: "Đảng uỷ xã Khe Trảy" } as const;
const ban = { bodyKind: "agency", bodyName: "Ban Tổ chức" } as const;
const name = "Lê Văn An";

const collective = printing(by("hd05"), [
  ["HD05 I.7.1.1.a", { ...tinhUy, post: "Bí thư", name }, "*T/M TỈNH UỶ* / BÍ THƯ / Lê Văn An"],
  ["HD05 I.7.1.1.a", { ...tinhUy, post: "Phó Bí thư" }, "*T/M TỈNH UỶ* / PHÓ BÍ THƯ"],
  [
    "HD05 I.7.1.1.a",
    { ...tinhUy, standing: true, post: "Phó Bí thư Thường trực" },
    "*T/M BAN THƯỜNG VỤ* / PHÓ BÍ THƯ THƯỜNG TRỰC",
  ],
  [
    "HD05 I.7.1.1.a",
    { bodyKind: "provincial-committee", bodyName: "Thành uỷ Hà Nội", post: "Bí thư" },
    "*T/M THÀNH UỶ* / BÍ THƯ",
  ],
  ["HD05 I.7.1.1.a", { ...dangUy, post: "Bí thư" }, "*T/M ĐẢNG UỶ* / BÍ THƯ"],
  [
    "HD05 I.7.1.1.a",
    { ...dangUy, standing: true, post: "Phó Bí thư" },
    "*T/M BAN THƯỜNG VỤ* / PHÓ BÍ THƯ",
  ],
  [
    "HD05 I.7.1.1.a",
    { bodyKind: "grassroots-committee", bodyName: "Đảng ủy Bộ Y tế", post: "Bí thư" },
    "*T/M ĐẢNG ỦY* / BÍ THƯ",
  ],
  [
    "HD05 I.7.1.1.a",
    { bodyKind: "cell", bodyName: "Chi bộ Tổ 16", post: "Bí thư" },
    "*T/M CHI BỘ* / BÍ THƯ",
  ],
  [
    "HD05 I.7.1.1.a",
    { bodyKind: "inspection", bodyName: "Uỷ ban Kiểm tra", post: "Chủ nhiệm" },
    "*T/M UỶ BAN KIỂM TRA* / CHỦ NHIỆM",
  ],
  [
    "HD05 I.7.1.1.a",
    { bodyKind: "inspection", bodyName: "Uỷ ban Kiểm tra", post: "Phó Chủ nhiệm" },
    "*T/M UỶ BAN KIỂM TRA* / PHÓ CHỦ NHIỆM",
  ],
  [
    "HD05 I.7.1.1.a",
    { bodyKind: "steering", bodyName: "Hội đồng Lý luận", post: "Chủ tịch" },
    "*T/M HỘI ĐỒNG* / CHỦ TỊCH",
  ],
  [
    "HD05 I.7.1.1.a",
    { bodyKind: "congress-organ", bodyName: "Đoàn Chủ tịch", post: "Bí thư", name },
    "*T/M ĐOÀN CHỦ TỊCH* / Lê Văn An",
  ],
  [
    "HD05 I.7.1.1.a",
    { bodyKind: "congress", bodyName: "Đại hội đại biểu Đảng bộ tỉnh", post: "", name },
    "*T/M ĐOÀN CHỦ TỊCH* / Lê Văn An",
  ],
  [
    "HD05 I.7.1.1.a",
    { bodyKind: "provincial-committee", bodyName: "Ban Chấp hành Trung ương", post: "Tổng Bí thư" },
    "*T/M BAN CHẤP HÀNH TRUNG ƯƠNG* / TỔNG BÍ THƯ",
  ],
  [
    "HD05 I.7.1.2.b",
    { bodyKind: "provincial-committee", bodyName: "Bộ Chính trị", post: "Tổng Bí thư" },
    "*T/M BỘ CHÍNH TRỊ*",
  ],
  [
    "HD05 I.7.1.2.b",
    { bodyKind: "provincial-committee", bodyName: "Ban Bí thư", post: "Thường trực Ban Bí thư" },
    "*T/M BAN BÍ THƯ*",
  ],
  ["HD05 I.7.1.2.b", { ...tinhUy, post: "Uỷ viên Ban Thường vụ" }, "*T/M TỈNH UỶ*"],
]);

const heads = printing(by("hd05"), [
  ["HD05 I.7.1.4.c.i", { ...ban, post: "Trưởng ban", name }, "*TRƯỞNG BAN* / Lê Văn An"],
  ["HD05 I.7.1.4.c.ii", { ...ban, post: "Phó Trưởng ban" }, "*K/T TRƯỞNG BAN* / PHÓ TRƯỞNG BAN"],
  [
    "HD05 I.7.1.1.b",
    { bodyKind: "agency", bodyName: "Văn phòng", post: "Phó Chánh Văn phòng" },
    "*K/T CHÁNH VĂN PHÒNG* / PHÓ CHÁNH VĂN PHÒNG",
  ],
  [
    "HD05 I.7.1.1.b",
    { bodyKind: "unit", bodyName: "Vụ Tổ chức - Điều lệ", post: "Phó Vụ trưởng" },
    "*K/T VỤ TRƯỞNG* / PHÓ VỤ TRƯỞNG",
  ],
  ["HD05 I.7.1.4.c.iii", { ...ban, post: "Phó Trưởng ban", vacantHead: true }, "*PHÓ TRƯỞNG BAN*"],
  ["HD05 I.7.1.4.c.iv", { ...ban, post: "Trưởng ban", acting: true }, "*Q. TRƯỞNG BAN*"],
  ["HD05 I.7.1.4.c.iv", { ...ban, post: "Quyền Trưởng ban", acting: true }, "*Q. TRƯỞNG BAN*"],
  [
    "HD05 I.7.1.4.c.i",
    { bodyKind: "steering", bodyName: "Tiểu ban Văn kiện", post: "Trưởng Tiểu ban" },
    "*TRƯỞNG TIỂU BAN*",
  ],
  [
    "HD05 I.7.1.1.c",
    { ...tinhUy, post: "Chánh Văn phòng", delegatedBy: "Ban Thường vụ", name },
    "*T/L BAN THƯỜNG VỤ* / CHÁNH VĂN PHÒNG / Lê Văn An",
  ],
  [
    "HD05 I.7.1.4.d",
    { ...tinhUy, post: "Phó Chánh Văn phòng", delegatedBy: "Ban Thường vụ" },
    "*T/L BAN THƯỜNG VỤ* / PHÓ CHÁNH VĂN PHÒNG",
  ],
  [
    "HD05 I.7.1.4.d",
    { ...ban, post: "Trưởng phòng", delegatedBy: "Trưởng ban" },
    "*T/L TRƯỞNG BAN* / TRƯỞNG PHÒNG",
  ],
  [
    "HD05 I.7.1.1.c",
    { ...ban, post: "Trưởng phòng", delegatedBy: "Trưởng ban", authorised: true },
    "*T/L TRƯỞNG BAN* / TRƯỞNG PHÒNG",
  ],
  [
    "HD05 I.7.1.2",
    {
      bodyKind: "steering",
      bodyName: "Ban Chỉ đạo",
      post: "Bí thư",
      concurrent: "Trưởng Ban Chỉ đạo",
      name,
    },
    "*BÍ THƯ* / kiêm / *TRƯỞNG BAN CHỈ ĐẠO* / Lê Văn An",
  ],
  [
    "HD05 I.7.1.2",
    {
      bodyKind: "steering",
      bodyName: "Ban Chỉ đạo",
      post: "Phó Bí thư",
      concurrent: "Phó Trưởng Ban Chỉ đạo",
    },
    "*PHÓ BÍ THƯ* / kiêm / *PHÓ TRƯỞNG BAN CHỈ ĐẠO*",
  ],
]);

const ubnd = { bodyKind: "state", bodyName: "Uỷ ban nhân dân" } as const;
const so = { bodyKind: "state", bodyName: "Sở Nội vụ" } as const;

const state = printing(by("nd30"), [
  ["NĐ30 PL1 II.7", { ...ubnd, post: "Chủ tịch" }, "*TM. UỶ BAN NHÂN DÂN* / CHỦ TỊCH"],
  ["NĐ30 PL1 II.7", { ...ubnd, post: "Phó Chủ tịch" }, "*KT. CHỦ TỊCH* / PHÓ CHỦ TỊCH"],
  ["NĐ30 PL1 II.7", { ...so, post: "Giám đốc" }, "*GIÁM ĐỐC*"],
  ["NĐ30 PL1 II.7", { ...so, post: "Phó Giám đốc" }, "*KT. GIÁM ĐỐC* / PHÓ GIÁM ĐỐC"],
  [
    "NĐ30 PL1 II.7",
    { ...so, post: "Phó Giám đốc", vacantHead: true },
    "*KT. GIÁM ĐỐC* / PHÓ GIÁM ĐỐC",
  ],
  ["NĐ30 PL1 II.7", { ...so, post: "Giám đốc", acting: true }, "*Q. GIÁM ĐỐC*"],
  [
    "NĐ30 PL1 II.7",
    { ...so, post: "Chánh Văn phòng", delegatedBy: "Giám đốc" },
    "*TL. GIÁM ĐỐC* / CHÁNH VĂN PHÒNG",
  ],
  [
    "NĐ30 PL1 II.7",
    { ...so, post: "Chánh Văn phòng", delegatedBy: "Giám đốc", authorised: true },
    "*TUQ. GIÁM ĐỐC* / CHÁNH VĂN PHÒNG",
  ],
]);

const ubkt = {
  bodyKind: "inspection",
  bodyName: "Uỷ ban Kiểm tra Tỉnh uỷ",
  post: "Chủ nhiệm",
} as const;
const congAn = { bodyKind: "state", bodyName: "Công an tỉnh", post: "Phó Giám đốc" } as const;

const several = [
  ...printing(
    ([lead, ...others]: readonly [Signing, ...Signing[]], { hd05 }) => {
      const { signature, cosigners } = jointSignatures(lead, others);
      return [signature, ...cosigners].map((s) => written(s, hd05));
    },
    [
      [
        "HD05 I.7.1.2",
        [ubkt, congAn],
        [
          "*CHỦ NHIỆM UỶ BAN KIỂM TRA TỈNH UỶ*",
          "*K/T GIÁM ĐỐC CÔNG AN TỈNH* / PHÓ GIÁM ĐỐC CÔNG AN TỈNH",
        ],
      ],
      [
        "HD05 I.7.1.2",
        [{ ...ban, bodyName: "Ban Tổ chức Tỉnh uỷ", post: "Trưởng ban", name }],
        ["*TRƯỞNG BAN TỔ CHỨC TỈNH UỶ* / Lê Văn An"],
      ],
    ],
  ),
  ...printing(
    ([writer, chair]: readonly [string, string], { hd05 }) => {
      const { signature, cosigners } = minutesSignatures(writer, chair);
      return [...cosigners, signature].map((s) => written(s, hd05));
    },
    [
      [
        "HD05 I.7.1.4",
        ["Trần Thị Bình", name],
        ["*NGƯỜI GHI BIÊN BẢN* / Trần Thị Bình", "*CHỦ TRÌ HỘI NGHỊ* / Lê Văn An"],
      ],
      ["HD05 I.7.1.4", ["", ""], ["*NGƯỜI GHI BIÊN BẢN*", "*CHỦ TRÌ HỘI NGHỊ*"]],
    ],
  ),
  ...printing(
    (signing: Signing, { hd05 }) => {
      const { of, signature } = confirmationOf("Trần Thị Bình", signing);
      return [fillIn(hd05.words.confirmation, { of }), written(signature, hd05)];
    },
    [
      [
        "HD05 I.7.1.4",
        { ...tinhUy, post: "Chánh Văn phòng", delegatedBy: "Ban Thường vụ" },
        ["Xác nhận chữ ký của đồng chí Trần Thị Bình", "*T/L BAN THƯỜNG VỤ* / CHÁNH VĂN PHÒNG"],
      ],
      [
        "HD05 I.7.1.4",
        { ...tinhUy, post: "Bí thư" },
        ["Xác nhận chữ ký của đồng chí Trần Thị Bình", "*T/M TỈNH UỶ* / BÍ THƯ"],
      ],
    ],
  ),
];

const posts = [
  ...printing(headPostOf, [
    ["HD05 I.7.1.1.b", "Phó Trưởng ban", "Trưởng ban"],
    ["HD05 I.7.1.1.b", "Phó Giám đốc", "Giám đốc"],
    ["HD05 I.7.1.1.b", "Phó hiệu trưởng", "Hiệu trưởng"],
    ["HD05 I.7.1.1.b", "Phó Trưởng ban Thường trực", "Trưởng ban"],
  ]),
  ...printing(
    ([post, body]: readonly [string, string]) => postWithBody(post, body),
    [
      ["HD05 I.7.1.2", ["Chánh Văn phòng", "Văn phòng Tỉnh uỷ"], "Chánh Văn phòng Tỉnh uỷ"],
      ["HD05 I.7.1.2", ["Trưởng ban", "Ban Nội chính Tỉnh uỷ"], "Trưởng Ban Nội chính Tỉnh uỷ"],
      ["HD05 I.7.1.2", ["Giám đốc", "Công an tỉnh Sơn La"], "Giám đốc Công an tỉnh Sơn La"],
    ],
  ),
];

/** What the rules above would never make. */
const kept = (position: string, capacity: "T/M" | "K/T", body: string) => ({
  parts: { signature: { capacity, body, position, name } },
});

export const deriveSignatureCases: PartCases = {
  part: "derive-signature",
  good: [...collective, ...heads, ...state, ...several, ...posts],
  bad: found([
    ["HD05 I.7.1.1", kept("Phó Bí thư", "K/T", "Bí thư"), "signature-kt-collective"],
    ["HD05 I.7.1.1", kept("Phó Bí thư", "K/T", "Tỉnh uỷ"), "signature-kt-collective"],
    ["HD05 I.7.1.2", kept("Bí thư Tỉnh uỷ", "T/M", "Tỉnh uỷ"), "signature-title-with-body"],
    ["HD05 I.7.1.2.b", kept("Uỷ viên", "T/M", "Ban Thường vụ"), "signature-member-title"],
  ]),
};
