import type { BodyKind, Parts, Signature } from "../model.ts";
import {
  committeeOf,
  committeeWord,
  folded,
  isCommittee,
  isStanding,
  isUnderCommittee,
  kindOf,
  partyBranchOf,
  withoutCommittee,
} from "../parts/body-name.ts";
import { bodySymbolOf } from "../parts/body-symbol.ts";
import { isBareName } from "../parts/place-date.ts";
import type { Template } from "../template.ts";
import { isBlank, type Paper, quote, type Rule, when } from "./rule.ts";

type Issuer = Parts["issuer"];

/** "Tỉnh uỷ Cà Mau" above "Văn phòng Tỉnh uỷ" says the committee twice. */
function repeated(issuer: Issuer): string | undefined {
  const { superior, name } = issuer;
  if (!superior || !isUnderCommittee(kindOf(issuer))) return undefined;
  const own = withoutCommittee(name, superior);
  return when(own !== name.trim(), `Không nhắc lại cấp uỷ trong tên cơ quan: ghi ${quote(own)}`);
}

/** Committees that stand right under the Centre print no superior line. */
const needsSuperior = (issuer: Issuer): boolean => {
  const kind = kindOf(issuer);
  const below = isCommittee(kind) && kind !== "provincial-committee";
  return (below && !folded(issuer.name.trim()).endsWith("trung ương")) || isUnderCommittee(kind);
};

/** A branch stands above committees, a committee above its advisory bodies. */
function wrongSuperior(issuer: Issuer): string | undefined {
  const { superior = "" } = issuer;
  const kind = kindOf(issuer);
  const isBranch = folded(superior.trim()).startsWith("đảng bộ");
  if (isBlank(superior)) return undefined;
  if (kind === "provincial-committee") return "Tỉnh uỷ, thành uỷ không ghi cơ quan cấp trên";
  if (isCommittee(kind) && !isBranch && committeeWord(superior))
    return `Trên tên cấp uỷ ghi đảng bộ cấp trên: ${quote(partyBranchOf(superior) ?? "Đảng bộ")}`;
  if (isUnderCommittee(kind) && isBranch)
    return "Trên tên cơ quan tham mưu, giúp việc ghi tên cấp uỷ, không ghi đảng bộ";
  return undefined;
}

/** Levels and bodies that ended on 1 July 2025. */
const ABOLISHED = /^(?:huyện uỷ|quận uỷ|thị uỷ|ban cán sự đảng|đảng đoàn)/u;
const ABOLISHED_FROM = "2025-07-01";

function mismatchedSymbol({ document: { parts } }: Paper): string | undefined {
  const { superior, ...issuer } = parts.issuer;
  const typed = parts.number.body.trim();
  const kind = kindOf(issuer);
  // A joint paper typed as one name does not say where the bodies part.
  const unclear = kind === undefined || (kind === "joint" && !issuer.partners?.length);
  if (isBlank(issuer.name) || typed === "" || unclear) return undefined;
  const { symbol, doubt } = bodySymbolOf({ ...issuer, committee: superior });
  if (doubt !== undefined || symbol === typed) return undefined;
  return `Ký hiệu ${quote(typed)} không khớp với cơ quan ban hành: ghi ${quote(symbol)}`;
}

/** The kinds whose types are listed somewhere; of advisory bodies no list could be read. */
const LISTED_KINDS: readonly (BodyKind | undefined)[] = [
  "provincial-committee",
  "commune-committee",
  "grassroots-committee",
  "cell",
  "congress",
  "congress-organ",
];

type Authority = NonNullable<Template["authority"]>;

function isAllowed({ may }: Authority, kind: BodyKind, signedFor: string | undefined): boolean {
  const known = !isBlank(signedFor);
  const as = isStanding(signedFor ?? "") ? "standing" : "committee";
  return may.some((m) => m.kind === kind && (!known || m.as === undefined || m.as === as));
}

/** The committee, whole or standing, that a signature stands for or follows the order of. */
const collectiveOf = ({ capacity, body = "" }: Signature): string | undefined =>
  !isBlank(body) && (capacity === "T/M" || (capacity === "T/L" && isStanding(body)))
    ? body
    : undefined;

function notAllowed({ document: { parts }, template }: Paper) {
  const kind = kindOf(parts.issuer);
  const { authority } = template;
  if (!authority || kind === undefined || !LISTED_KINDS.includes(kind)) return undefined;
  const signedFor = collectiveOf(parts.signature);
  if (isAllowed(authority, kind, signedFor)) return undefined;
  const issuer = signedFor ?? committeeOf(parts.issuer.name);
  const text = `${issuer} không thuộc các cơ quan ban hành ${template.name.toLocaleLowerCase("vi")}`;
  return [{ text, source: authority.source }];
}

/** Who issues the paper, and what follows from it for type and number. */
export const ISSUER_RULES: readonly Rule[] = [
  {
    id: "issuer-standing-printed",
    severity: "warning",
    sources: { hd05: "HD05 I.2.1.2.b", hd36: "HD36 1.2" },
    part: "issuer",
    find: ({ document: { parts } }) =>
      when(
        isStanding(parts.issuer.name),
        `Tên cơ quan ban hành ghi ${quote(committeeOf(parts.issuer.name))}; Ban Thường vụ ghi dưới tên loại`,
      ),
  },
  {
    id: "issuer-repeats-committee",
    severity: "warning",
    sources: { hd05: "HD05 I.2.1.3", hd36: "HD36 1.2" },
    part: "issuer",
    find: ({ document }) => repeated(document.parts.issuer),
  },
  {
    id: "issuer-superior-missing",
    severity: "warning",
    sources: { hd05: "HD05 I.2.1.2-3", hd36: "HD36 1.2" },
    part: "issuer",
    find: ({ document: { parts } }) =>
      when(
        needsSuperior(parts.issuer) && isBlank(parts.issuer.superior),
        "Thiếu tên cơ quan cấp trên",
      ),
  },
  {
    id: "issuer-superior-kind",
    severity: "warning",
    sources: { hd05: "HD05 I.2.1.2-3", hd36: "HD36 1.2" },
    part: "issuer",
    find: ({ document }) => wrongSuperior(document.parts.issuer),
  },
  {
    id: "issuer-abolished",
    severity: "warning",
    sources: { hd05: "HD05 I.2.1", hd36: "HD36 1.2" },
    part: "issuer",
    find: ({ document: { parts } }) =>
      when(
        ABOLISHED.test(folded(parts.issuer.name.trim())) &&
          (parts.placeDate.date ?? "") >= ABOLISHED_FROM,
        `${quote(parts.issuer.name)} không còn từ ngày 01/7/2025`,
      ),
  },
  {
    id: "type-authority",
    severity: "warning",
    sources: { hd05: "QĐ399", hd36: "QĐ66", nd30: "NĐ30 Điều 7" },
    part: "issuer",
    find: notAllowed,
  },
  {
    id: "number-body-mismatch",
    severity: "warning",
    sources: { hd05: "HD05 I.3.1.2.b", hd36: "HD36 1.3" },
    part: "number",
    find: mismatchedSymbol,
  },
  {
    id: "number-body-legacy",
    severity: "warning",
    sources: { hd05: "HD05 I.3.1.2.b", hd36: "HD36 1.3" },
    part: "number",
    find: ({ document: { parts }, profile }) =>
      when(
        profile.id === "party-hd05" && /(?:^|-)(?:BTGTU|BDVTU)(?:-|$)/u.test(parts.number.body),
        "Ban tuyên giáo và ban dân vận đã hợp nhất: ký hiệu là “BTGDVTU”",
      ),
  },
  {
    id: "place-mark-typed",
    severity: "warning",
    sources: { hd05: "HD05 I.4.1.1", hd36: "HD36 1.4", nd30: "NĐ30 PL1 II.4" },
    part: "placeDate",
    find: ({ document: { parts } }) =>
      when(
        /[,.;]\s*$/u.test(parts.placeDate.place),
        `Dấu phẩy sau địa danh do chương trình đặt: hãy bỏ ở ${quote(parts.placeDate.place)}`,
      ),
  },
  {
    id: "place-level-needed",
    severity: "warning",
    sources: { hd05: "HD05 I.4.1.1.c", hd36: "HD36 1.4" },
    part: "placeDate",
    find: ({ document: { parts } }) =>
      when(
        isBareName(parts.placeDate.place),
        `Địa danh một âm tiết: ghi cả “Thành phố”, “Phường”, “Xã” trước ${quote(parts.placeDate.place)}`,
      ),
  },
];
