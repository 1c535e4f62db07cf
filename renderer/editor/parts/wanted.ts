import { createContext, useContext, useSyncExternalStore } from "react";

/** The parts that take no room until somebody wants them. */
export const OPTIONAL_PARTS = [
  "superior",
  "author",
  "subjectNote",
  "circulation",
  "recipients",
  "concurrent",
  "drafter",
  "contact",
] as const;
export type OptionalPart = (typeof OPTIONAL_PARTS)[number];

/** Which empty parts are shown, because somebody asked for them and has not filled them in yet. */
export class Wanted {
  #parts: ReadonlySet<OptionalPart> = new Set();
  #listeners = new Set<() => void>();

  has = (part: OptionalPart): boolean => this.#parts.has(part);

  want(part: OptionalPart): void {
    this.#set(new Set([...this.#parts, part]));
  }

  drop(part: OptionalPart): void {
    if (this.has(part)) this.#set(new Set([...this.#parts].filter((p) => p !== part)));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(parts: ReadonlySet<OptionalPart>): void {
    this.#parts = parts;
    for (const tell of this.#listeners) tell();
  }
}

export const WantedContext = createContext(new Wanted());

/** True when somebody asked for a part. */
export function useWanted(part: OptionalPart): boolean {
  const wanted = useContext(WantedContext);
  return useSyncExternalStore(wanted.subscribe, () => wanted.has(part));
}
