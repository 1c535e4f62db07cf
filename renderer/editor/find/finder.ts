import type { Editor } from "slate";
import {
  findAll,
  firstFrom,
  lastBefore,
  type Match,
  matchesAt,
  type Order,
  orderOf,
  type Searched,
} from "../../../document/find/matches.ts";
import { type FindOptions, type Query, queryOf } from "../../../document/find/query.ts";
import { type Replacing, replacingOf } from "../../../document/find/replace.ts";
import type { Template } from "../../../document/template.ts";
import type { Session } from "../../session/session.ts";
import { bodyOf } from "../document-editor.ts";
import { applyReplacing } from "./apply-replacing.ts";

/** How long typing rests before it is searched for, and before a changed text is searched again. */
const TYPED_MS = 120;
const CHANGED_MS = 200;

/** What the panel shows. A new value for every change. */
export type Finding = {
  open: boolean;
  /** The row for replacing is shown. */
  replacing: boolean;
  typed: string;
  replacement: string;
  options: FindOptions;
  keepCapitals: boolean;
  /** What was typed has been searched for. */
  answered: boolean;
  count: number;
  /** Which of them is the current one, from 1; 0: none. */
  current: number;
  /** What was replaced by the last act, until the next one. */
  done?: Pick<Replacing, "replaced" | "kept">;
  /** Counts how often the panel was asked for: it takes the focus each time. */
  asked: number;
  /** Counts the acts after which the current match is to be in view. */
  moved: number;
};

const START: Finding = {
  open: false,
  replacing: false,
  typed: "",
  replacement: "",
  options: { accents: false, wholeSyllable: false, matchCase: false },
  keepCapitals: false,
  answered: true,
  count: 0,
  current: 0,
  asked: 0,
  moved: 0,
};

/** Where the cursor is, as places of the page. */
export type Cursor = { start: Order; end: Order };

const TOP: Order = [0, 0, 0];

/**
 * Finding and replacing in one open document. The matches are plain values beside the text: neither
 * the document nor React holds any. It knows no screen.
 */
export class Finder {
  readonly #editor: Editor;
  readonly #session: Session;
  readonly #template: Template;
  #state = START;
  #query: Query | undefined;
  #matches: readonly Match[] = [];
  #outside: readonly Match[] = [];
  #searched: Searched | undefined;
  /** Where the current match is looked for from. */
  #from = TOP;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listeners = new Set<() => void>();

  constructor(editor: Editor, session: Session, template: Template) {
    this.#editor = editor;
    this.#session = session;
    this.#template = template;
  }

  get = (): Finding => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get current(): Match | undefined {
    return this.#matches[this.#state.current - 1];
  }

  /** The matches that are not in the words of the body: in fields and footnotes. */
  get outside(): readonly Match[] {
    return this.#outside;
  }

  /** The matches in a block as it is now, also when it was changed since the last search. */
  inBlock(index: number): Match[] {
    const block = bodyOf(this.#editor)[index];
    return block && this.#query ? matchesAt(block, index, this.#query) : [];
  }

  /** Shows the panel; with words to look for, when some were selected. */
  open(replacing: boolean, words: string | undefined, cursor: Cursor | undefined): void {
    const { open, typed, asked } = this.#state;
    if (cursor) this.#from = cursor.start;
    else if (!open) this.#from = TOP;
    const shown = replacing || (open && this.#state.replacing);
    this.#set({ open: true, replacing: shown, typed: words ?? typed, asked: asked + 1 });
    this.#searchNow(true);
  }

  /** Hides the panel; answers the match that was the current one. */
  close(): Match | undefined {
    if (!this.#isAnswered()) this.#searchNow(false);
    clearTimeout(this.#timer);
    this.#set({ open: false });
    return this.current;
  }

  showReplacing(replacing: boolean): void {
    this.#set({ replacing });
  }

  /** Takes what was typed; it is searched for when the typing rests. */
  type(typed: string): void {
    this.#set({ typed, answered: false });
    this.#later(TYPED_MS, true);
  }

  write(replacement: string): void {
    this.#set({ replacement });
  }

  choose(options: Partial<FindOptions>): void {
    this.#set({ options: { ...this.#state.options, ...options } });
    this.#searchNow(true);
  }

  keepCapitals(keepCapitals: boolean): void {
    this.#set({ keepCapitals });
  }

  /** Something in the document may have changed. */
  changed(): void {
    if (this.#state.open && this.#query && !this.#isFresh()) this.#later(CHANGED_MS, false);
  }

  /** To the next match or the one before: from the cursor where there is one, else the current. */
  step(by: 1 | -1, cursor?: Cursor): Match | undefined {
    this.#searchNow(false);
    const count = this.#matches.length;
    if (count === 0) return undefined;
    const at = cursor
      ? by === 1
        ? firstFrom(this.#matches, cursor.end)
        : lastBefore(this.#matches, cursor.start)
      : (this.#state.current - 1 + by + count) % count;
    this.#goTo(at);
    return this.current;
  }

  /** Replaces the current match and goes to the next one. */
  replaceOne(): void {
    this.#searchNow(false);
    const match = this.current;
    if (!match) return;
    const { grown } = this.#replace([match]);
    this.#from = orderOf({ ...match, start: match.end + grown });
    this.#searchNow(true);
  }

  /** Replaces every match; one step to take back. */
  replaceAll(): void {
    this.#searchNow(false);
    if (this.#matches.length === 0) return;
    this.#replace(this.#matches);
    this.#searchNow(false);
  }

  #replace(matches: readonly Match[]): Replacing {
    const { replacement, keepCapitals } = this.#state;
    const replacing = replacingOf(this.#document(), matches, { replacement, keepCapitals });
    applyReplacing(this.#editor, this.#session, replacing);
    const { replaced, kept } = replacing;
    this.#set({ done: { replaced, kept } });
    return replacing;
  }

  #document(): Searched {
    const body = bodyOf(this.#editor);
    return { parts: this.#session.frame.parts, body, template: this.#template };
  }

  #isFresh(): boolean {
    const { parts, body } = this.#document();
    return this.#searched?.parts === parts && this.#searched.body === body;
  }

  #isAnswered(): boolean {
    const { typed, options } = this.#state;
    return (this.#query?.typed ?? "") === typed && (this.#query?.options ?? options) === options;
  }

  /** `move`: the current match is to be in view then. */
  #later(pause: number, move: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#searchNow(move), pause);
  }

  #searchNow(move: boolean): void {
    clearTimeout(this.#timer);
    const answered = this.#isAnswered();
    if (!answered) this.#query = queryOf(this.#state.typed, this.#state.options);
    if (!answered || !this.#isFresh()) this.#search();
    this.#goTo(firstFrom(this.#matches, this.#from), move);
  }

  #search(): void {
    const searched = this.#document();
    this.#searched = searched;
    this.#matches = this.#query ? findAll(searched, this.#query) : [];
    this.#outside = this.#matches.filter(({ place }) => !("words" in place));
  }

  #goTo(index: number, move = true): void {
    const match = this.#matches[index];
    if (match && move) this.#from = orderOf(match);
    const moved = this.#state.moved + (move ? 1 : 0);
    this.#set({ count: this.#matches.length, current: index + 1, answered: true, moved });
  }

  #set(change: Partial<Finding>): void {
    this.#state = { ...this.#state, ...change };
    for (const tell of this.#listeners) tell();
  }
}
