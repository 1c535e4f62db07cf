import type { PartName } from "../message.ts";
import type { Parts, Signature } from "../model.ts";
import { committeeWord, folded, isCollective, kindOf } from "../parts/body-name.ts";
import { type Hit, isBlank, type Paper, quote, type Rule } from "./rule.ts";

type Signer = { part: PartName; signature: Signature };

/** Everyone whose signature stands on the paper. */
function signersOf({ signature, cosigners = [], confirmation }: Parts): Signer[] {
  const confirming = confirmation ? [confirmation.signature] : [];
  return [
    { part: "signature", signature },
    ...cosigners.map((s): Signer => ({ part: "cosigners", signature: s })),
    ...confirming.map((s): Signer => ({ part: "confirmation", signature: s })),
  ];
}

type Check = (signature: Signature, paper: Paper) => string | undefined;

/** A check of every signature on the paper. */
const each =
  (check: Check) =>
  (paper: Paper): Hit[] =>
    signersOf(paper.document.parts).flatMap(({ part, signature }) => {
      const text = check(signature, paper);
      return text === undefined ? [] : [{ text, place: { part } }];
    });

/** Ranks, degrees and honours before a name. "Ông" is left alone: it is a family name too. */
const NAME_TITLE =
  /^(?:(?:pgs|gs|ts|ths|cn|ks|bs|ds|ls|nsnd|nsưt|ngnd|ngưt|bsck\d?)\s*[.,]|(?:gs|pgs|ts|ths)\s|đ\/c|(?:đồng chí|phó giáo sư|giáo sư|tiến sĩ|thạc sĩ|bác sĩ|kỹ sư|(?:đại|thượng|trung|thiếu) (?:tướng|tá|uý))\s)/u;

const isInCapitals = (name: string): boolean =>
  name === name.toLocaleUpperCase("vi") && name !== name.toLocaleLowerCase("vi");

/** Collective bodies by name: nobody is head of them, so nobody signs in a head's place. */
const COLLECTIVE_HEAD =
  /^(?:bí thư|tỉnh uỷ|thành uỷ|đảng uỷ|chi bộ|ban thường vụ|ban chấp hành|uỷ ban kiểm tra)/u;

const isCollectiveHead = (body: string, { document }: Paper): boolean =>
  COLLECTIVE_HEAD.test(folded(body.trim())) ||
  (folded(body.trim()).startsWith("chủ nhiệm") && kindOf(document.parts.issuer) === "inspection");

/** A committee's name in a post: "Phó Bí thư Tỉnh uỷ". */
const POST_WITH_COMMITTEE = /(?:tỉnh|thành|đảng|chi|huyện) uỷ|chi bộ|uỷ ban kiểm tra/u;
/** An agency's name after a post: "Trưởng ban Tổ chức". By order it tells who signs. */
const POST_WITH_AGENCY =
  /^(?:phó )?(?:trưởng ban|bí thư|chánh văn phòng) (?!thường trực|phụ trách)\S/u;

const isPostWithBody = ({ capacity, position = "" }: Signature): boolean => {
  const post = folded(position.trim());
  return POST_WITH_COMMITTEE.test(post) || (capacity !== "T/L" && POST_WITH_AGENCY.test(post));
};

/** Joint papers and bodies without a seal of their own name the body in the post (I.7.1.2). */
function namesBodyRightly({ document: { parts } }: Paper, { concurrent }: Signature): boolean {
  const kind = kindOf(parts.issuer);
  return kind === "joint" || kind === "steering" || !isBlank(concurrent);
}

/** Those who lead and write minutes sign for themselves. */
const IN_MINUTES = /^(?:chủ trì|chủ toạ|người ghi|thư ký)/u;

function withoutCapacity({ capacity, position, concurrent }: Signature, paper: Paper) {
  const own = capacity ?? concurrent;
  if (own !== undefined || isBlank(position) || IN_MINUTES.test(folded(position ?? "")))
    return undefined;
  if (!isCollective(kindOf(paper.document.parts.issuer))) return undefined;
  return `Thiếu quyền hạn ký (“T/M” hoặc “T/L”) trước chức vụ ${quote(position ?? "")}`;
}

/** "T/M Tỉnh uỷ" on a paper of a Đảng uỷ. */
function forOtherBody({ capacity, body }: Signature, { document }: Paper): string | undefined {
  const own = committeeWord(document.parts.issuer.name);
  const signed = committeeWord(body ?? "");
  if (capacity !== "T/M" || !own || !signed || folded(own) === folded(signed)) return undefined;
  return `Cơ quan ban hành là ${own} nhưng ký ${quote(`T/M ${signed}`)}`;
}

const only = (part: PartName, check: Check) => (paper: Paper) =>
  each(check)(paper).filter(({ place }) => place && "part" in place && place.part === part);

/** Who signs and how (HD05 I.7). */
export const SIGNATURE_RULES: readonly Rule[] = [
  {
    id: "signature-capacity-missing",
    severity: "warning",
    sources: { hd05: "HD05 I.7.1.1.a", hd36: "HD36 1.7" },
    find: only("signature", withoutCapacity),
  },
  {
    id: "signature-kt-collective",
    severity: "warning",
    sources: { hd05: "HD05 I.7.1.1", hd36: "HD36 1.7" },
    find: each(({ capacity, body = "" }, paper) =>
      capacity === "K/T" && isCollectiveHead(body, paper)
        ? `Cơ quan lãnh đạo tập thể không ký thay: thay ${quote(`K/T ${body}`)} bằng “T/M”`
        : undefined,
    ),
  },
  {
    id: "signature-capacity-unknown",
    severity: "warning",
    sources: { hd05: "HD05 I.7.1.1.c", hd36: "HD36 1.7", nd30: "NĐ30 PL1 II.7" },
    find: each(({ capacity }, { profile }) =>
      capacity && profile.words.capacities[capacity] === undefined
        ? `${profile.name} không có hình thức ký ${quote(capacity)}; ký thừa lệnh ghi “T/L”`
        : undefined,
    ),
  },
  {
    id: "signature-title-with-body",
    severity: "warning",
    sources: { hd05: "HD05 I.7.1.2", hd36: "HD36 1.7" },
    find: each((signature, paper) =>
      isPostWithBody(signature) && !namesBodyRightly(paper, signature)
        ? `Chức vụ không ghi kèm tên cơ quan: ${quote(signature.position ?? "")}`
        : undefined,
    ),
  },
  {
    id: "signature-member-title",
    severity: "warning",
    sources: { hd05: "HD05 I.7.1.2.b", hd36: "HD36 1.7" },
    find: each(({ capacity, position = "" }) =>
      capacity === "T/M" && folded(position.trim()).startsWith("uỷ viên")
        ? "Dưới “T/M” không ghi chức vụ uỷ viên"
        : undefined,
    ),
  },
  {
    id: "signature-name-title",
    severity: "warning",
    sources: { hd05: "HD05 I.7.1.3", hd36: "HD36 1.7", nd30: "NĐ30 PL1 II.7" },
    find: each(({ name = "" }) =>
      NAME_TITLE.test(folded(name.trim()))
        ? `Trước họ tên không ghi học hàm, học vị, quân hàm, danh hiệu: ${quote(name)}`
        : undefined,
    ),
  },
  {
    id: "signature-name-capitals",
    severity: "warning",
    sources: { hd05: "HD05 PL2", hd36: "HD36 PL3", nd30: "NĐ30 PL1 II.7" },
    find: each(({ name = "" }) =>
      isInCapitals(name.trim()) ? `Họ tên người ký viết thường: ${quote(name)}` : undefined,
    ),
  },
  {
    id: "signature-body-mismatch",
    severity: "warning",
    sources: { hd05: "HD05 I.7.1.1.a", hd36: "HD36 1.7" },
    find: only("signature", forOtherBody),
  },
  {
    id: "cosigner-name-missing",
    severity: "warning",
    sources: { hd05: "HD05 I.7.1.3", hd36: "HD36 1.7", nd30: "NĐ30 PL1 II.7" },
    find: only("cosigners", ({ name }) =>
      isBlank(name) ? "Thiếu họ và tên của người cùng ký" : undefined,
    ),
  },
  {
    id: "confirmation-incomplete",
    severity: "warning",
    sources: { hd05: "HD05 I.7.1.4", hd36: "HD36 1.7" },
    part: "confirmation",
    find: ({ document: { parts } }) =>
      parts.confirmation && isBlank(parts.confirmation.of)
        ? "Chưa ghi xác nhận chữ ký của đồng chí nào"
        : undefined,
  },
];
