import { type Block, blockText, type Document, type Level, textsOf } from "./model.ts";
import { numberBlocks } from "./numbering.ts";
import { annexLabel } from "./parts/annex.ts";
import type { Profile } from "./profiles/profile.ts";
import { depthOf, type Scheme, type Template } from "./template.ts";

/** One labelled block, or an annex, as the outline shows it. */
export type OutlineEntry = {
  id: string;
  /** Index of the block in the body. */
  index: number;
  level: Level | "annex";
  /** 0 for the highest level of the scheme, and for an annex; what an annex holds is one deeper. */
  depth: number;
  label: string;
  /** The heading or run-in title; without one, the first sentence. */
  title: string;
};

const FIRST_SENTENCE = /^.+?[.!?…](?=\s|$)/su;
const CLOSING_MARK = /[\s.:;]+$/u;

const leadOf = (block: Block): string =>
  textsOf(block)
    .filter((t) => t.lead)
    .map((t) => t.text)
    .join("");

/** The heading or run-in title of a block; without one, its first sentence. No closing mark. */
export function titleOf(block: Block): string {
  const known = titles.get(block);
  if (known !== undefined) return known;
  const title = readTitle(block);
  titles.set(block, title);
  return title;
}

/** Blocks are immutable, so each is read once. */
const titles = new WeakMap<Block, string>();

function readTitle(block: Block): string {
  const text = blockText(block).replaceAll("\n", " ").trim();
  const lead = leadOf(block).replaceAll("\n", " ").trim();
  const title = lead || (FIRST_SENTENCE.exec(text)?.[0] ?? text);
  return title.replace(CLOSING_MARK, "");
}

/** True when the whole block is a heading, not only its first words. */
export const isHeading = (block: Block): boolean =>
  block.type === "item" &&
  leadOf(block) !== "" &&
  textsOf(block).every((t) => t.lead || t.text === "");

/** Every labelled block in order. The tree is read from `depth`. Annexes are in it with a profile. */
export function outlineOf(
  body: readonly Block[],
  scheme: Scheme,
  chosen?: Document["labels"],
  profile?: Profile,
): OutlineEntry[] {
  const labels = numberBlocks(body, scheme, chosen);
  const annexes = body.filter((block) => block.type === "annex").length;
  let annex = 0;
  return body.flatMap((block, index): OutlineEntry[] => {
    if (block.type === "annex" && profile) {
      const label = annexLabel(++annex, annexes, profile);
      return [{ id: block.id, index, level: "annex", depth: 0, label, title: titleOf(block) }];
    }
    const label = labels[index];
    if (block.type !== "item" || label === undefined) return [];
    const depth = (depthOf(scheme, block.level) ?? 0) + (annex > 0 ? 1 : 0);
    return [{ id: block.id, index, level: block.level, depth, label, title: titleOf(block) }];
  });
}

/** The outline of a document under its template; with its annexes when a profile names them. */
export const outlineOfDocument = (
  document: Document,
  template: Template,
  profile?: Profile,
): OutlineEntry[] => outlineOf(document.body, template.numbering, document.labels, profile);
