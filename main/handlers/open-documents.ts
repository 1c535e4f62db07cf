import type { ReadDocument } from "../../document/repair/read-document.ts";

const MOST_KEPT = 4;

/** The parsed contents of the drafts worked on last, by id, each valid for one revision. */
export class OpenDocuments {
  readonly #kept = new Map<string, { revision: number; read: ReadDocument }>();

  /** The content of a draft at a revision, if it is still here. */
  get(id: string, revision: number): ReadDocument | undefined {
    const kept = this.#kept.get(id);
    return kept?.revision === revision ? kept.read : undefined;
  }

  /** Keeps a content that is on the disk, and what was repaired of it; the one that was kept longest ago makes room. */
  keep(id: string, revision: number, read: ReadDocument): void {
    this.#kept.delete(id);
    this.#kept.set(id, { revision, read });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
