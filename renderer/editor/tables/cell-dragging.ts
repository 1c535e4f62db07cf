import { Editor } from "slate";
import { ReactEditor } from "slate-react";

const cellOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(".vk-body td") : null;

/** Where the words of a drawn cell begin. */
function startOf(editor: Editor, cell: HTMLElement): readonly [Node, number] {
  const path = ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, cell));
  return ReactEditor.toDOMPoint(editor, Editor.start(editor, path));
}

/**
 * Keeps what is selected by drawing the pointer from cell to cell. Where the button went down below
 * the words of a cell, or beside them, the browser begins anew in every cell that it comes to:
 * given both ends once, it goes on from there. Gives back what ends it.
 */
export function keepDraggedCells(editor: Editor): () => void {
  let from: HTMLElement | null = null;
  const begin = (event: MouseEvent) => {
    from = event.button === 0 && !event.shiftKey && !event.defaultPrevented ? cellOf(event) : null;
  };
  const goOn = (event: MouseEvent) => {
    const selection = window.getSelection();
    const cell = event.buttons === 1 ? cellOf(event) : null;
    if (!from?.isConnected || !cell || cell === from || !selection) return;
    if (cell.closest("table") !== from.closest("table")) return;
    if (!selection.isCollapsed && from.contains(selection.anchorNode)) return;
    selection.setBaseAndExtent(...startOf(editor, from), ...startOf(editor, cell));
  };
  const stopping = new AbortController();
  const options = { capture: true, signal: stopping.signal };
  window.addEventListener("mousedown", begin, options);
  window.addEventListener("mousemove", goOn, options);
  return () => stopping.abort();
}
