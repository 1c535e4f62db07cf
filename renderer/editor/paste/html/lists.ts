import { toLetters, toRoman } from "../../../../document/numbering.ts";
import { attribute, childrenOf, type HtmlElement, isElement, numberIn, styleOf } from "./nodes.ts";

const LIST = new Set(["ol", "ul"]);

export const isList = (element: HtmlElement): boolean => LIST.has(element.tagName);

const FORMS: Record<string, (n: number) => string> = {
  A: (n) => `${toLetters(n).toLocaleUpperCase("vi")}.`,
  a: (n) => `${toLetters(n)})`,
  I: (n) => `${toRoman(n)}.`,
  i: (n) => `(${toRoman(n).toLowerCase()})`,
  "1": (n) => `${n}.`,
};

const OF_STYLE: Record<string, string> = {
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-roman": "I",
  "lower-roman": "i",
  decimal: "1",
  "decimal-leading-zero": "1",
};

const bulletIn = (value: string): boolean => /^(disc|circle|square|none|["'])/u.test(value);

/** How the items of a list count: "A", "I", "1", "a", "i", or "-" for bullets. */
function formOf(list: HtmlElement, item: HtmlElement): string {
  const style = styleOf(item, "list-style-type") || styleOf(list, "list-style-type");
  if (bulletIn(style)) return "-";
  const own = OF_STYLE[style] ?? attribute(list, "type");
  if (list.tagName === "ul") return OF_STYLE[style] ?? "-";
  return own in FORMS ? own : "1";
}

/** The labels that a browser draws before the items of a list, by item. */
export function labelsIn(list: HtmlElement): Map<HtmlElement, string> {
  let n = attribute(list, "start") === "" ? 1 : numberIn(attribute(list, "start"), 1, 9_999);
  const labels = new Map<HtmlElement, string>();
  for (const child of childrenOf(list)) {
    if (!isElement(child) || child.tagName !== "li") continue;
    const value = attribute(child, "value");
    if (value !== "") n = numberIn(value, 1, 9_999);
    labels.set(child, FORMS[formOf(list, child)]?.(n) ?? "-");
    n++;
  }
  return labels;
}

/** The depth that Word gives a paragraph of a list ("l0 level2 lfo1"), from 1. */
export function wordListDepth(paragraph: HtmlElement): number | undefined {
  const [, level] = /\blevel(\d)/u.exec(styleOf(paragraph, "mso-list")) ?? [];
  return level === undefined ? undefined : Number(level);
}

/** Bullets of Word's symbol fonts are letters of other fonts: each of them is a dash here. */
export function wordLabel(drawn: string): string {
  const label = drawn.replace(/[\s\u00a0]+/gu, " ").trim();
  if (label === "+") return label;
  return /^[^\p{L}\p{N}([]+$|^[oØüvqnw§]$/u.test(label) ? "-" : label;
}
