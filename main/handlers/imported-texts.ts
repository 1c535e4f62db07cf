/** Two may be open at once; a text of 20 MB is not kept for each draft that was ever imported. */
const MOST_KEPT = 2;

/** What was imported last, as it came, by the id of the draft that it became. */
export class ImportedTexts {
  readonly #kept = new Map<string, string>();

  get(id: string): string | undefined {
    return this.#kept.get(id);
  }

  keep(id: string, text: string): void {
    this.#kept.set(id, text);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
