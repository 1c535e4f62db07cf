import { Editor, Node, Path, type Point, type PointRef, Range } from "slate";
import { ReactEditor } from "slate-react";

/** What is typed behind "/" while the list of phrases is open. */
export type OpenPhrases = { typed: string };

const LONGEST = 40;

/**
 * Opens the list of phrases when "/" is typed at the start of a block or after a space, and
 * follows what is typed behind it. In "05/3/2026", "KL/TU" and "T/M" it follows no space, so
 * nothing happens there, nor while a keyboard composes.
 */
export class PhraseTrigger {
  readonly #editor: Editor;
  readonly #listeners = new Set<() => void>();
  #start: PointRef | undefined;
  #open: OpenPhrases | undefined;
  #slash = false;
  /** The list, while it shows something: true when the key was its own. */
  onKey: ((keys: string) => boolean) | undefined;

  constructor(editor: Editor) {
    this.#editor = editor;
    const { insertText, onChange } = editor;
    editor.insertText = (text, options) => {
      insertText(text, options);
      if (text === "/" && !ReactEditor.isComposing(editor)) this.#slashTyped();
    };
    editor.onChange = (options) => {
      onChange(options);
      if (this.#start && !ReactEditor.isComposing(editor)) this.#follow();
    };
  }

  get = (): OpenPhrases | undefined => this.#open;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The list at the cursor without a "/". */
  openAtCursor(): void {
    const { selection } = this.#editor;
    if (selection) this.#begin(Range.start(selection), false);
  }

  /** The list goes, the text stays as it was typed. */
  close(): void {
    this.#start?.unref();
    this.#start = undefined;
    this.#set(undefined);
  }

  /** From "/" to the cursor: what a phrase takes the place of. */
  range(): Range | undefined {
    const anchor = this.#start?.current;
    const focus = this.#editor.selection?.focus;
    return anchor && focus ? { anchor, focus } : undefined;
  }

  #slashTyped(): void {
    const { selection } = this.#editor;
    if (!selection || !Range.isCollapsed(selection)) return;
    const { path, offset } = selection.focus;
    const slash = { path, offset: offset - 1 };
    if (offset > 0 && /^\s?$/u.test(letterBefore(this.#editor, slash))) this.#begin(slash, true);
  }

  #begin(at: Point, slash: boolean): void {
    this.close();
    this.#start = Editor.pointRef(this.#editor, at, { affinity: "backward" });
    this.#slash = slash;
    this.#set({ typed: "" });
  }

  #follow(): void {
    const typed = this.#typed();
    if (typed === undefined) this.close();
    else if (typed !== this.#open?.typed) this.#set({ typed });
  }

  /** Undefined: the cursor has left, or what is typed is no name of a phrase. */
  #typed(): string | undefined {
    const range = this.range();
    if (!range || !isInOneBlock(range) || Range.isBackward(range)) return undefined;
    if (!this.#editor.selection || Range.isExpanded(this.#editor.selection)) return undefined;
    const text = Editor.string(this.#editor, range);
    if (this.#slash && !text.startsWith("/")) return undefined;
    const typed = text.slice(this.#slash ? 1 : 0);
    return typed.length > LONGEST || /^\s|\n/u.test(typed) ? undefined : typed;
  }

  #set(open: OpenPhrases | undefined): void {
    this.#open = open;
    for (const tell of this.#listeners) tell();
  }
}

const isInOneBlock = ({ anchor, focus }: Range): boolean =>
  Path.equals(Path.parent(anchor.path), Path.parent(focus.path));

/** The letter in front of a point in its block or cell; empty at the start. */
function letterBefore(editor: Editor, { path, offset }: Point): string {
  if (offset > 0) return Node.leaf(editor, path).text.slice(offset - 1, offset);
  const before = Editor.string(editor, {
    anchor: Editor.start(editor, Path.parent(path)),
    focus: { path, offset },
  });
  return before.slice(-1);
}
