/** So many failures within so long are no accident any more, milliseconds. */
const MOST_FAILURES = 3;
const WITHIN_MS = 10_000;

/** How the drawn body stands to its model. Immutable: a new value for every change. */
export type Redrawn = { times: number; gaveUp: boolean };

/**
 * Has the body drawn anew from the model. After the third failure within ten seconds it is left to
 * the user, so that a page that cannot be drawn is not drawn for ever.
 */
export class Redrawing {
  readonly #now: () => number;
  #state: Redrawn = { times: 0, gaveUp: false };
  #failures: number[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(now: () => number) {
    this.#now = now;
  }

  get = (): Redrawn => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Drawing failed. */
  failed(): void {
    const time = this.#now();
    this.#failures = [...this.#failures.filter((t) => time - t < WITHIN_MS), time];
    this.#draw(this.#failures.length > MOST_FAILURES);
  }

  /** What is drawn is not what the model says: it is drawn anew. */
  differs(): void {
    if (!this.#state.gaveUp) this.#draw(false);
  }

  /** The user asks for another try. */
  again(): void {
    this.#failures = [];
    this.#draw(false);
  }

  #draw(gaveUp: boolean): void {
    this.#state = { times: this.#state.times + 1, gaveUp };
    for (const tell of this.#listeners) tell();
  }
}
