import { useEffect, useLayoutEffect, useState } from "react";
import type { Editor } from "slate";
import { ReactEditor, useFocused, useSlateSelector, useSlateStatic } from "slate-react";
import type { Text } from "../../document/model.ts";
import { words } from "../words.ts";
import { noteAtCursor } from "./notes.ts";

type Place = { left: number; top: number };

/** Room between the words and the card, CSS pixels. */
const BELOW = 6;

/** The footnote of the words at the cursor, below them; it goes when the page is scrolled. */
export function NoteCard() {
  const editor = useSlateStatic();
  const focused = useFocused();
  const run = useSlateSelector((e) => noteAtCursor(e)?.run);
  const [place, setPlace] = useState<Place>();
  const shown = focused ? run : undefined;
  useLayoutEffect(() => setPlace(shown && placeBelow(editor, shown)), [editor, shown]);
  useEffect(() => {
    if (!shown) return;
    const hide = () => setPlace(undefined);
    window.addEventListener("scroll", hide, true);
    return () => window.removeEventListener("scroll", hide, true);
  }, [shown]);
  if (!shown || !place) return null;
  return (
    <div className="vk-note-card" role="status" style={place}>
      {shown.note}
      <span className="vk-note-keys">{words.notes.keys}</span>
    </div>
  );
}

function placeBelow(editor: Editor, run: Text): Place | undefined {
  try {
    const rects = ReactEditor.toDOMNode(editor, run).getClientRects();
    const last = rects[rects.length - 1];
    return last && { left: last.left, top: last.bottom + BELOW };
  } catch {
    // Drawn anew this very moment: the next move of the cursor shows it.
    return undefined;
  }
}
