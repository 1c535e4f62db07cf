import { describe, expect, test } from "vitest";
import type { Document } from "../model.ts";
import { caseProfiles, findingsIn } from "../sample.fixture.ts";
import { isCollective, kindOf } from "./body-name.ts";
import { bodySymbolOf } from "./body-symbol.ts";
import { deriveSignature, type Signing } from "./derive-signature.ts";
import { type Body, deriveIssuer } from "./issuer.ts";
import { archiveLine, archivePlaceOf } from "./recipients.ts";
import { authorOf } from "./subject.ts";

const lamSon = "Tỉnh uỷ Lâm Sơn";
const kheTray = "Đảng uỷ xã Khe Trảy";

const BODIES: readonly Body[] = [
  { name: lamSon },
  { name: "Ban Thường vụ Thành ủy Hà Nội" },
  { name: kheTray, committee: lamSon },
  { name: "Đảng uỷ Cục Bảo trợ xã hội", committee: "Đảng uỷ Bộ Y tế" },
  { name: "Đảng uỷ Công an tỉnh", committee: lamSon },
  { name: "Chi bộ Tổ 16", committee: kheTray },
  { name: "Uỷ ban Kiểm tra", committee: lamSon },
  { name: "Uỷ ban Kiểm tra Đảng uỷ xã Khe Trảy", committee: kheTray },
  { name: "Văn phòng Tỉnh uỷ", committee: lamSon },
  { name: "Ban Tuyên giáo và Dân vận", committee: lamSon },
  { name: "Ban Xây dựng Đảng", committee: kheTray },
  { name: "Trường Chính trị Hoàng Đình Giong", committee: "Tỉnh uỷ Cao Bằng" },
  { name: "Tiểu ban Văn kiện", committee: "Tỉnh uỷ Cà Mau" },
  { name: "Ban Tổ chức Tỉnh uỷ", partners: ["Ban Nội chính Tỉnh uỷ"] },
  { name: "Đại hội đại biểu Đảng bộ tỉnh Lâm Sơn" },
  { name: "Đoàn Chủ tịch", host: "Đại hội đại biểu Đảng bộ tỉnh Lâm Sơn" },
];

const COLLECTIVE_POSTS: readonly Partial<Signing>[] = [
  { post: "Bí thư" },
  { post: "Phó Bí thư Thường trực", standing: true },
  { post: "Chánh Văn phòng", delegatedBy: "Ban Thường vụ" },
];
const HEAD_POSTS: readonly Partial<Signing>[] = [
  { post: "Trưởng ban" },
  { post: "Phó Trưởng ban" },
  { post: "Phó Trưởng ban", vacantHead: true },
  { post: "Trưởng ban", acting: true },
  { post: "Trưởng phòng", delegatedBy: "Trưởng ban" },
  { post: "Bí thư", concurrent: "Trưởng Ban Chỉ đạo" },
];

const postsOf = (body: Body) => (isCollective(kindOf(body)) ? COLLECTIVE_POSTS : HEAD_POSTS);

const SIGNINGS = BODIES.flatMap((body) => postsOf(body).map((by) => ({ body, by })));

function partsOf(body: Body, by: Partial<Signing>): Partial<Document["parts"]> {
  const kind = kindOf(body);
  const issuer = { ...(kind && { kind }), ...deriveIssuer(body) };
  const signature = deriveSignature({
    bodyKind: kind ?? "agency",
    bodyName: issuer.name,
    post: "",
    name: "Lê Văn An",
    ...by,
  });
  const author = authorOf(signature, issuer);
  const place = archivePlaceOf(issuer) ?? "Văn phòng";
  return {
    issuer,
    signature,
    number: { ordinal: 5, body: bodySymbolOf(body).symbol },
    subject: { text: "về một việc", ...(author !== undefined && { author }) },
    recipients: [{ id: "r1", name: archiveLine(place, caseProfiles.hd05) }],
  };
}

describe("what the rules write themselves breaks none of them", () => {
  test.each(SIGNINGS)("$body.name, $by", ({ body, by }) => {
    const found = findingsIn({ parts: partsOf(body, by), template: { authority: undefined } });
    expect(found).toEqual([]);
  });
});
