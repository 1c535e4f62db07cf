import { Buffer } from "node:buffer";

/** What a PDF of ours can say of itself, or carry beside its pages. */
type Kind =
  | "title"
  | "subject"
  | "author"
  | "created"
  | "language"
  | "program"
  | "standard"
  | "pages"
  | "commentAuthor"
  | "editingSession"
  | "embedded"
  | "macros"
  | "externalLink";

type Fact = { kind: Kind; value: string; personal: boolean };

/** Names of what a PDF can carry that is not on its pages. */
const CARRIED: readonly [key: string, kind: Kind][] = [
  ["Annots", "commentAuthor"],
  ["xmpMM:History", "editingSession"],
  ["EmbeddedFile", "embedded"],
  ["EmbeddedFiles", "embedded"],
  ["JavaScript", "macros"],
  ["JS", "macros"],
  ["URI", "externalLink"],
  ["Launch", "externalLink"],
];

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

/** The kind of PDF that archives keep, as it names itself: "PDF/A-2a". */
function standardOf(metadata: string): string | undefined {
  const [part, level] = ["pdfaid:part", "pdfaid:conformance"].map((name) => said(metadata, name));
  return part && level && `PDF/A-${part}${level.toLowerCase()}`;
}

/** How many pages a PDF has; undefined when it is not whole. */
export function pageCountOf(bytes: Uint8Array): number | undefined {
  const text = readable(bytes);
  if (!text.startsWith("%PDF-") || !text.trimEnd().endsWith("%%EOF")) return undefined;
  return text.match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
}

/** What a PDF of ours says of itself and carries, read from its bytes. */
export function pdfReport(bytes: Uint8Array): Fact[] {
  const text = readable(bytes);
  const metadata = Buffer.from(bytes).toString("utf8");
  const facts: [kind: Kind, value: string | undefined][] = [
    ["title", said(metadata, "dc:title")],
    ["subject", said(metadata, "dc:description")],
    ["author", said(metadata, "dc:creator")],
    ["created", said(metadata, "xmp:CreateDate")],
    ["language", /\/Lang \(([\w-]+)\)/u.exec(text)?.[1]],
    ["program", said(metadata, "xmp:CreatorTool")],
    ["standard", standardOf(metadata)],
    ["pages", String(pageCountOf(bytes) ?? 0)],
  ];
  const carried = CARRIED.filter(([key]) => new RegExp(`[/<]${key}\\b`, "u").test(text));
  return [
    ...facts.flatMap(([kind, value]) => (value ? [{ kind, value, personal: false }] : [])),
    ...carried.map(([key, kind]) => ({ kind, value: key, personal: true })),
  ];
}
