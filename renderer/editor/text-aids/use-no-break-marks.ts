import { useEffect } from "react";
import type { Editor } from "slate";
import { ReactEditor } from "slate-react";
import { type Block, blockText } from "../../../document/model.ts";
import type { Session } from "../../session/session.ts";
import { bodyOf } from "../document-editor.ts";

export const NO_BREAK_SPACE = "\u00a0";
const NAME = "vk-no-break";
const REST_MS = 300;

const known = new WeakMap<Block, boolean>();

/** Blocks are immutable, so each is looked through once. */
function holdsOne(block: Block): boolean {
  const before = known.get(block);
  if (before !== undefined) return before;
  const holds = blockText(block).includes(NO_BREAK_SPACE);
  known.set(block, holds);
  return holds;
}

function* placesIn(element: HTMLElement): Generator<StaticRange> {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue ?? "";
    for (let at = text.indexOf(NO_BREAK_SPACE); at >= 0; at = text.indexOf(NO_BREAK_SPACE, at + 1))
      yield new StaticRange({
        startContainer: node,
        startOffset: at,
        endContainer: node,
        endOffset: at + 1,
      });
  }
}

/**
 * Shows no-break spaces that were typed, faintly. A highlight of the browser: nothing is put into
 * the text for it. After a rest of the typing.
 */
export function useNoBreakMarks(editor: Editor, session: Session): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      const blocks = bodyOf(editor).filter(holdsOne);
      const elements = blocks.map((block) => ReactEditor.toDOMNode(editor, block));
      CSS.highlights.set(NAME, new Highlight(...elements.flatMap((e) => [...placesIn(e)])));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(show, REST_MS);
    };
    later();
    const stop = session.subscribe(later);
    return () => {
      stop();
      clearTimeout(timer);
      CSS.highlights.delete(NAME);
    };
  }, [editor, session]);
}
