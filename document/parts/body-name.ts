import type { BodyKind } from "../model.ts";
import { toToneStyle } from "../vietnamese/tone-style.ts";

/**
 * A name as it is compared: lower case, the tone mark as in "uỷ". As long as the name itself, so
 * that places in one are places in the other.
 */
export const folded = (name: string): string =>
  toToneStyle(name.normalize("NFC").toLocaleLowerCase("vi"), "new");

const COMMITTEE = /^(?:tỉnh|thành|huyện|quận|thị|đảng|quân) uỷ(?=\s|$)/u;
const STANDING = /^(?:ban thường vụ|thường trực)(?:\s+|$)/u;
const WHOLE = /^ban chấp hành (?=đảng bộ|chi bộ)/u;
const CENTRAL = /^(?:ban chấp hành trung ương|bộ chính trị|ban bí thư)(?=\s|$)/u;

/** The level of a committee by its name: "Tỉnh uỷ" leads the "Đảng bộ tỉnh". */
const BRANCHES: readonly (readonly [committee: string, branch: string])[] = [
  ["Tỉnh uỷ", "Đảng bộ tỉnh"],
  ["Thành uỷ", "Đảng bộ thành phố"],
  ["Huyện uỷ", "Đảng bộ huyện"],
  ["Quận uỷ", "Đảng bộ quận"],
  ["Thị uỷ", "Đảng bộ thị xã"],
  ["Đảng uỷ", "Đảng bộ"],
  ["Chi uỷ", "Chi bộ"],
];

const startsWith = (name: string, opening: string): boolean =>
  `${folded(name)} `.startsWith(`${folded(opening)} `);

const inSentenceCase = (words: string): string =>
  words.slice(0, 1).toLocaleUpperCase("vi") + words.slice(1).toLocaleLowerCase("vi");

/** "Tỉnh uỷ" of "Tỉnh uỷ Lâm Sơn": the committee without its place; undefined for other bodies. */
export function committeeWord(name: string): string | undefined {
  const word = COMMITTEE.exec(folded(name.trim()))?.[0];
  return word && inSentenceCase(name.trim().slice(0, word.length));
}

/** True of "Trung ương", "Bộ Chính trị", "Ban Bí thư": they print as one issuer (HD05 I.2.1.2.a). */
export const isCentral = (name: string): boolean => CENTRAL.test(folded(name.trim()));

/** True of a name that begins "Ban Thường vụ": never printed as the issuer (HD05 I.2.1.2.b). */
export const isStanding = (name: string): boolean => STANDING.test(folded(name.trim()));

/** "Ban Thường vụ Tỉnh uỷ X", "Ban Chấp hành Đảng bộ tỉnh X" -> "Tỉnh uỷ X"; others stay. */
export function committeeOf(name: string): string {
  const trimmed = name.trim();
  const opening = STANDING.exec(folded(trimmed)) ?? WHOLE.exec(folded(trimmed));
  const rest = trimmed.slice(opening?.[0].length ?? 0) || trimmed;
  const pair = opening && BRANCHES.find(([, branch]) => startsWith(rest, branch));
  return pair && !startsWith(rest, "Chi bộ") ? pair[0] + rest.slice(pair[1].length) : rest;
}

/**
 * The Party branch that a committee leads: "Tỉnh uỷ Lâm Sơn" -> "Đảng bộ tỉnh Lâm Sơn"; undefined
 * where the name tells none (HD05 I.2.1.2.c-đ).
 */
export function partyBranchOf(committee: string): string | undefined {
  const name = committeeOf(committee);
  if (startsWith(name, "Đảng bộ") || startsWith(name, "Chi bộ")) return name;
  const pair = BRANCHES.find(([word]) => startsWith(name, word));
  return pair && pair[1] + name.slice(pair[0].length);
}

const KINDS: readonly (readonly [RegExp, BodyKind])[] = [
  [/^đại hội/u, "congress"],
  [
    /^(?:đoàn chủ tịch|đoàn thư ký|ban thẩm tra tư cách đại biểu|(?:ban|tổ) kiểm phiếu)/u,
    "congress-organ",
  ],
  [/^(?:tỉnh|thành|quân) uỷ/u, "provincial-committee"],
  [/^đảng uỷ (?:xã|phường|đặc khu)/u, "commune-committee"],
  [/^(?:đảng|huyện|quận|thị) uỷ/u, "grassroots-committee"],
  [/^chi (?:bộ|uỷ)/u, "cell"],
  [/uỷ ban nhân dân|hội đồng nhân dân|(?:^|\s)(?:ubnd|hđnd)|quốc hội/u, "state"],
  [/^(?:chính phủ|thủ tướng|sở |bộ (?!chính trị|chỉ huy|phận))/u, "state"],
  [/^uỷ ban kiểm tra/u, "inspection"],
  [/^(?:ban chỉ đạo|tiểu ban|hội đồng)/u, "steering"],
  [/^văn phòng(?:$| (?:trung ương|(?:tỉnh|thành|đảng|huyện) uỷ))/u, "agency"],
  [/^ban (?:tổ chức|nội chính|tuyên giáo|dân vận|xây dựng đảng|chính sách|đối ngoại)/u, "agency"],
  [/^(?:trường chính trị|trung tâm chính trị|cơ quan uỷ ban kiểm tra|báo và phát)/u, "agency"],
];

/** What kind of body a name is of; undefined where the name does not tell. */
export function kindOfName(name: string): BodyKind | undefined {
  if (isCentral(name)) return "provincial-committee";
  const key = folded(committeeOf(name));
  return KINDS.find(([opening]) => opening.test(key))?.[1];
}

type Named = {
  kind?: BodyKind | undefined;
  name: string;
  partners?: readonly string[] | undefined;
};

/** Joint where there are partners, otherwise the kind as stated, otherwise as the name tells. */
export const kindOf = ({ kind, name, partners = [] }: Named): BodyKind | undefined =>
  partners.some((partner) => partner.trim() !== "") ? "joint" : (kind ?? kindOfName(name));

const COMMITTEES: readonly (BodyKind | undefined)[] = [
  "provincial-committee",
  "commune-committee",
  "grassroots-committee",
  "cell",
];

/** True of the kinds that are Party committees or cells. */
export const isCommittee = (kind: BodyKind | undefined): boolean => COMMITTEES.includes(kind);

/** Bodies that decide together and so are signed for by T/M (HD05 I.7.1.1.a). */
export const isCollective = (kind: BodyKind | undefined): boolean =>
  isCommittee(kind) || kind === "inspection" || kind === "congress" || kind === "congress-organ";

/** Bodies under a committee, which print the committee itself above (HD05 I.2.1.3). */
export const isUnderCommittee = (kind: BodyKind | undefined): boolean =>
  kind === "agency" || kind === "inspection" || kind === "steering";

/** How a committee is named at the end of the names of its bodies: "Ban Tổ chức Tỉnh uỷ". */
const tailsOf = (committee: string): string[] =>
  isCentral(committee)
    ? ["Trung ương Đảng", "Trung ương"]
    : [committee, committeeWord(committee) ?? ""].filter(Boolean);

/** The name without the committee that it repeats: "Ban Tổ chức Tỉnh uỷ" -> "Ban Tổ chức". */
export function withoutCommittee(name: string, committee: string): string {
  const key = folded(name.trim());
  const tail = tailsOf(committeeOf(committee)).find((t) => key.endsWith(` ${folded(t)}`));
  return name.trim().slice(0, tail ? -tail.length - 1 : undefined);
}
