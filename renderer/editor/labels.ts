import type { Block, Document } from "../../document/model.ts";
import { numberBlocks } from "../../document/numbering.ts";
import type { Scheme } from "../../document/template.ts";

/**
 * The derived labels, kept beside the editor so that a change re-renders only the blocks whose
 * label changed, and typing inside a block none.
 */
export class Labels {
  readonly #scheme: Scheme;
  #byId = new Map<string, string | undefined>();
  #listeners = new Map<string, Set<() => void>>();

  constructor(scheme: Scheme) {
    this.#scheme = scheme;
  }

  /** The label of a block, undefined for a paragraph. */
  get(id: string): string | undefined {
    return this.#byId.get(id);
  }

  /** Numbers the body anew and tells the blocks whose label changed. */
  update(body: readonly Block[], chosen: Document["labels"]): void {
    const labels = numberBlocks(body, this.#scheme, chosen);
    const before = this.#byId;
    this.#byId = new Map(body.map((block, index) => [block.id, labels[index]]));
    for (const [id, listeners] of this.#listeners) {
      if (before.get(id) !== this.#byId.get(id)) for (const tell of listeners) tell();
    }
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
