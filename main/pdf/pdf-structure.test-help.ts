import { bookmarksIn, type Checked, type Clause } from "./pdf-clauses.test-help.ts";
import { readWords, type Shown } from "./pdf-content.test-help.ts";
import {
  catalog,
  entry,
  isDict,
  isRef,
  itemsOf,
  nameOf,
  type PdfDict,
  type PdfFile,
  type PdfValue,
  wordsOf,
} from "./pdf-objects.test-help.ts";

/** Words that an element of the structure holds: a page and a mark on it. */
type Words = { page: number; mcid: number };

/** An element of the structure as it is read. */
export type ReadElement = {
  tag: string;
  dict: PdfDict;
  parent?: ReadElement;
  kids: (ReadElement | Words)[];
};

export const isElement = (kid: ReadElement | Words): kid is ReadElement => "tag" in kid;

/** Kinds of elements that the format knows (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form".split(
    " ",
  ),
);

const pageOf = (of: PdfDict): number | undefined => {
  const page = of.entries.get("Pg");
  return isRef(page) ? page.id : undefined;
};

function readKid(
  file: PdfFile,
  kid: PdfValue,
  parent: ReadElement,
  seen: Set<PdfValue>,
): (ReadElement | Words)[] {
  if (typeof kid === "number") return [{ page: pageOf(parent.dict) ?? 0, mcid: kid }];
  const dict = isRef(kid) ? file.objects.get(kid.id) : kid;
  if (!isDict(dict) || seen.has(dict)) return [];
  const mcid = dict.entries.get("MCID");
  if (typeof mcid === "number") {
    return [{ page: pageOf(dict) ?? pageOf(parent.dict) ?? 0, mcid }];
  }
  return [readElement(file, dict, seen, parent)];
}

function readElement(
  file: PdfFile,
  dict: PdfDict,
  seen: Set<PdfValue>,
  parent?: ReadElement,
): ReadElement {
  seen.add(dict);
  const tag = nameOf(entry(file, dict, "S")) ?? "?";
  const element: ReadElement = { tag, dict, kids: [], ...(parent && { parent }) };
  for (const kid of itemsOf(entry(file, dict, "K"))) {
    element.kids.push(...readKid(file, kid, element, seen));
  }
  return element;
}

/** The structure of a PDF: the elements right below its root. */
export function structureIn({ file }: Checked): ReadElement[] {
  const seen = new Set<PdfValue>();
  return itemsOf(catalog(file, "StructTreeRoot", "K")).flatMap((kid) => {
    const dict = isRef(kid) ? file.objects.get(kid.id) : kid;
    return isDict(dict) ? [readElement(file, dict, seen)] : [];
  });
}

const below = (element: ReadElement): ReadElement[] => element.kids.filter(isElement);

/** Elements with all that are in them, in the order in which they are read. */
export const allOf = (elements: readonly ReadElement[]): ReadElement[] =>
  elements.flatMap((element) => [element, ...allOf(below(element))]);

const tagged = (checked: Checked, form: RegExp): ReadElement[] =>
  allOf(structureIn(checked)).filter(({ tag }) => form.test(tag));

/** The kind of an element as the format knows it, by what the file says of its own kinds. */
function standardTag(
  file: PdfFile,
  tag: string,
  tried: readonly string[] = [],
): string | undefined {
  if (STANDARD.has(tag)) return tag;
  const next = nameOf(catalog(file, "StructTreeRoot", "RoleMap", tag));
  return next === undefined || tried.includes(next)
    ? undefined
    : standardTag(file, next, [...tried, tag]);
}

function elements(checked: Checked): string[] {
  const { file } = checked;
  const roots = structureIn(checked);
  const root = catalog(file, "StructTreeRoot");
  if (nameOf(entry(file, root, "Type")) !== "StructTreeRoot") return ["the file has no structure"];
  if (roots.length !== 1 || roots[0]?.tag !== "Document") return ["the structure is no Document"];
  return allOf(roots).flatMap(({ tag, dict, parent }) => {
    const isKnown = standardTag(file, tag) !== undefined;
    const hangs = entry(file, dict, "P") === (parent ? parent.dict : root);
    return [
      ...(isKnown ? [] : [`${tag} is no kind of element`]),
      ...(hangs ? [] : [`${tag} does not name what it is in`]),
    ];
  });
}

const keyOf = ({ page, mcid }: Words): string => `${page}/${mcid}`;

/** Words by their marks. */
function shownByMark({ pages }: Checked): Map<string, Shown[]> {
  const found = new Map<string, Shown[]>();
  for (const shown of pages.flatMap((page) => page.shown)) {
    for (const { mcid } of shown.marks) {
      if (mcid === undefined) continue;
      const key = keyOf({ page: shown.page.id, mcid });
      found.set(key, [...(found.get(key) ?? []), shown]);
    }
  }
  return found;
}

/** What the tree from marks to elements says of a mark. */
function elementByMark({ file }: Checked, { page, mcid }: Words): PdfValue | undefined {
  const key = entry(file, { kind: "ref", id: page }, "StructParents");
  const numbers = itemsOf(catalog(file, "StructTreeRoot", "ParentTree", "Nums"));
  const at = numbers.findIndex((number, i) => i % 2 === 0 && number === key);
  const list = at < 0 ? undefined : numbers[at + 1];
  return entry(file, itemsOf(isRef(list) ? file.objects.get(list.id) : list)[mcid]);
}

/** Every mark of words belongs to one element, which names it, and the other way round. */
function markedWords(checked: Checked): string[] {
  const marks = shownByMark(checked);
  const named = allOf(structureIn(checked)).flatMap(({ kids, dict, tag }) =>
    kids.flatMap((kid) => (isElement(kid) ? [] : [{ ...kid, dict, tag }])),
  );
  const keys = named.map(keyOf);
  return [
    ...keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${key} is in two elements`),
    ...[...marks.keys()].filter((key) => !keys.includes(key)).map((key) => `${key} is in none`),
    ...named.flatMap((own) => [
      ...(marks.has(keyOf(own)) ? [] : [`${own.tag} names ${keyOf(own)}, where nothing is`]),
      ...(elementByMark(checked, own) === own.dict ? [] : [`${keyOf(own)} leads elsewhere`]),
    ]),
  ];
}

/** What is shown belongs to an element or to the page, never to both. */
const allTagged = ({ pages }: Checked): string[] =>
  pages.flatMap(({ shown, problems }, index) => {
    const belongs = shown.map(({ marks }) => ({
      words: marks.filter(({ mcid }) => mcid !== undefined).length,
      page: marks.filter(({ tag }) => tag === "Artifact").length,
    }));
    return [
      ...problems.map((problem) => `page ${index + 1}: ${problem}`),
      ...(belongs.some(({ words, page }) => words + page !== 1)
        ? [`page ${index + 1} shows what belongs to nothing, or twice`]
        : []),
    ];
  });

/** What is in an element without being of its words. */
const ASIDE = new Set(["Reference", "Note", "L"]);

/** The words of an element and of what is in it, but for lists, footnotes and references to them. */
export function wordsIn(
  checked: Checked,
  element: ReadElement,
  marks = shownByMark(checked),
): string {
  return element.kids
    .map((kid) => {
      if (!isElement(kid)) return readWords(marks.get(keyOf(kid)) ?? [], checked.fonts);
      return ASIDE.has(kid.tag) ? "" : wordsIn(checked, kid, marks);
    })
    .join("");
}

const levelOf = ({ tag }: ReadElement): number => Number(tag.slice(1));

function headings(checked: Checked): string[] {
  const found = tagged(checked, /^H\d$/u);
  return found.flatMap((heading, index) => {
    const before = found[index - 1];
    const allowed = (before ? levelOf(before) : 0) + 1;
    const text = wordsIn(checked, heading).trim();
    return [
      ...(levelOf(heading) <= allowed ? [] : [`${heading.tag} “${text}” leaves out a level`]),
      ...(text === "" ? [`${heading.tag} has no words`] : []),
    ];
  });
}

const attribute = ({ file }: Checked, { dict }: ReadElement, name: string): PdfValue | undefined =>
  entry(file, dict, "A", name);

const columnsOf = (checked: Checked, row: ReadElement): number =>
  below(row).reduce((sum, cell) => sum + Number(attribute(checked, cell, "ColSpan") ?? 1), 0);

/** Rows of a table have as many columns; header cells say what they head. */
function tables(checked: Checked): string[] {
  const uneven = tagged(checked, /^Table$/u).flatMap((table) => {
    const rows = below(table);
    const widths = new Set(rows.map((row) => columnsOf(checked, row)));
    const isPure =
      rows.every(({ tag }) => tag === "TR") &&
      rows.flatMap(below).every(({ tag }) => tag === "TH" || tag === "TD");
    return widths.size === 1 && isPure ? [] : ["a table is not made of equal rows of cells"];
  });
  const bare = tagged(checked, /^TH$/u).filter(
    (cell) => nameOf(attribute(checked, cell, "Scope")) !== "Column",
  );
  const stray = tagged(checked, /^(?:TR|TH|TD)$/u).filter(
    ({ tag, parent }) => parent?.tag !== (tag === "TR" ? "Table" : "TR"),
  );
  return [
    ...uneven,
    ...bare.map(() => "a header cell does not say what it heads"),
    ...stray.map(({ tag }) => `${tag} stands outside of a table`),
  ];
}

function lists(checked: Checked): string[] {
  const wrong = tagged(checked, /^L$/u).filter(
    (list) =>
      below(list).length === 0 ||
      below(list).some((item) => item.tag !== "LI" || below(item).at(-1)?.tag !== "LBody"),
  );
  const stray = tagged(checked, /^(?:LI|LBody)$/u).filter(
    ({ tag, parent }) => parent?.tag !== (tag === "LI" ? "L" : "LI"),
  );
  return [...wrong, ...stray].map(({ tag }) => `${tag} is no list of items with bodies`);
}

/** Every footnote has a name that leads to it, and a reference. */
function footnotes(checked: Checked): string[] {
  const { file } = checked;
  const notes = tagged(checked, /^Note$/u);
  const names = itemsOf(catalog(file, "StructTreeRoot", "IDTree", "Names"));
  const lost = notes.filter(({ dict }) => {
    const id = wordsOf(entry(file, dict, "ID"));
    const at = names.findIndex((name, i) => i % 2 === 0 && wordsOf(name) === id);
    return id === undefined || at < 0 || entry(file, names[at + 1]) !== dict;
  });
  const references = tagged(checked, /^Reference$/u);
  const numbers = (of: readonly ReadElement[]): string =>
    of.map((element) => wordsIn(checked, element).trim()).join();
  const labels = notes.flatMap((note) => below(note).filter(({ tag }) => tag === "Lbl"));
  return [
    ...lost.map(() => "a footnote is not found by its name"),
    ...(numbers(references) === numbers(labels) ? [] : ["footnotes and references differ"]),
  ];
}

const squeezed = (text: string): string => text.replace(/[\s.:;]+/gu, "");

/** Every heading has a bookmark with its words, and every bookmark goes to a page with them. */
function bookmarks(checked: Checked): string[] {
  const found = bookmarksIn(checked.file);
  if (!found) return ["the bookmarks do not hang together"];
  const pages = new Map(checked.pages.map((page) => [page.page.id, page]));
  const titles = found.map(({ title }) => squeezed(title));
  const without = tagged(checked, /^H\d$/u)
    .map((heading) => squeezed(wordsIn(checked, heading)))
    .filter((words) => !titles.includes(words));
  const astray = found.filter(({ title, page }) => {
    const shown = squeezed(readWords(pages.get(page)?.shown ?? [], checked.fonts));
    return title === "" || !shown.includes(squeezed(title).slice(0, 20));
  });
  return [
    ...without.map((words) => `no bookmark goes to ${words}`),
    ...astray.map(({ title }) => `the bookmark ${title} goes elsewhere`),
  ];
}

/** The clauses about what the paper is made of (ISO 19005-2, 6.7; ISO 32000-1, 14.7-14.8). */
export const STRUCTURE_CLAUSES: Readonly<Record<string, Clause>> = {
  "elements are of known kinds and hang together": elements,
  "marks and elements lead to each other": markedWords,
  "everything shown is tagged or of the page": allTagged,
  "headings nest": headings,
  "tables are regular": tables,
  "lists are made of items": lists,
  "footnotes are found from their references": footnotes,
  "bookmarks go to the headings": bookmarks,
};
