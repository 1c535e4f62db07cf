import type { Editor } from "slate";
import { ReactEditor } from "slate-react";
import { bodyOf } from "./document-editor.ts";

/** What scrolls the page of a body. */
export const deskOf = (editor: Editor): HTMLElement | null =>
  ReactEditor.toDOMNode(editor, editor).closest<HTMLElement>(".vk-desk");

/** What is marked beyond the edges of the desk, as a share of its height. */
const MARGIN = 0.5;

/** The blocks near what is seen of the body, by their index. */
export function blocksInSight(editor: Editor): number[] {
  const body = ReactEditor.toDOMNode(editor, editor);
  const seen = deskOf(editor)?.getBoundingClientRect();
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
