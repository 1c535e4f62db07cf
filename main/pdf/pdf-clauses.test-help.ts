import { contents, type Font, fontsOf, type PageContent } from "./pdf-content.test-help.ts";
import {
  catalog,
  entry,
  isDict,
  isName,
  isRef,
  isStream,
  isText,
  itemsOf,
  nameOf,
  type PdfFile,
  type PdfStream,
  type PdfValue,
  readObjects,
  wordsOf,
} from "./pdf-objects.test-help.ts";

/** A PDF with what its clauses look at. */
export type Checked = { file: PdfFile; pages: readonly PageContent[]; fonts: readonly Font[] };

/** What a PDF does not keep of a clause, in words for a developer; none: it keeps it. */
export type Clause = (pdf: Checked) => string[];

/** Reads a PDF for its clauses. */
export function readForClauses(bytes: Uint8Array): Checked {
  const file = readObjects(bytes);
  return { file, pages: contents(file), fonts: fontsOf(file) };
}

/** A problem when something is not as it must be. */
const unless = (holds: boolean, problem: string): string[] => (holds ? [] : [problem]);

function header({ file }: Checked): string[] {
  const [first = "", second = ""] = file.text.split("\n", 2);
  return [
    ...unless(/^%PDF-1\.[4-7]$/u.test(first), `the file begins with ${first}`),
    ...unless(/^%[\u0080-\u00ff]{4}/u.test(second), "no comment says that the file is binary"),
  ];
}

/** The table of objects leads to each of them, and nothing follows the end. */
function places({ file }: Checked): string[] {
  const { text, offsets, problems } = file;
  const start = Number(/startxref\n(\d+)\n%%EOF\n?$/u.exec(text)?.[1] ?? -1);
  const table = /^xref\n0 (\d+)\n/u.exec(text.slice(Math.max(0, start)));
  if (start < 0 || !table) return [...problems, "the end does not lead to the table of objects"];
  const rows = text.slice(start + table[0].length).split("\n", Number(table[1]));
  const wrong = [...offsets].filter(
    ([id, at]) => rows[id] !== `${String(at).padStart(10, "0")} 00000 n `,
  );
  return [...problems, ...wrong.map(([id]) => `the table has another place for object ${id}`)];
}

function fileId({ file }: Checked): string[] {
  const [first, second] = itemsOf(entry(file, file.trailer, "ID"));
  const whole = isText(first) && isText(second) && first.bytes.length === 16;
  return unless(whole && second.bytes.length === 16, "the file has no name of 16 bytes");
}

const FORBIDDEN = [
  ..."AA AcroForm Annots Crypt EF EmbeddedFiles Encrypt JS JavaScript LZWDecode Launch".split(" "),
  ..."GoToR Movie OCProperties OpenAction Perms RichMedia SMask Sound SubmitForm XFA".split(" "),
  ..."ResetForm ImportData Hide Rendition Trans SetOCGState ExtGState Transparency XObject".split(
    " ",
  ),
];

/** Names that stand anywhere in a value. */
function namesIn(value: PdfValue | undefined): string[] {
  if (isName(value)) return [value.name];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  const dict = isStream(value) ? value.dict : value;
  return isDict(dict)
    ? [...dict.entries].flatMap(([key, inside]) => [key, ...namesIn(inside)])
    : [];
}

/** Nothing runs, hides, plays or is encrypted; no pictures and nothing to see through. */
function forbidden({ file }: Checked): string[] {
  const used = new Set([...file.objects.values(), file.trailer].flatMap(namesIn));
  const outside = [...file.objects.values()].filter((o) => isStream(o) && o.dict.entries.has("F"));
  return [
    ...FORBIDDEN.filter((name) => used.has(name)).map((name) => `/${name} is in the file`),
    ...unless(outside.length === 0, "the data of a stream lies in another file"),
  ];
}

const OPERATORS = new Set(
  "b B b* B* BDC BMC BT BX c cm d EMC ET EX f f* g G h i j J l m M n q Q re rg RG s S Tc Td TD Tf TJ Tj TL Tm Tr Ts Tw Tz T* v w W W* y".split(
    " ",
  ),
);

/** Only operators that are known, and colours that the intent covers: grey and red, green, blue. */
const operators = ({ pages }: Checked): string[] =>
  [...new Set(pages.flatMap((page) => page.operators))]
    .filter((name) => !OPERATORS.has(name))
    .map((name) => `a page uses ${name}`);

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&" };

function xmpFact(xmp: string, element: string): string | undefined {
  const found = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, "u").exec(xmp)?.[1];
  return found
    ?.replace(/<[^>]*>/gu, "")
    .replace(/&(lt|gt|amp);/gu, (_, name: string) => ENTITIES[name] ?? "")
    .trim();
}

const SAME: readonly [info: string, element: string][] = [
  ["Title", "dc:title"],
  ["Author", "dc:creator"],
  ["Subject", "dc:description"],
  ["Creator", "xmp:CreatorTool"],
  ["Producer", "pdf:Producer"],
  ["CreationDate", "xmp:CreateDate"],
  ["ModDate", "xmp:ModifyDate"],
];

/** A day of the facts as the metadata has it. */
const asInMetadata = (fact: string | undefined): string | undefined =>
  fact?.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/u, "$1-$2-$3T$4:$5:$6Z");

const metadataOf = ({ file }: Checked): { stream?: PdfStream; xmp: string } => {
  const stream = catalog(file, "Metadata");
  return isStream(stream)
    ? { stream, xmp: Buffer.from(stream.data, "latin1").toString("utf8") }
    : { xmp: "" };
};

function metadata(checked: Checked): string[] {
  const { stream, xmp } = metadataOf(checked);
  if (!stream) return ["the file has no metadata"];
  const { entries } = stream.dict;
  const named =
    nameOf(entries.get("Type")) === "Metadata" && nameOf(entries.get("Subtype")) === "XML";
  const packet =
    /^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>[\s\S]*<\?xpacket end="[wr]"\?>$/u;
  return [
    ...unless(named && !entries.has("Filter"), "the metadata are not plain XML"),
    ...unless(packet.test(xmp.trim()), "the metadata are no packet"),
    ...unless(xmpFact(xmp, "pdfaid:part") === "2", "the metadata name another part of PDF/A"),
    ...unless(xmpFact(xmp, "pdfaid:conformance") === "A", "the metadata name another level"),
  ];
}

function sameFacts(checked: Checked): string[] {
  const { file } = checked;
  const { xmp } = metadataOf(checked);
  return SAME.flatMap(([info, element]) => {
    const fact = asInMetadata(wordsOf(entry(file, file.trailer, "Info", info)));
    const said = xmpFact(xmp, element);
    return unless(fact === said, `${info} is ${fact}, the metadata say ${said}`);
  });
}

function outputIntent({ file }: Checked): string[] {
  const intents = itemsOf(catalog(file, "OutputIntents"));
  const intent = intents.find((one) => nameOf(entry(file, one, "S")) === "GTS_PDFA1");
  const profile = entry(file, intent, "DestOutputProfile");
  if (!isStream(profile)) return ["no profile says which colours are meant"];
  const bytes = Buffer.from(profile.data, "latin1");
  const at = (from: number): string => profile.data.slice(from, from + 4);
  const tags = Array.from({ length: bytes.readUInt32BE(128) }, (_, i) => {
    const row = 132 + 12 * i;
    return { name: at(row), end: bytes.readUInt32BE(row + 4) + bytes.readUInt32BE(row + 8) };
  });
  const needed = ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"];
  return [
    ...unless(at(36) === "acsp" && at(12) === "mntr" && at(16) === "RGB ", "no profile of RGB"),
    ...unless(bytes.readUInt32BE(0) === bytes.length, "the profile has another length"),
    ...unless([2, 4].includes(bytes[8] ?? 0), "the profile is of another version"),
    ...unless(entry(file, profile, "N") === 3, "the profile has another number of colours"),
    ...unless(isText(entry(file, intent, "OutputConditionIdentifier")), "the colours have no name"),
    ...needed.flatMap((n) =>
      unless(
        tags.some(({ name }) => name === n),
        `the profile lacks ${n}`,
      ),
    ),
    ...unless(
      tags.every(({ end }) => end <= bytes.length),
      "the profile ends too early",
    ),
  ];
}

function language({ file }: Checked): string[] {
  const lang = wordsOf(catalog(file, "Lang"));
  return unless(/^vi(?:-VN)?$/u.test(lang ?? ""), `the language is ${lang}`);
}

const marked = ({ file }: Checked): string[] => [
  ...unless(
    catalog(file, "MarkInfo", "Marked") === true,
    "the file does not say that it is tagged",
  ),
  ...unless(catalog(file, "MarkInfo", "Suspects") !== true, "the tags are said to be doubtful"),
];

const title = ({ file }: Checked): string[] => [
  ...unless((wordsOf(entry(file, file.trailer, "Info", "Title")) ?? "") !== "", "no title"),
  ...unless(
    catalog(file, "ViewerPreferences", "DisplayDocTitle") === true,
    "the window shows the name of the file, not the title",
  ),
];

/** The entries of the bookmarks below one, in order; undefined where they do not hang together. */
function bookmarksBelow(file: PdfFile, parent: PdfValue): PdfValue[] | undefined {
  const found: PdfValue[] = [];
  let previous: PdfValue | undefined;
  const { entries } = isDict(parent) ? parent : { entries: new Map<string, PdfValue>() };
  for (let at = entries.get("First"); isRef(at); ) {
    const own = file.objects.get(at.id);
    if (!isDict(own) || entry(file, own, "Parent") !== parent) return undefined;
    if (entry(file, own, "Prev") !== previous || found.includes(own)) return undefined;
    const below = bookmarksBelow(file, own);
    if (!below) return undefined;
    found.push(own, ...below);
    previous = own;
    at = own.entries.get("Next");
  }
  return entry(file, parent, "Last") === previous ? found : undefined;
}

/** The bookmarks of a PDF in order: their words, and the page that they go to. */
export function bookmarksIn(file: PdfFile): { title: string; page: number }[] | undefined {
  const root = catalog(file, "Outlines");
  if (root === undefined) return [];
  return bookmarksBelow(file, root)?.map((own) => {
    const [page, kind] = itemsOf(entry(file, own, "Dest"));
    const goes = isRef(page) && nameOf(entry(file, page, "Type")) === "Page" && isName(kind);
    return { title: wordsOf(entry(file, own, "Title")) ?? "", page: goes ? page.id : 0 };
  });
}

/** The clauses about the file and what it says of itself (ISO 19005-2, 6.1-6.2, 6.5-6.7). */
export const FILE_CLAUSES: Readonly<Record<string, Clause>> = {
  "the file begins as a binary PDF": header,
  "objects lie where the table says": places,
  "the file has a name": fileId,
  "nothing forbidden is in the file": forbidden,
  "pages use known operators and colours": operators,
  "metadata name PDF/A-2a": metadata,
  "metadata and facts say the same": sameFacts,
  "colours are meant by a profile": outputIntent,
  "the language is Vietnamese": language,
  "the file says that it is tagged": marked,
  "the title is shown": title,
};
