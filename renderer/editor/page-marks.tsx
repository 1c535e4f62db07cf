import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type Editor, Node } from "slate";
import { ReactEditor, useSlateStatic } from "slate-react";
import { words } from "../words.ts";
import { bodyOf } from "./document-editor.ts";
import type { BodyStart, PageLayout } from "./page-layout.ts";

/** A page's first line on screen: CSS pixels from the top of the desk's content. */
type Mark = { page: number; top: number };

/** Marks so far outside the window are kept ready for scrolling, CSS pixels. */
const AHEAD = 800;

/** The chunks of the body that are near the window: what stands in others is not measured. */
class Nearness {
  readonly #known = new Map<Element, boolean>();

  has(element: Element): boolean {
    const chunk = element.closest(".vk-chunk") ?? element;
    const known = this.#known.get(chunk) ?? isNear(chunk.getBoundingClientRect());
    this.#known.set(chunk, known);
    return known;
  }
}

const isNear = ({ top, bottom }: DOMRect): boolean =>
  bottom > -AHEAD && top < window.innerHeight + AHEAD;

/** The character of a block that a place names, as a range of the page on screen. */
function rangeAt(editor: Editor, index: number, offset: number): Range | undefined {
  const block = editor.children[index];
  if (!block) return undefined;
  let before = 0;
  for (const [text, path] of Node.texts(block)) {
    const within = offset - before;
    if (within < text.text.length) {
      const [node, at] = ReactEditor.toDOMPoint(editor, { path: [index, ...path], offset: within });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, Math.min(at + 1, node.textContent?.length ?? at));
      return range;
    }
    before += text.text.length;
  }
  return undefined;
}

/** Where the line of a place begins, from the top of the window; undefined when it is far away. */
function topOf(editor: Editor, start: BodyStart, near: Nearness): number | undefined {
  const at = bodyOf(editor)[start.index]?.id === start.block ? start.index : -1;
  const index = at < 0 ? bodyOf(editor).findIndex((block) => block.id === start.block) : at;
  const block = editor.children[index];
  if (!block) return undefined;
  const element = ReactEditor.toDOMNode(editor, block);
  if (!near.has(element)) return undefined;
  const rect = [...(rangeAt(editor, index, start.offset)?.getClientRects() ?? [])].at(-1);
  const { top } = rect ?? element.getBoundingClientRect();
  return isNear(new DOMRect(0, top, 0, 0)) ? top : undefined;
}

function measure(editor: Editor, starts: readonly BodyStart[], overlay: Element): Mark[] {
  const origin = overlay.getBoundingClientRect().top;
  const near = new Nearness();
  return starts.flatMap((start) => {
    // The first page begins where the paper does.
    const top = start.page === 0 ? undefined : topOf(editor, start, near);
    return top === undefined ? [] : [{ page: start.page, top: Math.round(top - origin) }];
  });
}

const isSame = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((m, i) => m.page === b[i]?.page && m.top === b[i]?.top);

/** Runs once before the next picture, however often it is asked for. */
function useBeforePaint(run: () => void): () => void {
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(run);
  }, [run]);
}

/** The marks in sight: after a layout, and when the page moves, grows or is drawn larger. */
function useMarks(layout: PageLayout, overlay: RefObject<HTMLDivElement | null>): Mark[] {
  const editor = useSlateStatic();
  const [marks, setMarks] = useState<Mark[]>([]);
  const look = useCallback(() => {
    const { current } = overlay;
    const starts = layout.current?.starts;
    if (!current || !starts) return;
    const found = measure(editor, starts, current);
    setMarks((before) => (isSame(before, found) ? before : found));
  }, [editor, layout, overlay]);
  const soon = useBeforePaint(look);
  useEffect(() => {
    const desk = overlay.current?.closest(".vk-desk");
    const paper = desk?.querySelector(".vk-paper");
    if (!desk || !paper) return;
    const sizes = new ResizeObserver(soon);
    sizes.observe(desk);
    sizes.observe(paper);
    desk.addEventListener("scroll", soon, { passive: true });
    const stop = layout.subscribe(soon);
    return () => {
      sizes.disconnect();
      desk.removeEventListener("scroll", soon);
      stop();
    };
  }, [layout, overlay, soon]);
  return marks;
}

/**
 * A thin line where each page begins, over the paper and outside of what Slate draws. For the eye
 * only: the bottom line says the page in words.
 */
export function PageMarks({ layout }: { layout: PageLayout }) {
  const overlay = useRef<HTMLDivElement>(null);
  const marks = useMarks(layout, overlay);
  return (
    <div className="vk-page-marks" ref={overlay} aria-hidden>
      {marks.map(({ page, top }) => (
        <div key={page} className="vk-page-mark" data-page={page + 1} style={{ top }}>
          <span>{words.pages.mark(page + 1)}</span>
        </div>
      ))}
    </div>
  );
}
