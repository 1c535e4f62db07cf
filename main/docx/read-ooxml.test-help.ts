import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** An element of an OOXML part, with its prefix in its name: "w:p". */
export type Xml = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Xml | string)[];
};

/** Reads XML as a tree; throws when it is not well-formed. */
export function parseXml(xml: string): Xml {
  const parser = new SaxesParser();
  const root: Xml = { name: "", attributes: {}, children: [] };
  const open: Xml[] = [root];
  parser.on("opentag", ({ name, attributes }) => {
    const element: Xml = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return children(root)[0] ?? root;
}

export const children = (of: Xml): Xml[] => of.children.filter((c) => typeof c !== "string");

/** The first element at the end of a path of names, such as child(p, "w:pPr", "w:jc"). */
export function child(of: Xml | undefined, ...path: string[]): Xml | undefined {
  const [name, ...rest] = path;
  if (!of || name === undefined) return of;
  return child(
    children(of).find((c) => c.name === name),
    ...rest,
  );
}

/** Every element of a name below another, in document order. */
export function all(of: Xml, name: string): Xml[] {
  return children(of).flatMap((c) => [...(c.name === name ? [c] : []), ...all(c, name)]);
}

export const attribute = (of: Xml | undefined, name: string): string | undefined =>
  of?.attributes[name];

const SPECIAL: Readonly<Record<string, string>> = {
  "w:br": "\n",
  "w:tab": "\t",
  "w:noBreakHyphen": "-",
};

/** The text of a paragraph or run as it is typed; a soft break is "\n". */
export function textOf(of: Xml): string {
  const words = of.children.filter((c) => typeof c === "string").join("");
  if (of.name === "w:t") return words.replaceAll("\u00a0", " ");
  return SPECIAL[of.name] ?? children(of).map(textOf).join("");
}

/** On unless it says it is off. */
const isOn = (toggle: Xml | undefined): boolean | undefined =>
  toggle && !["0", "false", "none"].includes(toggle.attributes["w:val"] ?? "1");

/** How words look when every style has had its say. Size in points. */
export type Resolved = {
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  raised: boolean;
};

/** A DOCX taken apart for tests. */
export class Ooxml {
  readonly #parts: Record<string, Uint8Array>;
  readonly #trees = new Map<string, Xml>();

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
  }

  paths(): string[] {
    return Object.keys(this.#parts);
  }

  source(path: string): string {
    const part = this.#parts[path];
    if (!part) throw new Error(`No part ${path}`);
    return strFromU8(part);
  }

  part(path: string): Xml {
    const known = this.#trees.get(path) ?? parseXml(this.source(path));
    this.#trees.set(path, known);
    return known;
  }

  get body(): Xml {
    const body = child(this.part("word/document.xml"), "w:body");
    if (!body) throw new Error("No body");
    return body;
  }

  /** The properties of every section, the last one's at the end. */
  sections(): Xml[] {
    return all(this.body, "w:sectPr");
  }

  /** A header that a section names itself; undefined when it names none of that type. */
  header(section: Xml, type: "default" | "first"): Xml | undefined {
    const references = children(section).filter((c) => c.name === "w:headerReference");
    const id = attribute(
      references.find((r) => attribute(r, "w:type") === type),
      "r:id",
    );
    const relations = children(this.part("word/_rels/document.xml.rels"));
    const target = relations.find((r) => id !== undefined && attribute(r, "Id") === id);
    return target && this.part(`word/${attribute(target, "Target")}`);
  }

  /** Every paragraph of the body, those in tables included. */
  paragraphs(): Xml[] {
    return all(this.body, "w:p");
  }

  /** The first paragraph with these words. */
  paragraph(words: string): Xml {
    const found = this.paragraphs().find((p) => textOf(p).includes(words));
    if (!found) throw new Error(`No paragraph with ${words}`);
    return found;
  }

  style(id: string | undefined): Xml | undefined {
    const styles = children(this.part("word/styles.xml"));
    return styles.find((s) => s.name === "w:style" && attribute(s, "w:styleId") === id);
  }

  styleOf(paragraph: Xml): string {
    return attribute(child(paragraph, "w:pPr", "w:pStyle"), "w:val") ?? "Normal";
  }

  /** The styles of a chain, nearest first. */
  #chain(id: string | undefined): Xml[] {
    const style = this.style(id);
    if (!style) return [];
    return [style, ...this.#chain(attribute(child(style, "w:basedOn"), "w:val"))];
  }

  /** A paragraph property such as "w:jc": set on the paragraph, else by the nearest style. */
  paragraphProperty(paragraph: Xml, name: string): Xml | undefined {
    const holders = [paragraph, ...this.#chain(this.styleOf(paragraph))];
    return holders.map((h) => child(h, "w:pPr", name)).find((p) => p !== undefined);
  }

  /** An attribute of a paragraph property: attributes of w:spacing and w:ind add up. */
  paragraphAttribute(paragraph: Xml, name: string, key: string): string | undefined {
    const holders = [paragraph, ...this.#chain(this.styleOf(paragraph))];
    return holders.map((h) => attribute(child(h, "w:pPr", name), key)).find((v) => v !== undefined);
  }

  #defaults(): Xml | undefined {
    return child(this.part("word/styles.xml"), "w:docDefaults", "w:rPrDefault", "w:rPr");
  }

  /** Word toggles bold and italic: set by paragraph style and by run style, they are off. */
  #toggle(run: Xml, paragraph: Xml, name: string): boolean {
    const direct = isOn(child(run, "w:rPr", name));
    if (direct !== undefined) return direct;
    const inChain = (id: string | undefined): boolean =>
      this.#chain(id)
        .map((s) => isOn(child(s, "w:rPr", name)))
        .find((v) => v !== undefined) ?? false;
    const character = attribute(child(run, "w:rPr", "w:rStyle"), "w:val");
    return inChain(this.styleOf(paragraph)) !== inChain(character);
  }

  #runProperty(run: Xml, paragraph: Xml, name: string): Xml | undefined {
    const character = attribute(child(run, "w:rPr", "w:rStyle"), "w:val");
    const holders = [run, ...this.#chain(character), ...this.#chain(this.styleOf(paragraph))];
    const found = holders.map((h) => child(h, "w:rPr", name)).find((p) => p !== undefined);
    return found ?? child(this.#defaults(), name);
  }

  /** The look of a run of a paragraph, through run, styles and document defaults. */
  resolve(run: Xml, paragraph: Xml): Resolved {
    const size = attribute(this.#runProperty(run, paragraph, "w:sz"), "w:val");
    return {
      size: Number(size) / 2,
      bold: this.#toggle(run, paragraph, "w:b"),
      italic: this.#toggle(run, paragraph, "w:i"),
      underline: isOn(this.#runProperty(run, paragraph, "w:u")) ?? false,
      raised:
        attribute(this.#runProperty(run, paragraph, "w:vertAlign"), "w:val") === "superscript",
    };
  }

  /** The look of the run with these words. */
  look(words: string): Resolved {
    for (const paragraph of this.paragraphs()) {
      const run = all(paragraph, "w:r").find((r) => textOf(r).includes(words));
      if (run) return this.resolve(run, paragraph);
    }
    throw new Error(`No run with ${words}`);
  }
}
