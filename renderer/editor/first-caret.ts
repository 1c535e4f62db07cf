import { useEffect } from "react";
import { Editor, type Point, type Range, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import type { CaretPlace } from "../../bridge/caret-place.ts";
import { placeholdersInBody } from "../../document/placeholders.ts";
import { focusBody } from "./body-caret.ts";
import { bodyOf } from "./document-editor.ts";
import { offsetIn, rangeAt } from "./offsets.ts";
import { blockAtCursor } from "./structure.ts";

/** Where one writes in the body, as it can be found again. */
export function placeAtCursor(editor: Editor): CaretPlace | undefined {
  const here = blockAtCursor(editor);
  if (!here || !editor.selection) return undefined;
  // Of a stretch its end, where one would write on.
  const { focus } = editor.selection;
  const block = bodyOf(editor)[focus.path[0] ?? 0] ?? here.block;
  return { block: block.id, offset: offsetIn(editor, focus.path.slice(0, 1), focus) };
}

function pointOf(editor: Editor, { block, offset }: CaretPlace): Point | undefined {
  const index = bodyOf(editor).findIndex(({ id }) => id === block);
  return index < 0 ? undefined : rangeAt(editor, [index], offset, offset).focus;
}

function firstPlaceholder(editor: Editor): Range | undefined {
  const first = placeholdersInBody(bodyOf(editor)).find(({ place }) => "words" in place);
  if (!first || !("words" in first.place)) return undefined;
  return rangeAt(editor, [...first.place.words], first.start, first.end);
}

/**
 * The cursor of a draft that was just opened: where one wrote last in it, otherwise in the first
 * place of the body that waits for words, otherwise at its start.
 */
export function useFirstCaret(editor: Editor, place: CaretPlace | undefined): void {
  useEffect(() => {
    const last = place && pointOf(editor, place);
    if (last) Transforms.select(editor, last);
    else Transforms.select(editor, firstPlaceholder(editor) ?? Editor.start(editor, []));
    focusBody(editor);
    const block = last && editor.children[last.path[0] ?? 0];
    if (block) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: "center" });
  }, [editor, place]);
}
