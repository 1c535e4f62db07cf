import { Buffer } from "node:buffer";

/** One thing that a file says of itself, in words for the user. */
type Fact = { name: string; value: string };

const BIG_ENDIAN_MARK = "\u00fe\u00ff";

/** Bytes as characters: only streams are compressed, what the file says of itself is not. */
const outside = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

function decoded(literal: string): string {
  const bytes = literal.replace(
    /\\([nrtbf()\\])/gu,
    (_, escaped: string) => UNESCAPED[escaped] ?? "",
  );
  if (!bytes.startsWith(BIG_ENDIAN_MARK)) return bytes;
  return Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le");
}

const UNESCAPED: Record<string, string> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  "(": "(",
  ")": ")",
  "\\": "\\",
};

function entry(text: string, key: string): string | undefined {
  const found = new RegExp(`/${key} \\(((?:\\\\[^]|[^\\\\)])*)\\)`, "u").exec(text)?.[1];
  return found === undefined ? undefined : decoded(found);
}

/** How many pages a PDF has; undefined when it is not whole. */
export function pageCountOf(bytes: Uint8Array): number | undefined {
  const text = outside(bytes);
  if (!text.startsWith("%PDF-") || !text.trimEnd().endsWith("%%EOF")) return undefined;
  return text.match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
}

const dayInWords = (stamp: string | undefined): string | undefined =>
  stamp?.replace(/^D:(\d{4})(\d\d)(\d\d).*$/u, "$3/$2/$1");

/** What a PDF of ours says of itself, read from its bytes. */
export function pdfReport(bytes: Uint8Array): Fact[] {
  const text = outside(bytes);
  const has = (key: string) => new RegExp(`/${key}\\b`, "u").test(text);
  const said: [name: string, value: string | undefined][] = [
    ["Tên văn bản", entry(text, "Title")],
    ["Tác giả", entry(text, "Author")],
    ["Chương trình tạo tệp", entry(text, "Creator")],
    ["Ngày ghi trong tệp", dayInWords(entry(text, "CreationDate"))],
    ["Số trang", String(pageCountOf(bytes) ?? 0)],
    ["Góp ý, ghi chú kèm tệp", has("Annots") ? "có" : "không có"],
    ["Tệp đính kèm, đoạn mã", has("EmbeddedFiles") || has("JavaScript") ? "có" : "không có"],
  ];
  return said.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
