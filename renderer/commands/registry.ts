import { type Command, isEnabled } from "./command.ts";

/** The commands of what is on screen now. A later list goes before an earlier one. */
export class CommandRegistry {
  #lists: readonly (readonly Command[])[] = [];
  #all: readonly Command[] = [];
  readonly #listeners = new Set<() => void>();

  /** Every command; a new array whenever one comes or goes. */
  get all(): readonly Command[] {
    return this.#all;
  }

  /** Adds commands until the answer is called. */
  register(list: readonly Command[]): () => void {
    this.#set([list, ...this.#lists]);
    return () => this.#set(this.#lists.filter((other) => other !== list));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The command of these keys that can be run, among those of the body or the others. */
  forKeys(keys: string, inBody: boolean): Command | undefined {
    return this.#all.find(
      (command) =>
        (command.inBody ?? false) === inBody &&
        command.keys?.includes(keys) === true &&
        isEnabled(command),
    );
  }

  /** Runs a command by its id. False: there is none, or it cannot be run now. */
  run(id: string): boolean {
    const command = this.#all.find((one) => one.id === id);
    if (!command || !isEnabled(command)) return false;
    command.run();
    return true;
  }

  #set(lists: readonly (readonly Command[])[]): void {
    this.#lists = lists;
    this.#all = lists.flat();
    for (const tell of this.#listeners) tell();
  }
}
