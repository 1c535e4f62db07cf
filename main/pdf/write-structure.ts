import { type Inside, objectOf, pdfString } from "./pdfkit-inside.ts";
import type { Structure, StructureNode } from "./structure.ts";

type Pdf = PDFKit.PDFDocument;

export type Element = PDFKit.PDFStructureElement;

/** The elements of a file by what they stand for. */
export type Elements = ReadonlyMap<StructureNode, Element>;

function elementOf(pdf: Pdf, node: StructureNode, elements: Map<StructureNode, Element>): Element {
  const element = pdf.struct(node.tag);
  const { data } = objectOf(element);
  if (node.attributes) data.A = node.attributes;
  if (node.id !== undefined) data.ID = pdfString(node.id);
  elements.set(node, element);
  for (const child of node.children) element.add(elementOf(pdf, child, elements));
  return element;
}

/** Makes the elements of a paper; their words come as the pages are drawn, then the root ends. */
export function addStructure(
  pdf: Pdf,
  { children }: Structure,
): { root: Element; elements: Elements } {
  const elements = new Map<StructureNode, Element>();
  const root = pdf.struct("Document");
  for (const child of children) root.add(elementOf(pdf, child, elements));
  pdf.addStructure(root);
  return { root, elements };
}

/** Elements with a name are found by it (ISO 32000-1, 14.7.2). Names stand in the order of bytes. */
export function writeNoteNames(inside: Inside, elements: Elements): void {
  const named = [...elements].flatMap(([{ id }, element]) =>
    id === undefined ? [] : [{ id, object: objectOf(element) }],
  );
  if (named.length === 0) return;
  const sorted = named.sort((one, other) => (one.id < other.id ? -1 : 1));
  const names = inside.ref({ Names: sorted.flatMap(({ id, object }) => [pdfString(id), object]) });
  names.end();
  inside.getStructTreeRoot().data.IDTree = names;
}
