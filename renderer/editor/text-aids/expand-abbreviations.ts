import { Editor, Node, Path, type Range, Range as Ranges, Text } from "slate";
import { type Expansion, expansionsOf, wordBefore } from "../../../document/abbreviations.ts";
import type { Abbreviation } from "../../../document/phrases.ts";
import { inOneStep } from "../structure.ts";
import { replaceText } from "./replace-text.ts";

type Found = { path: Path; expansions: Expansion[] };

/** What came of it: how many were written out, and the last word when it stands for nothing known. */
export type Expanded = { count: number; unknown?: string };

/**
 * Writes out the abbreviations in the selection, or the one before the cursor. One undo step; the
 * words keep the marks of what they stand for.
 */
export function expandAbbreviations(editor: Editor, known: readonly Abbreviation[]): Expanded {
  const { selection } = editor;
  if (!selection) return { count: 0 };
  const collapsed = Ranges.isCollapsed(selection);
  const found = collapsed ? atCursor(editor, known) : inRange(editor, selection, known);
  const count = found.reduce((sum, { expansions }) => sum + expansions.length, 0);
  if (count === 0) {
    const word = collapsed ? wordBefore(textBefore(editor))?.word : undefined;
    return { count, ...(word && /^\p{Lu}[\p{Lu}\d]+$/u.test(word) && { unknown: word }) };
  }
  inOneStep(editor, () => {
    for (const { path, expansions } of found.toReversed())
      for (const { start, short, full } of expansions.toReversed())
        replaceText(editor, path, { offset: start, text: short, by: full });
  });
  return { count };
}

function textBefore(editor: Editor): string {
  const point = editor.selection?.focus;
  return point ? Node.leaf(editor, point.path).text.slice(0, point.offset) : "";
}

function atCursor(editor: Editor, known: readonly Abbreviation[]): Found[] {
  const path = editor.selection?.focus.path;
  const word = wordBefore(textBefore(editor));
  if (!path || !word) return [];
  // The whole word counts: the cursor may stand in "12-KL/TU".
  const all = expansionsOf(Node.leaf(editor, path).text, known);
  return [{ path, expansions: all.filter(({ start }) => start === word.start) }];
}

function inRange(editor: Editor, range: Range, known: readonly Abbreviation[]): Found[] {
  const [start, end] = Ranges.edges(range);
  const texts = [...Editor.nodes(editor, { at: range, match: Text.isText })];
  return texts.map(([{ text }, path]) => {
    const from = Path.equals(path, start.path) ? start.offset : 0;
    const to = Path.equals(path, end.path) ? end.offset : text.length;
    const inside = (e: Expansion) => e.start >= from && e.end <= to;
    return { path, expansions: expansionsOf(text, known).filter(inside) };
  });
}
