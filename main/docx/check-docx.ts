import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Document } from "../../document/model.ts";
import { issuerLines } from "../../document/parts/issuer.ts";
import { numberLine } from "../../document/parts/number.ts";
import { placeDateLine } from "../../document/parts/place-date.ts";
import { recipientLines, recipientsHeading } from "../../document/parts/recipients.ts";
import { signatureLines } from "../../document/parts/signature.ts";
import { subjectLines } from "../../document/parts/subject.ts";
import { profileOf } from "../../document/profiles/choose.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import type { Template } from "../../document/template.ts";
import { bodyLines } from "../../document/text.ts";
import { printedRecipients } from "./write/closing-block.ts";
import { partyTitle } from "./write/header-columns.ts";

const MAIN_PART = "word/document.xml";
/** Elements after which the next word is another word. */
const BREAKS: ReadonlySet<string> = new Set(["w:p", "w:br", "w:tab"]);
/** How much of the text is quoted where it differs, characters. */
const QUOTED = 40;

type Parts = Record<string, Uint8Array>;

function unzip(bytes: Uint8Array): Parts | undefined {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
}

const isXml = (path: string): boolean => path.endsWith(".xml") || path.endsWith(".rels");

/** Reads XML to its end; gives the text of w:t when it is well-formed, otherwise undefined. */
function textOfXml(xml: string): string | undefined {
  const parser = new SaxesParser();
  let inText = false;
  let text = "";
  parser.on("opentag", ({ name }) => {
    inText = name === "w:t";
    if (name === "w:br") text += "\n";
  });
  parser.on("text", (characters) => {
    if (inText) text += characters;
  });
  parser.on("closetag", ({ name }) => {
    inText = false;
    if (BREAKS.has(name)) text += "\n";
  });
  try {
    parser.write(xml).close();
    return text;
  } catch {
    return undefined;
  }
}

/** Words with one space between. Plain spaces, nearly all there is, are only looked at. */
const words = (lines: readonly (string | undefined)[]): string =>
  lines
    .join(" ")
    .replace(/[^\S ]/gu, " ")
    .replace(/ {2,}/gu, " ")
    .trim();

/** The words of the page: above the draft mark, below it to the end of the body, closing. */
type PageWords = { above: string; below: string; recipients: string; signature: string };

function pageWords(document: Document, template: Template, profile: Profile): PageWords {
  const { parts } = document;
  const issuer = issuerLines(parts.issuer);
  const { type, author, subject } = subjectLines(parts.subject, template);
  const { authority, position, name } = signatureLines(parts.signature);
  const recipients = recipientLines(printedRecipients(document), profile);
  const heading = recipients.length ? recipientsHeading(profile) : undefined;
  const number = numberLine(parts.number, template, profile);
  const title = [placeDateLine(parts.placeDate), type, author, ...subject, profile.words.rule];
  return {
    above: words([issuer.superior, issuer.name, profile.words.star, partyTitle(profile), number]),
    below: words([...title, ...bodyLines(document, template)]),
    recipients: words([heading, ...recipients]),
    signature: words([authority, position, name]),
  };
}

function withoutDraftMark(text: string, profile: Profile): string {
  const mark = profile.words.draftMark(Number(/\d+/.exec(text)?.[0]));
  return text.startsWith(mark) ? text.slice(mark.length).trimStart() : text;
}

/** The stretch of `expected` where `actual` goes another way; undefined when it begins with it. */
function difference(expected: string, actual: string): string | undefined {
  if (actual.startsWith(expected)) return undefined;
  let at = 0;
  while (expected[at] === actual[at]) at++;
  const start = expected.lastIndexOf(" ", at) + 1;
  return expected.slice(start, start + QUOTED);
}

/** The signature stands after the recipients, or among them when they are longer than a page. */
function isClosing(closing: string, { recipients, signature }: PageWords): boolean {
  const at = closing.lastIndexOf(signature);
  if (at < 0) return false;
  return words([closing.slice(0, at), closing.slice(at + signature.length)]) === recipients;
}

function wrongWords(actual: string, document: Document, template: Template): string | undefined {
  const profile = profileOf(document);
  const expected = pageWords(document, template, profile);
  const { above, below } = expected;
  const rest = withoutDraftMark(actual.slice(above.length).trimStart(), profile);
  const different = difference(above, actual) ?? difference(below, rest);
  if (different !== undefined) return `Chữ trong tệp khác văn bản từ chỗ “${different}”`;
  if (isClosing(rest.slice(below.length).trim(), expected)) return undefined;
  return "Nơi nhận hoặc chữ ký trong tệp khác văn bản";
}

/**
 * Reads a written DOCX again before the user gets it: the zip opens, every part is well-formed
 * XML, and the words of the page are the document's, all of them and in order (a draft mark may
 * stand under the number). Gives what is wrong in Vietnamese, undefined when all is well.
 */
export function checkDocx(
  bytes: Uint8Array,
  document: Document,
  template: Template,
): string | undefined {
  const parts = unzip(bytes);
  if (!parts) return "Tệp .docx không mở được";
  if (!parts[MAIN_PART]) return "Tệp .docx thiếu phần nội dung";
  let text = "";
  for (const [path, part] of Object.entries(parts).filter(([path]) => isXml(path))) {
    const read = textOfXml(strFromU8(part));
    if (read === undefined) return `Phần ${path} của tệp .docx bị hỏng`;
    if (path === MAIN_PART) text = read;
  }
  return wrongWords(words([text]), document, template);
}
