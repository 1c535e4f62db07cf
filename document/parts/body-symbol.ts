import type { BodyKind } from "../model.ts";
import {
  committeeOf,
  committeeWord,
  folded,
  isCentral,
  isCommittee,
  kindOf,
  withoutCommittee,
} from "./body-name.ts";
import type { Body } from "./issuer.ts";

/** A body's symbol in the number; `doubt`: what the guideline leaves open, for the writer. */
export type BodySymbol = { symbol: string; doubt?: string };

const SUFFIX_DOUBT = "Hướng dẫn 05 không nêu rõ phần đuôi của ký hiệu này";
const RULE_DOUBT = "Ký hiệu ghép từ chữ cái đầu của tên; Hướng dẫn 05 không liệt kê";

const sure = (symbol: string): BodySymbol => ({ symbol });
const unsure = (symbol: string, doubt: string): BodySymbol => ({ symbol, doubt });

/** The first letters of the syllables of a name, "và" left out: "BTGDV" (HD05 I.3.1.2.b). */
export const initials = (name: string): string =>
  name
    .split(/[\s,–-]+/u)
    .filter((word) => word !== "" && folded(word) !== "và")
    .map((word) => word.slice(0, 1).toLocaleUpperCase("vi"))
    .join("");

/** Symbols fixed by the list of HD05 I.3.1.2.b(iv), and before it by HD36; first that fits. */
const COMMITTEE_SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/^(?:tỉnh|thành) uỷ/u, "TU"],
  [/^quân uỷ/u, "QUTW"],
  [/^đảng uỷ (?:bộ chỉ huy )?quân sự/u, "ĐUQS"],
  [/^đảng uỷ công an/u, "ĐUCA"],
  [/^đảng uỷ (?:bộ chỉ huy )?(?:bộ đội )?biên phòng/u, "ĐUBP"],
  [/^đảng uỷ/u, "ĐU"],
  [/^huyện uỷ/u, "HU"],
  [/^quận uỷ/u, "QU"],
  [/^thị uỷ/u, "ThU"],
];

function committeeSymbol(name: string): BodySymbol {
  if (isCentral(name)) return sure("TW");
  const own = folded(committeeOf(name));
  if (/^đảng uỷ công an trung ương/u.test(own)) return unsure("ĐUCA", SUFFIX_DOUBT);
  // A symbol of HD36 that HD05 no longer lists.
  if (/^đảng uỷ khối/u.test(own)) return unsure("ĐUK", RULE_DOUBT);
  const listed = COMMITTEE_SYMBOLS.find(([opening]) => opening.test(own))?.[1];
  return listed ? sure(listed) : unsure(initials(name), RULE_DOUBT);
}

const SUFFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:tỉnh|thành) uỷ/u, "TU"],
  [/^huyện uỷ/u, "HU"],
  [/^đảng uỷ/u, "ĐU"],
];

/** What the symbols of a committee's bodies end in: "TU" under a Tỉnh uỷ. */
function suffixOf(committee: string): string {
  if (isCentral(committee)) return "TW";
  const key = folded(committeeOf(committee));
  return SUFFIXES.find(([opening]) => opening.test(key))?.[1] ?? "";
}

/** The committee that a full name ends in: "Tỉnh uỷ Sơn La" of "Ban Tổ chức Tỉnh uỷ Sơn La". */
function committeeInName(name: string): string | undefined {
  const match = /\s((?:tỉnh|thành|huyện|đảng) uỷ(?:\s.*)?|trung ương(?: đảng)?)$/u.exec(
    folded(name),
  );
  if (!match) return undefined;
  const tail = name.slice(match.index + 1);
  return committeeWord(tail) ? tail : "Ban Chấp hành Trung ương";
}

/** Party service units whose symbol is listed without a suffix. */
const STEMS: readonly (readonly [RegExp, string])[] = [
  [/^trường chính trị/u, "TCT"],
  [/^trung tâm chính trị/u, "TTCT"],
  [/^cơ quan báo và phát thanh/u, "CQBPTTH"],
  [/^báo và phát thanh/u, "CQBPTTH"],
];
const LISTED_NAMES: Readonly<Record<string, string>> = {
  "báo nhân dân": "BND",
  "tạp chí cộng sản": "TCCS",
  "học viện chính trị quốc gia hồ chí minh": "HVCTQGHCM",
  "thông tấn xã việt nam": "TTXVN",
  "đài truyền hình việt nam": "ĐTHVN",
  "đài tiếng nói việt nam": "ĐTNVN",
};

/** Under a commune's committee only the stems are written down, not their ends. */
function agencySymbol(name: string, committee: string | undefined): BodySymbol {
  const listed = LISTED_NAMES[folded(name)];
  if (listed) return sure(listed);
  const stem = STEMS.find(([opening]) => opening.test(folded(name)))?.[1];
  if (stem) return unsure(stem, SUFFIX_DOUBT);
  const above = committee ?? committeeInName(name);
  const own = initials(above ? withoutCommittee(name, above) : name);
  const suffix = above ? suffixOf(above) : "";
  if (suffix !== "ĐU") return suffix ? sure(own + suffix) : unsure(own, SUFFIX_DOUBT);
  if (own === "BXDĐ" || own === "UBKT") return unsure(own, SUFFIX_DOUBT);
  return unsure(own + suffix, SUFFIX_DOUBT);
}

function steeringSymbol(name: string): BodySymbol {
  const key = folded(name);
  if (key.startsWith("ban chỉ đạo")) return sure("BCĐ");
  if (key.startsWith("tiểu ban")) return sure("TB");
  return key.startsWith("hội đồng") ? sure("HĐ") : unsure(initials(name), RULE_DOUBT);
}

function symbolOfKind(kind: BodyKind | undefined, body: Body): BodySymbol {
  const name = body.name.trim();
  if (kind === "congress" || kind === "congress-organ") return sure("ĐH");
  if (kind === "cell") return sure("CB");
  if (isCommittee(kind)) return committeeSymbol(name);
  if (kind === "agency" || kind === "inspection") return agencySymbol(name, body.committee);
  if (kind === "steering") return steeringSymbol(name);
  return unsure(initials(name), RULE_DOUBT);
}

/**
 * The symbol of a body in its numbers (HD05 I.3.1.2.b): "TU", "BTCTU", "ĐUQS", "ĐH"; of a joint
 * paper the symbols of all, the lead body first: "BTCTU-BNCTU".
 */
export function bodySymbolOf(body: Body): BodySymbol {
  const kind = kindOf(body);
  const own = symbolOfKind(kind === "joint" ? kindOf({ name: body.name }) : kind, body);
  const others = (body.partners ?? []).map((name) => bodySymbolOf({ name }));
  const all = [own, ...others];
  const doubt = all.find((s) => s.doubt)?.doubt;
  const symbol = all.map((s) => s.symbol).join("-");
  return doubt === undefined ? sure(symbol) : unsure(symbol, doubt);
}
