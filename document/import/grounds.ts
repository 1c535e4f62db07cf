import type { Block, TextBlock } from "../model.ts";
import { typedMarks } from "../parts/basis.ts";
import { cutRuns, wordsOf } from "./runs.ts";
import { headOf } from "./words.ts";

/** How the first ground begins, and how the others do (HD05 I.6.2.3). */
const FIRST = /^(?:[-–]\s*)?Căn cứ\s/u;
const FURTHER = /^(?:[-–]\s*)?(?:Căn cứ|Xét|Theo đề nghị|Trên cơ sở|Thực hiện)\s/u;
const GOES_ON = /[;,]\s*$/u;
const ENDS = /[;,.]\s*$/u;

const isDash = (block: Block): boolean => block.type === "item" && block.level === "dash";

/** True for what a ground may be read from: a paragraph, or an item with a dash. */
const isPlain = (block: Block): block is TextBlock => block.type === "paragraph" || isDash(block);

const reads = (block: Block | undefined, form: RegExp): block is TextBlock =>
  block !== undefined && isPlain(block) && form.test(headOf(wordsOf(block.children)));

/** The index behind the grounds that begin at one: all but the last end in a comma or semicolon. */
function endOfGrounds(blocks: readonly Block[], first: number): number {
  let end = first;
  for (let block = blocks[end]; reads(block, FURTHER); block = blocks[end]) {
    const words = wordsOf(block.children).slice(-3);
    if (!ENDS.test(words)) break;
    end++;
    if (!GOES_ON.test(words)) break;
  }
  return end;
}

/** One sentence that begins like a ground is one only with a dash, or when it does not end. */
function isLoneSentence(blocks: readonly Block[], first: number, end: number): boolean {
  const block = blocks[first];
  if (end - first !== 1 || !block || !isPlain(block)) return false;
  return !isDash(block) && !GOES_ON.test(wordsOf(block.children).slice(-3));
}

/** The dash and the closing mark are the rules': the words between them are the ground's. */
function groundOf({ id, children }: TextBlock): Block {
  const words = wordsOf(children);
  const { start, end } = typedMarks(words);
  return { type: "basis", id, children: cutRuns(children, start, words.length - end) };
}

/**
 * The same blocks with the grounds above the first numbered one as such: "- Căn cứ …;" is no item
 * with a dash.
 */
export function withGrounds(blocks: readonly Block[]): Block[] {
  const numbered = blocks.findIndex((block) => block.type === "item" && !isDash(block));
  const above = numbered < 0 ? blocks : blocks.slice(0, numbered);
  const first = above.findIndex((block) => reads(block, FIRST));
  const end = endOfGrounds(above, first);
  if (first < 0 || end <= first || isLoneSentence(above, first, end)) return [...blocks];
  return blocks.map((block, index) =>
    index >= first && index < end && isPlain(block) ? groundOf(block) : block,
  );
}
