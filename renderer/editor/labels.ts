import { notesOf } from "../../document/flow/body.ts";
import type { Block, Document } from "../../document/model.ts";
import { type Counts, type Numbering, numberingOf } from "../../document/numbering.ts";
import { annexLabel, annexReference } from "../../document/parts/annex.ts";
import type { Frame } from "../../document/patch.ts";
import { type Profiles, profileOf } from "../../document/profiles/choose.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import type { Template } from "../../document/template.ts";

/** What is drawn around an annex's title. `first`: the closing of the paper prints above it. */
export type AnnexLines = { label: string; reference: string; first: boolean };

/** What is derived for one block. Absent: it has none. */
export type Derived = {
  label?: string | undefined;
  /** Of a block with footnotes: how many come before it. */
  notesBefore?: number;
  /** Of a ground (căn cứ): nothing of its kind follows. */
  lastBasis?: boolean;
  annex?: AnnexLines;
};

const NOTHING: Derived = {};

const noteCounts = new WeakMap<Block, number>();

/** Blocks are immutable, so each is counted once. */
function countNotes(block: Block): number {
  const known = noteCounts.get(block);
  if (known !== undefined) return known;
  const count = notesOf(block).length;
  noteCounts.set(block, count);
  return count;
}

function derivedFor(
  block: Block,
  next: Block | undefined,
  label: string | undefined,
  notesBefore: number,
): Derived {
  return {
    ...(label !== undefined && { label }),
    ...(countNotes(block) > 0 && { notesBefore }),
    ...(block.type === "basis" && { lastBasis: next?.type !== "basis" }),
  };
}

const sameAnnex = (a?: AnnexLines, b?: AnnexLines): boolean =>
  a?.label === b?.label && a?.reference === b?.reference && a?.first === b?.first;

const same = (a: Derived, b: Derived): boolean =>
  a.label === b.label &&
  a.notesBefore === b.notesBefore &&
  a.lastBasis === b.lastBasis &&
  sameAnnex(a.annex, b.annex);

/** What is counted before a block. */
type Before = { counts: Counts; notes: number };

const sameCounts = (a: Counts, b: Counts): boolean =>
  a === b || a.every((count, depth) => count === b[depth]);
const sameBefore = (a: Before, b: Before | undefined): boolean =>
  b !== undefined && a.notes === b.notes && sameCounts(a.counts, b.counts);

const levelOf = (block: Block) => (block.type === "item" ? block.level : undefined);

/** True for blocks that count alike: typing in one changes nothing here. */
const countAlike = (a: Block | undefined, b: Block | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.id === b.id &&
    a.type === b.type &&
    levelOf(a) === levelOf(b) &&
    countNotes(a) === countNotes(b));

/** How many blocks at the beginning, and then at the end, count as they did. */
function unchanged(before: readonly Block[], after: readonly Block[]): [number, number] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && countAlike(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && countAlike(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  return [head, tail];
}

/**
 * What is derived for the blocks, kept beside the editor so that a change re-renders only the
 * blocks for which something else is drawn now, and typing inside a block none. A change is
 * followed from where it begins to where the count is again what it was.
 */
export class Labels {
  readonly #template: Template;
  readonly #profiles: Profiles;
  #numbering: Numbering;
  #chosen: Document["labels"];
  #body: readonly Block[] = [];
  /** By index: what is counted before each block of `#body`. */
  #before: Before[] = [];
  #byId = new Map<string, Derived>();
  #annexes: string[] = [];
  #listeners = new Map<string, Set<() => void>>();

  constructor(template: Template, profiles: Profiles) {
    this.#template = template;
    this.#profiles = profiles;
    this.#numbering = numberingOf(template.numbering);
  }

  /** What is derived for a block; the same object until something of it changes. */
  get(id: string): Derived {
    return this.#byId.get(id) ?? NOTHING;
  }

  /** Follows a change of the body and tells the blocks for which something else is derived now. */
  update(document: Document): void {
    this.#chooseLabels(document.labels);
    const { body } = document;
    const [head, tail] = unchanged(this.#body, body);
    const removed = this.#body.slice(head, this.#body.length - tail);
    // The ground above may have become the last one, or be it no more.
    this.#deriveFrom(Math.max(0, head - 1), body, tail);
    const there = new Set(body.slice(head, body.length - tail).map((block) => block.id));
    for (const { id } of removed) if (!there.has(id)) this.#byId.delete(id);
    this.#body = body;
    this.#updateAnnexes(document);
  }

  /** Other labels are chosen for the levels: nothing that was derived holds. */
  #chooseLabels(chosen: Document["labels"]): void {
    if (chosen === this.#chosen) return;
    this.#chosen = chosen;
    this.#numbering = numberingOf(this.#template.numbering, chosen);
    this.#body = [];
    this.#before = [];
  }

  /** Derives from an index on, until in the unchanged tail the count is what it was. */
  #deriveFrom(index: number, body: readonly Block[], tail: number): void {
    const shift = body.length - this.#body.length;
    const { after, label, start } = this.#numbering;
    let before = this.#before[index] ?? { counts: start, notes: 0 };
    const befores: Before[] = [];
    let at = index;
    for (; at < body.length; at++) {
      const block = body[at];
      if (!block) break;
      if (at >= body.length - tail && sameBefore(before, this.#before[at - shift])) break;
      const counts = after(before.counts, block);
      this.#set(block.id, derivedFor(block, body[at + 1], label(counts, block), before.notes));
      befores.push(before);
      const notes = before.notes + countNotes(block);
      if (counts !== before.counts || notes !== before.notes) before = { counts, notes };
    }
    this.#before = [...this.#before.slice(0, index), ...befores, ...this.#before.slice(at - shift)];
  }

  /** The annex lines of a block stay: they are derived for all annexes together. */
  #set(id: string, derived: Derived): void {
    const old = this.#byId.get(id);
    const now = old?.annex ? { ...derived, annex: old.annex } : derived;
    if (old && same(old, now)) return;
    this.#byId.set(id, now);
    this.#tell(id);
  }

  #updateAnnexes(document: Document): void {
    const before = new Set(this.#annexes);
    this.#annexes = document.body.filter((b) => b.type === "annex").map((b) => b.id);
    for (const id of this.#annexes) before.delete(id);
    for (const id of before) this.#setAnnex(id, undefined);
    this.updateFrame(document);
  }

  /** The words around the body changed: the line under an annex's title names them. */
  updateFrame(frame: Frame): void {
    if (this.#annexes.length === 0) return;
    const document = { ...frame, body: [] };
    const profile = profileOf(document, this.#profiles);
    for (const id of this.#annexes) this.#setAnnex(id, this.#annexLines(id, document, profile));
  }

  #setAnnex(id: string, annex: AnnexLines | undefined): void {
    const old = this.#byId.get(id);
    if (!old || sameAnnex(old.annex, annex)) return;
    const { annex: _old, ...rest } = old;
    this.#byId.set(id, annex ? { ...rest, annex } : rest);
    this.#tell(id);
  }

  #annexLines(id: string, document: Document, profile: Profile): AnnexLines {
    const index = this.#annexes.indexOf(id);
    return {
      label: annexLabel(index + 1, this.#annexes.length, profile),
      reference: annexReference(document, this.#template, profile),
      first: index === 0,
    };
  }

  #tell(id: string): void {
    for (const tell of this.#listeners.get(id) ?? []) tell();
  }

  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(id);
    };
  }
}
