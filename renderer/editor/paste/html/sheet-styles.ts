import { attribute, type HtmlElement, type HtmlParent, isElement, rawText } from "./nodes.ts";
import { walk } from "./walk.ts";

/** What Excel says of its cells, and of words in them, by classes: bold, ground, how words stand. */
const STYLED = new Set(["td", "th", "tr", "col", "font"]);

/** A rule of one class, alone or behind the name of an element: ".xl65 {…}". */
const RULE = /(?:^|[\s,}])[a-z]*\.([\w-]+)\s*\{([^{}]*)\}/giu;

function rulesOf(source: string): [string, string][] {
  const plain = source.replace(/<!--|-->|\/\*[\s\S]*?\*\//gu, " ");
  return [...plain.matchAll(RULE)].map(([, name = "", own = ""]): [string, string] => [name, own]);
}

/** What an element says itself stands behind what its classes say, and so before it. */
function addStyles(element: HtmlElement, rules: ReadonlyMap<string, string>): void {
  const own = attribute(element, "class")
    .split(/\s+/u)
    .flatMap((name) => rules.get(name) ?? []);
  if (own.length === 0) return;
  const value = [...own, attribute(element, "style")].join(";");
  element.attrs = [
    ...element.attrs.filter(({ name }) => name !== "style"),
    { name: "style", value },
  ];
}

/**
 * Writes what the classes of cells say into the cells, as those who read a page read the style of
 * an element alone. Yields now and then.
 */
export function* withSheetStyles(page: HtmlParent): Generator<void> {
  const rules = new Map<string, string>();
  yield* walk(page, {
    enter: (node) => {
      if (!isElement(node)) return false;
      if (node.tagName === "style")
        for (const [name, own] of rulesOf(rawText(node))) rules.set(name, own);
      else if (rules.size > 0 && STYLED.has(node.tagName)) addStyles(node, rules);
      return node.tagName !== "style";
    },
    leave: () => {},
  });
}
