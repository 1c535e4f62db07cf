import type { Capacity, Signature } from "../model.ts";
import { headOf, isCapitals, sameSpelling } from "./words.ts";

/** What a signature block gives: the part, lines that fit nowhere, the mark as typed when it was not the guideline's. */
export type ReadSignature = { signature: Signature; rest: string[]; otherMark?: string };

const MARK = /^(T\s?\/\s?M|K\s?\/\s?T|T\s?\/\s?L|TM\.?|KT\.?|TL\.?|Q\.)(?:\s+|(?=\p{Lu}))(\S.*)$/u;
const CAPACITY: Record<string, Capacity> = { TM: "T/M", KT: "K/T", TL: "T/L", Q: "Q." };
/** First words of the posts that sign (HD05 I.7.1). */
const POSITION =
  /^(?:TỔNG BÍ THƯ|BÍ THƯ|PHÓ|CHÁNH|TRƯỞNG|CHỦ|GIÁM ĐỐC|HIỆU TRƯỞNG|CỤC|VỤ|ỦY VIÊN|THƯỜNG TRỰC|THƯ KÝ|VIỆN TRƯỞNG)/u;
const BODY = /^(?:TỈNH|THÀNH|ĐẢNG|BAN|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUÂN|ỦY BAN|HỘI ĐỒNG|CHI BỘ|ĐOÀN)/u;
const NAME = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){1,6}$/u;

type Mark = { capacity: Capacity; body: string; otherMark?: string };

/** "T/M TỈNH ỦY": the mark and the body it stands for. Without a slash the rest must be capitals. */
export function markOf(line: string): Mark | undefined {
  const [, typed = "", body = ""] = MARK.exec(headOf(line)) ?? [];
  const capacity = CAPACITY[typed.replace(/[\s/.]/gu, "")];
  if (!capacity || (!typed.includes("/") && !isCapitals(body))) return undefined;
  const proper = typed.replace(/\s/gu, "") === capacity;
  return { capacity, body: body.trim(), ...(!proper && { otherMark: typed }) };
}

const isPosition = (line: string): boolean => isCapitals(line) && POSITION.test(sameSpelling(line));
const isName = (line: string): boolean => line.length <= 60 && NAME.test(line);

/** The lines in capitals under the mark: more words of the body, then the post. */
function splitCapitals(lines: readonly string[]): { body: string[]; position: string[] } {
  const post = lines.findIndex(isPosition);
  if (post >= 0) return { body: lines.slice(0, post), position: lines.slice(post) };
  const [only = ""] = lines;
  const isPost = lines.length === 1 && !BODY.test(sameSpelling(only));
  return isPost ? { body: [], position: [...lines] } : { body: [...lines], position: [] };
}

/** How many lines from the start are in capitals and no more than a body and a post take. */
function countCapitals(lines: readonly string[]): number {
  const end = lines.findIndex((line) => !isCapitals(line) || markOf(line) !== undefined);
  return Math.min(end < 0 ? lines.length : end, 4);
}

/** The last capitals after a post may be a name that was typed in capitals. */
function splitName(position: string[]): { position: string[]; name?: string } {
  const last = position.at(-1) ?? "";
  const isLast = position.length > 1 && isName(last) && !isPosition(last);
  return isLast ? { position: position.slice(0, -1), name: last } : { position };
}

function present(signature: Partial<Record<keyof Signature, string | undefined>>): Signature {
  return Object.fromEntries(Object.entries(signature).filter(([, words]) => words));
}

function readUnder(mark: Mark | undefined, lines: readonly string[]): ReadSignature {
  const count = countCapitals(lines);
  const capitals = splitCapitals(lines.slice(0, count));
  const posts = splitName(capitals.position);
  const rest = lines.slice(count);
  const named = posts.name === undefined ? rest.findIndex(isName) : -1;
  const signature = present({
    capacity: mark?.capacity,
    body: [mark?.body ?? "", ...capitals.body].filter(Boolean).join(" "),
    position: posts.position.join(" "),
    name: posts.name ?? rest[named],
  });
  return {
    signature,
    rest: rest.filter((_, i) => i !== named),
    ...(mark?.otherMark && { otherMark: mark.otherMark }),
  };
}

/** Reads "T/M TỈNH ỦY", "BÍ THƯ", name (HD05 I.7.1); without a mark the post stands alone. */
export function readSignature(lines: readonly string[]): ReadSignature {
  const at = lines.findIndex((line) => markOf(line) !== undefined);
  const first = at >= 0 ? at : lines.findIndex(isPosition);
  if (first < 0) return readLoneName(lines);
  const mark = markOf(lines[first] ?? "");
  const read = readUnder(mark, lines.slice(mark ? first + 1 : first));
  return { ...read, rest: [...lines.slice(0, first), ...read.rest] };
}

function readLoneName(lines: readonly string[]): ReadSignature {
  const [name = ""] = lines;
  const alone = lines.length === 1 && isName(name);
  return alone ? { signature: { name }, rest: [] } : { signature: {}, rest: [...lines] };
}
