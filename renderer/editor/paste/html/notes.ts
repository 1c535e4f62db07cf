import { type Noticed, type Reading, readLetters } from "./letters.ts";
import { type Look, lookIn, PLAIN } from "./looks.ts";
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlParent,
  isElement,
  styleOf,
} from "./nodes.ts";
import { isUnseen } from "./unseen.ts";
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

function textOf(holder: HtmlElement, reading: Reading, noticed: Noticed): string {
  const pieces: string[] = [];
  const looks: Look[] = [lookIn(holder, PLAIN)];
  const here = (): Look => looks.at(-1) ?? PLAIN;
  walkThrough(holder, {
    enter: (node) => {
      if ("value" in node) pieces.push(readLetters(node.value, here(), reading, noticed));
      if (!isElement(node) || isBackMark(node) || isUnseen(node, noticed)) return false;
      looks.push(lookIn(node, here()));
      return true;
    },
    leave: (element) => {
      looks.pop();
      if (endsLine(element)) pieces.push(" ");
    },
  });
  return pieces.join("").replace(/\s+/gu, " ").trim();
}

/** Finds the footnotes of a page, as Word and LibreOffice put them at its end. */
export function findNotes(page: HtmlParent, reading: Reading, noticed: Noticed): Notes {
  const texts = new Map<string, string>();
  const holders = new Set<HtmlElement>();
  const named = new Set<string>();
  const open: HtmlParent[] = [page];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue;
      for (const id of idsOfMark(child)) named.add(id);
      const text = isHolder(child) ? textOf(child, reading, noticed) : "";
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
