import type { Setting } from "../model.ts";
import { isCommittee, kindOf } from "../parts/body-name.ts";
import { isRealDate } from "../parts/place-date.ts";
import { coversDate } from "../profiles/choose.ts";
import type { Profile } from "../profiles/profile.ts";
import { OWN, type Paper, quote, type Rule, when } from "./rule.ts";

const inWords = (date: string): string => date.split("-").reverse().join("/");

/** Sizes, lines and gaps beyond what the profile allows. */
function beyondRange(setting: Setting | undefined, { body, name }: Profile): string | undefined {
  const { size, line, gap } = setting ?? {};
  const outside = (value: number | undefined, [least, most]: readonly [number, number]) =>
    value !== undefined && (value < least || value > most);
  if (outside(size, body.sizes))
    return `Cỡ chữ nội dung ${size} ngoài khoảng ${body.sizes.join("-")} của ${name}`;
  if (outside(line, body.lines))
    return `Khoảng cách dòng ${line} pt ngoài khoảng ${body.lines.join("-")} pt của ${name}`;
  if (gap !== undefined && gap < body.gap)
    return `Khoảng cách đoạn ${gap} pt nhỏ hơn ${body.gap} pt của ${name}`;
  return undefined;
}

/** A paper that asks for a profile which is not installed is set by another one. */
const isReplaced = ({ document, profile }: Paper): boolean =>
  document.profile !== undefined && document.profile !== profile.id;

/** Whether the profile, the type and the figures chosen go together. */
export const PROFILE_RULES: readonly Rule[] = [
  {
    id: "date-uncovered",
    severity: "warning",
    sources: {
      hd05: "HD05 (hiệu lực thi hành)",
      hd36: "HD36 (hiệu lực thi hành)",
      nd30: "NĐ30 (hiệu lực thi hành)",
    },
    part: "placeDate",
    find: ({ document, profile }) => {
      const { date } = document.parts.placeDate;
      if (date === undefined || document.profile !== undefined || !isRealDate(date))
        return undefined;
      const text = `Chưa có quy định thể thức cho ngày ${inWords(date)}; đang dùng ${profile.name}`;
      return when(!coversDate(profile, date), text);
    },
  },
  {
    id: "profile-unknown",
    severity: "warning",
    sources: OWN,
    find: (paper) =>
      when(
        isReplaced(paper),
        `Thể thức ${quote(paper.document.profile ?? "")} chưa được cài; đang dùng ${paper.profile.name}`,
      ),
  },
  {
    id: "type-not-in-profile",
    severity: "warning",
    sources: { hd05: "QĐ399 Điều 5-7", hd36: "QĐ66", nd30: "NĐ30 Điều 7" },
    part: "subject",
    find: ({ template, profile }) =>
      when(
        !template.profiles.includes(profile.id),
        `${profile.name} không có loại văn bản ${quote(template.name)}`,
      ),
  },
  {
    id: "setting-out-of-range",
    severity: "warning",
    sources: { hd05: "HD05 I.6.2.2", hd36: "HD36 1.6", nd30: "NĐ30 PL1 II.6" },
    find: ({ document, profile }) => beyondRange(document.setting, profile),
  },
  {
    id: "issuer-of-state",
    severity: "warning",
    sources: { hd05: "HD05 I.1; NĐ30 Điều 2", hd36: "HD36 1; NĐ30 Điều 2" },
    part: "issuer",
    find: ({ document: { parts }, profile }) =>
      when(
        kindOf(parts.issuer) === "state",
        `${quote(parts.issuer.name)} là cơ quan nhà nước, văn bản đang trình bày theo ${profile.name}`,
      ),
  },
  {
    id: "issuer-of-party",
    severity: "warning",
    sources: { nd30: "HD05 I.1; NĐ30 Điều 2" },
    part: "issuer",
    find: ({ document: { parts }, profile }) =>
      when(
        isCommittee(kindOf(parts.issuer)),
        `${quote(parts.issuer.name)} là cơ quan của Đảng, văn bản đang trình bày theo ${profile.name}`,
      ),
  },
];
