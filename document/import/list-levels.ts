import { labelStyle } from "../numbering.ts";
import type { Scheme } from "../template.ts";
import { labelOf, labelsOf } from "./labels.ts";
import type { PieceLine } from "./piece.ts";

type Counting = ReturnType<typeof labelStyle>["counting"];

/** Items of lists that are open: how deep each lies, and the level that it got. */
type Open = { list: number; depth: number };

const SHAPES: readonly [RegExp, Counting][] = [
  [/^\d/u, "arabic"],
  [/^[IVX]+$/u, "roman"],
  [/^[ivx]{2,}$/u, "lower-roman"],
  [/^[a-zđ]$/u, "letter"],
  [/^[A-ZĐ]$/u, "upper-letter"],
];

/** How a drawn label counts, whatever stands around its number: "(1)", "a.", "1/". */
function shapeOf(label: string): { counting: Counting; joined: number } {
  const core = label.replace(/^[([]+|[\s.):/\]-]+$/gu, "");
  const counting = SHAPES.find(([shape]) => shape.test(core))?.[1] ?? "bullet";
  return { counting, joined: counting === "arabic" ? core.split(".").length - 1 : 0 };
}

/** Finds the level of list items: by the label that the list draws, then by how lists lie in lists. */
export class ListLevels {
  readonly #scheme: Scheme;
  #open: Open[] = [];

  constructor(scheme: Scheme) {
    this.#scheme = scheme;
  }

  /** A line that is no item ends the lists. */
  leave(): void {
    this.#open = [];
  }

  depthOf({ label = "-", list = 1 }: PieceLine, words: string, counts: readonly number[]): number {
    this.#open = this.#open.filter((open) => open.list < list);
    const parent = this.#open.at(-1)?.depth ?? -1;
    const drawn = this.#drawn(label, words, counts) ?? this.#counting(label, -1);
    const own = drawn !== undefined && drawn > parent ? drawn : undefined;
    const depth = own ?? this.#counting(label, parent) ?? this.#below(parent);
    this.#open.push({ list, depth });
    return depth;
  }

  #drawn(label: string, words: string, counts: readonly number[]): number | undefined {
    const line = `${label} ${words}`;
    const typed = labelOf(line, this.#scheme, counts, "sure") ?? labelsOf(line, this.#scheme)[0];
    // "Chương I" is drawn apart from its name, which then need not be in capitals.
    return (typed ?? labelsOf(label, this.#scheme)[0])?.depth;
  }

  /** The first level under another that counts like a label; with as many numbers, if there is one. */
  #counting(label: string, above: number): number | undefined {
    const shape = shapeOf(label);
    const found = this.#scheme.flatMap(({ labels }, depth) => {
      const style = labelStyle(labels[0] ?? "-");
      const same = style.counting === shape.counting && /^\(?$/u.test(style.prefix);
      return same && depth > above ? [{ depth, joined: style.joined }] : [];
    });
    return (found.find((f) => f.joined === shape.joined) ?? found[0])?.depth;
  }

  #below(parent: number): number {
    return Math.min(parent + 1, this.#scheme.length - 1);
  }
}
