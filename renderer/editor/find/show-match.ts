import { Editor, Path, Range as SlateRange, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import { closingFields, headFields } from "../../../document/find/fields.ts";
import { type Match, type Order, orderOf } from "../../../document/find/matches.ts";
import type { Parts } from "../../../document/model.ts";
import type { Template } from "../../../document/template.ts";
import { focusBody, takeSelection } from "../body-caret.ts";
import { offsetIn, rangeAt } from "../offsets.ts";
import type { Cursor } from "./finder.ts";
import { elementOf, matchRange } from "./match-range.ts";

/** Room that stays above and below a match, CSS pixels. */
const ROOM = 48;
/** Blocks that were never laid out have estimated heights: where a match stands shows as they are. */
const MOST_FRAMES = 6;

/** Brings a match into view, clear of the panel; again as what is come to is laid out. */
export function bringIntoView(editor: Editor, match: Match, frames = MOST_FRAMES): void {
  const element = elementOf(editor, match);
  const desk = element?.closest<HTMLElement>(".vk-desk");
  if (!element || !desk || frames === 0) return;
  const panel = document.querySelector<HTMLElement>(".vk-find");
  if (frames === MOST_FRAMES) panel?.removeAttribute("data-low");
  const { top, bottom, right } = (matchRange(editor, match) ?? element).getBoundingClientRect();
  const seen = desk.getBoundingClientRect();
  const over = panel && !panel.hasAttribute("data-low") ? panel.getBoundingClientRect() : undefined;
  const covered = over?.bottom ?? seen.top;
  const inSight = top >= covered + ROOM && bottom <= seen.bottom - ROOM;
  const wanted = Math.max(covered + ROOM, seen.top + seen.height * 0.4);
  if (!inSight) desk.scrollBy({ top: top - wanted, behavior: "instant" });
  // At the top of the page there is nothing left to scroll: the panel makes room.
  if (!inSight && desk.scrollTop === 0 && over && right > over.left)
    panel?.setAttribute("data-low", "");
  if (!inSight || frames === MOST_FRAMES)
    requestAnimationFrame(() => bringIntoView(editor, match, frames - 1));
}

/** Selects a match where it stands; the next key is for it. Of a footnote: the word it stands after. */
export function selectMatch(editor: Editor, match: Match): void {
  const { place, start, end } = match;
  if ("field" in place) {
    const range = matchRange(editor, match);
    elementOf(editor, match)?.focus({ preventScroll: true });
    if (range) window.getSelection()?.setBaseAndExtent(...edgesOf(range));
    return;
  }
  const at =
    "words" in place
      ? rangeAt(editor, [...place.words], start, end)
      : Editor.end(editor, [...place.note]);
  Transforms.select(editor, at);
  focusBody(editor);
}

const edgesOf = (range: Range): [Node, number, Node, number] => [
  range.startContainer,
  range.startOffset,
  range.endContainer,
  range.endOffset,
];

/** Where the cursor is on the page; undefined while the focus is elsewhere. */
export function cursorOnPage(editor: Editor, parts: Parts, template: Template): Cursor | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !activeElement.closest(".vk-paper"))
    return undefined;
  if (activeElement !== ReactEditor.toDOMNode(editor, editor))
    return cursorInField(activeElement, parts, template);
  takeSelection(editor);
  return cursorInBody(editor);
}

function cursorInBody(editor: Editor): Cursor | undefined {
  if (!editor.selection) return undefined;
  const [start, end] = SlateRange.edges(editor.selection).map((point): Order => {
    const holder = Path.parent(point.path);
    const offset = offsetIn(editor, holder, point);
    return orderOf({ place: { words: holder }, start: offset });
  });
  return start && end ? { start, end } : undefined;
}

function cursorInField(element: HTMLElement, parts: Parts, template: Template): Cursor | undefined {
  const name = element.dataset.part;
  const [above, below] = [headFields(parts, template), closingFields(parts)];
  const index = [...above, ...below].findIndex((field) => field.name === name);
  const selection = window.getSelection();
  if (index < 0 || !selection || selection.rangeCount === 0) return undefined;
  const { startOffset, endOffset } = selection.getRangeAt(0);
  const isAbove = index < above.length;
  const at = (start: number): Order =>
    orderOf({
      place: { field: name ?? "", above: isAbove, index: isAbove ? index : index - above.length },
      start,
    });
  return { start: at(startOffset), end: at(endOffset) };
}

/** As long as words to look for can be that a selection stands for. */
const LONGEST = 200;

/** What is selected on the page, when it is on one line and not too long to look for. */
export function selectedWords(): string | undefined {
  const selection = window.getSelection();
  if (!selection?.anchorNode?.parentElement?.closest(".vk-paper")) return undefined;
  const words = selection.toString().replaceAll("\ufeff", "").trim();
  return words === "" || words.includes("\n") || words.length > LONGEST ? undefined : words;
}
