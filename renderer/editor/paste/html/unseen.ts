import type { Noticed } from "./letters.ts";
import { attribute, type HtmlElement, rawText, styleOf } from "./nodes.ts";

/** What a page holds but does not show. */
export const isHidden = (element: HtmlElement): boolean =>
  /^none\b/u.test(styleOf(element, "display")) ||
  /^all\b/u.test(styleOf(element, "mso-hide")) ||
  /^(?:hidden|collapse)\b/u.test(styleOf(element, "visibility")) ||
  element.attrs.some(({ name }) => name === "hidden");

/** What a tracked change has deleted: the source only shows that it was there. */
const isDeleted = (element: HtmlElement): boolean =>
  element.tagName === "del" || /(?:^|\s)msoDel(?:\s|$)/iu.test(attribute(element, "class"));

/** True for what Word puts beside the text: lists of comments, their marks, the line over footnotes. */
function isBeside(element: HtmlElement): boolean {
  const kind = styleOf(element, "mso-element");
  if (kind === "comment-list" || kind === "comment") return true;
  if (/(?:^|\s)msocom(?:anchor|txt|off)(?:\s|$)/iu.test(attribute(element, "class"))) return true;
  const mark = styleOf(element, "mso-special-character");
  return (
    mark === "comment" || (/^footnote-|^endnote-/u.test(mark) && rawText(element).trim() === "")
  );
}

/** True for what is no text of the page; what was deleted or hidden is counted. */
export function isUnseen(element: HtmlElement, noticed: Noticed): boolean {
  if (isBeside(element)) return true;
  if (!isHidden(element) && !isDeleted(element)) return false;
  if (rawText(element).trim() !== "") noticed.removed++;
  return true;
}
