import { cleanForeign } from "../../../../document/import/clean.ts";
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlParent,
  isElement,
  rawText,
  styleOf,
} from "./nodes.ts";
import { walkThrough } from "./walk.ts";

/** What stands between the marks and the texts of a page's footnotes. */
export type Notes = {
  /** The text of each footnote by its id. */
  texts: ReadonlyMap<string, string>;
  /** The elements that hold them: they are no part of the page. */
  holders: ReadonlySet<HtmlElement>;
};

/** A document's note holds at most so much; a longer one stays text of the page. */
const LONGEST = 5_000;

const isHolder = (element: HtmlElement): boolean =>
  /^(footnote|endnote)$/u.test(styleOf(element, "mso-element")) ||
  /^sd(foot|end)note\d+$/u.test(attribute(element, "id"));

/** The number at the start of a footnote's text, which leads back to its mark. */
const isBackMark = (element: HtmlElement): boolean =>
  element.tagName === "a" &&
  (/^#_(ft|ed)nref/u.test(attribute(element, "href")) ||
    /^sd(foot|end)notesym/u.test(attribute(element, "class")));

const endsLine = ({ tagName }: HtmlElement): boolean => tagName === "p" || tagName === "div";

function textOf(holder: HtmlElement): string {
  const pieces: string[] = [];
  walkThrough(holder, {
    enter: (node) => {
      if ("value" in node) pieces.push(node.value);
      return isElement(node) && !isBackMark(node);
    },
    leave: (element) => endsLine(element) && pieces.push(" "),
  });
  return cleanForeign(pieces.join("")).replace(/\s+/gu, " ").trim();
}

/** Finds the footnotes of a page, as Word and LibreOffice put them at its end. */
export function findNotes(page: HtmlParent): Notes {
  const texts = new Map<string, string>();
  const holders = new Set<HtmlElement>();
  const named = new Set<string>();
  const open: HtmlParent[] = [page];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue;
      for (const id of idsOfMark(child)) named.add(id);
      const text = isHolder(child) ? textOf(child) : "";
      if (text !== "" && text.length <= LONGEST) {
        texts.set(attribute(child, "id"), text);
        holders.add(child);
      } else open.push(child);
    }
  }
  for (const holder of [...holders]) {
    const id = attribute(holder, "id");
    // Without a mark that leads to it, a footnote's words stay words of the page.
    if (!named.has(id) && holders.delete(holder)) texts.delete(id);
  }
  return { texts, holders };
}

/** The ids of footnotes that an element may be the mark of. */
function idsOfMark(element: HtmlElement): string[] {
  if (element.tagName !== "a") return [];
  const id = attribute(element, "href").replace(/^#_?/u, "").replace(/sym$/u, "");
  const mark = styleOf(element, "mso-footnote-id") || styleOf(element, "mso-endnote-id");
  return [mark, id];
}

/** The id of the footnote that a mark in the text stands for; undefined for other elements. */
export const noteOfMark = (element: HtmlElement, { texts }: Notes): string | undefined =>
  idsOfMark(element).find((one) => texts.has(one));

/** True for what Word puts beside the text: lists of comments, their marks, the line over footnotes. */
export function isBeside(element: HtmlElement): boolean {
  const kind = styleOf(element, "mso-element");
  if (kind === "comment-list" || kind === "comment") return true;
  const mark = styleOf(element, "mso-special-character");
  return (
    mark === "comment" || (/^footnote-|^endnote-/u.test(mark) && rawText(element).trim() === "")
  );
}
