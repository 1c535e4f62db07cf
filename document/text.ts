import { flowOf } from "./flow/flow-of.ts";
import { flowLines } from "./flow/flow-text.ts";
import { type Block, blockText, type Document } from "./model.ts";
import { numberBlocks } from "./numbering.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Template } from "./template.ts";

/** Where the program breaks a name that is longer than its column: no break of the writer's. */
const NAME_BREAK = / \n/gu;

/** The whole document in reading order, labels included, one line per paragraph. */
export const documentText = (document: Document, template: Template, profile: Profile): string =>
  flowLines(flowOf(document, template, profile, { mark: { kind: "clean" } }))
    .map((line) => line.replace(NAME_BREAK, " "))
    .join("\n");

/** Words as a Vietnamese office counts them: by white space. */
export const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

const wordsOfBlock = new WeakMap<Block, number>();

/** Words of a block without its label. Blocks are immutable, so each is counted once. */
export function countBlockWords(block: Block): number {
  const known = wordsOfBlock.get(block);
  if (known !== undefined) return known;
  const words = countWords(blockText(block));
  wordsOfBlock.set(block, words);
  return words;
}

/** Words of the body, each label counting as one. Blocks are immutable, so each is counted once. */
export function countBodyWords({ body, labels }: Document, { numbering }: Template): number {
  const labelled = numberBlocks(body, numbering, labels).filter((label) => label !== undefined);
  return body.reduce((sum, block) => sum + countBlockWords(block), labelled.length);
}
