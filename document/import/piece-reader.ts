import { item, paragraph } from "../build.ts";
import type { Block, NewId, Text } from "../model.ts";
import type { Scheme } from "../template.ts";
import { depthOfHeading, type HeadingLevels, headingLevels } from "./heading-levels.ts";
import { labelOf, labelsOf } from "./labels.ts";
import { ListLevels } from "./list-levels.ts";
import type { Piece, PieceLine } from "./piece.ts";
import { dropStart, leadOf, splitRuns, trimRuns, wordsOf } from "./runs.ts";

/** The depth that a line gets, the label it had, and the words without it. */
type Levelled = { depth: number | undefined; typed?: string; rest: Text[] };

/** Turns pieces into blocks one after the other, keeping the numbers reached on the way. */
export class PieceReader {
  readonly blocks: Block[] = [];
  /** The labels that blocks had in the source, by their ids. */
  readonly typed = new Map<string, string>();
  readonly #scheme: Scheme;
  readonly #newId: NewId;
  readonly #headings: HeadingLevels;
  readonly #counts: number[];
  readonly #lists: ListLevels;

  constructor(pieces: readonly Piece[], scheme: Scheme, newId: NewId) {
    this.#scheme = scheme;
    this.#newId = newId;
    this.#headings = headingLevels(pieces, scheme);
    this.#counts = scheme.map(() => 0);
    this.#lists = new ListLevels(scheme);
  }

  read(piece: Piece): void {
    if (piece.kind === "table") this.blocks.push({ ...piece.table, id: this.#newId() });
    else for (const line of this.#linesOf(piece)) this.#readLine(line);
  }

  /** A line break before a label, and a blank line, begin another block; others stay. */
  #linesOf(piece: PieceLine): PieceLine[] {
    const { label: _label, list: _list, ...others } = piece;
    const words = wordsOf(piece.runs);
    const labelled = words
      .split("\n")
      .slice(1)
      .some((line) => labelsOf(line.trimStart(), this.#scheme).length > 0);
    const parts = splitRuns(piece.runs, labelled ? /\n/gu : /\n\s*\n/gu);
    const full = parts.filter((runs) => wordsOf(runs).trim() !== "");
    return full.map((runs, i) => ({ ...(i === 0 ? piece : others), runs }));
  }

  #readLine(line: PieceLine): void {
    const runs = trimRuns(line.runs);
    if (this.#nameOfCentred(line, runs)) return;
    const { depth, typed, rest } = this.#levelOf(line, runs);
    const level = depth === undefined ? undefined : this.#scheme[depth];
    if (depth === undefined || !level) {
      this.blocks.push(paragraph(this.#newId(), runs));
      return;
    }
    this.#counts[depth] = (this.#counts[depth] ?? 0) + 1;
    this.#counts.fill(0, depth + 1);
    const heading = line.heading !== undefined;
    const id = this.#newId();
    if (typed !== undefined) this.typed.set(id, typed);
    this.blocks.push(item(id, level.level, leadOf(rest, level, heading)));
  }

  /** The name of a chapter stands under its label (HD05 I.6.2.4.a). */
  #nameOfCentred(line: PieceLine, runs: Text[]): boolean {
    const last = this.blocks.at(-1);
    if (last?.type !== "item" || wordsOf(last.children) !== "" || line.label) return false;
    const level = this.#scheme.find((l) => l.level === last.level);
    if (!level?.centred) return false;
    this.blocks[this.blocks.length - 1] = item(last.id, last.level, leadOf(runs, level, true));
    return true;
  }

  #levelOf(line: PieceLine, runs: Text[]): Levelled {
    const { label } = line;
    if (label !== undefined || line.list !== undefined) {
      const depth = this.#lists.depthOf(line, wordsOf(runs), this.#counts);
      return { depth, rest: runs, ...(label !== undefined && { typed: label }) };
    }
    this.#lists.leave();
    const words = wordsOf(runs);
    const typed = labelOf(words, this.#scheme, this.#counts, "sure");
    if (typed)
      return {
        ...{ depth: typed.depth, typed: typed.typed },
        rest: dropStart(runs, words.length - typed.rest.length),
      };
    return { depth: depthOfHeading(this.#headings, line.heading), rest: runs };
  }
}
