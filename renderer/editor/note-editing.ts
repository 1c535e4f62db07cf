import { Editor, Node, type Path, type PathRef, type RangeRef, Text } from "slate";
import { addNote, changeNote, noteAtCursor, placeForNote } from "./notes.ts";

/** The footnote that is being written: a new one after some words, or one that is there. */
export type OpenNote = { text: string; at: RangeRef } | { text: string; path: PathRef };

/** Which footnote is being written, if any. Refs follow the text while one writes. */
export class NoteEditing {
  readonly #editor: Editor;
  #open: OpenNote | undefined;
  #listeners = new Set<() => void>();

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  get = (): OpenNote | undefined => this.#open;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The footnote at the cursor, otherwise a new one there. False where there is no word for it. */
  openAtCursor(): boolean {
    const here = noteAtCursor(this.#editor);
    if (here) return this.#openRun(here.path, here.run.note);
    const place = placeForNote(this.#editor);
    if (!place) return false;
    return this.#set({ text: "", at: Editor.rangeRef(this.#editor, place) });
  }

  /** Footnote n of the document, from 1. */
  openNumber(n: number): boolean {
    const noted = [...Node.texts(this.#editor)].filter(([text]) => text.note !== undefined);
    const [text, path] = noted[n - 1] ?? [];
    return text?.note !== undefined && path !== undefined && this.#openRun(path, text.note);
  }

  /** Where its words stand. */
  place(): Path | undefined {
    const open = this.#open;
    if (!open) return undefined;
    return "at" in open ? open.at.current?.focus.path : (open.path.current ?? undefined);
  }

  /** Writes the footnote into the text; without words there is none. */
  save(text: string): void {
    const open = this.close();
    if (!open) return;
    if ("path" in open) {
      const path = open.path.unref();
      if (path && Text.isText(Node.get(this.#editor, path))) changeNote(this.#editor, path, text);
      return;
    }
    const at = open.at.unref();
    if (at && text !== "") addNote(this.#editor, at, text);
  }

  /** Leaves the text as it is. */
  close(): OpenNote | undefined {
    const open = this.#open;
    this.#set(undefined);
    return open;
  }

  #openRun(path: Path, text: string): boolean {
    return this.#set({ text, path: Editor.pathRef(this.#editor, path) });
  }

  #set(open: OpenNote | undefined): boolean {
    this.#open = open;
    for (const tell of this.#listeners) tell();
    return open !== undefined;
  }
}
