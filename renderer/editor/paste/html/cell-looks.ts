import { pointsToTwips } from "../../../../document/flow/units.ts";
import type { Cell } from "../../../../document/model.ts";
import { attribute, childrenOf, type HtmlElement, isElement, styleOf } from "./nodes.ts";

/** Points in the units that widths come in; a bare number counts pixels. */
const POINTS: Record<string, number> = {
  ...{ pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, pc: 12, "": 0.75 },
};

/** A length in twips; a share in percent stands for itself, as all of a table come so. 0 for none. */
function lengthOf(text: string): number {
  const [, number = "", unit = ""] = /^\s*([\d.]+)\s*(%|[a-z]*)/iu.exec(text) ?? [];
  const value = Number.parseFloat(number);
  if (!Number.isFinite(value)) return 0;
  return unit === "%" ? value : pointsToTwips(value * (POINTS[unit.toLowerCase()] ?? 0));
}

/** How wide a column or a cell is; 0 when it does not say. */
export const widthOf = (element: HtmlElement): number =>
  lengthOf(styleOf(element, "width")) || lengthOf(attribute(element, "width"));

const ALIGNS: Record<string, Cell["align"]> = {
  center: "centre",
  middle: "centre",
  right: "right",
  end: "right",
};

const namedAlign = (element: HtmlElement): string =>
  (styleOf(element, "text-align") || attribute(element, "align")).toLowerCase();

/** The first paragraph of a cell, whose words stand otherwise than the cell's when it says so. */
const firstInside = (cell: HtmlElement): HtmlElement | undefined =>
  childrenOf(cell).find((node): node is HtmlElement => isElement(node) && node.tagName !== "br");

/** How the words of a cell stand, when it is neither to the left nor said nowhere. */
export function alignOf(cell: HtmlElement, row: HtmlElement): Cell["align"] {
  const inside = firstInside(cell);
  const own = inside?.tagName === "center" ? "center" : inside && namedAlign(inside);
  return ALIGNS[own || namedAlign(cell) || namedAlign(row)];
}

/** No ground, or that of the paper. */
const PLAIN_GROUND =
  /^(?:none|transparent|auto|inherit|initial|window|white|#fff(?:fff)?|rgb\(255, ?255, ?255\))?$/iu;

/** True for what has a ground other than the paper's. */
export function hasGround(element: HtmlElement): boolean {
  const style = styleOf(element, "background-color") || styleOf(element, "background");
  const [colour = ""] = (style || attribute(element, "bgcolor")).trim().split(/\s(?![^(]*\))/u);
  return !PLAIN_GROUND.test(colour);
}
