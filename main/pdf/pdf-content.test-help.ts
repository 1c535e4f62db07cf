import {
  entry,
  isDict,
  isName,
  isOperator,
  isRef,
  isStream,
  isText,
  type PdfDict,
  type PdfFile,
  type PdfRef,
  type PdfStream,
  type PdfValue,
  pagesOf,
  resolve,
  Scanner,
  wordsOf,
} from "./pdf-objects.test-help.ts";

/** A mark around content; `mcid` leads to an element of the structure. */
export type Mark = { tag: string; mcid?: number; actual?: string };

/** What a page shows: letters by their codes in a font, or lines. `marks`: the outer one first. */
export type Shown = {
  page: PdfRef;
  marks: readonly Mark[];
  font?: number;
  codes: readonly number[];
};

/** What a page's content does. */
export type PageContent = { page: PdfRef; shown: Shown[]; operators: string[]; problems: string[] };

const PAINTS = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI"]);
const SHOWS = new Set(["Tj", "TJ", "'", '"']);

const codesOf = (bytes: string): number[] =>
  Array.from(
    { length: bytes.length / 2 },
    (_, at) => bytes.charCodeAt(2 * at) * 256 + bytes.charCodeAt(2 * at + 1),
  );

function markOf(tag: PdfValue | undefined, properties: PdfValue | undefined): Mark {
  const mark: Mark = { tag: isName(tag) ? tag.name : "?" };
  if (!isDict(properties)) return mark;
  const mcid = properties.entries.get("MCID");
  const actual = wordsOf(properties.entries.get("ActualText"));
  return { ...mark, ...(typeof mcid === "number" && { mcid }), ...(actual && { actual }) };
}

/** Where the reading of a page's content is. */
type State = { marks: Mark[]; font?: number; inText: number[] };

function fontNamed(file: PdfFile, page: PdfRef, name: PdfValue | undefined): number | undefined {
  const fonts = entry(file, page, "Resources", "Font");
  const font = isDict(fonts) && isName(name) ? fonts.entries.get(name.name) : undefined;
  return isRef(font) ? font.id : undefined;
}

function mark(content: PageContent, state: State, name: string, operands: PdfValue[]): void {
  if (name === "BDC" || name === "BMC") state.marks.push(markOf(operands[0], operands[1]));
  if (name === "EMC" && !state.marks.pop()) content.problems.push("a mark ends that did not begin");
}

function show(content: PageContent, { marks, font }: State, operands: PdfValue[]): void {
  const texts = operands.flat().filter(isText);
  const codes = texts.flatMap(({ bytes }) => codesOf(bytes));
  content.shown.push({ page: content.page, marks: [...marks], codes, ...(font && { font }) });
}

/** Reads the content of a page. */
export function contentOf(file: PdfFile, page: PdfRef): PageContent {
  const content: PageContent = { page, shown: [], operators: [], problems: [] };
  const state: State = { marks: [], inText: [] };
  let operands: PdfValue[] = [];
  const stream = entry(file, page, "Contents");
  for (const value of new Scanner(isStream(stream) ? stream.data : "").all()) {
    if (!isOperator(value)) {
      operands.push(value);
      continue;
    }
    const { name } = value;
    content.operators.push(name);
    if (name === "Tf") state.font = fontNamed(file, page, operands[0]) ?? 0;
    mark(content, state, name, operands);
    if (SHOWS.has(name)) show(content, state, operands);
    if (PAINTS.has(name)) content.shown.push({ page, marks: [...state.marks], codes: [] });
    operands = [];
  }
  if (state.marks.length > 0) content.problems.push("a mark does not end");
  return content;
}

export const contents = (file: PdfFile): PageContent[] =>
  pagesOf(file).map((page) => contentOf(file, page));

/** A font in use: the characters of its codes, and its letters' program. */
export type Font = { id: number; dict: PdfDict; unicode: Map<number, string> };

/** The characters that the codes of a font stand for, by its own mapping. */
function unicodeOf(stream: PdfStream | undefined): Map<number, string> {
  const found = new Map<number, string>();
  const ranges = stream?.data.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/gu) ?? [];
  for (const [, first = "", list = ""] of ranges) {
    const texts = [...new Scanner(list).all()].filter(isText);
    for (const [index, { bytes }] of texts.entries()) {
      const text = Buffer.from(bytes, "latin1").swap16().toString("utf16le");
      found.set(Number.parseInt(first, 16) + index, text);
    }
  }
  return found;
}

/** Every font that the pages name. */
export function fontsOf(file: PdfFile): Font[] {
  const ids = pagesOf(file).flatMap((page) => {
    const fonts = entry(file, page, "Resources", "Font");
    return isDict(fonts) ? [...fonts.entries.values()].filter(isRef).map(({ id }) => id) : [];
  });
  return [...new Set(ids)].flatMap((id) => {
    const dict = file.objects.get(id);
    if (!isDict(dict)) return [];
    const mapping = resolve(file, dict.entries.get("ToUnicode"));
    return [{ id, dict, unicode: unicodeOf(isStream(mapping) ? mapping : undefined) }];
  });
}

/** The words of what is shown, as a reader takes them: what stands for others is read instead. */
export function readWords(shown: readonly Shown[], fonts: readonly Font[]): string {
  const byId = new Map(fonts.map((font) => [font.id, font]));
  return shown
    .map(({ marks, font, codes }) => {
      const instead = marks.find(({ actual }) => actual !== undefined)?.actual;
      const unicode = byId.get(font ?? 0)?.unicode;
      return instead ?? codes.map((code) => unicode?.get(code) ?? "\ufffd").join("");
    })
    .join("");
}
