import type { Editor } from "slate";
import { ReactEditor } from "slate-react";
import type { Match } from "../../../document/find/matches.ts";
import { bodyOf } from "../document-editor.ts";
import type { Finder } from "./finder.ts";
import { matchRange } from "./match-range.ts";

const FOUND = "vk-found";
const CURRENT = "vk-found-current";
/** What is marked beyond the edges of the desk, as a share of its height. */
const MARGIN = 0.5;

/** The blocks near what is seen of the body, by their index. */
function blocksInSight(editor: Editor): number[] {
  const body = ReactEditor.toDOMNode(editor, editor);
  const seen = body.closest(".vk-desk")?.getBoundingClientRect();
  if (!seen) return [];
  const [top, bottom] = [seen.top - seen.height * MARGIN, seen.bottom + seen.height * MARGIN];
  const drawn: Element[] = [];
  const collect = (parent: Element) => {
    for (const child of parent.children) {
      const rect = child.getBoundingClientRect();
      if (rect.bottom < top || rect.top > bottom) continue;
      if (child.getAttribute("data-slate-node") === "element") drawn.push(child);
      else collect(child);
    }
  };
  collect(body);
  const blocks = bodyOf(editor);
  return drawn
    .map((element) => blocks.indexOf(ReactEditor.toSlateNode(editor, element) as never))
    .filter((index) => index >= 0);
}

const sameMatch = (a: Match, b: Match | undefined): boolean =>
  a.start === b?.start && JSON.stringify(a.place) === JSON.stringify(b.place);

function mark(name: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** Takes all marks away. */
export function clearFound(): void {
  mark(FOUND, []);
  mark(CURRENT, []);
}

/**
 * Marks what was found near what is seen, without a change to the page: highlights lie over the
 * text. The current one has its own.
 */
function markFound(editor: Editor, finder: Finder): void {
  const { current } = finder;
  const near = blocksInSight(editor).flatMap((index) => finder.inBlock(index));
  const words = near.filter(({ place }) => "words" in place);
  const found: Range[] = [];
  const now: Range[] = [];
  for (const match of [...words, ...finder.outside]) {
    const range = matchRange(editor, match);
    if (range) (sameMatch(match, current) ? now : found).push(range);
  }
  mark(FOUND, found);
  mark(CURRENT, now);
}

/**
 * Keeps the marks true while the panel is open: after a search, and when the page is scrolled or
 * drawn anew. At most once for each frame. Answers how to stop.
 */
export function followFound(editor: Editor, finder: Finder): () => void {
  const page = ReactEditor.toDOMNode(editor, editor).closest<HTMLElement>(".vk-desk");
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => markFound(editor, finder));
  };
  const drawn = new MutationObserver(later);
  if (page) drawn.observe(page, { childList: true, characterData: true, subtree: true });
  page?.addEventListener("scroll", later, { passive: true });
  const stop = finder.subscribe(later);
  window.addEventListener("resize", later);
  later();
  return () => {
    cancelAnimationFrame(frame);
    drawn.disconnect();
    page?.removeEventListener("scroll", later);
    window.removeEventListener("resize", later);
    stop();
    clearFound();
  };
}
