import { type Block, isTable, type Parts, type Text } from "../model.ts";
import type { Template } from "../template.ts";
import { type Folded, foldText } from "../vietnamese/fold.ts";
import { closingFields, headFields, type PartField } from "./fields.ts";
import { type Query, type Span, spansIn } from "./query.ts";

/**
 * Where a found text stands: in a field of the parts, which is above or below the body; in the
 * words of a block or a cell, by its path; in the footnote of a run, by the path of the run.
 */
export type FindPlace =
  | { field: string; above: boolean; index: number }
  | { words: readonly number[] }
  | { note: readonly number[] };

/** A found text; its offsets are those in the words of its place. */
export type Match = Span & { place: FindPlace };

/** What is searched. */
export type Searched = { parts: Parts; body: readonly Block[]; template: Template };

const foldedOf = new WeakMap<object, Folded>();

/** The words of an immutable value, folded once. */
function folded(key: object, words: () => string): Folded {
  const known = foldedOf.get(key);
  if (known) return known;
  const made = foldText(words());
  foldedOf.set(key, made);
  return made;
}

const wordsOf = (runs: readonly Text[]): string => runs.map(({ text }) => text).join("");

type Runs = { children: readonly Text[] };

/**
 * What is looked for in a text. `holder` is the immutable value that the words are of, where there
 * is one: what is worked out of them can be kept by it. The same spotter always finds the same.
 */
export type Spotter = (text: string, holder?: object) => readonly Span[];

const spotters = new WeakMap<Query, Spotter>();

function spotterOf(query: Query): Spotter {
  const known = spotters.get(query);
  if (known) return known;
  const spot: Spotter = (text, holder) =>
    spansIn(holder ? folded(holder, () => text) : foldText(text), query);
  spotters.set(query, spot);
  return spot;
}

/** The matches of one text block or cell: its words, then its footnotes. Paths begin with `at`. */
function inRuns(holder: Runs, at: readonly number[], spot: Spotter): Match[] {
  const words = spot(wordsOf(holder.children), holder).map((span) => ({
    ...span,
    place: { words: at },
  }));
  const notes = holder.children.flatMap((run, n) => {
    const { note } = run;
    if (note === undefined) return [];
    const place = { note: [...at, n] };
    return spot(note).map((span) => ({ ...span, place }));
  });
  return [...words, ...notes];
}

const spottedBefore = new WeakMap<Spotter, WeakMap<Block, readonly Match[]>>();

/** The matches in one block, with paths that begin below it. A block is looked through once. */
function spotInBlock(block: Block, spot: Spotter): readonly Match[] {
  const memo = spottedBefore.get(spot) ?? new WeakMap<Block, readonly Match[]>();
  spottedBefore.set(spot, memo);
  const known = memo.get(block);
  if (known) return known;
  const found = isTable(block)
    ? block.children.flatMap((row, r) =>
        row.children.flatMap((cell, c) => inRuns(cell, [r, c], spot)),
      )
    : inRuns(block, [], spot);
  memo.set(block, found);
  return found;
}

function placedIn(index: number, { place, ...span }: Match): Match {
  if ("words" in place) return { ...span, place: { words: [index, ...place.words] } };
  if ("note" in place) return { ...span, place: { note: [index, ...place.note] } };
  return { ...span, place };
}

/** The matches in the block that stands at `index` of the body. */
export const matchesAt = (block: Block, index: number, query: Query): Match[] =>
  spotAt(block, index, spotterOf(query));

const spotAt = (block: Block, index: number, spot: Spotter): Match[] =>
  spotInBlock(block, spot).map((match) => placedIn(index, match));

function inFields(fields: readonly PartField[], above: boolean, spot: Spotter): Match[] {
  return fields.flatMap(({ name, text }, index) =>
    spot(text).map((span) => ({ ...span, place: { field: name, above, index } })),
  );
}

/** Every match of a document in the order of the page. Only blocks that are new are searched. */
export const findAll = (searched: Searched, query: Query): Match[] =>
  spotAll(searched, spotterOf(query));

/** What is looked for in a body; in annexes something else may be. */
export function spotInBody(
  body: readonly Block[],
  spot: Spotter,
  inAnnexes: Spotter = spot,
): Match[] {
  const annex = body.findIndex((block) => block.type === "annex");
  const end = annex < 0 ? body.length : annex;
  return body.flatMap((block, index) => spotAt(block, index, index < end ? spot : inAnnexes));
}

/** The same in the whole of a document. */
export function spotAll(
  { parts, body, template }: Searched,
  spot: Spotter,
  inAnnexes: Spotter = spot,
): Match[] {
  return [
    ...inFields(headFields(parts, template), true, spot),
    ...spotInBody(body, spot, inAnnexes),
    ...inFields(closingFields(parts), false, spot),
  ];
}

/** A node of the body that is walked through by a path. */
type Walked = {
  children?: readonly Walked[] | undefined;
  text?: string | undefined;
  note?: string | undefined;
};

/** The words that a match stands in: of its field, its block or cell, its footnote. */
export function textAt({ parts, body, template }: Searched, { place }: Match): string {
  if ("field" in place) {
    const fields = place.above ? headFields(parts, template) : closingFields(parts);
    return fields[place.index]?.text ?? "";
  }
  const path = "words" in place ? place.words : place.note;
  const start: Walked | undefined = { children: body };
  const node = path.reduce<Walked | undefined>((at, n) => at?.children?.[n], start);
  if ("note" in place) return node?.note ?? "";
  return (node?.children ?? []).map(({ text }) => text ?? "").join("");
}

/** A place on the page as numbers that sort as it is read. */
export type Order = readonly number[];

export function orderOf({ place, start }: Pick<Match, "place" | "start">): Order {
  if ("field" in place) return [place.above ? 0 : 2, place.index, start];
  if ("words" in place) return [1, ...place.words, 0, start];
  return [1, ...place.note.slice(0, -1), 1, place.note.at(-1) ?? 0, start];
}

/** Below zero when `a` stands before `b`. */
export function compareOrders(a: Order, b: Order): number {
  const at = a.findIndex((n, index) => n !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** The first match at or behind a place, by its index; past the last one the first, -1: none. */
export function firstFrom(matches: readonly Match[], from: Order): number {
  if (matches.length === 0) return -1;
  return countBefore(matches, from) % matches.length;
}

/** The last match in front of a place, by its index; before the first one the last, -1: none. */
export const lastBefore = (matches: readonly Match[], from: Order): number =>
  (matches.length === 0 ? 0 : countBefore(matches, from) || matches.length) - 1;

/** How many matches begin in front of a place. They stand in order. */
function countBefore(matches: readonly Match[], from: Order): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const match = matches[middle];
    if (match && compareOrders(orderOf(match), from) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
