/** Where one writes: an element, and how what was selected in it is selected again. */
export type Caret = { readonly element: HTMLElement; readonly select: () => void };

/** A screen in which one writes; what one presses there is passed through, it is no place to be. */
const SCREEN = "[data-writing]:not([inert])";
/** What one writes in. */
const WRITTEN = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
/** What one stays on as well, when it was come to by keyboard. */
const STAYED_ON = "[role=treeitem]:focus-visible";

/** Reads what is selected now; the answer selects it again, and has the focus there. */
type Read = () => () => void;
const readers = new WeakMap<Element, Read>();

/** An editor that keeps its own selection says how it is read, until the answer is called. */
export function keepsCaret(element: HTMLElement, read: Read): () => void {
  readers.set(element, read);
  return () => readers.delete(element);
}

/** The caret of an element as it is now, or as it was last in one that keeps its own. */
export const caretIn = (element: HTMLElement): Caret => ({
  element,
  select: readers.get(element)?.() ?? readSelection(element),
});

function readSelection(element: HTMLElement): () => void {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    const { selectionStart: start, selectionEnd: end } = element;
    return () => start !== null && element.setSelectionRange(start, end);
  }
  const selection = window.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode || !element.contains(anchorNode)) return () => {};
  // The words of a field may be drawn anew meanwhile: letters are counted, nodes are not kept.
  const anchor = lettersBefore(element, anchorNode, selection.anchorOffset);
  const focus = lettersBefore(element, focusNode, selection.focusOffset);
  return () =>
    window
      .getSelection()
      ?.setBaseAndExtent(...placeAfter(element, anchor), ...placeAfter(element, focus));
}

function lettersBefore(element: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The place behind so many letters of an element; its end when it has fewer. */
function placeAfter(element: HTMLElement, letters: number): [Node, number] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = letters;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node.textContent ?? "";
    if (left <= length) return [node, left];
    left -= length;
  }
  return [element, element.childNodes.length];
}

/** What was left last of all that one writes in. */
let left: Caret | undefined;

/** What lies over the page and has keys of its own. */
const OVER = "[role=dialog], [role=menu], [role=listbox]";

/**
 * Whoever wrote and did not press anywhere else goes on writing: a focus that something took off
 * and gave to nobody (a dialog that is taken down blurs what is outside of it) comes back.
 */
function comeBack(caret: Caret): void {
  if (document.activeElement !== document.body || !document.hasFocus()) return;
  if (document.querySelector(OVER) === null) putCaretBack(caret);
}

/**
 * Remembers what of a screen one writes in is left, from now on, and does not let the focus of who
 * writes fall to nobody; the answer ends it.
 */
export function followCarets(): () => void {
  let pressing = false;
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    const written = target instanceof HTMLElement && target.matches(WRITTEN);
    if (!written || !target.closest(SCREEN)) return;
    const caret = caretIn(target);
    left = caret;
    if (relatedTarget === null && !pressing) setTimeout(() => comeBack(caret));
  };
  const press = () => {
    pressing = true;
    // Until what the press does to the focus is done.
    setTimeout(() => {
      pressing = false;
    });
  };
  document.addEventListener("focusout", leave, true);
  document.addEventListener("pointerdown", press, true);
  return () => {
    document.removeEventListener("focusout", leave, true);
    document.removeEventListener("pointerdown", press, true);
  };
}

/**
 * Where one writes now: in what has the focus, or, when that is a button of a screen one writes in,
 * or nothing, in what was left for it. Elsewhere it is what has the focus.
 */
export function caretNow(): Caret | undefined {
  const { activeElement } = document;
  const here = activeElement instanceof HTMLElement ? activeElement : document.body;
  const screen = document.querySelector<HTMLElement>(SCREEN);
  const isPlace = here.closest("[role=dialog]") ?? here.matches(`${WRITTEN}, ${STAYED_ON}`);
  if (isPlace || (!screen && here !== document.body)) return caretIn(here);
  if (screen && left && screen.contains(left.element)) return left;
  return entryOf(screen);
}

function entryOf(screen: HTMLElement | null): Caret | undefined {
  const entry = screen?.querySelector<HTMLElement>("[data-entry]");
  return entry ? caretIn(entry) : undefined;
}

/** Focus and selection are there again at once; where the element went, in what its screen begins with. */
export function putCaretBack(caret: Caret | undefined): void {
  const alive = caret?.element.isConnected && caret.element.closest("[inert]") === null;
  const to = alive ? caret : entryOf(document.querySelector<HTMLElement>(SCREEN));
  to?.element.focus({ preventScroll: true });
  to?.select();
}

/** The same, unless one has gone on writing somewhere else meanwhile. */
export function giveCaretBack(caret: Caret | undefined): void {
  const { activeElement } = document;
  const isElsewhere = activeElement !== caret?.element && activeElement?.matches(WRITTEN);
  if (!isElsewhere) putCaretBack(caret);
}
