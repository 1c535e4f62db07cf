import type {
  Flow,
  FlowBlock,
  FlowParagraph,
  FlowRow,
  FlowTable,
} from "../../document/flow/flow.ts";
import { numberedNote } from "../../document/layout/note-stack.ts";
import { type Bookmark, bookmarksOf } from "./bookmarks.ts";

/** Kinds of elements that we use (ISO 32000-1, 14.8.4). */
export type Tag =
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | ("P" | "L" | "LI" | "Lbl" | "LBody" | "Table" | "TR" | "TH" | "TD" | "Note");

/** An element of the structure: what a part of the paper is, whatever it looks like. */
export type StructureNode = {
  tag: Tag;
  children: StructureNode[];
  attributes?: Readonly<Record<string, string | number>>;
  /** A name of its own in the file; footnotes have one. */
  id?: string;
};

/** Where the words of a paragraph belong; those of its label, its first `length` characters, apart. */
export type StructurePlace = {
  node: StructureNode;
  label?: { node: StructureNode; length: number };
};

/** What a paper consists of, in the order in which it is read. */
export type Structure = {
  children: StructureNode[];
  places: ReadonlyMap<FlowParagraph, StructurePlace>;
  bookmarks: readonly Bookmark[];
};

type OpenList = { depth: number; list: StructureNode; body: StructureNode };

/** Where blocks go: the paper or a cell. `lists` are open, the outer one first. */
type Container = { children: StructureNode[]; lists: OpenList[] };

type Building = {
  flow: Flow;
  places: Map<FlowParagraph, StructurePlace>;
  headings: ReadonlyMap<FlowParagraph, Bookmark>;
  /** Depths of the headings above the words that come now, the highest first. */
  above: number[];
};

const DEEPEST = 6;
const BULLET = /^[-–+•]\s+/u;

const nodeOf = (tag: Tag, children: StructureNode[] = []): StructureNode => ({ tag, children });

const textOf = ({ runs }: FlowParagraph): string => runs.map((run) => run.text).join("");

const printsWords = (paragraph: FlowParagraph): boolean =>
  textOf(paragraph).trim() !== "" || paragraph.runs.some((run) => run.note !== undefined);

/** The level of a heading below the ones above it: levels that a paper leaves out leave no gap. */
function headingTag(building: Building, depth: number): Tag {
  building.above = [...building.above.filter((other) => other < depth), depth];
  return `H${Math.min(building.above.length, DEEPEST)}` as Tag;
}

/** The footnotes of a paragraph, to be read after it. */
function noteNodes({ flow, places }: Building, { runs }: FlowParagraph): StructureNode[] {
  return runs.flatMap(({ note }) => {
    if (note === undefined) return [];
    const label = nodeOf("Lbl");
    const node = { ...nodeOf("Note", [label]), id: `note-${note}` };
    for (const paragraph of numberedNote(flow, note)) {
      const length = paragraph.labelLength ?? 0;
      places.set(paragraph, { node, ...(length > 0 && { label: { node: label, length } }) });
    }
    return [node];
  });
}

const NUMBERINGS: readonly [label: RegExp, numbering: string][] = [
  [/^\d/u, "Decimal"],
  [/^[IVX]+\b/u, "UpperRoman"],
  [/^\p{Lu}/u, "UpperAlpha"],
  [/^\p{Ll}/u, "LowerAlpha"],
];

const numberingOf = (label: string): string =>
  NUMBERINGS.find(([form]) => form.test(label))?.[1] ?? "None";

/** The list that an item of a depth stands in; a deeper one lies in the item above it. */
function listAt(container: Container, depth: number, label: string): OpenList {
  container.lists = container.lists.filter((open) => open.depth <= depth);
  const last = container.lists.at(-1);
  if (last?.depth === depth) return last;
  const list = { ...nodeOf("L"), attributes: { O: "List", ListNumbering: numberingOf(label) } };
  (last?.body.children ?? container.children).push(list);
  const opened = { depth, list, body: list };
  container.lists.push(opened);
  return opened;
}

type Item = { depth: number; length: number };

/** An item's depth and the length of its label; undefined for what is no item of a list. */
function itemOf(paragraph: FlowParagraph): Item | undefined {
  const { style, labelLength = 0 } = paragraph;
  const level = /^level-(\d+)$/u.exec(style)?.[1];
  if (level !== undefined) {
    return labelLength > 1 ? { depth: Number(level), length: labelLength } : undefined;
  }
  const bullet =
    style === "recipient" || style === "addressee" ? BULLET.exec(textOf(paragraph)) : null;
  return bullet ? { depth: 0, length: bullet[0].length } : undefined;
}

function addItem(building: Building, container: Container, paragraph: FlowParagraph, item: Item) {
  const open = listAt(container, item.depth, textOf(paragraph));
  const label = nodeOf("Lbl");
  const words = nodeOf("P");
  const body = nodeOf("LBody", [words]);
  open.list.children.push(nodeOf("LI", [label, body]));
  open.body = body;
  building.places.set(paragraph, { node: words, label: { node: label, length: item.length } });
  body.children.push(...noteNodes(building, paragraph));
}

function plainNode(
  building: Building,
  container: Container,
  paragraph: FlowParagraph,
): StructureNode {
  const last = container.children.at(-1);
  // The title of an annex is read with its label, as one heading.
  if (paragraph.style === "annexTitle" && last?.tag === "H1") return last;
  const heading = building.headings.get(paragraph);
  const node = nodeOf(heading === undefined ? "P" : headingTag(building, heading.depth));
  container.children.push(node);
  return node;
}

function addParagraph(building: Building, container: Container, paragraph: FlowParagraph): void {
  if (!printsWords(paragraph)) return;
  const item = itemOf(paragraph);
  if (item) {
    addItem(building, container, paragraph, item);
    return;
  }
  container.lists = [];
  building.places.set(paragraph, { node: plainNode(building, container, paragraph) });
  container.children.push(...noteNodes(building, paragraph));
}

function rowNode(building: Building, { cells, header }: FlowRow): StructureNode {
  const made = cells.map(({ span, paragraphs }) => {
    const cell: Container = { children: [], lists: [] };
    for (const paragraph of paragraphs) addParagraph(building, cell, paragraph);
    const node = nodeOf(header ? "TH" : "TD", cell.children);
    const attributes = { ...(header && { Scope: "Column" }), ...(span > 1 && { ColSpan: span }) };
    const hasSome = Object.keys(attributes).length > 0;
    return hasSome ? { ...node, attributes: { O: "Table", ...attributes } } : node;
  });
  return nodeOf("TR", made);
}

/** What only stands side by side is read one after the other. */
function addFrame(building: Building, container: Container, { rows }: FlowTable): void {
  for (const { paragraphs } of rows.flatMap((row) => row.cells)) {
    for (const paragraph of paragraphs) addParagraph(building, container, paragraph);
  }
}

function addBlock(building: Building, container: Container, block: FlowBlock): void {
  if (block.kind === "paragraph") addParagraph(building, container, block);
  else if (block.look === "frame") addFrame(building, container, block);
  else {
    container.lists = [];
    const rows = block.rows.map((row) => rowNode(building, row));
    container.children.push(nodeOf("Table", rows));
  }
}

/**
 * The structure of a paper: headings by their depth, numbered paragraphs and recipients as lists,
 * tables of the body by their rows, each footnote after the paragraph that refers to it, everything
 * else as paragraphs. What prints no words has no place in it.
 */
export function structureOf(flow: Flow): Structure {
  const bookmarks = bookmarksOf(flow);
  const headings = new Map(bookmarks.flatMap((one) => (one.heading ? [[one.paragraph, one]] : [])));
  const building: Building = { flow, places: new Map(), headings, above: [] };
  const paper: Container = { children: [], lists: [] };
  for (const { firstHeader, blocks, foot } of flow.sections) {
    for (const block of [...firstHeader, ...blocks, ...(foot?.paragraphs ?? [])]) {
      addBlock(building, paper, block);
    }
  }
  return { children: paper.children, places: building.places, bookmarks };
}
