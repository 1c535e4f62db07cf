import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { COMPONENT_STYLES } from "./write/style-ids.ts";

/** What a DOCX can carry beside the words that are seen. */
export type MetadataKind =
  | "title"
  | "subject"
  | "author"
  | "lastAuthor"
  | "keywords"
  | "description"
  | "category"
  | "created"
  | "modified"
  | "printed"
  | "revision"
  | "language"
  | "program"
  | "company"
  | "manager"
  | "template"
  | "editingTime"
  | "customProperty"
  | "documentVariable"
  | "commentAuthor"
  | "revisionAuthor"
  | "person"
  | "editingSession"
  | "externalLink"
  | "embedded"
  | "macros"
  | "hiddenText"
  | "unreadable";

/** `personal`: it may tell of a person, a machine or a place, or hides something from the eye. */
export type MetadataEntry = { kind: MetadataKind; value: string; personal: boolean };

/** Parts larger than this, unpacked, are not read but named; bytes. */
const LARGEST_PART = 64 * 1024 * 1024;
/** Text of one entry is cut after so many characters. */
const LONGEST_VALUE = 200;

const CORE: Readonly<Record<string, MetadataKind>> = {
  title: "title",
  subject: "subject",
  creator: "author",
  lastModifiedBy: "lastAuthor",
  keywords: "keywords",
  description: "description",
  category: "category",
  created: "created",
  modified: "modified",
  contentStatus: "category",
  lastPrinted: "printed",
  revision: "revision",
  language: "language",
};

const APP: Readonly<Record<string, MetadataKind>> = {
  Application: "program",
  AppVersion: "program",
  Company: "company",
  Manager: "manager",
  Template: "template",
  TotalTime: "editingTime",
  HyperlinkBase: "externalLink",
};

const PERSONAL: ReadonlySet<MetadataKind> = new Set([
  "author",
  "lastAuthor",
  "company",
  "manager",
  "customProperty",
  "documentVariable",
  "commentAuthor",
  "revisionAuthor",
  "person",
  "editingSession",
  "externalLink",
  "embedded",
  "macros",
  "hiddenText",
  "unreadable",
]);

/** Parts that are something of their own inside the file. */
const EMBEDDED =
  /^word\/(embeddings|activeX|printerSettings)\/|^docProps\/thumbnail\.|^customXml\/item\d+\.xml$/u;
const MACROS = /vbaProject\.bin$/u;

type Element = { name: string; local: string; attributes: Readonly<Record<string, string>> };

/** What is told of every element of a part, the ones around it, and the text directly in it. */
type Visitor = {
  open?(element: Element): void;
  text?(text: string, around: readonly Element[]): void;
};

function visit(xml: string, { open, text }: Visitor): void {
  const parser = new SaxesParser();
  const around: Element[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, local: name.slice(name.indexOf(":") + 1), attributes };
    around.push(element);
    open?.(element);
  });
  parser.on("text", (words) => text?.(words, around));
  parser.on("closetag", () => around.pop());
  parser.write(xml).close();
}

type Report = Map<string, MetadataEntry>;

/** The same thing twice is one entry. A path in a template's name tells of a machine. */
function add(report: Report, kind: MetadataKind, value: string, personal = PERSONAL.has(kind)) {
  const shown = value.replace(/\s+/gu, " ").trim().slice(0, LONGEST_VALUE);
  if (shown === "") return;
  const isPath = kind === "template" && /[\\/]/u.test(shown);
  report.set(`${kind} ${shown}`, { kind, value: shown, personal: personal || isPath });
}

/** Small letters without spaces and hyphens, of which print has others. */
const folded = (text: string): string => text.toLowerCase().replace(/[\s\u2011-]/gu, "");

/** Properties of which each is one element with its text. An author that the page names is none. */
function readProperties(
  xml: string,
  kinds: Readonly<Record<string, MetadataKind>>,
  report: Report,
  issuer: string,
): void {
  visit(xml, {
    text(text, around) {
      const kind = kinds[around.at(-1)?.local ?? ""];
      if (!kind || around.length !== 2) return;
      add(report, kind, text, PERSONAL.has(kind) && !issuer.includes(folded(text)));
    },
  });
}

function readCustomProperties(xml: string, report: Report): void {
  let name = "";
  visit(xml, {
    open(element) {
      if (element.local === "property") name = element.attributes.name ?? "";
    },
    text(text) {
      if (text.trim() !== "") add(report, "customProperty", `${name}: ${text}`);
    },
  });
}

function readRelationships(xml: string, report: Report): void {
  visit(xml, {
    open({ local, attributes }) {
      if (local !== "Relationship" || attributes.TargetMode !== "External") return;
      const isTemplate = attributes.Type?.endsWith("/attachedTemplate");
      add(report, isTemplate ? "template" : "externalLink", attributes.Target ?? "");
    },
  });
}

const isRsid = (name: string): boolean => /^w:rsid/u.test(name);

function readElement({ name, attributes }: Element, report: Report): void {
  if (name === "w:comment") add(report, "commentAuthor", attributes["w:author"] ?? "");
  else if (attributes["w:author"] !== undefined)
    add(report, "revisionAuthor", attributes["w:author"]);
  if (name === "w15:person") add(report, "person", attributes["w15:author"] ?? "");
  if (name === "w:docVar")
    add(report, "documentVariable", `${attributes["w:name"]}: ${attributes["w:val"]}`);
  for (const [key, value] of Object.entries(attributes)) {
    if (isRsid(key) || isRsid(name)) add(report, "editingSession", value);
  }
  if (/^w1[45]:docId$/u.test(name)) add(report, "editingSession", Object.values(attributes).join());
}

const isOff = ({ attributes }: Element): boolean =>
  ["0", "false", "off"].includes(attributes["w:val"] ?? "1");

/** Marks of people, sessions and hidden words in a part of the text. */
function readText(xml: string, report: Report): void {
  let hidden = false;
  visit(xml, {
    open(element) {
      if (element.name === "w:r") hidden = false;
      if (element.name === "w:vanish" || element.name === "w:webHidden") hidden = !isOff(element);
      readElement(element, report);
    },
    text(words, around) {
      if (hidden && around.at(-1)?.name === "w:t") add(report, "hiddenText", words);
    },
  });
}

/** The issuer's line on a paper of ours, folded: as an author it is no person. */
function issuerOf(main: string): string {
  let inIssuer = false;
  let issuer = "";
  visit(main, {
    open({ name, attributes }) {
      if (name === "w:p") inIssuer = false;
      if (name === "w:pStyle") inIssuer = attributes["w:val"] === COMPONENT_STYLES.issuer.id;
    },
    text(words, around) {
      if (inIssuer && around.at(-1)?.name === "w:t") issuer += words;
    },
  });
  return folded(issuer);
}

type Reader = (xml: string, report: Report, issuer: string) => void;

/** Who reads a part, by the beginning or the end of its path. */
function readerOf(path: string): Reader | undefined {
  if (path === "docProps/core.xml") return (xml, ...rest) => readProperties(xml, CORE, ...rest);
  if (path === "docProps/app.xml") return (xml, ...rest) => readProperties(xml, APP, ...rest);
  if (path === "docProps/custom.xml") return readCustomProperties;
  if (path.endsWith(".rels")) return readRelationships;
  return path.startsWith("word/") ? readText : undefined;
}

const isXml = (path: string): boolean => /\.(xml|rels)$/u.test(path);

/** The XML parts by path. Parts too large to be read are put in the report. */
function unpack(bytes: Uint8Array, report: Report): Record<string, Uint8Array> {
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (MACROS.test(name)) add(report, "macros", name);
      else if (EMBEDDED.test(name)) add(report, "embedded", name);
      if (!isXml(name)) return false;
      if (originalSize > LARGEST_PART) add(report, "unreadable", name);
      return originalSize <= LARGEST_PART;
    },
  });
}

/** Runs one reading; what cannot be read is named instead. */
function attempt<T>(what: string, report: Report, work: () => T): T | undefined {
  try {
    return work();
  } catch {
    add(report, "unreadable", what);
    return undefined;
  }
}

/**
 * What a DOCX carries beside the words that are seen, for the screen after an export: properties,
 * people, editing sessions, links, embedded and hidden things. Reads any DOCX and never throws:
 * what it cannot read is reported as unreadable.
 */
export function metadataReport(bytes: Uint8Array): MetadataEntry[] {
  const report: Report = new Map();
  const parts = attempt("docx", report, () => unpack(bytes, report)) ?? {};
  const main = parts["word/document.xml"];
  const issuer = (main && attempt("", report, () => issuerOf(strFromU8(main)))) ?? "";
  for (const [path, part] of Object.entries(parts)) {
    attempt(path, report, () => readerOf(path)?.(strFromU8(part), report, issuer));
  }
  return [...report.values()];
}
