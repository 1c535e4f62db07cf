/** Follows the keyboards that compose (IBus, Telex of Windows) in a window. */
export class Composition {
  readonly #ended = new Set<() => void>();
  #at: HTMLElement | undefined;

  /** Listens from now on to what happens in the document. */
  constructor(document: Document) {
    const on = (type: string, listen: (event: Event) => void) =>
      document.addEventListener(type, listen, { capture: true });
    on("compositionstart", ({ target }) => {
      if (target instanceof HTMLElement) this.#at = target;
    });
    on("compositionend", () => this.#over());
    // An input method that dies says nothing: the next key outside of a composition does.
    on("keydown", (event) => {
      if (!(event as KeyboardEvent).isComposing) this.#over();
    });
    // Whatever is pressed acts on whole words.
    on("pointerdown", () => this.end());
    on("click", () => this.end());
  }

  /** True while a word is being composed anywhere in the window. */
  get active(): boolean {
    return this.#at !== undefined;
  }

  /** Takes the word as it stands, as a click elsewhere does: its field is left. */
  end(): void {
    this.#at?.blur();
    this.#over();
  }

  /** Told whenever a composition is over, after the word was taken in. */
  onEnd(listener: () => void): () => void {
    this.#ended.add(listener);
    return () => this.#ended.delete(listener);
  }

  #over(): void {
    if (!this.#at) return;
    this.#at = undefined;
    // Who composes in an editor takes the word at this very event, after us.
    setTimeout(() => {
      for (const tell of this.#ended) tell();
    });
  }
}
