import { strFromU8, unzipSync } from "fflate";
import type { FileFact, FileFactKind } from "../../document/file-fact.ts";
import { type Element, visitXml } from "./visit-xml.ts";
import { COMPONENT_STYLES } from "./write/style-ids.ts";

/** Parts larger than this, unpacked, are not read but named; bytes. */
const LARGEST_PART = 64 * 1024 * 1024;
/** Text of one entry is cut after so many characters. */
const LONGEST_VALUE = 200;

const CORE: Readonly<Record<string, FileFactKind>> = {
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

const APP: Readonly<Record<string, FileFactKind>> = {
  Application: "program",
  AppVersion: "program",
  Company: "company",
  Manager: "manager",
  Template: "template",
  TotalTime: "editingTime",
  HyperlinkBase: "externalLink",
};

const PERSONAL: ReadonlySet<FileFactKind> = new Set([
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

type Report = Map<string, FileFact>;

/** What other parts say: the issuer on the page, folded; styles that hide their words. */
type Context = { issuer: string; hidingStyles: ReadonlySet<string> };

/** The same thing twice is one entry. A path in a template's name tells of a machine. */
function add(report: Report, kind: FileFactKind, value: string, personal = PERSONAL.has(kind)) {
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
  kinds: Readonly<Record<string, FileFactKind>>,
  report: Report,
  { issuer }: Context,
): void {
  visitXml(xml, {
    text(text, around) {
      const kind = kinds[around.at(-1)?.local ?? ""];
      if (!kind || around.length !== 2) return;
      add(report, kind, text, PERSONAL.has(kind) && !issuer.includes(folded(text)));
    },
  });
}

function readCustomProperties(xml: string, report: Report): void {
  let name = "";
  visitXml(xml, {
    open(element) {
      if (element.local === "property") name = element.attributes.name ?? "";
    },
    text(text) {
      if (text.trim() !== "") add(report, "customProperty", `${name}: ${text}`);
    },
  });
}

function readRelationships(xml: string, report: Report): void {
  visitXml(xml, {
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

/** Ids of the styles that hide their words. */
function hidingStylesOf(xml: string): ReadonlySet<string> {
  const ids = new Set<string>();
  visitXml(xml, {
    open(element, around) {
      const style = around.find(({ name }) => name === "w:style");
      if (style && element.name === "w:vanish" && !isOff(element))
        ids.add(style.attributes["w:styleId"] ?? "");
    },
  });
  return ids;
}

/** Fields that bring in something from outside the file. */
const OUTSIDE_FIELD = /^\s*(INCLUDETEXT|INCLUDEPICTURE|LINK|DDE|DDEAUTO|DATABASE)\b/u;

/** Marks of people, sessions and hidden words in a part of the text. */
function readText(xml: string, report: Report, { hidingStyles }: Context): void {
  let paragraphHides = false;
  let hides = false;
  visitXml(xml, {
    open(element) {
      const hiding = hidingStyles.has(element.attributes["w:val"] ?? "");
      if (element.name === "w:p") paragraphHides = false;
      if (element.name === "w:pStyle") paragraphHides = hiding;
      if (element.name === "w:r") hides = paragraphHides;
      if (element.name === "w:rStyle") hides ||= hiding;
      if (element.name === "w:vanish") hides = !isOff(element);
      readElement(element, report);
    },
    text(words, around) {
      const { name } = around.at(-1) ?? {};
      if (hides && name === "w:t") add(report, "hiddenText", words);
      if (name === "w:instrText" && OUTSIDE_FIELD.test(words)) add(report, "externalLink", words);
    },
  });
}

/** The issuer's line on a paper of ours, folded: as an author it is no person. */
function issuerOf(main: string): string {
  let inIssuer = false;
  let issuer = "";
  visitXml(main, {
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

type Reader = (xml: string, report: Report, context: Context) => void;

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
export function metadataReport(bytes: Uint8Array): FileFact[] {
  const report: Report = new Map();
  const parts = attempt("docx", report, () => unpack(bytes, report)) ?? {};
  const read = <T>(path: string, reading: (xml: string) => T): T | undefined => {
    const part = parts[path];
    return part && attempt(path, report, () => reading(strFromU8(part)));
  };
  const context: Context = {
    issuer: read("word/document.xml", issuerOf) ?? "",
    hidingStyles: read("word/styles.xml", hidingStylesOf) ?? new Set(),
  };
  for (const path of Object.keys(parts)) {
    read(path, (xml) => readerOf(path)?.(xml, report, context));
  }
  return [...report.values()];
}
