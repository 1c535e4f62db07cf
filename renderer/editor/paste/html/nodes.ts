import type { DefaultTreeAdapterTypes } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;

export const childrenOf = (node: HtmlNode | HtmlParent): readonly HtmlNode[] =>
  "childNodes" in node ? node.childNodes : [];

export const attribute = (element: HtmlElement, name: string): string =>
  element.attrs.find((a) => a.name === name)?.value ?? "";

const styles = new WeakMap<HtmlElement, ReadonlyMap<string, string>>();

/** One declaration of an element's own style, such as Word's "mso-list"; "" without it. */
export function styleOf(element: HtmlElement, name: string): string {
  let known = styles.get(element);
  if (!known) {
    known = new Map(attribute(element, "style").split(";").map(declaration));
    styles.set(element, known);
  }
  return known.get(name) ?? "";
}

function declaration(text: string): readonly [string, string] {
  const colon = text.indexOf(":");
  return [text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim()];
}

/** The whole number that a text begins with, between two bounds. */
export function numberIn(text: string, least: number, most: number): number {
  const n = Number.parseInt(text, 10);
  return Number.isFinite(n) ? Math.min(most, Math.max(least, n)) : least;
}

/** All the words in a node, as they stand. Deep trees are no danger: nothing is called by itself. */
export function rawText(node: HtmlNode | HtmlParent): string {
  const pieces: string[] = [];
  const open: (HtmlNode | HtmlParent)[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if ("value" in next) pieces.push(next.value);
    open.push(...childrenOf(next).toReversed());
  }
  return pieces.join("");
}
