import { SaxesParser } from "saxes";

/** An element as it opens: its name with and without prefix. */
export type Element = {
  name: string;
  local: string;
  attributes: Readonly<Record<string, string>>;
};

/** What is told of every element of a part, and of text with the elements around it. */
export type Visitor = {
  open?(element: Element, around: readonly Element[]): void;
  text?(text: string, around: readonly Element[]): void;
};

/** Reads XML to its end; throws when it is not well-formed. `around`: outermost first. */
export function visitXml(xml: string, { open, text }: Visitor): void {
  const parser = new SaxesParser();
  const around: Element[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, local: name.slice(name.indexOf(":") + 1), attributes };
    around.push(element);
    open?.(element, around);
  });
  parser.on("text", (words) => text?.(words, around));
  parser.on("closetag", () => around.pop());
  parser.write(xml).close();
}
