import { type DefaultTreeAdapterMap, Parser } from "parse5";
import {
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
} from "./nodes.ts";

/** Characters that are parsed, and nodes that are read, before others get their turn. */
const SLICE = 64 * 1024;
const NODES = 500;

/** Parses a page piece by piece. Nothing of it is run or fetched. Yields between the pieces. */
export function* parsePage(html: string): Generator<void, HtmlParent, void> {
  const parser = new Parser<DefaultTreeAdapterMap>();
  for (let at = 0; at < html.length; at += SLICE) {
    parser.tokenizer.write(html.slice(at, at + SLICE), at + SLICE >= html.length);
    yield;
  }
  return parser.document;
}

export type Visitor = {
  /** True: what stands in it is visited too, and then it is left. */
  enter: (node: HtmlNode) => boolean;
  leave: (element: HtmlElement) => void;
};

type Frame = { nodes: readonly HtmlNode[]; at: number; element?: HtmlElement };

/** Goes through what stands in a node, in order, however deep. Yields now and then. */
export function* walk(root: HtmlParent, { enter, leave }: Visitor): Generator<void> {
  const open: Frame[] = [{ nodes: childrenOf(root), at: 0 }];
  let count = 0;
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const node = frame.nodes[frame.at++];
    if (!node) {
      if (frame.element) leave(frame.element);
      open.pop();
      continue;
    }
    if (++count % NODES === 0) yield;
    const goesIn = enter(node);
    if (goesIn && isElement(node)) open.push({ nodes: childrenOf(node), at: 0, element: node });
  }
}

/** Walks in one go. */
export function walkThrough(root: HtmlParent, visitor: Visitor): void {
  const steps = walk(root, visitor);
  while (!steps.next().done);
}
