import { Editor, type Location, Operation, Range, type RangeRef, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import { type Renumbered, renumberedIn } from "../../../document/import/renumbered.ts";
import type { Block, NewId } from "../../../document/model.ts";
import { normalizeBody, type RulesContext } from "../../../document/rules.ts";
import { finish, type Steps } from "../../../document/steps.ts";
import type { Scheme } from "../../../document/template.ts";
import { bodyOf } from "../document-editor.ts";
import { cursorAside, quietly, withQuietHistory } from "../quiet.ts";
import { inOneStep } from "../structure.ts";
import { roomAtCursor } from "../tables/table-room.ts";
import { type Carrier, type Clip, clipOf } from "./clip.ts";
import { insertPasted, putIn } from "./insert-blocks.ts";
import { linesOfBlocks, type Pasted } from "./pasted.ts";
import { type Mode, type PageReader, readClip } from "./read-clip.ts";

/** What is going on, or what there is to say of the last paste. */
export type PasteState =
  | { at: "rest" }
  | { at: "reading" }
  | { at: "done"; pasted: Pasted; mode: Mode; renumbered: readonly Renumbered[] }
  | { at: "nothing" }
  | { at: "too-large"; rows: number; columns: number };

type Batch = Editor["history"]["undos"][number];

/** The last paste, as long as nothing else was done: what came, and the step of the history. */
type Last = { clip: Clip; batch: Batch; length: number };

/** The browser's own keys for pasting without a look. */
export const PLAIN_PASTE_KEYS = "Ctrl+Shift+V";

/** More than so many characters are read in slices, with typing in between. */
const LARGE = 200_000;
/** Milliseconds of reading before others get their turn. */
const TURN_MS = 12;
/** So long the key for pasting without a look waits for what it pastes; milliseconds. */
const KEY_MS = 1_000;

let loaded: PageReader | undefined;

/** Loads the reader of HTML; the app starts without it. */
export async function loadPageReader(): Promise<PageReader> {
  loaded ??= (await import("./html/read-page.ts")).readPage;
  return loaded;
}

/**
 * The one way into the body for what comes by key, menu or mouse: it is read, cleaned, given the
 * levels of the document and put in as one step. What came is kept until something else is done, so
 * that it can be put in otherwise.
 */
export class Pasting {
  readonly #editor: Editor;
  readonly #context: RulesContext;
  readonly #listeners = new Set<() => void>();
  #state: PasteState = { at: "rest" };
  #last: Last | undefined;
  #plainUntil = 0;
  #stop: (() => void) | undefined;

  constructor(editor: Editor, scheme: Scheme, newId: NewId) {
    this.#editor = editor;
    this.#context = { scheme, newId };
    withQuietHistory(editor);
    const { onChange } = editor;
    editor.insertData = (carrier: Carrier) => this.paste(clipOf(carrier), this.#takeMode());
    editor.insertFragment = (blocks) => this.insertBlocks(blocks as Block[]);
    editor.onChange = (options) => {
      onChange(options);
      this.#forgetWhenOver();
    };
  }

  get state(): PasteState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is pasted next comes without look and levels. */
  nextIsPlain(): void {
    this.#plainUntil = performance.now() + KEY_MS;
  }

  #takeMode(): Mode {
    const plain = performance.now() < this.#plainUntil;
    this.#plainUntil = 0;
    return plain ? "plain" : "structured";
  }

  /** Blocks of a document of ours, where the cursor is. */
  insertBlocks(blocks: readonly Block[]): void {
    const sound = normalizeBody(blocks, this.#context);
    const lines = linesOfBlocks(sound);
    insertPasted(this.#editor, { blocks: sound, lines, whole: false, found: { own: true } });
  }

  /** Reads what came and puts it where the cursor is; much of it in slices, while one types on. */
  paste(clip: Clip, mode: Mode): void {
    this.stop();
    const { selection } = this.#editor;
    const large = clip.html.length + clip.text.length > LARGE;
    const needsReader = clip.html !== "" && !loaded;
    if (!large && !needsReader) this.#finish(clip, mode, finish(this.#reading(clip, mode)));
    else {
      const at = selection ?? Editor.end(this.#editor, []);
      const place = Editor.rangeRef(this.#editor, Editor.range(this.#editor, at), {
        // What is typed meanwhile stands behind it.
        affinity: "backward",
      });
      void this.#pasteInTurns(clip, mode, place);
    }
  }

  /** Ends the reading of what is large. Nothing of it is put in. */
  stop(): void {
    this.#stop?.();
  }

  get canRedo(): boolean {
    return this.#last !== undefined && this.#isLastStep(this.#last);
  }

  /** Puts in what was pasted last in another way, in its place, as one step. */
  again(mode: Mode): void {
    const last = this.#last;
    if (!last || !this.#isLastStep(last)) return;
    const reading = finish(this.#reading(last.clip, mode));
    if (!reading || reading.tooLarge) return;
    inOneStep(this.#editor, () => {
      cursorAside(this.#editor);
      quietly(this.#editor, () => {
        for (const operation of last.batch.operations.toReversed())
          this.#editor.apply(Operation.inverse(operation));
      });
      if (last.batch.selectionBefore) Transforms.select(this.#editor, last.batch.selectionBefore);
      putIn(this.#editor, reading);
    });
    this.#keep(last.clip, reading, mode);
  }

  dismiss(): void {
    this.#last = undefined;
    this.#set({ at: "rest" });
  }

  #reading(clip: Clip, mode: Mode) {
    const readPage: PageReader = loaded ?? notLoaded;
    const room = () => roomAtCursor(this.#editor);
    return readClip(clip, mode, { ...this.#context, readPage, room });
  }

  async #pasteInTurns(clip: Clip, mode: Mode, place: RangeRef): Promise<void> {
    let stopped = false;
    this.#stop = () => {
      stopped = true;
      this.#stop = undefined;
      place.unref();
      this.#set({ at: "rest" });
    };
    if (clip.html.length + clip.text.length > LARGE) this.#set({ at: "reading" });
    if (clip.html !== "") await loadPageReader();
    const pasted = await readInTurns(this.#reading(clip, mode), () => stopped);
    while (!stopped && ReactEditor.isComposing(this.#editor)) await turn();
    if (stopped) return;
    this.#stop = undefined;
    const at = place.unref() ?? this.#editor.selection ?? Editor.end(this.#editor, []);
    this.#withCursorKept(at, () => this.#finish(clip, mode, pasted));
  }

  /** Acts at a place; who has written on elsewhere since goes on there. */
  #withCursorKept(at: Location, act: () => void): void {
    const editor = this.#editor;
    const { selection } = editor;
    const isElsewhere = selection && !(Range.isRange(at) && Range.equals(selection, at));
    const cursor = isElsewhere ? Editor.rangeRef(editor, selection, { affinity: "forward" }) : null;
    Transforms.select(editor, at);
    act();
    const back = cursor?.unref();
    if (back) Transforms.select(editor, back);
  }

  #finish(clip: Clip, mode: Mode, pasted: Pasted | undefined): void {
    if (!pasted) this.#set({ at: "nothing" });
    else if (pasted.tooLarge) this.#set({ at: "too-large", ...pasted.tooLarge });
    else if (insertPasted(this.#editor, pasted) === "too-large") this.#sayTooLarge(pasted);
    else this.#keep(clip, pasted, mode);
  }

  #sayTooLarge({ blocks }: Pasted): void {
    const [table] = blocks;
    if (table?.type !== "table") return;
    this.#set({ at: "too-large", rows: table.children.length, columns: table.widths.length });
  }

  #keep(clip: Clip, pasted: Pasted, mode: Mode): void {
    const batch = this.#editor.history.undos.at(-1);
    this.#last = batch && { clip, batch, length: batch.operations.length };
    const typed = pasted.typed ?? new Map<string, string>();
    const renumbered = renumberedIn(bodyOf(this.#editor), typed, this.#context.scheme);
    this.#set({ at: "done", pasted, mode, renumbered });
  }

  #isLastStep({ batch, length }: Last): boolean {
    const top = this.#editor.history.undos.at(-1);
    return top === batch && batch.operations.length === length;
  }

  /** Once something else is done there is no way back but undo. */
  #forgetWhenOver(): void {
    const changed = this.#editor.operations.some((o) => o.type !== "set_selection");
    const refused = this.#state.at === "nothing" || this.#state.at === "too-large";
    if (this.#last ? !this.#isLastStep(this.#last) : refused && changed) this.dismiss();
  }

  #set(state: PasteState): void {
    if (this.#state.at === "rest" && state.at === "rest") return;
    this.#state = state;
    for (const tell of this.#listeners) tell();
  }
}

/** Lets what waits have its turn: keys, drawing. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function readInTurns(
  steps: Steps<Pasted | undefined>,
  isStopped: () => boolean,
): Promise<Pasted | undefined> {
  for (let since = performance.now(); !isStopped(); ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < TURN_MS) continue;
    await turn();
    since = performance.now();
  }
  return undefined;
}

// biome-ignore lint/correctness/useYield: it reads nothing
function* notLoaded(): ReturnType<PageReader> {
  throw new Error("HTML is read before its reader is loaded");
}
