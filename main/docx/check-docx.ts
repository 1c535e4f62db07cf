import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Flow } from "../../document/flow/flow.ts";
import { type Copy, flowOf } from "../../document/flow/flow-of.ts";
import { blockLines, flowLines } from "../../document/flow/flow-text.ts";
import type { Document } from "../../document/model.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import type { Template } from "../../document/template.ts";

const MAIN_PART = "word/document.xml";
const NOTES_PART = "word/footnotes.xml";
const HEADER_PART = /^word\/header(\d+)\.xml$/u;
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

/** Reads XML to its end; gives the words of w:t when it is well-formed, otherwise undefined. */
function textOfXml(xml: string): string | undefined {
  const parser = new SaxesParser();
  let inText = false;
  let text = "";
  parser.on("opentag", ({ name }) => {
    inText = name === "w:t";
    if (name === "w:noBreakHyphen") text += "-";
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
const words = (lines: readonly string[]): string =>
  lines
    .join(" ")
    .replace(/[^\S ]/gu, " ")
    .replace(/ {2,}/gu, " ")
    .trim();

/** The words that each part of the file must have, by what it is called in a message. */
function expectedWords(flow: Flow): Record<"main" | "headers" | "notes", string> {
  const body = flow.sections.map((section) => ({ ...section, firstHeader: [] }));
  return {
    main: words(flowLines({ ...flow, sections: body, notes: [] })),
    headers: words(flow.sections.flatMap(({ firstHeader }) => blockLines(firstHeader))),
    notes: words(flow.notes.flatMap(({ paragraphs }) => blockLines(paragraphs))),
  };
}

/** The words at the place where two texts part; undefined when they are the same. */
function difference(expected: string, actual: string): string | undefined {
  if (actual === expected) return undefined;
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at++;
  const whole = at < expected.length ? expected : actual;
  const start = whole.lastIndexOf(" ", at) + 1;
  return whole.slice(start, start + QUOTED);
}

const WHERE = { main: "Chữ", headers: "Chữ ở đầu trang", notes: "Chú thích" } as const;

function wrongWords(flow: Flow, texts: ReadonlyMap<string, string>): string | undefined {
  const expected = expectedWords(flow);
  const numberOf = (path: string): number => Number(HEADER_PART.exec(path)?.[1]);
  const headers = [...texts.keys()].filter((path) => HEADER_PART.test(path));
  headers.sort((a, b) => numberOf(a) - numberOf(b));
  const actual = {
    main: words([texts.get(MAIN_PART) ?? ""]),
    headers: words(headers.map((path) => texts.get(path) ?? "")),
    notes: words([texts.get(NOTES_PART) ?? ""]),
  };
  for (const part of ["main", "headers", "notes"] as const) {
    const different = difference(expected[part], actual[part]);
    if (different !== undefined)
      return `${WHERE[part]} trong tệp khác văn bản từ chỗ “${different}”`;
  }
  return undefined;
}

/**
 * Reads a written DOCX again before the user gets it: the zip opens, every part is well-formed
 * XML, and the words of page, first headers and footnotes are those of the document's flow, all of
 * them and in order. Gives what is wrong in Vietnamese, undefined when all is well.
 */
export function checkDocx(
  bytes: Uint8Array,
  document: Document,
  template: Template,
  profile: Profile,
  copy: Copy,
): string | undefined {
  const parts = unzip(bytes);
  if (!parts) return "Tệp .docx không mở được";
  if (!parts[MAIN_PART]) return "Tệp .docx thiếu phần nội dung";
  const texts = new Map<string, string>();
  for (const [path, part] of Object.entries(parts).filter(([path]) => isXml(path))) {
    const read = textOfXml(strFromU8(part));
    if (read === undefined) return `Phần ${path} của tệp .docx bị hỏng`;
    texts.set(path, read);
  }
  return wrongWords(flowOf(document, template, profile, copy), texts);
}
