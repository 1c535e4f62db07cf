import type { Document } from "../../document/model.ts";

const MOST_KEPT = 4;

/** The parsed contents of the drafts worked on last, by id, each valid for one revision. */
export class OpenDocuments {
  readonly #kept = new Map<string, { revision: number; document: Document }>();

  /** The content of a draft at a revision, if it is still here. */
  get(id: string, revision: number): Document | undefined {
    const kept = this.#kept.get(id);
    return kept?.revision === revision ? kept.document : undefined;
  }

  /** Keeps a content that is on the disk; the one that was kept longest ago makes room. */
  keep(id: string, revision: number, document: Document): void {
    this.#kept.delete(id);
    this.#kept.set(id, { revision, document });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
