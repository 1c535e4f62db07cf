import { type Editor, Node, Text } from "slate";
import { ReactEditor } from "slate-react";
import type { Match } from "../../../document/find/matches.ts";

/** The field of the page with this name. */
export const fieldElement = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.vk-paper [data-part="${name}"]`);

/** Which footnote of the document that of a run is, from 1. */
function noteNumber(editor: Editor, path: readonly number[]): number {
  let n = 0;
  for (const [run, at] of Node.texts(editor)) {
    if (!Text.isText(run) || run.note === undefined) continue;
    n++;
    if (at.join() === path.join()) break;
  }
  return n;
}

/** What shows the words that a match stands in: a field, a block or a cell, a footnote. */
export function elementOf(editor: Editor, { place }: Match): HTMLElement | null {
  if ("field" in place) return fieldElement(place.field);
  if ("note" in place)
    return document.querySelector(`[data-note="${noteNumber(editor, place.note)}"]`);
  const path = [...place.words];
  return Node.has(editor, path) ? ReactEditor.toDOMNode(editor, Node.get(editor, path)) : null;
}

/** The texts that stand for words: in the body those of Slate, which also draws others. */
function textsIn(element: HTMLElement): globalThis.Text[] {
  const strings = element.matches("[data-slate-node]")
    ? [...element.querySelectorAll("[data-slate-string]")].map(({ firstChild }) => firstChild)
    : [...element.childNodes];
  return strings.filter((node) => node instanceof globalThis.Text);
}

/** A stretch of the words of an element on the screen; undefined while it shows fewer. */
function stretchOf(element: HTMLElement, start: number, end: number): Range | undefined {
  const range = document.createRange();
  let before = 0;
  let begun = false;
  for (const text of textsIn(element)) {
    const { length } = text.data;
    if (!begun && start < before + length) {
      range.setStart(text, start - before);
      begun = true;
    }
    if (begun && end <= before + length) {
      range.setEnd(text, end - before);
      return range;
    }
    before += length;
  }
  return undefined;
}

/** A match on the screen; undefined while it is not drawn. */
export function matchRange(editor: Editor, match: Match): Range | undefined {
  const element = elementOf(editor, match);
  return element ? stretchOf(element, match.start, match.end) : undefined;
}
