import { notesOf } from "../../document/flow/body.ts";
import type { Block, Document } from "../../document/model.ts";
import { numberBlocks } from "../../document/numbering.ts";
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

const sameAnnex = (a?: AnnexLines, b?: AnnexLines): boolean =>
  a?.label === b?.label && a?.reference === b?.reference && a?.first === b?.first;

const same = (a: Derived, b: Derived): boolean =>
  a.label === b.label &&
  a.notesBefore === b.notesBefore &&
  a.lastBasis === b.lastBasis &&
  sameAnnex(a.annex, b.annex);

/**
 * What is derived for the blocks, kept beside the editor so that a change re-renders only the
 * blocks for which something else is drawn now, and typing inside a block none.
 */
export class Labels {
  readonly #template: Template;
  readonly #profiles: Profiles;
  #byId = new Map<string, Derived>();
  #annexes: string[] = [];
  #listeners = new Map<string, Set<() => void>>();

  constructor(template: Template, profiles: Profiles) {
    this.#template = template;
    this.#profiles = profiles;
  }

  /** What is derived for a block; the same object until something of it changes. */
  get(id: string): Derived {
    return this.#byId.get(id) ?? NOTHING;
  }

  /** Derives everything anew and tells the blocks for which it changed. */
  update(document: Document): void {
    const { body } = document;
    const profile = profileOf(document, this.#profiles);
    const labels = numberBlocks(body, this.#template.numbering, document.labels);
    const before = this.#byId;
    this.#annexes = body.filter((b) => b.type === "annex").map((b) => b.id);
    let notes = 0;
    this.#byId = new Map(
      body.map((block, index) => {
        const count = countNotes(block);
        const now: Derived = {
          ...(labels[index] !== undefined && { label: labels[index] }),
          ...(count > 0 && { notesBefore: notes }),
          ...(block.type === "basis" && { lastBasis: body[index + 1]?.type !== "basis" }),
          ...(block.type === "annex" && { annex: this.#annexLines(block.id, document, profile) }),
        };
        notes += count;
        const old = before.get(block.id);
        return [block.id, old && same(old, now) ? old : now];
      }),
    );
    for (const id of this.#listeners.keys()) this.#tellIfChanged(id, before.get(id));
  }

  /** The words around the body changed: the line under an annex's title names them. */
  updateFrame(frame: Frame): void {
    const document = { ...frame, body: [] };
    const profile = profileOf(document, this.#profiles);
    for (const id of this.#annexes) {
      const before = this.get(id);
      const now = { ...before, annex: this.#annexLines(id, document, profile) };
      if (same(before, now)) continue;
      this.#byId.set(id, now);
      this.#tellIfChanged(id, before);
    }
  }

  #annexLines(id: string, document: Document, profile: Profile): AnnexLines {
    const index = this.#annexes.indexOf(id);
    return {
      label: annexLabel(index + 1, this.#annexes.length, profile),
      reference: annexReference(document, this.#template, profile),
      first: index === 0,
    };
  }

  #tellIfChanged(id: string, before: Derived | undefined): void {
    if (before === this.#byId.get(id)) return;
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
