import type { Script } from "../../../../document/import/scripts.ts";
import { type SymbolFont, symbolFont } from "../../../../document/import/symbol-fonts.ts";
import { type LegacyWriting, writingOfFont } from "../../../../document/vietnamese/to-unicode.ts";
import { attribute, type HtmlElement, styleOf } from "./nodes.ts";

/** What of the look of words is kept, and what it makes of their letters. */
export type Look = {
  bold: boolean;
  italic: boolean;
  pre: boolean;
  writing?: LegacyWriting;
  /** Signs stand in the places of the letters. */
  symbols?: SymbolFont;
  /** Raised or lowered. */
  script?: Script;
  struck?: true;
};

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

/** The font of an element's own style, the one that Word names for its signs before all. */
function fontOf(element: HtmlElement): string {
  const symbols = styleOf(element, "mso-symbol-font-family");
  const family = styleOf(element, "font-family") || attribute(element, "face");
  const [font = ""] = (symbols || family).split(",");
  return font;
}

const SCRIPTS: Record<string, Script> = { sup: "super", sub: "sub" };

function scriptOf(element: HtmlElement, inherited: Script | undefined): Script | undefined {
  const align = styleOf(element, "vertical-align");
  if (align === "super" || align === "sub") return align;
  const isOwn = Object.hasOwn(SCRIPTS, element.tagName);
  if (align === "baseline") return isOwn ? undefined : inherited;
  return SCRIPTS[element.tagName] ?? inherited;
}

const STRUCK = new Set(["s", "strike"]);

const isStruck = (element: HtmlElement): boolean =>
  STRUCK.has(element.tagName) ||
  /line-through/u.test(
    styleOf(element, "text-decoration") + styleOf(element, "text-decoration-line"),
  );

/** How the letters of an element are drawn; without a font of its own, as around it. */
function lettersIn(element: HtmlElement, around: Look): Pick<Look, "writing" | "symbols"> {
  const font = fontOf(element);
  const symbols = font === "" ? around.symbols : symbolFont(font);
  const writing = font === "" ? around.writing : writingOfFont(font);
  return { ...(writing && { writing }), ...(symbols && { symbols }) };
}

/** The look of what stands in an element, from that around it. */
export function lookIn(element: HtmlElement, around: Look): Look {
  const script = scriptOf(element, around.script);
  return {
    bold: bolder(element, around.bold),
    italic: slanted(element, around.italic),
    pre: preserved(element, around.pre),
    ...lettersIn(element, around),
    ...(script && { script }),
    ...((around.struck || isStruck(element)) && { struck: true }),
  };
}
