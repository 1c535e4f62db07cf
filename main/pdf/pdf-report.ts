import { Buffer } from "node:buffer";

/** One thing that a file says of itself, in words for the user. */
type Fact = { name: string; value: string };

/** What stands outside of compressed streams: the structure, and what the file says of itself. */
const readable = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** The words of an element of the metadata, whatever list they stand in. */
function said(metadata: string, element: string): string | undefined {
  const found = new RegExp(`<${element}>([^]*?)</${element}>`, "u").exec(metadata)?.[1];
  return found
    ?.replace(/<[^>]*>/gu, "")
    .replace(/&(?:lt|gt|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}

/** How many pages a PDF has; undefined when it is not whole. */
export function pageCountOf(bytes: Uint8Array): number | undefined {
  const text = readable(bytes);
  if (!text.startsWith("%PDF-") || !text.trimEnd().endsWith("%%EOF")) return undefined;
  return text.match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
}

const dayInWords = (time: string | undefined): string | undefined =>
  time?.replace(/^(\d{4})-(\d\d)-(\d\d).*$/u, "$3/$2/$1");

/** What a PDF of ours says of itself, read from its bytes. */
export function pdfReport(bytes: Uint8Array): Fact[] {
  const text = readable(bytes);
  const metadata = Buffer.from(bytes).toString("utf8");
  const any = (...keys: string[]) =>
    keys.some((key) => text.includes(`/${key} `)) ? "có" : "không có";
  const facts: [name: string, value: string | undefined][] = [
    ["Tên văn bản", said(metadata, "dc:title")],
    ["Tác giả", said(metadata, "dc:creator")],
    ["Chương trình tạo tệp", said(metadata, "xmp:CreatorTool")],
    ["Ngày ghi trong tệp", dayInWords(said(metadata, "xmp:CreateDate"))],
    ["Số trang", String(pageCountOf(bytes) ?? 0)],
    ["Góp ý, ghi chú", any("Annots")],
    ["Tệp kèm theo, đoạn mã", any("EmbeddedFiles", "EmbeddedFile", "JavaScript", "JS")],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
