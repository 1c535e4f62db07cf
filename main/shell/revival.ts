import { z } from "zod";
import type { Revived } from "../../bridge/shell.ts";

/** So many crashes within so long are no accident, milliseconds: the draft may be what causes them. */
const OFTEN = 3;
/** The library crashes as well: starting again and again helps nobody. */
const HOPELESS = 6;
const WITHIN_MS = 60_000;

const draftSchema = z.string().min(1).max(64).optional();

/** What main knows of the page, so that one that crashed comes back to where it was. In memory only. */
export class Revival {
  readonly #crashes: number[] = [];
  #draft: string | undefined;
  #pending: Revived | undefined;

  /** The draft that is open; undefined: none. Anything else is nothing. */
  setDraft(id: unknown): void {
    const read = draftSchema.safeParse(id);
    if (read.success) this.#draft = read.data;
  }

  /** The page has crashed at a time, milliseconds; false: it is not to be loaded again. */
  crashed(now: number): boolean {
    this.#crashes.push(now);
    const recent = this.#crashes.filter((at) => now - at < WITHIN_MS).length;
    const often = recent >= OFTEN;
    this.#pending = { often, ...(this.#draft !== undefined && !often && { draft: this.#draft }) };
    this.#draft = undefined;
    return recent < HOPELESS;
  }

  /** What the page that came back has to know, once; undefined for one that did not crash. */
  take(): Revived | undefined {
    const revived = this.#pending;
    this.#pending = undefined;
    return revived;
  }
}
