import { type Editor, Node } from "slate";
import { ReactEditor } from "slate-react";
import type { Block } from "../../document/model.ts";
import { finish, type Steps } from "../../document/steps.ts";

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

/**
 * True when what is drawn of the blocks of the selection is what the model says, and stands where
 * it belongs among its neighbours.
 */
export function selectionAgrees(editor: Editor): boolean {
  const { selection } = editor;
  if (!selection) return true;
  const blocks = editor.children as Block[];
  return [selection.anchor, selection.focus].every(({ path: [index = 0] }) => {
    const block = blocks[index];
    const around = blocks.slice(Math.max(0, index - 1), index + 2);
    return block === undefined || (blockAgrees(editor, block) && isInOrder(editor, around));
  });
}

/** Blocks that are compared in one go. */
const SLICE = 100;

/**
 * The same of the whole body, which holds nothing else that looks like its words. Compared slice by
 * slice: whoever asks lets others have their turn in between. A change in between ends it.
 */
export function* compareBody(editor: Editor): Steps<boolean> {
  const blocks = editor.children as Block[];
  let strings = 0;
  for (let from = 0; from < blocks.length; from += SLICE) {
    if (editor.children !== blocks) return true;
    const slice = blocks.slice(from, from + SLICE);
    // With the last one of the slice before: they stand in order across its edge too.
    if (!isInOrder(editor, blocks.slice(Math.max(0, from - 1), from + SLICE))) return false;
    if (!slice.every((block) => blockAgrees(editor, block))) return false;
    for (const block of slice) strings += stringsIn(drawnBlock(editor, block));
    yield undefined;
  }
  if (editor.children !== blocks) return true;
  return stringsIn(ReactEditor.toDOMNode(editor, editor)) === strings;
}

/** All of it at once. */
export const bodyAgrees = (editor: Editor): boolean => finish(compareBody(editor));

const stringsIn = (drawn: HTMLElement | undefined): number =>
  drawn?.querySelectorAll("[data-slate-string]").length ?? 0;

const isInOrder = (editor: Editor, blocks: readonly Block[]): boolean =>
  blocks
    .map((block) => drawnBlock(editor, block))
    .every((drawn, index, all) => {
      const last = all[index - 1];
      return drawn !== undefined && (!last || isBefore(last, drawn));
    });

const isBefore = (a: HTMLElement, b: HTMLElement): boolean =>
  (a.compareDocumentPosition(b) & globalThis.Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
