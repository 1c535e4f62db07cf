import { type Block, isTable, type Parts, type Text } from "../model.ts";
import { closingFields, headFields, type PartField } from "./fields.ts";
import type { Match, Searched } from "./matches.ts";
import { replacementFor, type Span } from "./query.ts";

/** What is written in the place of what was found; see `replacementFor`. */
export type Wording = { replacement: string; keepCapitals: boolean };

/** Other words for a stretch of a run. */
export type RunEdit = Span & { path: readonly number[]; text: string };

/** Other words for the footnote of a run. */
export type NoteEdit = { path: readonly number[]; note: string };

/** The changes that replace matches. `kept`: how many had to stay, as a footnote would be lost. */
export type Replacing = {
  runs: RunEdit[];
  notes: NoteEdit[];
  parts: Parts | undefined;
  replaced: number;
  kept: number;
  /** Letters that the document gains by it. */
  grown: number;
};

/** A stretch of some words and what comes there. */
type Swap = Span & { text: string };

const swapOf = (words: string, { start, end }: Span, wording: Wording): Swap => ({
  start,
  end,
  text: replacementFor(words.slice(start, end), wording.replacement, wording.keepCapitals),
});

/** Words with stretches of them swapped; in order, none over another. */
function swapped(words: string, swaps: readonly Swap[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const swap of swaps) {
    pieces.push(words.slice(end, swap.start), swap.text);
    end = swap.end;
  }
  return [...pieces, words.slice(end)].join("");
}

/** All swaps of one run as one: from the first changed letter to the last. */
function asOneEdit(path: readonly number[], words: string, swaps: readonly Swap[]): RunEdit {
  const start = swaps[0]?.start ?? 0;
  const end = swaps.at(-1)?.end ?? start;
  const inside = swaps.map((swap) => ({
    ...swap,
    start: swap.start - start,
    end: swap.end - start,
  }));
  return { path, start, end, text: swapped(words.slice(start, end), inside) };
}

/** The part of a swap that lies in one run; offsets of the run. */
type Piece = Span & { run: number };

function piecesOf(runs: readonly Text[], { start, end }: Span): Piece[] {
  let offset = 0;
  const pieces: Piece[] = [];
  for (const [run, { text }] of runs.entries()) {
    const from = Math.max(start, offset) - offset;
    const to = Math.min(end, offset + text.length) - offset;
    if (from < to) pieces.push({ run, start: from, end: to });
    offset += text.length;
  }
  return pieces;
}

/** Swaps in the runs of one block or cell. What comes takes the marks of the run it starts in. */
class RunSwaps {
  readonly #runs: readonly Text[];
  readonly #swaps = new Map<number, Swap[]>();
  /** Letters that each run has left. */
  readonly #left: number[];

  constructor(runs: readonly Text[]) {
    this.#runs = runs;
    this.#left = runs.map(({ text }) => text.length);
  }

  /**
   * Takes one in. A footnote stands as long as its run has a letter: a run that would lose its last
   * one gets what comes. False: a footnote would be lost all the same.
   */
  add(swap: Swap): boolean {
    const pieces = piecesOf(this.#runs, swap);
    const emptied = pieces.filter((piece) => this.#losesNote(piece));
    if (emptied.length > 1 || (emptied.length === 1 && swap.text === "")) return false;
    const host = emptied[0] ?? pieces[0];
    for (const piece of pieces) {
      const text = piece === host ? swap.text : "";
      const { run, start, end } = piece;
      this.#swaps.set(run, [...(this.#swaps.get(run) ?? []), { start, end, text }]);
      this.#left[run] = (this.#left[run] ?? 0) - (end - start) + text.length;
    }
    return true;
  }

  edits(path: readonly number[]): RunEdit[] {
    return [...this.#swaps].map(([run, swaps]) =>
      asOneEdit([...path, run], this.#runs[run]?.text ?? "", swaps),
    );
  }

  #losesNote({ run, start, end }: Piece): boolean {
    return this.#runs[run]?.note !== undefined && (this.#left[run] ?? 0) <= end - start;
  }
}

/** The runs of the block or cell at a path. */
function runsAt(
  body: readonly Block[],
  [index = 0, row = 0, cell = 0]: readonly number[],
): readonly Text[] {
  const block = body[index];
  if (!block) return [];
  return isTable(block) ? (block.children[row]?.children[cell]?.children ?? []) : block.children;
}

/** Matches by where they stand, each group in its order. */
function byPlace(matches: readonly Match[]): Match[][] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const key = JSON.stringify(match.place);
    const group = groups.get(key);
    if (group) group.push(match);
    else groups.set(key, [match]);
  }
  return [...groups.values()];
}

function replaceWords(
  found: Replacing,
  body: readonly Block[],
  path: readonly number[],
  matches: readonly Match[],
  wording: Wording,
): void {
  const runs = runsAt(body, path);
  const words = runs.map(({ text }) => text).join("");
  const swaps = new RunSwaps(runs);
  const done = matches.filter((match) => swaps.add(swapOf(words, match, wording))).length;
  found.replaced += done;
  found.kept += matches.length - done;
  const edits = swaps.edits(path);
  found.runs.push(...edits);
  found.grown += edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
}

/** A footnote whose last word would go stays as it is. */
function replaceNote(
  found: Replacing,
  body: readonly Block[],
  path: readonly number[],
  matches: readonly Match[],
  wording: Wording,
): void {
  const words = runsAt(body, path.slice(0, -1))[path.at(-1) ?? 0]?.note ?? "";
  const note = swapped(
    words,
    matches.map((match) => swapOf(words, match, wording)),
  );
  if (note.trim() === "") {
    found.kept += matches.length;
    return;
  }
  found.replaced += matches.length;
  found.grown += note.length - words.length;
  found.notes.push({ path, note });
}

function replaceField(
  found: Replacing,
  parts: Parts,
  field: PartField,
  matches: readonly Match[],
  wording: Wording,
): void {
  const swaps = matches.map((match) => swapOf(field.text, match, wording));
  const text = swapped(field.text, swaps);
  found.replaced += matches.length;
  found.grown += text.length - field.text.length;
  found.parts = field.put(found.parts ?? parts, text);
}

/** What has to change for these matches of a document to be replaced. Changes nothing itself. */
export function replacingOf(
  searched: Searched,
  matches: readonly Match[],
  wording: Wording,
): Replacing {
  const { parts, body, template } = searched;
  const found: Replacing = {
    runs: [],
    notes: [],
    parts: undefined,
    replaced: 0,
    kept: 0,
    grown: 0,
  };
  const fields = [...headFields(parts, template), ...closingFields(parts)];
  for (const group of byPlace(matches)) {
    const place = group[0]?.place;
    if (!place) continue;
    if ("words" in place) replaceWords(found, body, place.words, group, wording);
    else if ("note" in place) replaceNote(found, body, place.note, group, wording);
    else {
      const field = fields.find(({ name }) => name === place.field);
      if (field) replaceField(found, parts, field, group, wording);
    }
  }
  return found;
}
