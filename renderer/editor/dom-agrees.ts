import { type Editor, Node } from "slate";
import { ReactEditor } from "slate-react";
import type { Block } from "../../document/model.ts";

/** Line breaks are drawn once more at the end of a run: they are not compared. */
const withoutBreaks = (text: string): string => text.replaceAll("\n", "");

/** The strings of a run hold their text and nothing else: all that reads the DOM relies on it. */
const isPlain = ({ childNodes }: Element): boolean =>
  childNodes.length === 1 && childNodes[0]?.nodeType === globalThis.Node.TEXT_NODE;

function blockAgrees(editor: Editor, block: Block): boolean {
  const drawn = drawnBlock(editor, block);
  if (!drawn?.isConnected) return false;
  const strings = [...drawn.querySelectorAll("[data-slate-string]")];
  const text = strings.map((string) => string.textContent).join("");
  return strings.every(isPlain) && withoutBreaks(text) === withoutBreaks(Node.string(block));
}

function drawnBlock(editor: Editor, block: Block): HTMLElement | undefined {
  try {
    return ReactEditor.toDOMNode(editor, block);
  } catch {
    // Slate says so of what it has not drawn.
    return undefined;
  }
}

/** True when what is drawn of the blocks of the selection is what the model says. */
export function selectionAgrees(editor: Editor): boolean {
  const { selection } = editor;
  if (!selection) return true;
  const ends = [selection.anchor, selection.focus].map(({ path }) => path[0] ?? 0);
  return ends.every((index) => {
    const block = editor.children[index];
    return block === undefined || blockAgrees(editor, block as Block);
  });
}

/** The same of the whole body, block for block in its order. */
export function bodyAgrees(editor: Editor): boolean {
  let last: HTMLElement | undefined;
  return (editor.children as Block[]).every((block) => {
    const drawn = drawnBlock(editor, block);
    const follows = !last || !drawn || isBefore(last, drawn);
    last = drawn;
    return follows && blockAgrees(editor, block);
  });
}

const isBefore = (a: HTMLElement, b: HTMLElement): boolean =>
  (a.compareDocumentPosition(b) & globalThis.Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
