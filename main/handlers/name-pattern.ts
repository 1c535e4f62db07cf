import type { Message } from "../../document/message.ts";
import { fail, ok, type Result } from "../../document/result.ts";

/** What a pattern of file names can be filled with. */
export const NAME_FIELDS = [
  "symbol",
  "number",
  "body",
  "copy",
  "subject",
  "date",
  "round",
] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/** Literal text, or a field to fill in. */
export type PatternPiece = { text: string } | { field: NameField };
export type NamePattern = readonly PatternPiece[];

/** "KL-15-TU_du-thao-lan-1_ve-tinh-hinh" */
export const USUAL_PATTERN = "{symbol}-{number}-{body}_{copy}_{subject}";

const FIELD = /\{([^{}]*)\}/u;
/** What Windows takes in a file name and nobody has to escape anywhere. */
const LITERAL = /^[A-Za-z0-9_ .()-]*$/u;
const SEPARATORS = /[-_ .]*\0[-_ .]*/u;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
const NOTHING = "\0";

const isField = (name: string): name is NameField => NAME_FIELDS.some((field) => field === name);

const wrong = (text: string) =>
  fail<Message>({ rule: "file-pattern", severity: "error", text: `Mẫu tên tệp: ${text}` });

const KNOWN = NAME_FIELDS.map((name) => `{${name}}`).join(" ");

function problemOf(pieces: readonly string[]): string | undefined {
  const fields = pieces.filter((_, i) => i % 2 === 1);
  const literals = pieces.filter((_, i) => i % 2 === 0);
  const unknown = fields.find((name) => !isField(name));
  if (unknown !== undefined) return `không có trường {${unknown}}; dùng được ${KNOWN}.`;
  if (literals.some((text) => /[{}]/u.test(text))) return "dấu ngoặc { } chưa đủ cặp.";
  if (!literals.every((text) => LITERAL.test(text))) {
    return "ngoài các trường chỉ dùng chữ không dấu, chữ số, dấu cách và các dấu - _ . ( ).";
  }
  // Without it a draft would bear the name of the paper itself.
  if (!fields.includes("copy")) {
    return "phải có {copy}, để bản dự thảo không trùng tên với bản sạch.";
  }
  return undefined;
}

/** Reads a pattern; a wrong one says in Vietnamese what is wrong with it. */
export function parsePattern(pattern: string): Result<NamePattern, Message> {
  const pieces = pattern.trim().split(FIELD);
  const problem = problemOf(pieces);
  if (problem) return wrong(problem);
  const read = pieces.map((text, i) => (i % 2 === 1 && isField(text) ? { field: text } : { text }));
  return ok(read.filter((piece) => "field" in piece || piece.text !== ""));
}

/** Between what stands left and right of an absent field one separator is enough: the stronger. */
function joined(around: string, left: string, right: string): string {
  const marks = around.replace(NOTHING, "");
  if (left === "" || right === "") return "";
  return marks.includes("_") ? "_" : (marks[0] ?? "");
}

/** A name without an extension. Fields that are empty leave no separators behind. */
export function fillPattern(pattern: NamePattern, values: Record<NameField, string>): string {
  let name = pattern
    .map((piece) => ("field" in piece ? values[piece.field] || NOTHING : piece.text))
    .join("");
  for (let gap = SEPARATORS.exec(name); gap; gap = SEPARATORS.exec(name)) {
    const left = name.slice(0, gap.index);
    const right = name.slice(gap.index + gap[0].length);
    name = left + joined(gap[0], left, right) + right;
  }
  const whole = name.trim().replace(/\.+$/u, "") || "van-ban";
  return DEVICE.test(whole) ? `${whole}_` : whole;
}
