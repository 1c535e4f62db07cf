import { type LegacyWriting, writingOfFont } from "../../../../document/vietnamese/to-unicode.ts";
import { attribute, type HtmlElement, styleOf } from "./nodes.ts";

/** What of the look of words is kept, and how their letters are written. */
export type Look = { bold: boolean; italic: boolean; pre: boolean; writing?: LegacyWriting };

export const PLAIN: Look = { bold: false, italic: false, pre: false };

const BOLD = new Set(["b", "strong", "th"]);
const ITALIC = new Set(["i", "em", "cite", "var", "dfn"]);

function bolder(element: HtmlElement, inherited: boolean): boolean {
  const weight = styleOf(element, "font-weight");
  if (/^(bold|bolder|[6-9]00)$/u.test(weight)) return true;
  if (/^(normal|lighter|[1-5]00)$/u.test(weight)) return false;
  return inherited || BOLD.has(element.tagName);
}

function slanted(element: HtmlElement, inherited: boolean): boolean {
  const style = styleOf(element, "font-style");
  if (/^(italic|oblique)/u.test(style)) return true;
  if (style === "normal") return false;
  return inherited || ITALIC.has(element.tagName);
}

function preserved(element: HtmlElement, inherited: boolean): boolean {
  const space = styleOf(element, "white-space");
  if (space !== "") return space.startsWith("pre");
  return inherited || element.tagName === "pre";
}

function writingOf(element: HtmlElement, inherited: LegacyWriting | undefined) {
  const family = styleOf(element, "font-family") || attribute(element, "face");
  const [font = ""] = family.split(",");
  return font === "" ? inherited : writingOfFont(font);
}

/** The look of what stands in an element, from that around it. */
export function lookIn(element: HtmlElement, around: Look): Look {
  const writing = writingOf(element, around.writing);
  return {
    bold: bolder(element, around.bold),
    italic: slanted(element, around.italic),
    pre: preserved(element, around.pre),
    ...(writing && { writing }),
  };
}
