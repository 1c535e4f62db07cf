import type { Editor } from "slate";
import type { Match } from "../../../document/find/matches.ts";
import { blocksInSight, deskOf } from "../in-sight.ts";
import type { Finder } from "./finder.ts";
import { matchRange } from "./match-range.ts";

const FOUND = "vk-found";
const CURRENT = "vk-found-current";
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
  const page = deskOf(editor);
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
